/// Goes through a text and stops at every time expression.
struct TimeScan: Sendable {
    var position: Int

    /// The next expression and its first byte.
    mutating func next(
        _ bytes: Span<UInt8>, _ parser: TimeParser
    ) -> (start: Int, state: TimeParser.State)? {
        while true {
            let token = parser.lexer.token(bytes, at: position)
            guard token.kind != .end else { return nil }
            position = token.end
            guard mayBegin(bytes, token), let state = parser.parse(bytes, from: token),
                state.end > token.start
            else { continue }
            position = max(state.end, token.end)
            return (token.start, state)
        }
    }

    /// A quick look that leaves out most tokens.
    private func mayBegin(_ bytes: Span<UInt8>, _ token: TimeToken) -> Bool {
        switch token.kind {
        case .end, .mark: return false
        case .word:
            let word = token.word
            let roles: TimeWordFlags = [
                .before, .about, .few, .now, .just, .il, .am, .pm, .dayBefore,
            ]
            return word.month > 0 || word.persianMonth > 0 || word.weekday > 0
                || word.dayShift <= 0 || word.amount > 0 || word.unit != .none
                || !word.flags.isDisjoint(with: roles)
        case .number:
            // Not in the middle of an address, a version, a larger number or a name.
            guard token.start > 0, !token.isSpaced else { return true }
            let before = bytes[token.start - 1]
            if before | 0x20 >= 0x61 && before | 0x20 <= 0x7A || before == UInt8(ascii: "#")
                || before == UInt8(ascii: "$")
            {
                return false
            }
            guard token.start > 1 else { return true }
            let isJoint =
                before == UInt8(ascii: ".") || before == UInt8(ascii: "/")
                || before == UInt8(ascii: "-") || before == UInt8(ascii: ":")
            let digit = bytes[token.start - 2]
            return !(isJoint && digit >= 0x30 && digit <= 0x39)
        }
    }
}
