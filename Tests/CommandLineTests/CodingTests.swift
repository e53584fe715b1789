import Foundation
import Testing

/// `sample`, `validate`, `export` and the exchange of lexicons as a user runs them.
@Suite struct CodingTests {
    /// A run over one page in a folder of its own.
    static func run() throws -> Folder {
        let folder = try Folder()
        try folder.file("in/page.html", BadInputTests.good)
        let run = try Tool.run(
            ["analyze", "in", "--output", "run", "--archive", "a.sqlite"], in: folder.url)
        try #require(run.status == 0, "\(run.errors)")
        return folder
    }

    @Test("a run and its archive give one sheet; filled in, it validates; never is it replaced")
    func coding() throws {
        let folder = try Self.run()
        for (source, output) in [("run", "code"), ("a.sqlite", "other")] {
            let run = try Tool.run(["sample", source, "--output", output], in: folder.url)
            #expect(run.status == 0, "\(run.errors)")
        }
        let sheet = try folder.read("code/coding_sheet.csv")
        #expect(sheet == (try folder.read("other/coding_sheet.csv")))
        #expect(
            try folder.read("code/coding_key.csv") == folder.read("other/coding_key.csv"))
        let again = try Tool.run(["sample", "run", "--output", "code"], in: folder.url)
        #expect(again.status == 73 && again.errors.contains("may be filled in"))

        #expect(sheet.split(separator: "\n").count == 3)
        try folder.file("code/ann.csv", try Self.filled(sheet))
        let valid = try Tool.run(
            ["validate", "code/ann.csv", "--output", "found"], in: folder.url)
        #expect(valid.status == 0, "\(valid.errors)")
        #expect(valid.output.contains("The tool against ann"))
        #expect(try folder.read("found/validation.csv").hasPrefix("part,first,second,class,"))
        let json = try Tool.run(["validate", "code/ann.csv", "--json"], in: folder.url)
        #expect(json.output == (try folder.read("found/validation.json")))
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        #expect((object as? [String: Any])?["schema"] as? String == "standpoint/validation/1")

        try folder.file("code/bad.csv", "item,stance\ni001,maybe\n")
        let bad = try Tool.run(["validate", "code/bad.csv"], in: folder.url)
        #expect(bad.status == 1 && bad.errors.hasPrefix("code/bad.csv:2: \"maybe\" is no stance"))
    }

    /// A sheet as a coder hands it back.
    private static func filled(_ sheet: String) throws -> String {
        var lines = sheet.split(separator: "\n").map(String.init)
        for index in lines.indices.dropFirst() {
            try #require(lines[index].hasSuffix(",,"))
            lines[index].removeLast(2)
            lines[index] += lines[index].contains("scam") ? ",skeptic," : ",believer,"
        }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test(
        "a report says whether its corpus was validated",
        arguments: [["analyze", "in"], ["compare", "--by", "thread"]])
    func validated(command: [String]) throws {
        let folder = try Self.run()
        _ = try Tool.run(["sample", "run", "--output", "code"], in: folder.url)
        try folder.file("code/ann.csv", try Self.filled(try folder.read("code/coding_sheet.csv")))
        _ = try Tool.run(["validate", "code/ann.csv", "--output", "found"], in: folder.url)
        func report(_ validation: [String]) throws -> Tool.Run {
            try Tool.run(
                command + ["--archive", "a.sqlite", "--output", "told"] + validation,
                in: folder.url)
        }
        let told = try report(["--validation", "found/validation.json"])
        #expect(told.status == 0, "\(told.errors)")
        #expect(!(told.output + told.errors).contains("not validated on this corpus"))
        #expect(try folder.read("told/report.html").contains("2 comments were coded by hand"))
        let untold = try report([])
        #expect((untold.output + untold.errors).contains("not validated on this corpus"))
        #expect(try folder.read("told/report.html").contains("Not validated on this corpus"))
        let wrong = try report(["--validation", "code/ann.csv"])
        #expect(wrong.status == 66 && wrong.errors.contains("standpoint/validation/1"))
    }

    @Test("a network and a ConvoKit corpus from a run and from its archive are the same")
    func exports() throws {
        let folder = try Self.run()
        for format in ["gexf", "graphml"] {
            let one = try Tool.run(["export", format, "run"], in: folder.url)
            let two = try Tool.run(["export", format, "a.sqlite"], in: folder.url)
            #expect(one.status == 0 && one.output == two.output)
            #expect(one.output.contains("Ada"))
        }
        for (source, output) in [("run", "one"), ("a.sqlite", "two")] {
            let run = try Tool.run(
                ["export", "convokit", source, "--output", output], in: folder.url)
            #expect(run.status == 0, "\(run.errors)")
        }
        for name in ["utterances.jsonl", "speakers.json", "index.json", "corpus.json"] {
            #expect(try folder.read("one/\(name)") == folder.read("two/\(name)"), "\(name)")
        }
        let lines = try folder.read("one/utterances.jsonl").split(separator: "\n")
        #expect(lines.count == 3 && lines[0].contains("\"reply-to\":null"))
        #expect(lines[1].contains("This is a scam"))
    }

    @Test("a dictionary comes in, is weighed on a run, and goes out as it came")
    func lexicons() throws {
        let folder = try Self.run()
        try folder.file("AFINN.txt", "scam\t-3\nworks\t2\nunheard\t1\n")
        let made = try Tool.run(
            ["lexicon", "import", "AFINN.txt", "--output", "mine", "--licence", "CC0-1.0"],
            in: folder.url)
        #expect(made.status == 0 && made.output.contains("3 entries from afinn"), "\(made.errors)")
        let out = try Tool.run(["lexicon", "export", "mine", "--format", "afinn"], in: folder.url)
        #expect(out.output == (try folder.read("AFINN.txt")) && out.errors.contains("CC0-1.0"))
        let weighed = try Tool.run(
            ["lexicon", "coverage", "mine", "run", "--dead"], in: folder.url)
        #expect(weighed.status == 0 && weighed.output.contains("2 of 2 texts"), "\(weighed.output)")
        #expect(weighed.output.contains("Never found\nunheard\n"))
    }

    @Test(
        "what cannot be done is said with its exit code",
        arguments: [
            (["sample", "nowhere"], 66), (["sample", "--size", "0"], 64), (["validate"], 64),
            (["validate", "nowhere.csv"], 66), (["validate", "a", "--level", "2"], 64),
            (["export", "convokit"], 64), (["export", "pdf"], 64), (["export", "gexf"], 66),
            (["lexicon", "import", "nowhere", "--output", "x"], 66),
            (["lexicon", "export", "english", "--format", "x"], 64),
            (["lexicon", "export", "nowhere", "--format", "vader"], 66),
            (["lexicon", "coverage", "lenr", "nowhere"], 66),
        ])
    func refusals(arguments: [String], status: Int) throws {
        let folder = try Folder()
        let run = try Tool.run(arguments, in: folder.url)
        #expect(run.status == Int32(status), "\(run.errors)")
        #expect(!run.errors.isEmpty)
    }

    @Test(
        "every command's manual names its purpose, an example and its exit codes",
        arguments: [
            ["sample"], ["validate"], ["export"], ["lexicon", "import"], ["lexicon", "export"],
            ["lexicon", "coverage"],
        ])
    func manual(command: [String]) throws {
        let folder = try Folder()
        let run = try Tool.run(command + ["--help"], in: folder.url)
        #expect(run.status == 0)
        #expect(run.output.contains("OVERVIEW:") && run.output.contains("Exit codes:"))
        #expect(run.output.contains("  standpoint " + command.joined(separator: " ")))
    }
}
