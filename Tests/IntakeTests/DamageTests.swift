import Conversation
import Testing

@testable import Intake

/// Whatever bytes come in: documents or a documented error, never a trap, and never more than was
/// there.
@Suite struct DamageTests {
    static let names = [
        "page.html", "singlefile.html", "page.mhtml", "page.webarchive", "page-xml.webarchive",
        "crawl.warc",
        "crawl.warc.gz", "page.html.gz", "outline.txt", "export.xml", "comments.jsonl",
    ]

    @Test("a file cut anywhere gives documents or an error", arguments: names)
    func cut(name: String) throws {
        let bytes = try Samples.bytes(name)
        var opened = 0
        try withFolder { folder in
            for length in stride(from: 0, to: bytes.count, by: 7) {
                let path = folder + "/cut"
                try write(bytes[..<length], to: path)
                do throws(IntakeError) {
                    let documents = try Intake.documents(in: Input(path: path))
                    #expect(!documents.isEmpty)
                    opened += 1
                } catch {
                    #expect(error.description.contains(path))
                    #expect(length > 0 || error == .empty(path: path))
                }
            }
        }
        #expect(opened > 0)
    }

    @Test("a file with any bytes changed gives documents or an error", arguments: names)
    func changed(name: String) throws {
        let original = try Samples.bytes(name)
        var random = Seeded(state: 0x9E37_79B9_7F4A_7C15)
        try withFolder { folder in
            let path = folder + "/changed"
            for _ in 0..<80 {
                var bytes = original
                for _ in 0..<Int.random(in: 1...6, using: &random) {
                    let place = Int.random(in: 0..<bytes.count, using: &random)
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                    case 1: bytes.remove(at: place)
                    case 2: bytes.insert(0x0A, at: place)
                    default:
                        let end = min(bytes.count, place + 40)
                        bytes.insert(contentsOf: bytes[place..<end], at: 0)
                    }
                }
                try write(bytes[...], to: path)
                guard let documents = try? Intake.documents(in: Input(path: path)) else { continue }
                for document in documents { check(document) }
            }
        }
    }

    /// What holds for every document: threads are numbered, parents stand before their replies or
    /// elsewhere in the thread, quotations lie inside of texts.
    private func check(_ document: Document) {
        #expect(document.sha256.utf8.count == 64)
        for thread in document.page?.threads ?? [] {
            for (index, comment) in thread.comments.enumerated() {
                #expect(comment.position == index)
                #expect(comment.depth >= 0)
                if let parent = comment.parent {
                    #expect(thread.comments.indices.contains(parent) && parent != index)
                }
                var last = 0
                for quote in comment.quotes {
                    #expect(last <= quote.span.start && quote.span.end <= comment.text.utf8.count)
                    last = quote.span.end
                }
            }
        }
    }

    @Test("an MHTML file cut inside its frame gives the page, a part of the frame and a warning")
    func cutFrame() throws {
        let bytes = try Samples.bytes("page.mhtml")
        let whole = try documents(bytes)[0]
        let cut = try documents(Array(bytes.dropLast(150)))[0]
        #expect(cut.bytes == whole.bytes)
        #expect(whole.attachments[0].bytes.starts(with: cut.attachments[0].bytes))
        #expect(cut.attachments[0].bytes.count > 20)
        #expect(cut.codes == ["truncated"])
        #expect(cut.warnings[0].message.contains("part 3"))
        #expect(whole.warnings.isEmpty)
    }

    @Test("an MHTML file cut inside its page gives the beginning of the page")
    func cutPage() throws {
        let bytes = try Samples.bytes("page.mhtml")
        let whole = try documents(bytes)[0]
        let cut = try documents(Array(bytes.prefix(700)))[0]
        #expect(whole.bytes.starts(with: cut.bytes) && cut.bytes.count > 50)
        #expect(cut.codes == ["truncated"])
        #expect(cut.warnings[0].message.contains("the end of the page is missing"))
    }

    @Test("a cut gzip file gives what can be unpacked and a warning")
    func cutGzip() throws {
        let bytes = try Samples.bytes("page.html.gz")
        let whole = try documents(bytes)[0]
        let cut = try documents(Array(bytes.dropLast(30)))[0]
        #expect(whole.bytes.starts(with: cut.bytes) && cut.bytes.count < whole.bytes.count)
        #expect(cut.codes == ["gzip_truncated"])
        #expect(throws: IntakeError.self) { try documents(Array(bytes.prefix(12))) }
    }

    @Test("a cut binary property list gives the page that its markup shows")
    func cutArchive() throws {
        let bytes = try Samples.bytes("page.webarchive")
        let cut = try documents(Array(bytes.dropLast(40)))[0]
        #expect(cut.codes == ["truncated"])
        #expect(cut.text.hasPrefix("<!DOCTYPE html>") && cut.text.hasSuffix("</html>"))
    }

    @Test("a cut export gives the posts before the cut")
    func cutExport() throws {
        let bytes = try Samples.bytes("export.xml")
        let cut = try documents(Array(bytes.dropLast(700)))
        #expect(cut.count == 1)
        #expect(cut[0].codes == ["truncated"])
        let comments = try #require(cut[0].page?.threads.first?.comments)
        #expect(comments.map(\.author.name) == ["Zoë", "Per", "guest"])
    }

    @Test("a binary property list that is no web archive, and an empty file, are told")
    func others() throws {
        #expect(throws: IntakeError.self) { try documents([]) }
        // Anything else is left to the parser of HTML, which knows what is no page.
        #expect(try documents([0x89, 0x50, 0x4E, 0x47])[0].format == .html)
    }

    @Test("each error says where, and has a word of its own")
    func errors() {
        let errors: [IntakeError] = [
            .notFound(path: "p"), .unreadable(path: "p", detail: "d"), .empty(path: "p"),
            .binary(path: "p", kind: "k"), .tooLarge(path: "p", limit: 1),
            .broken(path: "p", detail: "d"), .noPage(path: "p", detail: "d"),
        ]
        #expect(Set(errors.map(\.code)).count == errors.count)
        #expect(errors.allSatisfy { $0.description.hasPrefix("p: ") })
    }
}
