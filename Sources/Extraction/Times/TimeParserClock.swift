/// Times of day: "13:20", "1:20:11 p.m.", "19h46", "14.05" after "kl", "14 Uhr", "下午8:30".
extension TimeParser {
    func timeOfDay(
        _ bytes: Span<UInt8>, _ hour: TimeToken, _ mark: TimeToken, _ state: inout State
    ) -> Bool {
        guard hour.digits <= 2, hour.value <= 24 else { return false }
        let knowsDay = state.parts.hasDate || state.parts.weekday != nil
        let minute = lexer.token(bytes, at: mark.end)
        let isTwoDigits = minute.kind == .number && minute.digits == 2 && minute.value < 60
        if mark.isMark(":"), !mark.isSpaced, isTwoDigits, !minute.isSpaced {
            state.parts.hour = hour.value
            state.parts.minute = minute.value
            _ = accept(minute, &state)
            seconds(bytes, after: minute, &state)
        } else if mark.kind == .word, mark.end - mark.start == 1,
            bytes[mark.start] | 0x20 == UInt8(ascii: "h"), isTwoDigits,
            !minute.isSpaced || knowsDay
        {
            state.parts.hour = hour.value
            state.parts.minute = minute.value
            _ = accept(minute, &state)
        } else if mark.isMark("."), !mark.isSpaced, isTwoDigits, !minute.isSpaced, knowsDay,
            state.isAfterClockWord || isClock(lexer.token(bytes, at: minute.end))
        {
            state.parts.hour = hour.value
            state.parts.minute = minute.value
            _ = accept(minute, &state)
            if lexer.token(bytes, at: minute.end).isMark(".") {
                seconds(bytes, after: minute, &state)
            }
        } else if mark.has(.counter), !mark.isSpaced, knowsDay, isHourCounter(bytes, mark) {
            state.parts.hour = hour.value
            _ = accept(mark, &state)
            if minute.kind == .number, minute.value < 60 {
                let counter = lexer.token(bytes, at: minute.end)
                if counter.has(.counter) {
                    state.parts.minute = minute.value
                    _ = accept(counter, &state)
                }
            }
        } else if knowsDay, state.parts.dayShift != nil || state.parts.hasDay, isClock(mark) {
            state.parts.hour = hour.value
            _ = accept(hour, &state)
        } else {
            return false
        }
        if let pendingPM = state.pendingPM { state.parts.isPM = pendingPM }
        dottedHalfOfDay(bytes, &state)
        if state.parts.offsetMinutes == nil { signedOffset(bytes, &state) }
        return true
    }

    private func isClock(_ token: TimeToken) -> Bool {
        token.has(.clock) || token.has(.am) || token.has(.pm)
    }

    private func isHourCounter(_ bytes: Span<UInt8>, _ token: TimeToken) -> Bool {
        switch decode(bytes, token.start, token.end).scalar {
        case 0x6642, 0x65F6, 0x70B9, 0x9EDE, 0xC2DC: true
        default: false
        }
    }

    /// `:46`, `:46.123`.
    private func seconds(_ bytes: Span<UInt8>, after minute: TimeToken, _ state: inout State) {
        let mark = lexer.token(bytes, at: minute.end)
        let second = lexer.token(bytes, at: mark.end)
        guard mark.isMark(":") || mark.isMark("."), !mark.isSpaced, second.kind == .number,
            !second.isSpaced, second.digits == 2, second.value < 61
        else { return }
        state.parts.second = second.value
        _ = accept(second, &state)
        let point = lexer.token(bytes, at: second.end)
        let fraction = lexer.token(bytes, at: point.end)
        if point.isMark(".") || point.isMark(","), !point.isSpaced, fraction.kind == .number,
            !fraction.isSpaced
        {
            _ = accept(fraction, &state)
        }
    }

    /// "a.m.", "p. m.", "p" right behind a time of day.
    private func dottedHalfOfDay(_ bytes: Span<UInt8>, _ state: inout State) {
        let letter = lexer.token(bytes, at: state.next)
        guard letter.kind == .word, letter.end - letter.start == 1 else { return }
        let half = bytes[letter.start] | 0x20
        guard half == UInt8(ascii: "a") || half == UInt8(ascii: "p") else { return }
        let isPM = half == UInt8(ascii: "p")
        let dot = lexer.token(bytes, at: letter.end)
        if dot.isMark(".") {
            let m = lexer.token(bytes, at: dot.end)
            guard m.kind == .word, m.end - m.start == 1, bytes[m.start] | 0x20 == UInt8(ascii: "m")
            else { return }
            state.parts.isPM = isPM
            _ = accept(m, &state)
            let last = lexer.token(bytes, at: m.end)
            if last.isMark("."), !last.isSpaced { _ = accept(last, &state) }
        } else if !letter.isSpaced {
            state.parts.isPM = isPM
            _ = accept(letter, &state)
        }
    }
}
