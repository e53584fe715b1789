import Conversation

/// A page with its parts in one MIME message (RFC 2557), as Chrome, Edge, Opera and Internet
/// Explorer save it.
///
/// The page is the part that the message's `start` parameter or address names, else the first one
/// in HTML; all other HTML parts are its frames.
enum MHTMLFile: Container {
    static func recognizes(_ bytes: [UInt8]) -> Bool {
        var start = 0
        while start < min(bytes.count, 1024), bytes[start].isSpace { start += 1 }
        guard start < bytes.count, isFieldName(bytes, from: start) else { return false }
        let end = HeaderFields.end(in: bytes, from: start).header
        guard end - start < 1 << 16 else { return false }
        let headers = HeaderFields(Array(bytes[start..<end]))
        let type = headers.media.type
        return type.hasPrefix("multipart/")
            || (type.hasPrefix("text/html")
                && (headers["mime-version"] != nil || headers["content-transfer-encoding"] != nil))
    }

    static func documents(_ bytes: [UInt8], of input: Input) throws(IntakeError) -> [Document] {
        let start = bytes.firstIndex { !$0.isSpace } ?? 0
        let header = HeaderFields.end(in: bytes, from: start)
        let headers = HeaderFields(Array(bytes[start..<header.header]))
        let parts = MIMEPart.leaves(of: bytes)
        let pages = parts.indices.filter { isPage(parts[$0], bytes) }
        guard let main = mainPart(headers, parts, pages) else {
            throw .noPage(path: input.path, detail: "\(parts.count) parts, none of them in HTML")
        }
        var attachments: [Attachment] = []
        for index in pages where index != main {
            let part = parts[index]
            attachments.append(
                Attachment(
                    url: part.headers["content-location"] ?? part.headers["content-id"].map(bare),
                    bytes: body(part, bytes), declaredCharset: charset(part)))
        }
        let date = headers["date"].map { HeaderDate.mail($0) } ?? .none
        let page = body(parts[main], bytes)
        return [
            Document(
                path: input.path, format: .mhtml, bytes: page,
                url: headers["snapshot-content-location"]
                    ?? parts[main].headers["content-location"] ?? headers["content-location"],
                savedAt: date, savedAtSource: date.seconds == nil ? .none : .mhtml,
                declaredCharset: charset(parts[main]),
                attachments: Attachment.unique(attachments, beside: page),
                warnings: warnings(parts, main))
        ]
    }

    /// A word of letters and hyphens with a colon after it.
    private static func isFieldName(_ bytes: [UInt8], from start: Int) -> Bool {
        var place = start
        while place < bytes.count, place - start < 64 {
            let byte = bytes[place]
            if byte == UInt8(ascii: ":") { return place > start }
            guard (0x61...0x7A).contains(byte.lowercased) || byte == UInt8(ascii: "-") else {
                return false
            }
            place += 1
        }
        return false
    }

    private static func isPage(_ part: MIMEPart, _ bytes: [UInt8]) -> Bool {
        switch part.headers.media.type {
        case "text/html", "application/xhtml+xml": true
        case "": Array(bytes[part.body].prefix(256)).firstVisible == UInt8(ascii: "<")
        default: false
        }
    }

    private static func mainPart(
        _ headers: HeaderFields, _ parts: [MIMEPart], _ pages: [Int]
    ) -> Int? {
        if let start = headers.media.parameters["start"],
            let found = pages.first(where: { parts[$0].headers["content-id"] == start })
        {
            return found
        }
        if let address = headers["snapshot-content-location"] ?? headers["content-location"],
            let found = pages.first(where: { parts[$0].headers["content-location"] == address })
        {
            return found
        }
        return pages.first
    }

    private static func body(_ part: MIMEPart, _ bytes: [UInt8]) -> [UInt8] {
        TransferEncoding.decode(
            Array(bytes[part.body]), named: part.headers["content-transfer-encoding"])
    }

    private static func charset(_ part: MIMEPart) -> String? {
        part.headers.media.parameters["charset"]
    }

    /// `<id>` as `cid:id`, the way pages refer to it.
    private static func bare(_ id: String) -> String {
        "cid:" + id.drop { $0 == "<" }.prefix { $0 != ">" }
    }

    private static func warnings(_ parts: [MIMEPart], _ main: Int) -> [Warning] {
        guard let cut = parts.indices.last, !parts[cut].isWhole else { return [] }
        let name = parts[cut].headers["content-location"] ?? "without an address"
        let loss =
            cut == main
            ? "the end of the page is missing"
            : "that part is incomplete, and any parts behind it are missing"
        return [
            Warning(
                code: "truncated",
                message: "the file ends inside part \(cut + 1) (\(name)): \(loss); save it again")
        ]
    }
}
