import Conversation
import Testing

@testable import Intake

@Suite struct ExportTests {
    @Test("a Disqus export gives a page for each thread with posts, replies below their parents")
    func disqus() throws {
        let read = try Samples.documents("export.xml")
        #expect(read.map { $0.path.split(separator: "#").last } == ["100", "101"])
        let page = try #require(read[0].page)
        #expect(page.canonicalURL == "https://kiln.example/2017/03/glaze/?a=1&b=2")
        #expect(page.title == "Does the blue glaze need cobalt?")
        #expect(page.site == "kiln.example")
        let thread = page.threads[0]
        #expect(thread.nativeID == "100")
        #expect(thread.comments.map(\.nativeID) == ["1", "3", "5", "2"])
        #expect(thread.comments.map(\.parent) == [nil, 0, 1, nil])
        #expect(thread.comments.map(\.depth) == [0, 1, 2, 0])
        #expect(thread.comments.map(\.parentSource) == [.none, .markup, .markup, .none])
        #expect(thread.comments.map(\.author.nativeID) == ["zoe", "per", nil, nil])
        #expect(thread.comments[0].time.iso8601 == "2017-03-08T10:00:00Z")
        #expect(thread.comments[0].time.source == .structured)
        #expect(
            thread.comments[0].text
                == "I don’t think so: iron gave the same blue.\n\nTry it\nat 1260 °C & see.")
        #expect(thread.comments[2].isDeleted && thread.comments[2].text.isEmpty)
        let quote = try #require(thread.comments[1].quotes.first)
        #expect(quote.span.slice(of: thread.comments[1].text) == "iron gave the same blue")
        let lost = try #require(read[1].page)
        #expect(lost.threads[0].comments[0].depth == 1)
        #expect(lost.threads[0].comments[0].text == "plain text")
        #expect(lost.warnings.map(\.code) == ["parent_lost"])
    }

    @Test("the lines that this tool writes come back as they were")
    func lines() throws {
        let read = try Samples.documents("comments.jsonl")
        #expect(read.map { $0.path.split(separator: "#").last } == ["1", "2"])
        let comments = try #require(read[0].page?.threads[0].comments)
        let first = comments[0]
        #expect(first.author.name == "Zoë")
        #expect(first.nativeID == "881" && first.permalink == "#c881" && first.likes == 3)
        #expect(first.time.raw == "March 8, 2017 10:00")
        #expect(first.time.iso8601 == "2017-03-08T10:00:00+01:00")
        #expect(first.time.precision == .minute && first.time.source == .text)
        #expect(first.quotes.map { $0.span.slice(of: first.text) } == ["„iron“"])
        #expect(first.quotes[0].attribution == "Per")
        #expect(comments[1].parent == 0 && comments[1].depth == 1)
        #expect(comments[1].parentSource == .nesting)
        #expect(comments[1].time.raw == "yesterday" && comments[1].time.seconds == nil)
        #expect(comments[1].time.source == .relative)
        let other = try #require(read[1].page?.threads[0].comments[0])
        #expect(other.isOP && other.depth == 2 && other.parent == nil)
        #expect(read[1].page?.threads[0].nativeID == "t2")
        #expect(read.flatMap(\.codes) == ["bad_line"])
        #expect(read[1].warnings[0].message.contains("line 3"))
    }

    @Test("another tool's lines are read by the names that they use")
    func foreign() throws {
        let lines = """
            {"id": 7, "body": "first", "user": "a", "created_utc": 1470304800, "url": "http://x.example/1"}

            {"id": 8, "body": "second", "user": "b", "parent": 7, "url": "http://x.example/1"}
            {"id": 9, "body": "third", "parent": 8, "url": "http://x.example/1", "depth": null}
            """
        let page = try #require(documents(lines.bytes)[0].page)
        #expect(page.canonicalURL == "http://x.example/1")
        let comments = page.threads[0].comments
        #expect(comments.map(\.text) == ["first", "second", "third"])
        #expect(comments.map(\.parent) == [nil, 0, 1])
        #expect(comments.map(\.depth) == [0, 1, 2])
        #expect(comments[0].time.iso8601 == "2016-08-04T10:00:00Z")
    }

    @Test(
        "JSON that holds no texts is no file of comments",
        arguments: ["{}", "{\"a\":1}\n{\"b\":2}", "{", "{\"text\":3.5}"])
    func noLines(text: String) {
        #expect(!CommentLinesFile.recognizes(text.bytes))
    }

    @Test(
        "rings of replies, replies to themselves and to nobody end in some order, each comment once"
    )
    func rings() {
        let links: [(String, String?)] = [
            ("a", "b"), ("b", "c"), ("c", "a"), ("d", "d"), ("e", "none"), ("f", "a"), ("a", nil),
        ]
        let exported = links.map { id, parent in
            ExportedComment(
                comment: Comment(position: 0, text: id, parentSource: .markup), id: id,
                parentID: parent, depth: nil)
        }
        for isByTime in [true, false] {
            let (comments, lost) = ThreadOrder.thread(of: exported, isByTime: isByTime)
            #expect(comments.map(\.text).sorted() == ["a", "a", "b", "c", "d", "e", "f"])
            #expect(comments.map(\.position) == Array(0..<7))
            #expect(lost == 3)
            for comment in comments {
                if let parent = comment.parent {
                    #expect(comment.depth == comments[parent].depth + 1)
                    if isByTime { #expect(parent < comment.position) }
                }
            }
        }
    }

    @Test("a chain of 100,000 replies needs no deep stack")
    func chain() {
        let exported = (0..<100_000).map { index in
            ExportedComment(
                comment: Comment(position: 0, text: ""), id: String(index),
                parentID: index == 0 ? nil : String(index - 1), depth: nil)
        }
        #expect(ThreadOrder.thread(of: exported, isByTime: true).comments.last?.depth == 99_999)
    }

    @Test(
        "messages in HTML as text",
        arguments: [
            ("plain", "plain"), ("two\nlines", "two\nlines"), ("<p>a</p><p>b</p>", "a\n\nb"),
            ("a<br><br>b", "a\n\nb"), ("a <b>b</b> c\n d", "a b c d"), ("&lt;i&gt; &amp;", "<i> &"),
            ("<ul><li>a</li><li>b</li></ul>", "a\nb"), ("", ""), ("<p></p>", ""),
            ("<a href='x'>link</a><script>no()</script>", "link"), ("☃ <img alt='😀' src=x>", "☃ 😀"),
        ])
    func messages(html: String, text: String) {
        #expect(MessageText(html.bytes).text == text)
    }

    @Test("XML: attributes, references, sections, what is cut")
    func xml() {
        var scanner = XMLScanner(
            "<?xml?><!-- <a> --><a b='1>2' dsq:id=\"&quot;&#x41;&#66;\"/>x &amp; y<![CDATA[<z>]]></a><cut"
                .bytes)
        var seen: [String] = []
        while let event = scanner.next() {
            switch event {
            case .start(let name):
                seen += [
                    "<\(name)", scanner.attribute("b") ?? "-", scanner.attribute("dsq:id") ?? "-",
                ]
            case .end(let name): seen.append("/\(name)")
            case .text(let bytes): seen.append(String(decoding: bytes, as: UTF8.self))
            }
        }
        #expect(seen == ["<a", "1>2", "\"AB", "/a", "x & y", "<z>", "/a"])
        #expect(scanner.isCutShort)
    }
}
