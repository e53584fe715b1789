import Conversation

/// Reads one time expression that begins at a given token.
///
/// The parser takes token after token as long as each adds to what is known: a date, then a time of
/// day, or the other way round; a relative amount; a named day with a time of day. It looks at no
/// more than 32 tokens, so that finding a time anywhere in a text stays linear.
struct TimeParser: Sendable {
    let lexer = TimeLexer()
    /// True where the text is known to be a time field: short forms ("3h", "7 hr", "Dec 16") count.
    var isLenient = false
    /// In German, "hier" is "here".
    var isGerman = false

    /// What has been read.
    struct State: Sendable {
        var parts = TimeParts()
        /// Just past the last byte that added something.
        var end = 0
        /// Where the next token begins.
        var next = 0
        /// The month may as well be a weekday ("mar").
        var monthIsTentative = false
        /// A word such as "kl" or "alle" came last.
        var isAfterClockWord = false
        /// The last token that added something was the month.
        var isAfterMonth = false
        var lastMark: UInt8 = 0
        var pendingPM: Bool?
        /// A date such as "03.02.05": the day comes first, unless AM or PM says that it is English.
        var isShortDotted = false
    }

    /// The expression that begins with `first`, nil where none does.
    func parse(_ bytes: Span<UInt8>, from first: TimeToken) -> State? {
        var state = State()
        state.next = first.start
        var fillers = 0
        var marks = 0
        for _ in 0..<32 {
            let token = lexer.token(bytes, at: state.next)
            let before = state.end
            switch token.kind {
            case .end: return finished(state)
            case .number:
                guard number(bytes, token, &state) else { return finished(state) }
            case .word:
                guard word(bytes, token, &state) else { return finished(state) }
            case .mark:
                if let end = bracketedWeekday(bytes, token, state) {
                    state.next = end
                    continue
                }
                guard separator(token) else { return finished(state) }
                marks += 1
                state.lastMark = token.mark
                state.next = token.end
                if marks > 3 { return finished(state) }
                continue
            }
            if state.parts.isRelativeAmount { return finished(state) }
            if state.end == before {
                fillers += 1
                if fillers > 3 { return finished(state) }
            } else {
                fillers = 0
                marks = 0
                state.isAfterClockWord = false
                state.lastMark = 0
            }
        }
        return finished(state)
    }

    /// The end of "(Mon)" or "(\u{6708})" between a date and a time of day.
    private func bracketedWeekday(
        _ bytes: Span<UInt8>, _ open: TimeToken, _ state: State
    ) -> Int? {
        guard open.isMark("("), state.parts.hasDay, state.parts.hour == nil else { return nil }
        let word = lexer.token(bytes, at: open.end)
        guard word.kind == .word else { return nil }
        // The days' ideographs mean "month", "fire", "water" elsewhere.
        let isIdeograph = word.end - word.start == 3 && bytes[word.start] >= 0xE3
        let close = lexer.token(bytes, at: word.end)
        return (word.word.weekday > 0 || isIdeograph) && close.isMark(")") ? close.end : nil
    }

