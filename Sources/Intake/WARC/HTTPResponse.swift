/// An HTTP/1 response as a crawler recorded it: status line, header, body (RFC 9112).
struct HTTPResponse {
    /// The status code.
    let status: Int
    /// The header fields.
    let headers: HeaderFields
    private let message: [UInt8]
    private let bodyStart: Int

    /// Whether the status says that the page was delivered.
    var isSuccess: Bool { (200..<300).contains(status) }

    /// Reads a response's head; nil where it is none.
    init?(_ message: [UInt8]) {
        guard message.has(Array("HTTP/".utf8), at: 0) else { return nil }
        let lineEnd = message.firstIndex(of: 0x0A) ?? message.count
        let parts = message[..<lineEnd].split(separator: 0x20, maxSplits: 2)
        guard parts.count >= 2,
            let status = Int(String(decoding: parts[1].prefix(3), as: UTF8.self))
        else { return nil }
        self.status = status
        let end = HeaderFields.end(in: message, from: 0)
        headers = HeaderFields(Array(message[min(lineEnd + 1, end.header)..<end.header]))
        bodyStart = end.body
        self.message = message
    }

    /// The body without its transfer and content encodings, and what was wrong with them.
    func body() -> (bytes: [UInt8], problem: String?) {
        var body = Array(message[bodyStart...])
        var problem: String?
        if headers["transfer-encoding"]?.lowercased().contains("chunked") == true {
            // Some crawlers leave the field in place and take the chunks apart.
            if let whole = Self.dechunked(body) { body = whole }
        }
        let coding = headers["content-encoding"]?.lowercased() ?? ""
        switch coding {
        case "", "identity": break
        case "gzip", "x-gzip", "deflate":
            // Here too the field may tell what was, not what is.
            guard !Self.isMarkup(body) else { break }
            let result = Self.inflated(body)
            if result.bytes.isEmpty, !body.isEmpty {
                problem = "the body cannot be unpacked (\(coding))"
            } else if !result.isWhole {
                problem = "the body is cut short or damaged (\(coding))"
            }
            body = result.bytes
        default:
            guard !Self.isMarkup(body) else { break }
            problem = "the body is packed in a way that is not read (\(coding))"
            body = []
        }
        return (body, problem)
    }

    private static func isMarkup(_ body: [UInt8]) -> Bool { body.firstVisible == UInt8(ascii: "<") }

    /// Puts chunks together (RFC 9112, 7.1); nil where the bytes are not in chunks. A cut last
    /// chunk counts.
    static func dechunked(_ body: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        var place = 0
        var isFirst = true
        while place < body.count {
            var size = 0
            var digits = 0
            while place < body.count, let digit = body[place].hexValue, digits < 8 {
                size = size * 16 + Int(digit)
                digits += 1
                place += 1
            }
            guard digits > 0 else { return isFirst ? nil : result }
            guard let lineEnd = body[place...].firstIndex(of: 0x0A) else {
                return isFirst ? nil : result
            }
            // After the size may stand extensions, which begin with a semicolon.
            let rest = body[place..<lineEnd].first { !$0.isSpace }
            if isFirst, rest != nil, rest != UInt8(ascii: ";") { return nil }
            isFirst = false
            place = lineEnd + 1
            if size == 0 { return result }
            let end = min(body.count, place + size)
            result += body[place..<end]
            place = end
            if place < body.count, body[place] == 0x0D { place += 1 }
            if place < body.count, body[place] == 0x0A { place += 1 }
        }
        return result
    }

    /// Unpacks gzip, zlib or bare deflate, at most as much as a page may have.
    static func inflated(_ body: [UInt8]) -> (bytes: [UInt8], isWhole: Bool) {
        for wrapping in [Inflater.Wrapping.gzipOrZlib, .raw] {
            let inflater = Inflater(wrapping)
            var result: [UInt8] = []
            var place = 0
            var outcome = Inflater.Outcome.hasMore
            while outcome == .hasMore, result.count < Intake.largestPage {
                outcome = inflater.step(
                    body, from: &place, into: &result, limit: Intake.largestPage - result.count)
            }
            if outcome == .ended { return (result, true) }
            if !result.isEmpty { return (result, false) }
        }
        return ([], false)
    }
}
