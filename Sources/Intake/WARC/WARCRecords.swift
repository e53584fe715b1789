import Conversation

/// One record of a WARC file.
struct WARCRecord {
    /// Its place in the file, from 1.
    var number: Int
    /// Its header fields.
    var headers: HeaderFields
    /// What follows the header.
    var block: [UInt8]
}

/// The records of a WARC file, read as far as they can be.
///
/// A record whose stated length is wrong ends where the next one begins: the mark of the next
/// record is looked for in the block first (stated too long), then behind it (too short). Both
/// leave a warning.
struct WARCRecords {
    /// How many bytes are looked at again, so that a mark which stands astride two pieces is found.
    private static let overlap = 64

    private let reader: ByteReader
    /// Records read so far.
    private(set) var count = 0
    private var warnings: [Warning] = []
    private var wrongLengths = 0
    private var isFinished = false

    init(_ reader: ByteReader) { self.reader = reader }

    mutating func takeWarnings() -> [Warning] {
        defer { warnings = [] }
        return warnings
    }

    /// The next record, nil at the end of the file or where it cannot be read on.
    mutating func next() -> WARCRecord? {
        guard !isFinished else { return nil }
        do throws(IntakeError) {
            let record = try read()
            noteDamage()
            if record == nil { isFinished = true }
            return record
        } catch {
            isFinished = true
            warnings.append(
                Warning(code: "read_error", message: "after record \(count): \(error)"))
            return nil
        }
    }

    private mutating func read() throws(IntakeError) -> WARCRecord? {
        guard try findRecord() else { return nil }
        count += 1
        _ = try reader.line()
        var lines: [UInt8] = []
        while let line = try reader.line(), !line.isEmpty, lines.count < 1 << 20 {
            lines += line
            lines.append(0x0A)
        }
        let headers = HeaderFields(lines)
        let stated = headers["content-length"].flatMap { Int($0) }
        let block = try self.block(stated)
        return block.map { WARCRecord(number: count, headers: headers, block: $0) }
            ?? WARCRecord(number: count, headers: HeaderFields([]), block: [])
    }

    /// Moves to the next record's first byte; false at the end.
    private mutating func findRecord() throws(IntakeError) -> Bool {
        try skipLineEnds()
        if try reader.isAtEnd() { return false }
        if WARCReader.recognizes(try reader.peek(WARCReader.mark.count)) { return true }
        warnings.append(
            Warning(
                code: "record_lost",
                message: "after record \(count) stand bytes that are no record; "
                    + "reading goes on at the next one"))
        _ = try upToNextRecord(limit: 0)
        return try !reader.isAtEnd()
    }

    /// The block of a record whose header was just read; nil where it is too large to be a page.
    private mutating func block(_ stated: Int?) throws(IntakeError) -> [UInt8]? {
        guard let stated, stated >= 0, wrongLengths < 16 else {
            if stated == nil { warn("record_length", "has no length; it was read up to the next") }
            return Self.withoutEnd(try upToNextRecord(limit: Intake.largestPage))
        }
        if stated > Intake.largestPage {
            // Too large for a page; if the figure is wrong, the next record comes sooner.
            warn("record_too_large", "states \(stated) bytes, more than a page may have; left out")
            _ = try upToNextRecord(limit: 0)
            return nil
        }
        var block = try reader.read(stated)
        if block.count == stated, try isAtBorder() { return block }
        wrongLengths += 1
        if let next = Self.recordStart(in: block, from: 0) {
            warn("record_length", "states \(stated) bytes, but the next begins after \(next)")
            reader.unread(block[next...])
            return Self.withoutEnd(Array(block[..<next]))
        }
        if block.count < stated {
            warn("truncated", "is cut short: \(block.count) of \(stated) bytes are there")
            return block
        }
        // The next record may begin astride the stated end.
        let kept = max(0, block.count - Self.overlap)
        reader.unread(block[kept...])
        block.removeSubrange(kept...)
        block += try upToNextRecord(limit: Intake.largestPage - block.count)
        block = Self.withoutEnd(block)
        warn("record_length", "states \(stated) bytes, but has \(block.count)")
        return block
    }

    /// Whether a record's end follows: two line ends, as the standard has it, or fewer and then a
    /// record or the end of the file.
    private func isAtBorder() throws(IntakeError) -> Bool {
        var ahead = try reader.peek(4 + WARCReader.mark.count)
        var lineEnds = 0
        while let first = ahead.first, first == 0x0D || first == 0x0A {
            if first == 0x0A { lineEnds += 1 }
            ahead.removeFirst()
        }
        return lineEnds == 2 || ahead.isEmpty || ahead.starts(with: WARCReader.mark)
    }

    /// Reads on to the next record's first byte or the end; the first `limit` bytes of what was
    /// passed.
    private mutating func upToNextRecord(limit: Int) throws(IntakeError) -> [UInt8] {
        var passed: [UInt8] = []
        let step = 1 << 18
        while true {
            let piece = try reader.read(step)
            if piece.isEmpty { return passed }
            if let start = Self.recordStart(in: piece, from: 0) {
                passed += piece[..<start].prefix(max(0, limit - passed.count))
                reader.unread(piece[start...])
                return passed
            }
            if piece.count < step {
                passed += piece.prefix(max(0, limit - passed.count))
                return passed
            }
            let kept = piece.count - Self.overlap
            passed += piece[..<kept].prefix(max(0, limit - passed.count))
            reader.unread(piece[kept...])
        }
    }

    /// The first place at which a record's header seems to begin: the mark, a version, a line end,
    /// and a field's name that only WARC has.
    static func recordStart(in bytes: [UInt8], from place: Int) -> Int? {
        var place = place
        while let found = bytes.firstIndex(of: WARCReader.mark, in: place..<bytes.count) {
            place = found + 1
            var index = found + WARCReader.mark.count
            while index < bytes.count, index < found + 12,
                bytes[index] == UInt8(ascii: ".") || bytes[index].hexValue != nil
            {
                index += 1
            }
            if index < bytes.count, bytes[index] == 0x0D { index += 1 }
            guard index < bytes.count, bytes[index] == 0x0A else { continue }
            if bytes.has(Array("WARC-".utf8), at: index + 1)
                || bytes.has(Array("Content-".utf8), at: index + 1)
            {
                return found
            }
        }
        return nil
    }

    /// Without the two line ends that close a record.
    private static func withoutEnd(_ block: [UInt8]) -> [UInt8] {
        var block = block
        for _ in 0..<2 where block.last == 0x0A {
            block.removeLast()
            if block.last == 0x0D { block.removeLast() }
        }
        return block
    }

    private mutating func skipLineEnds() throws(IntakeError) {
        while let byte = try reader.peek(1).first, byte == 0x0D || byte == 0x0A {
            try reader.skip(1)
        }
    }

    private mutating func warn(_ code: String, _ what: String) {
        warnings.append(Warning(code: code, message: "record \(count) \(what)"))
    }

    private mutating func noteDamage() {
        if let damage = reader.takeDamage() {
            var warning = Intake.warning(damage)
            warning.message = "at record \(count): " + warning.message
            warnings.append(warning)
        }
    }
}
