import Foundation
import Testing

/// `standpoint compare` over an archive that grew save by save.
@Suite struct CompareTests {
    /// A save of a WordPress thread: (id, author, day, words).
    static func page(
        saved: String, _ comments: [(id: Int, author: String, day: String, text: String)]
    ) -> String {
        let items = comments.map { comment in
            """
            <li id="comment-\(comment.id)" class="comment even thread-even depth-1"><article \
            id="div-comment-\(comment.id)" class="comment-body"><footer class="comment-meta"><div \
            class="comment-author vcard"><b class="fn">\(comment.author)</b> <span class="says">says:</span></div><div \
            class="comment-metadata"><a href="https://boiler.example/post/#comment-\(comment.id)"><time \
            datetime="\(comment.day)T10:00:00+00:00">\(comment.day)</time></a></div></footer><div \
            class="comment-content"><p>\(comment.text)</p></div></article></li>
            """
        }
        return """
            <!DOCTYPE html><html lang=en><!--
             Page saved with SingleFile
             url: https://boiler.example/post/
             saved date: \(saved) GMT+0000 (Coordinated Universal Time)
            --><head><meta charset=utf-8><title>A boiler in a shed</title>
            <link rel=canonical href="https://boiler.example/post/"></head><body class=single><main>
            <article class="post hentry"><h1 class=entry-title>A boiler in a shed</h1>
            <div class=entry-content><p>It was shown again.</p></div></article>
            <div id=comments class=comments-area><ol class=comment-list>
            \(items.joined(separator: "\n"))
            </ol></div></main></body></html>
            """
    }

    static let doubt = "This is a scam and the inventor is a fraud."
    static let belief = "I have no doubt that the technology works."

    /// Eight people doubt in spring; four of them believe in autumn. One comment goes, one is edited.
    static func saves() -> (early: String, late: String) {
        let people = ["Ann", "Ben", "Cora", "Dirk", "Ella", "Fritz", "Greta", "Hugo"]
        var comments = people.enumerated().map { number, name in
            (id: number, author: name, day: "2016-03-0\(number + 1)", text: doubt)
        }
        comments.append(
            (id: 50, author: "Iris", day: "2016-03-20", text: "\(belief) Ann wrote it too."))
        let early = page(saved: "Fri Apr 01 2016 09:00:00", comments)
        comments.remove(at: 7)
        comments[0].text += " Edit: I mean it."
        comments += people.enumerated().map { number, name in
            (
                id: 100 + number, author: name, day: "2016-09-0\(number + 1)",
                text: number < 4 ? belief : doubt
            )
        }
        return (early, page(saved: "Sat Oct 01 2016 09:00:00", comments))
    }

    /// An archive over both saves, each read by a run of its own.
    static func archive() throws -> Folder {
        let folder = try Folder()
        let saves = saves()
        try folder.file("one/page.html", saves.early)
        try folder.file("two/page.html", saves.late)
        for name in ["one", "two"] {
            let run = try Tool.run(
                [
                    "analyze", name, "--archive", "a.sqlite", "--output", "run-\(name)", "--topic",
                    "claims",
                ], in: folder.url)
            try #require(run.status == 0, "\(run.errors)")
        }
        return folder
    }

    private static func compare(_ folder: Folder, _ arguments: [String]) throws -> Tool.Run {
        try Tool.run(
            ["compare", "--archive", "a.sqlite", "--output", "out"] + arguments, in: folder.url)
    }

