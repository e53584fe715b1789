/// Numbers in time expressions: dates in figures, days and years beside a month's name.
extension TimeParser {
    /// Takes a number; false where it does not belong to the expression.
    func number(_ bytes: Span<UInt8>, _ token: TimeToken, _ state: inout State) -> Bool {
        let next = lexer.token(bytes, at: token.end)
        if counterDate(bytes, token, next, &state) { return true }
        if state.parts.isEmpty,
            amounts(bytes, from: token, needsAgo: !isLenient || token.digits > 4, &state)
        {
            return true
        }
        if state.parts.hour == nil, timeOfDay(bytes, token, next, &state) { return true }
        if state.parts.dayShift != nil { return false }
        if state.monthIsTentative, state.parts.day == nil, let month = state.parts.month {
            // "mar. 5 juin": what looked like a month was a weekday.
            state.parts.month = nil
            if figureDate(bytes, token, next, &state) || dayBeforeMonth(bytes, token, &state) {
                state.monthIsTentative = false
                state.parts.weekday = 2
                return true
            }
            state.parts.month = month
        }
        if state.parts.month == nil, state.parts.figures == nil {
            if figureDate(bytes, token, next, &state) { return true }
            if compactDate(bytes, token, &state) { return true }
            return state.parts.day == nil && dayBeforeMonth(bytes, token, &state)
        }
        if state.parts.year == nil, year(bytes, token, next, &state) { return true }
        guard state.parts.month != nil, state.parts.day == nil, state.isAfterMonth,
            (1...31).contains(token.value), token.digits <= 2
        else { return false }
        state.parts.day = token.value
        _ = accept(token, &state)
        if next.has(.ordinal), !next.isSpaced { _ = accept(next, &state) }
        return true
    }

    /// `2012-03-21`, `21.03.2012`, `3/21/12`.
    private func figureDate(
        _ bytes: Span<UInt8>, _ first: TimeToken, _ mark: TimeToken, _ state: inout State
    ) -> Bool {
        guard mark.isMark("-") || mark.isMark("/") || mark.isMark("."), !mark.isSpaced else {
            return false
        }
        let second = lexer.token(bytes, at: mark.end)
        guard second.kind == .number, second.digits <= 2, second.value > 0,
            !second.isSpaced || mark.isMark(".")
        else { return false }
        let mark2 = lexer.token(bytes, at: second.end)
        guard mark2.kind == .mark, mark2.mark == mark.mark, !mark2.isSpaced else {
            return yearAndMonth(first, second, mark2, &state)
        }
        let third = lexer.token(bytes, at: mark2.end)
        if third.kind != .number || third.isSpaced && !mark.isMark(".") || third.digits == 3 {
            return dayAndMonth(first, mark, second, mark2, &state)
        }
        let after = lexer.token(bytes, at: third.end)
        if after.kind == .mark, after.mark == mark.mark, !after.isSpaced {
            // Four figures: an address or a version number.
            let fourth = lexer.token(bytes, at: after.end)
            if fourth.kind == .number, !fourth.isSpaced { return false }
        }
        if after.isMark(":"), !after.isSpaced, third.digits <= 2 {
            // "21.03. 13:20"
            return dayAndMonth(first, mark, second, mark2, &state)
        }
        if first.digits == 4, third.digits <= 2 {
            guard (1...31).contains(third.value), (1...12).contains(second.value) else {
                return false
            }
            state.parts.year = first.value
            state.parts.month = second.value
            state.parts.day = third.value
            return accept(third, &state)
        }
        guard first.digits <= 2, first.value > 0, third.digits == 4 || third.digits == 2,
            (1...31).contains(first.value), (1...31).contains(second.value),
            min(first.value, second.value) <= 12
        else { return false }
        state.parts.year = third.digits == 2 ? century(third.value) : third.value
        if mark.isMark(".") {
            guard second.value <= 12 else { return false }
            state.parts.day = first.value
            state.parts.month = second.value
            state.isShortDotted = third.digits == 2
        } else {
            state.parts.figures = (first.value, second.value)
        }
        return accept(third, &state)
    }

    /// `2012-05` and `05/2012`, in a field that is known to be a time.
    private func yearAndMonth(
        _ first: TimeToken, _ second: TimeToken, _ after: TimeToken, _ state: inout State
    ) -> Bool {
        guard isLenient, after.kind == .end, first.digits == 4, (1...12).contains(second.value),
            second.digits == 2, plausible(first.value)
        else { return false }
        state.parts.year = first.value
        state.parts.month = second.value
        return accept(second, &state)
    }

