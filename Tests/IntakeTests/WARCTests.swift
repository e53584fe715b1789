import Conversation
import Testing

@testable import Intake

@Suite struct WARCTests {
    /// A record with HTML in it, its length as stated or as it is.
    static func record(_ body: String, length: Int? = nil, date: String = "2020-02-29T12:00:00Z")
        -> String
    {
        "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: <http://a.example/>\r\nWARC-Date: \(date)\r\n"
            + "Content-Type: text/html\r\nContent-Length: \(length ?? body.utf8.count)\r\n\r\n\(body)\r\n\r\n"
    }

    @Test(
        "a record whose length is wrong ends where the next begins",
        arguments: [-3, 0, 6, 400, 100_000, 1 << 40])
    func wrongLength(error: Int) throws {
        let body = "<p>the second of three"
        let file =
            Self.record("<p>one") + Self.record(body, length: body.utf8.count + error)
            + Self.record("<p>three")
        let read = try documents(file.bytes)
        #expect(read.map(\.path.last) == ["1", "2", "3"] || error > 1 << 20)
        if error > 1 << 20 {
            #expect(read.map(\.text) == ["<p>one", "<p>three"])
        } else {
            #expect(read.map(\.text) == ["<p>one", body, "<p>three"])
        }
        #expect(read.contains { !$0.warnings.isEmpty } == (error != 0))
        #expect(read[0].url == "http://a.example/")
    }

    @Test("a length that is missing or no figure is told", arguments: ["", "x", "-5"])
    func noLength(length: String) throws {
        let file = Self.record("<p>one") + Self.record("<p>two")
        let broken = file.replacing(
            "Content-Length: 6", with: "Content-Length: \(length)", maxReplacements: 1)
        let read = try documents(broken.bytes)
        #expect(read.map(\.text) == ["<p>one", "<p>two"])
        if length != "-5" { #expect(read[0].codes == ["record_length"]) }
    }

    @Test("many wrong lengths cost no more than one pass over the file")
    func manyWrongLengths() throws {
        let one = Self.record("<p>" + String(repeating: "x", count: 500), length: 200_000_000)
        let file = String(repeating: one, count: 2000)
        let read = try documents(file.bytes)
        #expect(read.count == 2000)
        #expect(read.allSatisfy { $0.bytes.count == 503 })
    }

    @Test("a page that quotes a WARC file is whole, as long as its length is right")
    func quoting() throws {
        let body = "<pre>\r\n\r\n" + Self.record("<p>inner") + "</pre>"
        let read = try documents((Self.record(body) + Self.record("<p>next")).bytes)
        #expect(read.map(\.text) == [body, "<p>next"])
        #expect(read.allSatisfy { $0.warnings.isEmpty })
    }

    @Test("bytes between records are passed over and told")
    func junk() throws {
        let file = Self.record("<p>one") + "\u{0}\u{1} junk \r\n" + Self.record("<p>two")
        let read = try documents(file.bytes)
        #expect(read.map(\.text) == ["<p>one", "<p>two"])
        #expect(
            read.flatMap(\.codes).contains("record_length")
                || read.flatMap(\.codes).contains("record_lost"))
    }

    @Test("a record cut by the end of the file gives what is there")
    func cut() throws {
        let file = Self.record("<p>one") + Self.record("<p>two and more")
        let read = try documents(Array(file.bytes.dropLast(9)))
        #expect(read.map(\.text) == ["<p>one", "<p>two and"])
        #expect(read[1].codes == ["truncated"])
    }

    @Test("a damaged member loses its own record and no other")
    func damagedMember() throws {
        let members = ["<p>one", "<p>two", "<p>three"].map { gzipMember(Self.record($0).bytes) }
        var damaged = members[1]
        damaged.removeSubrange(10...40)
        let read = try documents(members[0] + damaged + members[2])
        #expect(read.map(\.text).contains("<p>one"))
        #expect(read.map(\.text).contains("<p>three"))
        #expect(read.flatMap(\.codes).contains("gzip_broken"))
    }

    @Test("an archive without a page is told apart from a broken one")
    func noPage() throws {
        let info = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 2\r\n\r\nhi\r\n\r\n"
        do {
            _ = try documents(info.bytes)
            Issue.record("an archive without a page gave documents")
        } catch let error as IntakeError {
            #expect(error.code == "no_page")
            #expect(error.description.contains("1 records"))
        }
    }

    @Test("the only page of an archive keeps the archive's name")
    func onlyPage() throws {
        let read = try documents(Self.record("<p>one").bytes, name: "one.warc")
        #expect(read.map { $0.path.hasSuffix("/one.warc") } == [true])
    }

    @Test("records are read one at a time")
    func lazily() throws {
        try withFolder { folder in
            let path = folder + "/a.warc"
            let file = (0..<3).map { Self.record("<p>\($0)") }.joined() + "WARC/1.0\r\n"
            try write(file.bytes[...], to: path)
            var source = try Intake.open(Input(path: path))
            var texts: [String] = []
            while let document = try source.next() { texts.append(document.text) }
            #expect(texts == ["<p>0", "<p>1", "<p>2"])
            let end = try source.next()
            #expect(end?.path == nil)
        }
    }
}

@Suite struct HTTPTests {
    @Test(
        "chunks are put together, and bytes that are no chunks are left alone",
        arguments: [
            ("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", "abcde"), ("3;x=1\nabc\n0\n\n", "abc"),
            ("5\r\nab", "ab"), ("<p>not chunked", nil), ("abc is a word\r\n", nil), ("", ""),
        ] as [(String, String?)])
    func chunks(message: String, body: String?) {
        #expect(HTTPResponse.dechunked(message.bytes) == body.map(\.bytes))
    }

    @Test("a packed body is unpacked, and one that only says so is left alone")
    func encodings() throws {
        func body(_ coding: String, _ bytes: [UInt8]) throws -> (bytes: [UInt8], problem: String?) {
            let head = "HTTP/1.1 200 OK\r\nContent-Encoding: \(coding)\r\n\r\n"
            return try #require(HTTPResponse(head.bytes + bytes)).body()
        }
        #expect(try body("gzip", gzipMember("<p>x".bytes)).bytes == "<p>x".bytes)
        #expect(try body("gzip", "<p>x".bytes).bytes == "<p>x".bytes)
        // A bare deflate stream: one stored block (RFC 1951, 3.2.4).
        #expect(try body("deflate", [1, 1, 0, 254, 255, 0x61]).bytes == "a".bytes)
        #expect(try body("br", [1, 2, 3]).problem != nil)
        let cut = try body("gzip", Array(gzipMember("<p>whole".bytes).dropLast(10)))
        #expect(cut.bytes == "<p>who".bytes || "<p>whole".bytes.starts(with: cut.bytes))
        #expect(cut.problem != nil)
    }

    @Test(
        "status lines",
        arguments: [("HTTP/1.1 200 OK", 200), ("HTTP/2 404", 404), ("ICY 200", nil)]
            as [(String, Int?)])
    func status(line: String, code: Int?) {
        #expect(HTTPResponse((line + "\r\n\r\n").bytes)?.status == code)
    }
}
