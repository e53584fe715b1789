import Conversation
import Foundation
import Testing

@testable import Intake

/// Every format has a sample that other programs wrote, and is told by its content.
@Suite struct SampleTests {
    static let samples: [DocumentFormat: String] = [
        .html: "page.html", .singleFile: "singlefile.html", .mhtml: "page.mhtml",
        .webArchive: "page.webarchive", .warc: "crawl.warc", .outline: "outline.txt",
        .disqusXML: "export.xml", .commentLines: "comments.jsonl",
    ]

    @Test("each format has a sample that opens as this format", arguments: DocumentFormat.allCases)
    func opens(format: DocumentFormat) throws {
        let name = try #require(Self.samples[format])
        let documents = try Samples.documents(name)
        #expect(!documents.isEmpty)
        for document in documents { #expect(document.format == format) }
    }

    @Test("each file of Containers that is a container is registered")
    func isRegistered() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/Intake/Containers").standardizedFileURL
        let registered = Set(ContainerRegistry.all.map { String(describing: $0) })
        var seen = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let source = try String(
                contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            let type = name.replacingOccurrences(of: ".swift", with: "")
            guard source.contains("enum \(type): Container") else { continue }
            seen += 1
            #expect(registered.contains(type), "\(type) has no line in ContainerRegistry")
        }
        #expect(seen == registered.count)
    }

    @Test("a sample is told by its content under any name", arguments: DocumentFormat.allCases)
    func ignoresNames(format: DocumentFormat) throws {
        let name = try #require(Self.samples[format])
        let renamed = try documents(Samples.bytes(name), name: "saved.dat")
        #expect(renamed.allSatisfy { $0.format == format })
    }

    @Test("a sample in gzip gives the same documents", arguments: DocumentFormat.allCases)
    func opensPacked(format: DocumentFormat) throws {
        let name = try #require(Self.samples[format])
        let bytes = try Samples.bytes(name)
        let plain = try documents(bytes)
        let packed = try documents(gzipMember(bytes))
        #expect(packed.map(\.sha256) == plain.map(\.sha256))
        #expect(packed.map(\.codes) == plain.map(\.codes))
    }

    @Test("a page and its frame come out of every container alike")
    func agrees() throws {
        let page = try Samples.documents("page.html.gz")[0].text
        let frame = try Samples.bytes("page_files/saved_resource.html")
        let archive = try Samples.documents("page.webarchive")[0]
        #expect(archive.text == page)
        #expect(archive.attachments.map(\.bytes) == [frame])
        #expect(archive.url == Samples.url)
        let mail = try Samples.documents("page.mhtml")[0]
        #expect(mail.text.replacingOccurrences(of: "\r\n", with: "\n") == page)
        #expect(mail.attachments.map(\.bytes) == [frame])
        #expect(mail.attachments[0].declaredCharset == "utf-8")
        #expect(mail.attachments[0].url == "https://talk.example/embed/?thread=glaze")
        #expect(mail.url == Samples.url)
        let crawl = try Samples.documents("crawl.warc")
        #expect(crawl[0].text == page)
        #expect(crawl[1].text == page.replacingOccurrences(of: "eight", with: "nine"))
        #expect(crawl[2].bytes == frame)
        #expect(crawl[0].declaredCharset == "utf-8")
    }

    @Test("a web archive in XML gives what the binary one gives")
    func archiveForms() throws {
        let binary = try Samples.documents("page.webarchive")
        let text = try Samples.documents("page-xml.webarchive")
        #expect(binary.map(\.sha256) == text.map(\.sha256))
        #expect(binary.map(\.url) == text.map(\.url))
    }

    @Test("a gzipped WARC gives what the plain one gives")
    func warcPacked() throws {
        let plain = try Samples.documents("crawl.warc")
        let packed = try Samples.documents("crawl.warc.gz")
        #expect(plain.map(\.sha256) == packed.map(\.sha256))
        #expect(packed.map { $0.path.split(separator: "#").last } == ["3", "6", "7"])
    }

    @Test("containers give the date on which the page was saved")
    func dates() throws {
        let mail = try Samples.documents("page.mhtml")[0]
        #expect(mail.savedAt.iso8601 == "2017-03-09T11:20:33+01:00")
        #expect(mail.savedAtSource == .mhtml)
        let crawl = try Samples.documents("crawl.warc.gz")
        #expect(
            crawl.map(\.savedAt.iso8601) == [
                "2017-03-09T10:00:00Z", "2017-04-01T08:30:00Z", "2017-04-01T08:30:05Z",
            ])
        #expect(crawl.allSatisfy { $0.savedAtSource == .warc })
        #expect(try Samples.documents("page.html")[0].savedAtSource == .none)
    }

    @Test("the hash covers the frames")
    func hash() throws {
        let bytes = "<p>x".bytes
        let alone = Document(path: "a", format: .html, bytes: bytes)
        let framed = Document(
            path: "a", format: .html, bytes: bytes,
            attachments: [Attachment(url: nil, bytes: "<p>y".bytes)])
        #expect(alone.sha256 != framed.sha256)
        // The digest of the empty string (FIPS 180-4).
        #expect(
            Document(path: "", format: .html, bytes: []).sha256
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }
}