    /// `21.03.` without a year.
    private func dayAndMonth(
        _ first: TimeToken, _ mark: TimeToken, _ second: TimeToken, _ mark2: TimeToken,
        _ state: inout State
    ) -> Bool {
        guard mark.isMark("."), first.digits <= 2, (1...31).contains(first.value),
            (1...12).contains(second.value)
        else { return false }
        state.parts.day = first.value
        state.parts.month = second.value
        state.isAfterMonth = false
        state.end = mark2.end
        state.next = mark2.end
        return true
    }

    /// `20180515T132000Z`, `20180515`.
    private func compactDate(
        _ bytes: Span<UInt8>, _ token: TimeToken, _ state: inout State
    ) -> Bool {
        guard token.digits == 8 else { return false }
        let year = token.value / 10000
        let month = token.value / 100 % 100
        let day = token.value % 100
        guard (1970...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return false
        }
        let t = lexer.token(bytes, at: token.end)
        let time = lexer.token(bytes, at: t.end)
        let hasTime = t.has(.isoT) && !t.isSpaced && time.kind == .number && !time.isSpaced
        guard hasTime || isLenient else { return false }
        state.parts.year = year
        state.parts.month = month
        state.parts.day = day
        _ = accept(token, &state)
        if hasTime, time.digits == 6 || time.digits == 4 {
            let value = time.digits == 4 ? time.value * 100 : time.value
            state.parts.hour = value / 10000
            state.parts.minute = value / 100 % 100
            if time.digits == 6 { state.parts.second = value % 100 }
            _ = accept(time, &state)
            signedOffset(bytes, &state)
        }
        return true
    }

    /// The day in "21st of March", "21. März", "21-Mar-2012", "1er avril".
    private func dayBeforeMonth(
        _ bytes: Span<UInt8>, _ token: TimeToken, _ state: inout State
    ) -> Bool {
        guard token.digits <= 2, (1...31).contains(token.value) else { return false }
        var end = token.end
        var next = lexer.token(bytes, at: end)
        for _ in 0..<4 {
            if next.kind == .word, next.word.month > 0 || next.word.persianMonth > 0 {
                state.parts.day = token.value
                state.end = token.end
                state.next = end
                return true
            }
            guard
                next.isMark(".") || next.isMark("-") || next.isMark("/")
                    || next.has(.ordinal) && (!next.isSpaced || next.has(.filler))
                    || next.has(.filler)
            else { return false }
            end = next.end
            next = lexer.token(bytes, at: end)
        }
        return false
    }

    private func year(
        _ bytes: Span<UInt8>, _ token: TimeToken, _ next: TimeToken, _ state: inout State
    ) -> Bool {
        if token.digits == 4 {
            guard plausible(token.value) else { return false }
            // "May 2016" is a year; "5 May 1405" on a page of today is none.
            state.parts.year = token.value
            return accept(token, &state)
        }
        guard token.digits == 2, state.parts.day != nil else { return false }
        let afterNext = lexer.token(bytes, at: next.end)
        let isMarked =
            state.lastMark == UInt8(ascii: "'")
            || (state.isAfterMonth
                && (state.lastMark == UInt8(ascii: "-") || state.lastMark == UInt8(ascii: "/")))
        let isBeforeTime =
            state.isAfterMonth && next.kind == .number && next.digits <= 2
            && afterNext.isMark(":") && !afterNext.isSpaced
        let isLast = state.isAfterMonth && isLenient && next.kind == .end
        guard isMarked || isBeforeTime || isLast else { return false }
        state.parts.year = century(token.value)
        return accept(token, &state)
    }

    private func plausible(_ year: Int) -> Bool {
        (1900...2100).contains(year) || (1300..<1500).contains(year) || (2440..<2650).contains(year)
    }

    private func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }

    /// `2012年11月21日`, `2012년 11월 21일`.
    private func counterDate(
        _ bytes: Span<UInt8>, _ token: TimeToken, _ next: TimeToken, _ state: inout State
    ) -> Bool {
        guard next.has(.counter), !next.isSpaced else { return false }
        switch decode(bytes, next.start, next.end).scalar {
        case 0x5E74, 0xB144:
            guard state.parts.year == nil, token.digits == 4, plausible(token.value) else {
                return false
            }
            state.parts.year = token.value
        case 0x6708, 0xC6D4:
            guard state.parts.month == nil, (1...12).contains(token.value) else { return false }
            state.parts.month = token.value
        case 0x65E5, 0xC77C:
            guard state.parts.day == nil, state.parts.month != nil, (1...31).contains(token.value)
            else { return false }
            state.parts.day = token.value
        default: return false
        }
        return accept(next, &state)
    }
}
