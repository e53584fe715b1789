/// Relative amounts: "3 yr. ago", "vor 8 Stunden", "il y a 2 jours", "50 Minuten 46 Sekunden her".
extension TimeParser {
    /// Reads a relative expression that begins with a word; false where the word begins none.
    func relativeWord(_ bytes: Span<UInt8>, _ token: TimeToken, _ state: inout State) -> Bool {
        let word = token.word
        if word.flags.contains(.before), prefixed(bytes, from: token.end, &state) { return true }
        if word.flags.contains(.il), let end = afterIlYA(bytes, token),
            prefixed(bytes, from: end, &state)
        {
            return true
        }
        if word.amount > 0 || word.flags.contains(.few) || word.flags.contains(.about),
            amounts(bytes, from: token, needsAgo: true, &state)
        {
            return true
        }
        if word.unit != .none, unitBeforeAgo(bytes, token, &state) { return true }
        return now(bytes, token, &state)
    }

    /// Reads amounts with their units from `first`; `needsAgo` asks for a word such as "ago" behind them.
    func amounts(
        _ bytes: Span<UInt8>, from first: TimeToken, needsAgo: Bool, _ state: inout State
    ) -> Bool {
        var token = first
        var seconds = 0
        var months = 0
        var finest = TimeUnit.none
        var isRough = false
        var end = first.start
        var pairs = 0
        while pairs < 6 {
            var skipped = 0
            while token.kind == .word, skipped < 4,
                token.has(.about) || token.has(.filler)
                    || token.word.amount == 1
                        && lexer.token(bytes, at: token.end).has(.few)
            {
                // "a" and "um" are numbers before a unit, and words to skip elsewhere.
                if token.word.amount > 0,
                    lexer.token(bytes, at: token.end).word.unit != .none
                {
                    break
                }
                token = lexer.token(bytes, at: token.end)
                skipped += 1
            }
            while token.isMark(","), pairs > 0 { token = lexer.token(bytes, at: token.end) }
            var amount = 0
            if token.kind == .number, token.digits <= 9 {
                amount = token.value
            } else if token.kind == .word, token.word.amount > 0 {
                amount = Int(token.word.amount)
            } else if token.has(.few) {
                amount = 3
                isRough = true
            } else {
                break
            }
            var unit = lexer.token(bytes, at: token.end)
            if token.has(.few), unit.has(.filler) || unit.has(.about) {
                unit = lexer.token(bytes, at: unit.end)
            }
            guard unit.kind == .word, unit.word.unit != .none, !isClockTime(bytes, unit) else {
                break
            }
            // A finer unit follows a coarser one, or something else begins.
            guard finest == .none || unit.word.unit < finest else { break }
            switch unit.word.unit {
            case .none: break
            case .second: seconds += amount
            case .minute: seconds += amount * 60
            case .hour: seconds += amount * 3600
            case .day: seconds += amount * 86400
            case .week: seconds += amount * 604_800
            case .month: months += amount
            case .year: months += amount * 12
            }
            finest = unit.word.unit
            pairs += 1
            end = unit.end
            token = lexer.token(bytes, at: end)
            if token.isMark("."), !token.isSpaced {
                end = token.end
                token = lexer.token(bytes, at: end)
            }
            if unit.has(.ago) { return complete(seconds, months, finest, isRough, end, &state) }
        }
        guard pairs > 0 else { return false }
        if token.has(.ago) { end = token.end } else if needsAgo { return false }
        return complete(seconds, months, finest, isRough, end, &state)
    }

    /// True for the "h" of "19h46", which is a time of day and no amount.
    private func isClockTime(_ bytes: Span<UInt8>, _ unit: TimeToken) -> Bool {
        guard unit.end - unit.start == 1, bytes[unit.start] | 0x20 == UInt8(ascii: "h") else {
            return false
        }
        let minute = lexer.token(bytes, at: unit.end)
        return minute.kind == .number && !minute.isSpaced && minute.digits == 2
            && lexer.token(bytes, at: minute.end).word.unit == .none
    }

    private func complete(
        _ seconds: Int, _ months: Int, _ finest: TimeUnit, _ isRough: Bool, _ end: Int,
        _ state: inout State
    ) -> Bool {
        state.parts.secondsAgo = seconds
        state.parts.monthsAgo = months
        state.parts.finestUnit = finest
        state.parts.isRough = isRough
        state.end = end
        state.next = end
        return true
    }

    private func prefixed(
        _ bytes: Span<UInt8>, from position: Int, _ state: inout State
    ) -> Bool {
        amounts(bytes, from: lexer.token(bytes, at: position), needsAgo: false, &state)
    }

    /// The place after "il y a", nil where "il" is something else.
    private func afterIlYA(_ bytes: Span<UInt8>, _ token: TimeToken) -> Int? {
        let y = lexer.token(bytes, at: token.end)
        guard y.kind == .word, y.end - y.start == 1, bytes[y.start] | 0x20 == UInt8(ascii: "y")
        else { return nil }
        let a = lexer.token(bytes, at: y.end)
        guard a.kind == .word, a.end - a.start == 1, bytes[a.start] | 0x20 == UInt8(ascii: "a")
        else { return nil }
        return a.end
    }

    /// A unit without a number before "ago" ("год назад"), one of it.
    private func unitBeforeAgo(
        _ bytes: Span<UInt8>, _ token: TimeToken, _ state: inout State
    ) -> Bool {
        guard token.end - token.start > 3, lexer.token(bytes, at: token.end).has(.ago) else {
            return false
        }
        let ago = lexer.token(bytes, at: token.end)
        let seconds = [0, 1, 60, 3600, 86400, 604_800, 0, 0]
        let months = token.word.unit == .month ? 1 : token.word.unit == .year ? 12 : 0
        return complete(
            seconds[Int(token.word.unit.rawValue)], months, token.word.unit, false, ago.end, &state)
    }

    /// "just now", "gerade eben", "à l'instant".
    private func now(_ bytes: Span<UInt8>, _ token: TimeToken, _ state: inout State) -> Bool {
        guard token.has(.now) || token.has(.just) else { return false }
        let follower = lexer.token(bytes, at: token.end)
        if token.has(.just), follower.has(.now) {
            return complete(0, 0, .second, true, follower.end, &state)
        }
        guard isLenient || token.has(.just) && token.has(.now) && follower.kind == .end else {
            return false
        }
        return complete(0, 0, .second, true, token.end, &state)
    }
}
