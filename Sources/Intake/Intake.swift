import Conversation

/// Reads inputs.
public enum Intake {
    /// The most bytes that one page may have: enough for any page, and a bound for memory.
    public static let largestPage = 256 << 20

    /// Opens an input. Gzip is taken off whatever is inside; a WARC file is then read record by
    /// record, of which one or two are in memory at a time, while every other format is read whole.
    ///
    /// - Throws: an ``IntakeError`` where nothing can be read.
    /// - Complexity: linear in the file.
    public static func open(_ input: Input) throws(IntakeError) -> DocumentSource {
        let reader = try ByteReader(path: input.path)
        if WARCReader.recognizes(try reader.peek(WARCReader.mark.count)) {
            return DocumentSource(WARCReader(reader, path: input.path))
        }
        let bytes = try reader.read(largestPage)
        let damage = reader.takeDamage()
        guard !bytes.isEmpty else {
            throw damage == nil
                ? .empty(path: input.path)
                : .broken(path: input.path, detail: "nothing of the gzip file can be unpacked")
        }
        guard try reader.isAtEnd() else {
            throw .tooLarge(path: input.path, limit: largestPage)
        }
        var documents = try unpack(bytes, of: input)
        if let damage, !documents.isEmpty {
            let warning = Self.warning(damage)
            for index in documents.indices { documents[index].warnings.append(warning) }
        }
        return DocumentSource(documents)
    }

    /// All documents in an input at once: convenient for anything but a large WARC file.
    ///
    /// - Throws: an ``IntakeError`` where nothing can be read.
    /// - Complexity: linear in the file; all its pages are in memory together.
    public static func documents(in input: Input) throws(IntakeError) -> [Document] {
        var source = try open(input)
        var documents: [Document] = []
        while let document = try source.next() { documents.append(document) }
        return documents
    }

    /// The documents in bytes that are in memory already, named by the input's path.
    static func unpack(_ bytes: [UInt8], of input: Input) throws(IntakeError) -> [Document] {
        for container in ContainerRegistry.all where container.recognizes(bytes) {
            return try container.documents(bytes, of: input)
        }
        throw .binary(path: input.path, kind: "an unknown format")
    }

    static func warning(_ damage: ByteReader.Damage) -> Warning {
        switch damage {
        case .cutShort:
            Warning(
                code: "gzip_truncated",
                message: "the gzip file ends too early; what could be unpacked was read")
        case .broken:
            Warning(
                code: "gzip_broken",
                message: "the gzip file is damaged; what could be unpacked was read")
        }
    }
}

/// The documents of one input, one after the other.
public struct DocumentSource {
    private enum Content {
        case list([Document], next: Int)
        case warc(WARCReader)
    }
    private var content: Content

    init(_ documents: [Document]) { content = .list(documents, next: 0) }
    init(_ reader: WARCReader) { content = .warc(reader) }

    /// The next document, nil after the last one. An input that opened gives at least one document,
    /// or throws.
    ///
    /// - Throws: ``IntakeError/noPage(path:detail:)`` or ``IntakeError/broken(path:detail:)`` where
    ///   an archive holds no page at all.
    public mutating func next() throws(IntakeError) -> Document? {
        switch content {
        case .list(let documents, let next):
            guard next < documents.count else { return nil }
            content = .list(documents, next: next + 1)
            return documents[next]
        case .warc(var reader):
            content = .list([], next: 0)
            defer { content = .warc(reader) }
            return try reader.next()
        }
    }
}