    @Test("before and after: the change, its split, and the people who turned with their words")
    func periods() throws {
        let folder = try Self.archive()
        let run = try Self.compare(
            folder, ["--before", "2016-06-01", "--words-alone", "--sensitivity"])
        #expect(run.status == 0, "\(run.errors)")
        let rows = BadInputTests.rows(try folder.read("out/compare.csv"))
        let share = try #require(rows.first { $0["metric"] == "share_skeptic" })
        #expect(share["group_a"] == "before 2016-06-01")
        // 8 of 9, the removed one among them, then 4 of 8.
        #expect(share["estimate_a"] == "0.888889")
        #expect(share["estimate_b"] == "0.5")
        #expect(share["test"] == "author_permutation" && share["seed"] == "20160803")
        #expect(share["p_adjusted"]?.isEmpty == false)
        let split = Set(rows.compactMap { $0["metric"] }.filter { $0.contains(":") })
        #expect(split.isSuperset(of: ["share_skeptic:minds", "share_skeptic:crowd"]))

        let switched = BadInputTests.rows(try folder.read("out/switched.csv"))
        #expect(
            switched.compactMap { $0["author_name"] }.sorted() == ["Ann", "Ben", "Cora", "Dirk"])
        for person in switched {
            #expect(person["text_before"]?.contains("scam") == true)
            #expect(person["text_after"]?.contains("no doubt") == true)
        }
        let choices = BadInputTests.rows(try folder.read("out/sensitivity.csv"))
        #expect(Set(choices.compactMap { $0["choice"] }).count >= 4)
        let page = try folder.read("out/report.html")
        #expect(page.contains("People who changed sides"))
    }

    @Test("every addition, removal and edit between the saves is listed; what went is kept")
    func snapshots() throws {
        let folder = try Self.archive()
        let run = try Self.compare(folder, ["--snapshots"])
        #expect(run.status == 0, "\(run.errors)")
        let saves = BadInputTests.rows(try folder.read("out/snapshots.csv"))
        try #require(saves.count == 1)
        #expect(saves[0]["from_saved_at"] == "2016-04-01T09:00:00Z")
        #expect(
            ["n_added", "n_removed", "n_edited", "n_kept"].map { saves[0][$0] } == [
                "8", "1", "1", "7",
            ])
        #expect(saves[0]["removed_skeptic"] == "1")
        let comments = BadInputTests.rows(try folder.read("out/snapshot_comments.csv"))
        let removed = try #require(comments.first { $0["change"] == "removed" })
        #expect(removed["author_name"] == "Hugo" && removed["text"]?.contains("scam") == true)
        #expect(removed["last_seen_at"] == "2016-04-01T09:00:00Z")
        let edited = try #require(comments.first { $0["change"] == "edited" })
        #expect(edited["text"]?.hasSuffix("I mean it.") == true)
    }

    @Test("the order in which saves were archived leaves no trace, nor does archiving twice")
    func order() throws {
        let folder = try Self.archive()
        for (archive, order) in [("b.sqlite", ["two", "one", "two"]), ("c.sqlite", [".", "one"])] {
            for name in order {
                let paths = name == "." ? ["one", "two"] : [name]
                let run = try Tool.run(
                    ["analyze"] + paths + [
                        "--archive", archive, "--output", "again", "--topic", "claims",
                    ], in: folder.url)
                #expect(run.status == 0)
            }
        }
        for arguments in [["--by", "month"], ["--snapshots"], ["--by", "author-group"]] {
            var outputs: [[String: Data]] = []
            for archive in ["a.sqlite", "b.sqlite", "c.sqlite"] {
                let run = try Tool.run(
                    ["compare", "--archive", archive, "--output", "out"] + arguments,
                    in: folder.url)
                #expect(run.status == 0, "\(run.errors)")
                outputs.append(
                    try AnalyzeTests.outputs(folder.url.appendingPathComponent("out")))
            }
            #expect(outputs[0].count == 9)
            for other in outputs.dropFirst() {
                for (name, bytes) in outputs[0] {
                    #expect(other[name] == bytes, "\(arguments) \(name)")
                }
            }
        }
    }

    @Test(
        "pseudonyms stand for names everywhere, the same in every run under one key; redacted texts are gone"
    )
    func privacy() throws {
        let folder = try Self.archive()
        try folder.file("key", "a key of thirty-two bytes or more")
        let names = ["Ann", "Ben", "Cora", "Dirk", "Ella", "Fritz", "Greta", "Hugo", "Iris"]
        func holdsNames(_ output: String) throws -> [String] {
            try AnalyzeTests.outputs(folder.url.appendingPathComponent(output)).flatMap {
                name, data in
                let text = String(decoding: data, as: UTF8.self)
                return names.filter {
                    text.range(of: "\\b\($0)\\b", options: .regularExpression) != nil
                }
                .map { "\(name): \($0)" }
            }
        }
        let run = try Self.compare(folder, ["--before", "2016-06-01", "--pseudonymize", "key"])
        #expect(run.status == 0 && run.errors.contains("word for word"), "\(run.errors)")
        #expect(try holdsNames("out") == [])
        let first = try folder.read("out/switched.csv")
        _ = try Self.compare(folder, ["--before", "2016-06-01", "--pseudonymize", "key"])
        #expect(try folder.read("out/switched.csv") == first)

        let analyzed = try Tool.run(
            [
                "analyze", "two", "--archive", "a.sqlite", "--output", "masked", "--topic",
                "claims",
                "--pseudonymize", "key",
            ], in: folder.url)
        #expect(analyzed.status == 0, "\(analyzed.errors)")
        #expect(try holdsNames("masked") == [])
        let comments = BadInputTests.rows(try folder.read("masked/comments.csv"))
        let iris = try #require(comments.first { $0["text"]?.contains("wrote it too") == true })
        let ann = try #require(comments.first { $0["text"]?.contains("I mean it") == true })
        #expect(iris["text"]?.contains("\(ann["author_name"] ?? "?") wrote it too") == true)
        #expect(ann["author_name"]?.hasPrefix("person-") == true)

        for output in ["out", "masked"] {
            let run =
                output == "out"
                ? try Self.compare(folder, ["--snapshots", "--redact-text"])
                : try Tool.run(
                    [
                        "analyze", "two", "--archive", "a.sqlite", "--output", output, "--topic",
                        "claims", "--redact-text",
                    ], in: folder.url)
            #expect(run.status == 0)
            for (name, data) in try AnalyzeTests.outputs(folder.url.appendingPathComponent(output))
            {
                #expect(
                    !String(decoding: data, as: UTF8.self).contains("the inventor is a fraud"),
                    "\(output)/\(name)")
            }
        }
    }

    @Test(
        "what cannot be compared is said with its exit code",
        arguments: [
            (["--by", "fortnight"], 64), (["--before", "June"], 64),
            (["--by", "month", "--snapshots"], 64), (["--threads", "no such thread"], 66),
            (["--archive", "none.sqlite"], 66), (["--pseudonymize", "missing-key"], 66),
            (["--before", "2016-07-01", "--after", "2016-06-01"], 64),
        ])
    func refusals(arguments: [String], status: Int) throws {
        let folder = try Folder()
        let archive = arguments.contains("--archive") ? [] : ["--archive", "a.sqlite"]
        if status == 66, !arguments.contains("--archive") {
            try folder.file("page.html", Self.saves().early)
            _ = try Tool.run(
                ["analyze", "page.html", "--archive", "a.sqlite", "--output", "run"],
                in: folder.url)
        }
        let run = try Tool.run(
            ["compare", "--output", "out"] + archive + arguments, in: folder.url)
        #expect(Int(run.status) == status, "\(run.errors)")
        #expect(!folder.exists("out"))
        #expect(!run.errors.isEmpty)
    }
}
