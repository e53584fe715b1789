/// A part of a MIME message that holds no further parts.
struct MIMEPart {
    /// Its header.
    var headers: HeaderFields
    /// Its body, still encoded: byte offsets in the message.
    var body: Range<Int>
    /// False where the file ends before the part does.
    var isWhole: Bool

    /// The leaves of the message in `bytes`, in order (RFC 2046, 5.1): parts in parts are opened up
    /// to eight deep.
    /// - Complexity: linear in the bytes, once a level.
    static func leaves(of bytes: [UInt8]) -> [MIMEPart] {
        var start = 0
        while start < bytes.count, bytes[start].isSpace { start += 1 }
        let end = HeaderFields.end(in: bytes, from: start)
        let headers = HeaderFields(Array(bytes[start..<end.header]))
        var leaves: [MIMEPart] = []
        collect(
            MIMEPart(headers: headers, body: end.body..<bytes.count, isWhole: true), of: bytes,
            depth: 0, into: &leaves)
        return leaves
    }

    private static func collect(
        _ part: MIMEPart, of bytes: [UInt8], depth: Int, into leaves: inout [MIMEPart]
    ) {
        let media = part.headers.media
        guard media.type.hasPrefix("multipart/"), depth < 8 else {
            leaves.append(part)
            return
        }
        let boundary =
            media.parameters["boundary"].map { Array("--\($0)".utf8) }
            ?? guessedBoundary(in: bytes, part.body)
        guard let boundary, boundary.count > 2 else {
            leaves.append(part)
            return
        }
        for child in children(of: bytes, in: part.body, boundary: boundary, isWhole: part.isWhole) {
            collect(child, of: bytes, depth: depth + 1, into: &leaves)
        }
    }

    /// The parts between boundary lines.
    private static func children(
        of bytes: [UInt8], in range: Range<Int>, boundary: [UInt8], isWhole: Bool
    ) -> [MIMEPart] {
        var parts: [MIMEPart] = []
        var open: Int?
        var isClosed = false
        var place = range.lowerBound
        func close(_ start: Int, at end: Int, isWhole: Bool) {
            let headerEnd = HeaderFields.end(in: bytes, from: start)
            guard start < end else { return }
            let header = min(headerEnd.header, end)
            parts.append(
                MIMEPart(
                    headers: HeaderFields(Array(bytes[start..<header])),
                    body: min(headerEnd.body, end)..<end, isWhole: isWhole))
        }
        while let found = bytes.firstIndex(of: boundary, in: place..<range.upperBound) {
            place = found + boundary.count
            let isAtLineStart = found == range.lowerBound || bytes[found - 1] == 0x0A
            let isLast = bytes.has(Array("--".utf8), at: place)
            let lineEnd = bytes[place..<range.upperBound].firstIndex(of: 0x0A)
            let tail = (isLast ? place + 2 : place)..<(lineEnd ?? range.upperBound)
            // A longer boundary that begins alike belongs to another level.
            guard isAtLineStart, tail.isEmpty || bytes.trimmed(tail).isEmpty else { continue }
            if let start = open {
                // The line end before a boundary belongs to the boundary.
                var end = found
                if end > start, bytes[end - 1] == 0x0A { end -= 1 }
                if end > start, bytes[end - 1] == 0x0D { end -= 1 }
                close(start, at: end, isWhole: true)
            }
            open = isLast ? nil : min(range.upperBound, lineEnd.map { $0 + 1 } ?? range.upperBound)
            isClosed = isLast
            if isLast { break }
        }
        if let start = open, !isClosed { close(start, at: range.upperBound, isWhole: false) }
        return parts
    }

    /// The first line that looks like a boundary, where the header has lost its parameter.
    private static func guessedBoundary(in bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
        var place = range.lowerBound
        while place < min(range.upperBound, range.lowerBound + 4096) {
            let end = bytes[place..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
            let line = bytes.trimmed(place..<end)
            if line.count > 6, bytes.has(Array("--".utf8), at: line.lowerBound) {
                return Array(bytes[line])
            }
            place = end + 1
        }
        return nil
    }
}
