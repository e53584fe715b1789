import Conversation
import Foundation
import Testing

@testable import Intake

@Suite struct WalkerTests {
    /// The inputs below a folder, by their paths in it.
    private func inputs(_ folder: String, _ paths: [String]) throws -> [(
        path: String, input: Input
    )] {
        try InputWalker.inputs(for: paths.map { $0.isEmpty ? folder : folder + "/" + $0 }).map {
            ($0.path.replacing(folder + "/", with: ""), $0)
        }
    }

    @Test("a folder is walked to its ends, sorted, each file once and accounted for")
    func walks() throws {
        try withFolder { folder in
            try write(
                [
                    "b.html": "x", "a/deep/er/c.htm": "x", "a/page.mhtml": "x", "a/pic.PNG": "x",
                    "a/notes.docx": "x", "plain": "x", ".hidden.html": "x", ".git/x.html": "x",
                ], below: folder)
            let found = try inputs(folder, ["", "b.html", "a/../b.html"])
            #expect(
                found.map(\.path) == [
                    "a/deep/er/c.htm", "a/notes.docx", "a/page.mhtml", "a/pic.PNG", "b.html",
                    "plain",
                ])
            #expect(
                found.map(\.input.skipReason) == [nil, .unknownKind, nil, .asset, nil, nil])
            #expect(found.map(\.input.path) == found.map(\.input.path).sorted())
        }
    }

    @Test("a file that is named by itself is read whatever its kind")
    func named() throws {
        try withFolder { folder in
            try write(["a.docx": "x", ".hidden": "x"], below: folder)
            #expect(
                try inputs(folder, ["", "a.docx", ".hidden"]).allSatisfy {
                    $0.input.skipReason == nil
                })
        }
    }

    @Test(
        "a page's folder of parts goes with it, however the page is named",
        arguments: [[""], ["*"], ["p.html", "p_files"], ["p.html", "p_files/f.html", "q_files"]])
    func companions(paths: [String]) throws {
        try withFolder { folder in
            try write(
                [
                    "p.html": "x", "p_files/f.html": "y", "p_files/sub/g.HTM": "z",
                    "p_files/s.css": "", "q_files/own.html": "x",
                ],
                below: folder)
            let found = try inputs(folder, paths)
            #expect(found.map(\.path).filter { $0.hasPrefix("p") } == ["p.html"])
            #expect(
                found.first?.input.frames.map { $0.replacing(folder + "/", with: "") }
                    == ["p_files/f.html", "p_files/sub/g.HTM"])
            // A folder whose page is not there is a folder like any other.
            if paths != ["p.html", "p_files"] {
                #expect(found.map(\.path).contains("q_files/own.html"))
            }
        }
    }

    @Test("links that go round in circles end, and what two links share is read once")
    func loops() throws {
        try withFolder { folder in
            try write(["a/x.html": "x"], below: folder)
            let manager = FileManager.default
            try manager.createSymbolicLink(atPath: folder + "/a/up", withDestinationPath: folder)
            try manager.createSymbolicLink(
                atPath: folder + "/b", withDestinationPath: folder + "/a")
            try manager.createSymbolicLink(
                atPath: folder + "/z.html", withDestinationPath: "a/x.html")
            try manager.createSymbolicLink(atPath: folder + "/self", withDestinationPath: "self")
            let found = try inputs(folder, [""])
            #expect(found.filter { $0.path != "self" }.count == 1)
            #expect(throws: IntakeError.self) { try Intake.open(Input(path: folder + "/self")) }
        }
    }

    @Test("a link that leads nowhere is an input that fails with its reason")
    func deadLink() throws {
        try withFolder { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/dead.html", withDestinationPath: "nowhere")
            for paths in [[""], ["dead.html"]] {
                let found = try inputs(folder, paths)
                #expect(found.map(\.path) == ["dead.html"])
                #expect(
                    throws: IntakeError.unreadable(
                        path: folder + "/dead.html", detail: "the link leads nowhere")
                ) { try Intake.open(found[0].input) }
            }
        }
    }

    @Test("a pipe below a folder is left aside and never waited for")
    func pipe() throws {
        try withFolder { folder in
            try #require(mkfifo(folder + "/pipe.html", 0o600) == 0)
            #expect(try inputs(folder, [""]).map(\.input.skipReason) == [.special])
        }
    }

    @Test("what may not be read is an input that fails", .enabled(if: getuid() != 0))
    func rights() throws {
        try withFolder { folder in
            try write(["shut/x.html": "x", "y.html": "x"], below: folder)
            let manager = FileManager.default
            for name in ["shut", "y.html"] {
                try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: folder + "/" + name)
            }
            defer {
                try? manager.setAttributes(
                    [.posixPermissions: 0o700], ofItemAtPath: folder + "/shut")
            }
            let found = try inputs(folder, [""])
            #expect(found.map(\.path) == ["shut", "y.html"])
            for (_, input) in found {
                #expect(throws: IntakeError.self) { try Intake.open(input) }
            }
        }
    }

    @Test("a folder of reports below another folder is left aside, named by itself it is read")
    func reports() throws {
        try withFolder { folder in
            try write(
                [
                    "r/manifest.json": "", "r/datapackage.json": "", "r/comments.csv": "",
                    "r/report.html": "x", "x.html": "x",
                ], below: folder)
            #expect(try inputs(folder, [""]).map(\.input.skipReason) == [.reports, nil])
            #expect(try inputs(folder, ["r"]).map(\.path).contains("r/report.html"))
        }
    }

    @Test("a path, or a pattern, that matches nothing is told")
    func missing() throws {
        try withFolder { folder in
            for path in [folder + "/none.html", folder + "/*.html"] {
                #expect(throws: IntakeError.notFound(path: path)) {
                    try InputWalker.inputs(for: [path])
                }
            }
            let nothing = try InputWalker.inputs(for: [folder])
            #expect(nothing.isEmpty)
        }
    }

    @Test("patterns match within folders, not over hidden names")
    func globs() throws {
        try withFolder { folder in
            try write(
                ["a/p1.html": "", "b/p2.html": "", "b/.p3.html": "", "p[4].html": ""], below: folder
            )
            #expect(try inputs(folder, ["*/p*.html"]).map(\.path) == ["a/p1.html", "b/p2.html"])
            #expect(try inputs(folder, ["[!a]/p?.html"]).map(\.path) == ["b/p2.html"])
            // A name that holds the signs of a pattern is taken as it stands.
            #expect(try inputs(folder, ["p[4].html"]).map(\.path) == ["p[4].html"])
        }
    }

    @Test(
        "single patterns",
        arguments: [
            ("*", "abc", true), ("a*c", "abbbc", true), ("a*c", "abbbd", false), ("?", "é", true),
            ("[a-c]x", "bx", true), ("[^a-c]x", "bx", false), ("[]]", "]", true), ("[", "[", true),
            ("a*b*c*d", String(repeating: "a", count: 2000), false), ("", "", true),
            ("", "a", false),
        ])
    func patterns(pattern: String, name: String, isMatch: Bool) {
        #expect(Glob.matches(Array(pattern.unicodeScalars), Array(name.unicodeScalars)) == isMatch)
    }
}

