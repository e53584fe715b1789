import Conversation
import Foundation
import Testing

@testable import Intake

@Suite struct MailTests {
    @Test(
        "quoted-printable, well formed and not",
        arguments: [
            ("a=3Db", "a=b"), ("soft=\r\nbreak", "softbreak"), ("soft= \t\nbreak", "softbreak"),
            ("=e2=80=99", "’"), ("100=ZZ", "100=ZZ"), ("cut=", "cut"), ("cut=3", "cut"), ("", ""),
            ("charset=3Dutf-8", "charset=utf-8"), ("a==3D", "a=="),
        ])
    func quotedPrintable(encoded: String, text: String) {
        #expect(
            String(decoding: TransferEncoding.quotedPrintable(encoded.bytes), as: UTF8.self) == text
        )
    }

    @Test("base64 gives what Foundation gives, and a prefix of it when it is cut")
    func base64() {
        var random = Seeded(state: 42)
        for count in 0..<60 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let encoded = Array(
                Data(bytes).base64EncodedString(options: [.lineLength64Characters]).utf8)
            #expect(TransferEncoding.base64(encoded) == bytes)
            for length in 0..<encoded.count {
                #expect(bytes.starts(with: TransferEncoding.base64(Array(encoded[..<length]))))
            }
        }
    }

    @Test(
        "media types",
        arguments: [
            ("text/html; charset=utf-8", "text/html", "utf-8"),
            ("Text/HTML;Charset=\"ISO-8859-1\"", "text/html", "ISO-8859-1"),
            ("text/html; charset=3Dutf-8", "text/html", "utf-8"),
            ("text/html; charset=3D\"utf-8\"", "text/html", "utf-8"),
            ("text/html; x=\"a;charset=b\"; charset=koi8-r", "text/html", "koi8-r"),
            ("text/html", "text/html", nil), ("", "", nil),
        ] as [(String, String, String?)])
    func mediaTypes(field: String, type: String, charset: String?) {
        let media = HeaderFields.mediaType(field)
        #expect(media.type == type)
        #expect(media.parameters["charset"] == charset)
    }

    @Test("header fields go on over lines, and the first of two counts")
    func fields() {
        let fields = HeaderFields("A: one\r\n two\r\nB:  x \r\nA: three\r\n\r\nC: body".bytes)
        #expect(fields["a"] == "one two")
        #expect(fields["b"] == "x")
        #expect(fields["c"] == nil)
    }

    static func message(_ header: String, _ parts: [String], end: String = "--b--\n") -> [UInt8] {
        ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b; \(header)\n\nPreamble\n"
            + parts.map { "--b\n\($0)\n" }.joined() + end).bytes
    }

    @Test("the page is the part that the start parameter names")
    func start() throws {
        let read = try documents(
            Self.message(
                "start=\"<two>\"",
                [
                    "Content-Type: text/html\nContent-ID: <one>\n\n<p>frame",
                    "Content-Type: text/html\nContent-ID: <two>\n\n<p>page",
                ]))
        #expect(read.map(\.text) == ["<p>page"])
        #expect(read[0].attachments.map(\.bytes) == ["<p>frame".bytes])
        #expect(read[0].attachments[0].url == "cid:one")
    }

    @Test("parts inside of parts are found, frames that repeat are joined once")
    func nested() throws {
        let inner =
            "Content-Type: multipart/alternative; boundary=\"b2\"\n\n--b2\nContent-Type: text/plain\n\nplain\n"
            + "--b2\nContent-Type: text/html\n\n<p>page\n--b2--"
        let frame = "Content-Type: text/html\n\n<p>frame"
        let read = try documents(
            Self.message("x=y", [inner, frame, frame, "Content-Type: text/html\n\n<p>page"]))
        #expect(read.map(\.text) == ["<p>page"])
        #expect(read[0].attachments.map(\.bytes) == ["<p>frame".bytes])
        #expect(read[0].warnings.isEmpty)
    }

    @Test("a part that says nothing of its encoding but is full of =3D is decoded")
    func unstated() throws {
        let read = try documents(
            Self.message("x=y", ["Content-Type: text/html\n\n<p class=3D\"a\">caf=C3=A9"]))
        #expect(read.map(\.text) == ["<p class=\"a\">café"])
    }

    @Test("a message of one part, without a boundary, is a page")
    func single() throws {
        let read = try documents(
            "Content-Type: text/html; charset=utf-8\nMIME-Version: 1.0\nDate: 1 Jan 2020 00:00 GMT\n\n<p>x"
                .bytes)
        #expect(read.map(\.text) == ["<p>x"])
        #expect(read[0].savedAt.iso8601 == "2020-01-01T00:00:00Z")
        #expect(read[0].savedAt.precision == .minute)
    }

    @Test("a message without HTML has no page")
    func noPage() throws {
        #expect(throws: IntakeError.self) {
            try documents(Self.message("x=y", ["Content-Type: image/png\n\nx"]))
        }
    }

    @Test(
        "texts that are no mail",
        arguments: ["Title: a text\n\nAnd more.", "<p>MIME-Version: 1.0", "To whom it may concern"])
    func others(text: String) {
        #expect(!MHTMLFile.recognizes(text.bytes))
    }

    @Test(
        "mail dates (RFC 5322)",
        arguments: [
            ("Fri, 05 Aug 2016 09:04:00 -0000", "2016-08-05T09:04:00Z", nil),
            ("5 Aug 2016 09:04:00 +0200", "2016-08-05T09:04:00+02:00", 120),
            ("Fri, 5 Aug 16 09:04 EST", "2016-08-05T09:04:00-05:00", -300),
            ("Thu, 31 Dec 1998 23:59:60 GMT", "1999-01-01T00:00:00Z", 0),
            ("Fri, 31 Feb 2016 09:04:00 GMT", nil, nil), ("yesterday", nil, nil), ("", nil, nil),
        ] as [(String, String?, Int?)])
    func mailDates(text: String, value: String?, offset: Int?) {
        let time = HeaderDate.mail(text)
        #expect(time.iso8601 == value)
        #expect(time.offsetMinutes == offset)
        #expect(time.raw == text)
    }

    @Test(
        "ISO 8601 dates",
        arguments: [
            ("2016-08-05T09:04:00Z", "2016-08-05T09:04:00Z", .second),
            ("2016-08-05T09:04:00.123456+05:30", "2016-08-05T09:04:00+05:30", .second),
            ("2016-08-05 09:04", "2016-08-05T09:04:00Z", .minute),
            ("2016-08-05", "2016-08-05T00:00:00Z", .day),
            ("2016-08", "2016-08-01T00:00:00Z", .month),
            ("2016", "2016-01-01T00:00:00Z", .year), ("2016-13-05", nil, .none),
            ("20160805", nil, .none), ("2016-08-05T", nil, .none), ("", nil, .none),
        ] as [(String, String?, TimestampPrecision)])
    func isoDates(text: String, value: String?, precision: TimestampPrecision) {
        let time = HeaderDate.iso8601(text, source: .structured)
        #expect(time.iso8601 == value)
        #expect(time.precision == precision)
    }
}
