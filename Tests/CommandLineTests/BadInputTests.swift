import Foundation
import Testing

/// Bad input gives a status and a reason, and leaves every other page's result untouched.
@Suite struct BadInputTests {
    /// A WordPress page of two comments.
    static let good = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>A kettle</title></head><body>
        <article class="post"><h1>A kettle</h1><p>It is said to heat itself.</p></article>
        <ol class="comment-list">
        <li id="comment-1" class="comment depth-1"><article class="comment-body"><footer class="comment-meta">
        <div class="comment-author vcard"><b class="fn">Ada</b></div>
        <div class="comment-metadata"><a href="#comment-1"><time datetime="2016-08-01T10:00:00+00:00">August 1</time></a></div>
        </footer><div class="comment-content"><p>This is a scam, nothing was ever shown.</p></div></article></li>
        <li id="comment-2" class="comment depth-1"><article class="comment-body"><footer class="comment-meta">
        <div class="comment-author vcard"><b class="fn">Bo</b></div>
        <div class="comment-metadata"><a href="#comment-2"><time datetime="2016-08-02T10:00:00+00:00">August 2</time></a></div>
        </footer><div class="comment-content"><p>It works, I have seen it myself.</p></div></article></li>
        </ol></body></html>
        """

    /// Rows of a CSV file without quoted line breaks, by column name.
    static func rows(_ csv: String) -> [[String: String]] {
        let lines = csv.split(separator: "\n", omittingEmptySubsequences: true)
        guard let header = lines.first?.split(separator: ",", omittingEmptySubsequences: false)
        else { return [] }
        return lines.dropFirst().map { line in
            var fields: [String] = [""]
            var quoted = false
            for character in line {
                if character == "\"" {
                    quoted.toggle()
                } else if character == ",", !quoted {
                    fields.append("")
                } else {
                    fields[fields.count - 1].append(character)
                }
            }
            return Dictionary(uniqueKeysWithValues: zip(header.map(String.init), fields))
        }
    }

    @Test("each kind of bad file has its status and reason; the good page is as it was alone")
    func mixed() throws {
        let folder = try Folder()
        try folder.file("in/good.html", Self.good)
        let alone = try Tool.run(["analyze", "in", "--output", "alone"], in: folder.url)
        #expect(alone.status == 0, "\(alone.errors)")

        try folder.file("in/empty.html", "")
        try folder.file("in/binary.html", Data((0..<4096).map { UInt8($0 * 7 % 256) }))
        try folder.file(
            "in/plain.html", "<html><body><p>Nobody has written below this.</p></body></html>")
        try folder.file("in/truncated.html", String(Self.good.prefix(Self.good.count * 3 / 4)))
        try folder.file("in/deep.html", String(repeating: "<div>", count: 100_000) + "bottom")
        let unreadable = try folder.file("in/secret.html", Self.good)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: unreadable.path)
        let run = try Tool.run(["analyze", "in", "--output", "mixed"], in: folder.url)
        let isRoot = getuid() == 0
        #expect(run.status == 1, "\(run.errors)")

        let pages = Dictionary(
            uniqueKeysWithValues: Self.rows(try folder.read("mixed/pages.csv")).map {
                ($0["path"] ?? "", $0)
            })
        #expect(pages["in/good.html"]?["status"] == "ok")
        #expect(pages["in/empty.html"]?["status"] == "failed")
        #expect(pages["in/empty.html"]?["error_code"] == "empty")
        #expect(pages["in/binary.html"]?["status"] == "failed")
        #expect(pages["in/binary.html"]?["error_code"] == "binary")
        #expect(pages["in/plain.html"]?["status"] == "no_comments")
        #expect(pages["in/truncated.html"]?["status"] == "ok")
        #expect(pages["in/deep.html"]?["status"] == "no_comments")
        if !isRoot { #expect(pages["in/secret.html"]?["error_code"] == "unreadable") }
        #expect(pages.count == 7)
        for name in ["in/empty.html", "in/binary.html"] {
            #expect(run.errors.contains(name), "a failure is said on standard error")
        }

        let goodAlone = try folder.read("alone/comments.csv").split(separator: "\n").dropFirst()
        let mixed = Set(try folder.read("mixed/comments.csv").split(separator: "\n"))
        for row in goodAlone where !isRoot { #expect(mixed.contains(row)) }
    }

    @Test("no argument is a usage error, a path that does not exist is no input")
    func usage() throws {
        let folder = try Folder()
        #expect(try Tool.run(["analyze"], in: folder.url).status == 64)
        let missing = try Tool.run(["analyze", "nowhere"], in: folder.url)
        #expect(missing.status == 66)
        #expect(missing.errors.contains("nowhere"))
        try folder.file("in/empty.html", "")
        #expect(try Tool.run(["analyze", "in"], in: folder.url).status == 66)
        #expect(try Tool.run(["analyze", "in", "--jobs", "0"], in: folder.url).status == 64)
        #expect(
            try Tool.run(["analyze", "in", "--adapters", "nosuch"], in: folder.url).status == 64)
    }

    @Test("a folder that is no run is refused and left as it was; a run is replaced")
    func output() throws {
        let folder = try Folder()
        try folder.file("in/good.html", Self.good)
        try folder.file("holiday/photo.txt", "mine")
        let refused = try Tool.run(["analyze", "in", "--output", "holiday"], in: folder.url)
        #expect(refused.status == 73)
        #expect(try folder.read("holiday/photo.txt") == "mine")
        #expect(try Tool.run(["analyze", "in", "--output", "run"], in: folder.url).status == 0)
        #expect(try Tool.run(["analyze", "in", "--output", "run"], in: folder.url).status == 0)
        #expect(folder.exists("run/comments.csv"))
        let leftovers = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(!leftovers.contains { $0.hasPrefix(".run") }, "nothing is left aside")
    }

    @Test("a wrong charset label, and none, read the same words")
    func charset() throws {
        let folder = try Folder()
        let text = Self.good.replacingOccurrences(
            of: "a scam", with: "une arnaque d\u{E9}j\u{E0} vue")
        try folder.file("in/right.html", text)
        try folder.file(
            "in/wrong.html",
            text.replacingOccurrences(of: "charset=\"utf-8\"", with: "charset=\"iso-8859-1\""))
        try folder.file(
            "in/latin.html",
            text.replacingOccurrences(of: "charset=\"utf-8\"", with: "charset=\"iso-8859-1\"")
                .data(using: .isoLatin1) ?? Data())
        let run = try Tool.run(["extract", "in"], in: folder.url)
        let found = run.lines.filter { $0.contains("d\u{E9}j\u{E0} vue") }
        #expect(found.count == 3, "\(run.output)\(run.errors)")
    }
}
