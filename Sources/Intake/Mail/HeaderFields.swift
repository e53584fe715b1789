/// The header fields of a MIME part, an HTTP message or a WARC record: `Name: value` lines, which
/// the next line continues where it begins with white space (RFC 5322, 2.2).
struct HeaderFields {
    /// A media type with its parameters, all but the parameters' values in lower case.
    struct MediaType {
        var type = ""
        var parameters: [String: String] = [:]
    }

    private var fields: [String: String] = [:]

    /// Reads fields up to the first blank line or the end. Of a field that occurs twice the first
    /// counts.
    init(_ bytes: [UInt8]) {
        var name = ""
        var value: [UInt8] = []
        func store(_ fields: inout [String: String]) {
            guard !name.isEmpty, fields[name] == nil else { return }
            fields[name] = value.string(value.trimmed(0..<value.count))
        }
        var place = 0
        while place < bytes.count {
            let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
            var line = place..<end
            place = end + 1
            while !line.isEmpty, bytes[line.upperBound - 1].isSpace {
                line = line.lowerBound..<(line.upperBound - 1)
            }
            guard let first = line.first.map({ bytes[$0] }) else { break }
            if first.isSpace {
                value.append(0x20)
                value += bytes[bytes.trimmed(line)]
            } else if let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) {
                store(&fields)
                name = bytes.string(bytes.trimmed(line.lowerBound..<colon)).lowercased()
                value = Array(bytes[(colon + 1)..<line.upperBound])
            }
        }
        store(&fields)
    }

    /// The value of a field, its name in lower case; nil where it is absent or empty.
    subscript(_ name: String) -> String? {
        guard let value = fields[name], !value.isEmpty else { return nil }
        return value
    }

    /// The media type that `Content-Type` states.
    var media: MediaType { self["content-type"].map(Self.mediaType) ?? MediaType() }

    /// Reads `text/html; charset="utf-8"` (RFC 2045, 5.1). Of a character set that quoted-printable
    /// was applied to by mistake (`charset=3Dutf-8`), the `3D` is taken off.
    static func mediaType(_ text: String) -> MediaType {
        let bytes = Array(text.utf8)
        var pieces: [Range<Int>] = []
        var start = 0
        var isQuoted = false
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: ";"), !isQuoted {
                pieces.append(start..<index)
                start = index + 1
            }
        }
        pieces.append(start..<bytes.count)
        var media = MediaType()
        media.type = bytes.string(bytes.trimmed(pieces[0])).lowercased()
        for piece in pieces.dropFirst() {
            guard let equals = bytes[piece].firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = bytes.string(bytes.trimmed(piece.lowerBound..<equals)).lowercased()
            var range = bytes.trimmed((equals + 1)..<piece.upperBound)
            if name == "charset", bytes.has(Array("3D".utf8), at: range.lowerBound) {
                range = (range.lowerBound + 2)..<range.upperBound
            }
            if range.count >= 2, bytes[range.lowerBound] == UInt8(ascii: "\""),
                bytes[range.upperBound - 1] == UInt8(ascii: "\"")
            {
                range = (range.lowerBound + 1)..<(range.upperBound - 1)
            }
            if media.parameters[name] == nil { media.parameters[name] = bytes.string(range) }
        }
        return media
    }

    /// Where a header that begins at `start` ends (its blank line), and where the body begins.
    static func end(in bytes: [UInt8], from start: Int) -> (header: Int, body: Int) {
        var place = start
        while place < bytes.count {
            let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
            if bytes.trimmed(place..<end).isEmpty { return (place, min(bytes.count, end + 1)) }
            place = end + 1
        }
        return (bytes.count, bytes.count)
    }
}
