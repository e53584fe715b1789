/// Takes a name out of the words around it: "Posted by Bob", "Bob says:", "von Bob".
enum PersonName {
    /// The name, "" where nothing is left.
    static func clean(_ text: String) -> String {
        var bytes = Array(text.utf8)[...]
        trim(&bytes)
        // Colons, commas and dashes are no part of a name's end.
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
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func trim(_ bytes: inout ArraySlice<UInt8>) {
        while let first = bytes.first, isEdge(first) || first == UInt8(ascii: "@") {
            bytes = bytes.dropFirst()
        }
        while let last = bytes.last, isEdge(last) { bytes = bytes.dropLast() }
    }

    private static func isEdge(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",")
            || byte == UInt8(ascii: "|")
            || byte == UInt8(ascii: "-")
    }
}
