import Conversation

/// Reads the pages of a WARC file (ISO 28500), one record at a time.
///
/// A page is a `response` or `resource` record with HTML in it; of responses those that were
/// successful. Every record is counted, so that a page's name (`crawl.warc.gz#3`) says where it
/// lies; a page that is the only one keeps the archive's name.
struct WARCReader {
    /// What every record begins with.
    static let mark = Array("WARC/".utf8)

    private let path: String
    private var records: WARCRecords
    private var held: Document?
    private var hasStarted = false
    /// Pages given so far.
    private var given = 0
    private var warnings: [Warning] = []

    static func recognizes(_ head: ArraySlice<UInt8>) -> Bool { head.elementsEqual(mark) }

    init(_ reader: ByteReader, path: String) {
        self.path = path
        records = WARCRecords(reader)
    }

    /// The next page. One page is read ahead, so that what is wrong with the end of the file can be
    /// said at the last page.
    mutating func next() throws(IntakeError) -> Document? {
        if !hasStarted {
            hasStarted = true
            held = readPage()
            if held == nil { throw nothing }
        }
        guard var document = held else { return nil }
        held = readPage()
        given += 1
        if held == nil {
            document.warnings += warnings
            warnings = []
            // The only page of an archive goes by the archive's own name.
            if given == 1 { document.path = path }
        }
        return document
    }

    private var nothing: IntakeError {
        if let first = warnings.first { return .broken(path: path, detail: first.message) }
        let kinds = "\(records.count) records, none of them a successful response with HTML"
        return .noPage(path: path, detail: kinds)
    }

    private mutating func readPage() -> Document? {
        while let record = records.next() {
            warnings += records.takeWarnings()
            guard let page = page(of: record) else { continue }
            return page
        }
        warnings += records.takeWarnings()
        return nil
    }

    private mutating func page(of record: WARCRecord) -> Document? {
        let kind = record.headers["warc-type"]?.lowercased()
        let media = record.headers.media
        var body = record.block
        var type = media.type
        var charset = media.parameters["charset"]
        if kind == "response" {
            guard type.isEmpty || type == "application/http" else { return nil }
            guard let response = HTTPResponse(record.block), response.isSuccess else { return nil }
            type = response.headers.media.type
            charset = response.headers.media.parameters["charset"]
            let (bytes, problem) = response.body()
            body = bytes
            if let problem {
                warnings.append(
                    Warning(code: "body_encoding", message: "record \(record.number): \(problem)"))
            }
        } else if kind != "resource" {
            return nil
        }
        let isPage =
            type == "text/html" || type == "application/xhtml+xml"
            || (type.isEmpty && body.firstVisible == UInt8(ascii: "<"))
        guard isPage, !body.isEmpty else { return nil }
        defer { warnings = [] }
        let date = record.headers["warc-date"].map { HeaderDate.iso8601($0, source: .container) }
        return Document(
            path: "\(path)#\(record.number)", format: .warc, bytes: body,
            url: record.headers["warc-target-uri"].map(Self.bare), savedAt: date ?? .none,
            savedAtSource: date?.seconds == nil ? .none : .warc, declaredCharset: charset,
            warnings: warnings)
    }

    /// An address without the angle brackets that WARC 1.0 allowed around it.
    private static func bare(_ address: String) -> String {
        address.hasPrefix("<") && address.hasSuffix(">")
            ? String(address.dropFirst().dropLast()) : address
    }
}