@Suite struct FrameTests {
    @Test("frames come in the order of the page, once each, and a missing one is told")
    func sample() throws {
        let page = try Samples.documents("page.html")[0]
        #expect(
            page.attachments.map { $0.url?.split(separator: "/").last } == [
                "saved_resource.html", "advert box.html",
            ])
        #expect(page.codes == ["frame_missing"])
        #expect(page.warnings[0].message.contains("page_files/lost.html"))
    }

    @Test("a page whose folder was left behind says so, but only for frames")
    func noFolder() throws {
        let frame = "<link href='p_files/a.css'><iframe src='p_files/f.html'></iframe>"
        #expect(try documents(frame.bytes, name: "p.html")[0].codes == ["frame_missing"])
        let picture = "<link href='p_files/a.css'><img src='p_files/f.png'>"
        #expect(try documents(picture.bytes, name: "p.html")[0].codes == [])
    }

    @Test("a frame's file need not be named as HTML is, and is never taken from elsewhere")
    func names() throws {
        try withFolder { folder in
            try write(
                [
                    "p.html":
                        "<iframe src=p_files/embed></iframe><iframe src='p_files/../secret.html'></iframe>"
                        + "<iframe src='../up.html'></iframe><iframe src=other.html>",
                    "p_files/embed": "<p>e", "other.html": "<p>o", "secret.html": "<p>s",
                ], below: folder)
            let page = try Intake.documents(in: InputWalker.inputs(for: [folder + "/p.html"])[0])[0]
            #expect(page.attachments.map(\.bytes) == ["<p>e".bytes])
        }
    }

    @Test(
        "frame elements",
        arguments: [
            ("<iframe src=\"a\">", ["a"]), ("<IFRAME SRC='a&amp;b' x>", ["a&b"]),
            ("<frame name=src src = a >", ["a"]), ("<iframe data-src=a>", []),
            ("<iframes src=a><xframe src=b>frame src=c", []), ("<iframe src", []), ("<ifram", []),
            ("<iframe\nwidth=1\nsrc=a><p><iframe src=b>", ["a", "b"]),
        ])
    func sources(html: String, expected: [String]) {
        #expect(Array(FrameSources((html + " ").bytes)) == expected)
    }
}