    private func separator(_ token: TimeToken) -> Bool {
        switch token.mark {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "|"),
            UInt8(ascii: "("), UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: ":"),
            UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: ";"):
            true
        default: false
        }
    }

    /// The state if it is a time expression.
    private func finished(_ state: State) -> State? {
        var state = state
        if state.isShortDotted, state.parts.isPM != nil, let day = state.parts.day,
            let month = state.parts.month
        {
            state.parts.figures = (day, month)
            state.parts.day = nil
            state.parts.month = nil
        }
        let parts = state.parts
        if parts.isEmpty { return isLenient && parts.weekday != nil ? state : nil }
        if parts.isRelativeAmount { return state }
        if parts.dayShift != nil { return isLenient || parts.hour != nil ? state : nil }
        if parts.hasDay || parts.year != nil { return state }
        if parts.month != nil { return nil }
        return parts.hour != nil && parts.minute != nil ? state : nil
    }

    // MARK: - Words

    private func word(_ bytes: Span<UInt8>, _ token: TimeToken, _ state: inout State) -> Bool {
        let word = token.word
        if state.parts.isEmpty, state.parts.weekday == nil || word.unit != .none {
            if relativeWord(bytes, token, &state) { return true }
        }
        if word.flags.contains(.dayBefore) { return dayBeforeYesterday(bytes, token, &state) }
        if word.dayShift <= 0, state.parts.month == nil, state.parts.dayShift == nil,
            state.parts.figures == nil
        {
            if isGerman, isHier(bytes, token) { return false }
            state.parts.dayShift = Int(word.dayShift)
            return accept(token, &state)
        }
        if word.month > 0 || word.persianMonth > 0, monthWord(bytes, token, &state) { return true }
        if word.weekday > 0, state.parts.weekday == nil, !state.parts.hasDay {
            state.parts.weekday = Int(word.weekday)
            // A weekday alone is no time yet: the end moves with what follows.
            if isLenient || state.parts.hour != nil { state.end = token.end }
            state.next = token.end
            return true
        }
        if word.weekday > 0, state.parts.hasDay, state.parts.hour == nil {
            state.next = token.end
            return true
        }
        if state.parts.hour != nil {
            if afterTime(bytes, token, &state) { return true }
        } else if word.flags.contains(.pm) || word.flags.contains(.am), token.start > 0,
            !word.flags.contains(.filler)
        {
            state.pendingPM = word.flags.contains(.pm)
            state.next = token.end
            return true
        }
        if token.has(.isoT), !token.isSpaced, state.parts.hasDay, state.parts.hour == nil {
            state.next = token.end
            return true
        }
        if token.has(.clockBefore) { state.isAfterClockWord = true }
        if token.has(.filler) || token.has(.clock) {
            state.next = token.end
            return !state.parts.isEmpty || state.parts.weekday != nil
        }
        return false
    }

    /// "avant-hier".
    private func dayBeforeYesterday(
        _ bytes: Span<UInt8>, _ token: TimeToken, _ state: inout State
    ) -> Bool {
        let mark = lexer.token(bytes, at: token.end)
        let day = mark.isMark("-") ? lexer.token(bytes, at: mark.end) : mark
        guard state.parts.isEmpty, day.kind == .word, day.word.dayShift == -1 else { return false }
        state.parts.dayShift = -2
        return accept(day, &state)
    }

    /// "hier", which is yesterday in French and "here" in German.
    private func isHier(_ bytes: Span<UInt8>, _ token: TimeToken) -> Bool {
        token.end - token.start == 4 && bytes[token.start] | 0x20 == UInt8(ascii: "h")
            && bytes[token.start + 1] == UInt8(ascii: "i")
    }

    func accept(_ token: TimeToken, _ state: inout State) -> Bool {
        state.end = token.end
        state.next = token.end
        state.isAfterMonth = false
        return true
    }

    private func monthWord(
        _ bytes: Span<UInt8>, _ token: TimeToken, _ state: inout State
    ) -> Bool {
        let word = token.word
        guard state.parts.figures == nil, state.parts.dayShift == nil else { return false }
        if state.parts.month != nil {
            guard state.monthIsTentative, state.parts.day == nil else { return false }
        } else if state.parts.day == nil {
            // Before the day: a number must follow, or another month ("mar 5 juin").
            var follower = lexer.token(bytes, at: token.end)
            while follower.isMark(".") || follower.isMark(",") || follower.isMark("'")
                || follower.isMark("-") || follower.has(.ordinal) && follower.has(.filler)
            {
                follower = lexer.token(bytes, at: follower.end)
            }
            guard follower.kind == .number, follower.digits <= 4 else { return false }
        }
        state.monthIsTentative = word.weekday > 0 && state.parts.day == nil
        state.parts.isPersian = word.month == 0
        state.parts.month = Int(word.month > 0 ? word.month : word.persianMonth)
        if state.parts.day != nil || !state.monthIsTentative { state.end = token.end }
        state.next = token.end
        state.isAfterMonth = true
        return true
    }

    /// What may follow a time of day: AM or PM, "Uhr", a zone.
    private func afterTime(
        _ bytes: Span<UInt8>, _ token: TimeToken, _ state: inout State
    ) -> Bool {
        let flags = token.word.flags
        if flags.contains(.am) || flags.contains(.pm), state.parts.isPM == nil,
            !flags.contains(.filler) || token.end - token.start == 2
        {
            // "am" is German for "on" as well: "18:05 Uhr am 5. Mai".
            if flags.contains(.am), flags.contains(.filler), isGerman { return false }
            state.parts.isPM = flags.contains(.pm)
            return accept(token, &state)
        }
        if flags.contains(.zone), state.parts.offsetMinutes == nil, state.parts.minute != nil {
            state.parts.offsetMinutes = Int(token.word.zone)
            _ = accept(token, &state)
            if token.word.zone == 0 { signedOffset(bytes, &state) }
            return true
        }
        if flags.contains(.clock) { return accept(token, &state) }
        return false
    }

    /// "+2", "+02:00", "-0700" at the state's place.
    func signedOffset(_ bytes: Span<UInt8>, _ state: inout State) {
        let sign = lexer.token(bytes, at: state.next)
        guard sign.isMark("+") || sign.isMark("-") else { return }
        let hours = lexer.token(bytes, at: sign.end)
        guard hours.kind == .number, !hours.isSpaced else { return }
        let isNegative = sign.isMark("-")
        var minutes: Int
        var end = hours.end
        if hours.digits == 4 {
            minutes = hours.value / 100 * 60 + hours.value % 100
        } else if hours.digits <= 2 {
            minutes = hours.value * 60
            let colon = lexer.token(bytes, at: hours.end)
            let rest = lexer.token(bytes, at: colon.end)
            if colon.isMark(":"), !colon.isSpaced, rest.kind == .number, rest.digits == 2 {
                minutes += rest.value
                end = rest.end
            } else if sign.isSpaced {
                return
            }
        } else {
            return
        }
        guard minutes <= 14 * 60 else { return }
        state.parts.offsetMinutes = isNegative ? -minutes : minutes
        state.end = end
        state.next = end
    }
}
