import Foundation
import Testing

/// What a run says of saves that earlier runs read, and what pseudonyms hide beyond the comments.
@Suite struct RunsOverTimeTests {
    @Test(
        "a run tells what its save changed against the save that an earlier run read, and says the same again"
    )
    func savesOfRuns() throws {
        let folder = try CompareTests.archive()
        let early = BadInputTests.rows(try folder.read("run-one/snapshots.csv"))
        #expect(early.isEmpty)
        let late = BadInputTests.rows(try folder.read("run-two/snapshots.csv"))
        let row = try #require(late.first)
        #expect(late.count == 1)
        #expect(row["n_added"] == "8" && row["n_removed"] == "1" && row["n_edited"] == "1")
        let comments = BadInputTests.rows(try folder.read("run-two/snapshot_comments.csv"))
        #expect(comments.filter { $0["change"] == "removed" }.map { $0["author_name"] } == ["Hugo"])
        #expect(comments.count == 10)
        // Both saves in one run give the same, and the first run, made again, still knows of nothing later.
        for (paths, output) in [(["one", "two"], "both"), (["one"], "again")] {
            let run = try Tool.run(
                ["analyze"] + paths + [
                    "--archive", "a.sqlite", "--output", output, "--topic", "claims",
                ], in: folder.url)
            try #require(run.status == 0, "\(run.errors)")
        }
        #expect(try folder.read("both/snapshots.csv") == folder.read("run-two/snapshots.csv"))
        #expect(try folder.read("again/snapshots.csv") == folder.read("run-one/snapshots.csv"))
    }

    @Test("pseudonyms stand for names in titles, addresses and the names of sites")
    func privateTitles() throws {
        let folder = try CompareTests.archive()
        try folder.file("key", "a key of thirty-two bytes or more")
        let page = CompareTests.saves().late.replacing(
            "A boiler in a shed", with: "Why Hugo built a boiler"
        )
        .replacing("boiler.example/post", with: "boiler.example/why-hugo-built-it")
        .replacing("<head>", with: "<head><meta property=\"og:site_name\" content=\"Cora\">")
        try folder.file("three/page.html", page)
        let analyzed = try Tool.run(
            [
                "analyze", "three", "--archive", "a.sqlite", "--output", "run", "--topic", "claims",
                "--pseudonymize", "key",
            ], in: folder.url)
        #expect(analyzed.status == 0, "\(analyzed.errors)")
        for cut in ["thread", "site"] {
            let run = try Tool.run(
                [
                    "compare", "--by", cut, "--archive", "a.sqlite", "--output", cut,
                    "--pseudonymize", "key",
                ], in: folder.url)
            #expect(run.status == 0, "\(run.errors)")
        }
        for output in ["run", "thread", "site"] {
            for (name, data) in try AnalyzeTests.outputs(folder.url.appendingPathComponent(output))
            {
                let text = String(decoding: data, as: UTF8.self)
                for person in ["hugo", "cora"] {
                    #expect(
                        text.range(
                            of: "\\b\(person)\\b", options: [.regularExpression, .caseInsensitive])
                            == nil, "\(output)/\(name): \(person)")
                }
            }
        }
        #expect(try folder.read("run/threads.csv").contains("Why person-"))
        #expect(try folder.read("thread/report.html").contains("Why person-"))
    }
}
