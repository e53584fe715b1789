/// Takes a name out of the words around it: "Posted by Bob", "Bob says:", "von Bob".
enum PersonName {
    /// The name, "" where nothing is left.
    static func clean(_ text: String) -> String {
        var bytes = Array(text.utf8)[...]
        trim(&bytes)
        dropNumber(&bytes)
        if let lead = Phrases.nameLeads.prefix(of: bytes), lead < bytes.count {
            let after = bytes[bytes.startIndex + lead]
            if after == 0x20 || after == UInt8(ascii: ":")
                || bytes[bytes.startIndex + lead - 1] == UInt8(ascii: ":")
            {
                bytes = bytes.dropFirst(lead)
                trim(&bytes)
            }
        }
        // "Bob said...": the dots go with the verb, those of a name that was cut stay.
        var spoken = bytes
        while spoken.last == UInt8(ascii: ".") { spoken = spoken.dropLast() }
        if spoken.suffix(3).elementsEqual("\u{2026}".utf8) { spoken = spoken.dropLast(3) }
        if let verb = Phrases.verbs.suffix(of: spoken), verb < spoken.count,
            spoken[spoken.endIndex - verb - 1] == 0x20
        {
            bytes = spoken.dropLast(verb)
            trim(&bytes)
        }
        dropNote(&bytes)
        dropHandle(&bytes)
        dropAddress(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A name without the comment's own number before it: "12. Bob" is Bob.
    static func withoutNumber(_ name: String) -> String {
        var bytes = Array(name.utf8)[...]
        guard let first = bytes.first, first == 0x23 || first >= 0x30 && first <= 0x39 else {
            return name
        }
        dropNumber(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The comment's own number: "12. Bob", "#12 Bob".
    private static func dropNumber(_ bytes: inout ArraySlice<UInt8>) {
        var rest = bytes
        let isMarked = rest.first == UInt8(ascii: "#")
        if isMarked { rest = rest.dropFirst() }
        let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard !digits.isEmpty, digits.count < 6 else { return }
        rest = rest.dropFirst(digits.count)
        let hasMark =
            rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")")
            || rest.first == UInt8(ascii: ":")
        guard hasMark || isMarked else { return }
        if hasMark { rest = rest.dropFirst() }
        guard rest.first == 0x20 else { return }
        trim(&rest)
        if !rest.isEmpty { bytes = rest }
    }

    /// The account beside the name: "Bob Brown @bob".
    private static func dropHandle(_ bytes: inout ArraySlice<UInt8>) {
        guard let mark = bytes.lastIndex(of: UInt8(ascii: "@")), mark > bytes.startIndex + 1,
            bytes[mark - 1] == 0x20 || bytes[mark - 1] == UInt8(ascii: "(")
        else { return }
        // The sign may stand in an element of its own.
        let handle = bytes[(mark + 1)...].drop { $0 == 0x20 }
        guard !handle.isEmpty, !handle.contains(0x20) else { return }
        bytes = bytes[..<mark]
        trim(&bytes)
    }

    /// What a system adds to the names of guests: "Bob (not verified)".
    private static func dropNote(_ bytes: inout ArraySlice<UInt8>) {
        guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
            open > bytes.startIndex, bytes[open - 1] <= 0x20,
            Phrases.guestNotes.contains(String(decoding: bytes[open...], as: UTF8.self))
        else { return }
        bytes = bytes[..<open]
        trim(&bytes)
    }

    /// An e-mail address in angle brackets: "Bob Brown <bob@example.org>".
    private static func dropAddress(_ bytes: inout ArraySlice<UInt8>) {
        guard bytes.last == UInt8(ascii: ">"), let open = bytes.lastIndex(of: UInt8(ascii: "<")),
            open > bytes.startIndex,
            bytes[open...].contains(UInt8(ascii: "@"))
                || bytes[open...].contains(UInt8(ascii: "."))
        else { return }
        bytes = bytes[..<open]
        trim(&bytes)
        if bytes.count > 2, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"") {
            bytes = bytes.dropFirst().dropLast()
        }
    }

    private static func trim(_ bytes: inout ArraySlice<UInt8>) {
        trimMarks(&bytes)
        // A mark of the writing's direction, then blanks again.
        var isChanged = true
        while isChanged {
            isChanged = false
            for mark: [UInt8] in [[0xE2, 0x80, 0x8E], [0xE2, 0x80, 0x8F]] {
                if bytes.suffix(3).elementsEqual(mark) {
                    bytes = bytes.dropLast(3)
                    isChanged = true
                }
                if bytes.prefix(3).elementsEqual(mark) {
                    bytes = bytes.dropFirst(3)
                    isChanged = true
                }
            }
            if isChanged { trimMarks(&bytes) }
        }
    }

    private static func trimMarks(_ bytes: inout ArraySlice<UInt8>) {
        while let first = bytes.first, isEdge(first) || first == UInt8(ascii: "@") {
            bytes = bytes.dropFirst()
        }
        while let last = bytes.last,
            isEdge(last) || last == UInt8(ascii: "(") || last == UInt8(ascii: "[")
        {
            bytes = bytes.dropLast()
        }
    }

    private static func isEdge(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",")
            || byte == UInt8(ascii: "|")
            || byte == UInt8(ascii: "-")
    }
}
