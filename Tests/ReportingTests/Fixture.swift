import Conversation

@testable import Reporting

/// A made-up dispute ("the Marlow cell", a battery that its maker says never runs down) in three threads:
/// what the golden files are made from. People, product and sentences are invented for this test.
///
/// In a text, `{words~category~weight~rule,rule}` marks evidence: the words stay, the rest becomes a piece of
/// evidence; `<<…>>` marks a quotation.
enum Fixture {
    /// The comments of a thread, one array element each: depth, author, day and time, likes, marked text.
    typealias Line = (depth: Int, author: String, time: String, likes: Int?, text: String)

    static var run: RunInformation {
        RunInformation(
            toolVersion: "0.1.0", title: "The Marlow cell", arguments: ["analyze", "Samples"],
            started: "2025-03-01T09:00:00Z", ended: "2025-03-01T09:00:02Z", seed: 20_250_301,
            lexicons: [
                LexiconInformation(
                    id: "english", title: "English sentiment", version: "1.0.0",
                    sha256: String(repeating: "0a", count: 32), licence: "MIT",
                    sources: ["Hutto & Gilbert 2014 (VADER), MIT"], entryCount: 7_500),
                LexiconInformation(
                    id: "claims", title: "Any disputed claim", version: "1.0.0",
                    sha256: String(repeating: "1b", count: 32), licence: "Apache-2.0",
                    entryCount: 420),
            ],
            warnings: [
                Warning(code: "few_pages", message: "one thread was saved only once")
            ])
    }

    static var pages: [PageRecord] {
        let saves = [
            ("saves/2024-09/lab.html", 1, 14), ("saves/2025-01/lab.html", 2, 20),
            ("saves/2025-01/forum.html", 3, 13), ("saves/2025-02/news.html", 4, 9),
        ]
        var records = saves.map { path, number, found in
            var record = PageRecord(pageID: "page\(number)", path: path, status: .ok)
            record.sha256 = String(repeating: "\(number)c", count: 32)
            record.byteCount = 20_000 * number
            record.charset = "utf-8"
            record.format = "html"
            record.extractor = number == 3 ? "phpbb" : "wordpress"
            record.commentsDeclared = found + (number == 2 ? 3 : 0)
            record.commentsFound = found
            record.page.title = "Inside the Marlow cell"
            record.page.site = "gridwatch.example"
            record.page.canonicalURL = "https://gridwatch.example/marlow"
            record.page.savedAt = Timestamp(
                raw: "", seconds: 1_725_000_000 + Int64(number) * 4_000_000, precision: .second,
                source: .container)
            record.page.savedAtSource = .singleFile
            record.page.language = "en"
            return record
        }
        records[1].page.warnings = [
            Warning(code: "count_mismatch", message: "the page states 23 comments, 20 are in it")
        ]
        var broken = PageRecord(pageID: "page5", path: "saves/broken.html", status: .failed)
        broken.errorCode = "binary"
        broken.errorMessage = "not a text: save the page again as HTML"
        var empty = PageRecord(pageID: "page6", path: "=about.html", status: .noComments)
        empty.byteCount = 900
        empty.charset = "windows-1252"
        empty.format = "html"
        records.append(broken)
        records.append(empty)
        return records
    }

    static var threads: [ThreadRecord] {
        [
            thread("a1", "Inside the Marlow cell", ["page1", "page2"], FixtureThreads.lab),
            thread("b2", "Has anyone measured one?", ["page3"], FixtureThreads.forum),
            thread("c3", "Marlow signs a \"customer\"", ["page4"], FixtureThreads.news),
        ]
    }

    /// A whole report in memory.
    static func report(
        options: ReportOptions = ReportOptions(), threads: [ThreadRecord] = threads,
        pages: [PageRecord] = pages, run: RunInformation = run,
        extras: ReportExtras = extras
    ) throws -> MemorySink {
        let sink = MemorySink()
        let writer = try ReportWriter(run: run, pages: pages, options: options, sink: sink)
        for thread in threads { try writer.add(thread) }
        _ = try writer.finish(extras)
        return sink
    }

    static func thread(
        _ id: String, _ title: String, _ pages: [String], _ lines: [Line]
    ) -> ThreadRecord {
        var ancestors: [Int] = []
        var records: [CommentRecord] = []
        for (position, line) in lines.enumerated() {
            ancestors.removeLast(max(0, ancestors.count - line.depth))
            var marked = MarkedText(line.text)
            marked.comment.position = position
            marked.comment.author = Author(name: line.author)
            marked.comment.depth = line.depth
            marked.comment.parent = line.depth > 0 ? ancestors.last : nil
            marked.comment.parentSource = line.depth > 0 ? .nesting : .none
            marked.comment.likes = line.likes
            marked.comment.nativeID = "\(id)-\(100 + position)"
            marked.comment.permalink = "https://gridwatch.example/\(id)#c\(100 + position)"
            marked.comment.time = time(line.time)
            var record = CommentRecord(
                commentID: "\(id)c\(position)", threadID: id, pageID: pages[pages.count - 1],
                comment: marked.comment,
                parentID: marked.comment.parent.map { "\(id)c\($0)" },
                authorID: line.author.isEmpty ? "" : "u-" + line.author.lowercased(),
                judgement: marked.judgement)
            record.firstSeenPage = pages[position % pages.count]
            records.append(record)
            ancestors.append(position)
        }
        return ThreadRecord(
            threadID: id, canonicalURL: "https://gridwatch.example/\(id)", title: title,
            site: "gridwatch.example", topic: "claims", topicReason: "default",
            pageIDs: pages, comments: records)
    }

    /// `2024-08-04 14:04`, or nothing.
    private static func time(_ text: String) -> Timestamp {
        let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
        guard parts.count == 5,
            let date = CivilDate(
                year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4])
        else { return .none }
        return Timestamp(raw: text, seconds: date.seconds, precision: .minute, source: .datetime)
    }
}

/// Reads the marks of a fixture's text.
struct MarkedText {
    var comment: Comment
    var judgement = Judgement()

    init(_ marked: String) {
        var text = ""
        var quotes: [Quotation] = []
        var evidence: [Evidence] = []
        var quoteStart = 0
        var rest = Substring(marked)
        while let character = rest.first {
            if rest.hasPrefix("<<") {
                quoteStart = text.utf8.count
                rest.removeFirst(2)
            } else if rest.hasPrefix(">>") {
                quotes.append(
                    Quotation(span: TextSpan(start: quoteStart, end: text.utf8.count)))
                rest.removeFirst(2)
            } else if character == "{", let end = rest.firstIndex(of: "}") {
                let parts = rest[rest.index(after: rest.startIndex)..<end]
                    .split(separator: "~", omittingEmptySubsequences: false).map(String.init)
                let start = text.utf8.count
                text += parts[0]
                evidence.append(
                    Self.evidence(parts, TextSpan(start: start, end: text.utf8.count)))
                rest = rest[rest.index(after: end)...]
            } else {
                text.append(character)
                rest.removeFirst()
            }
        }
        comment = Comment(position: 0, text: text, quotes: quotes)
        judge(evidence, text)
    }

    private static func evidence(_ parts: [String], _ span: TextSpan) -> Evidence {
        let weight = parts.count > 2 ? Double(parts[2]) ?? 1 : 1
        let rules = parts.count > 3 ? parts[3].split(separator: ",").map(String.init) : []
        var multiplier = 1.0
        for rule in rules {
            switch rule {
            case "negated": multiplier *= -0.74
            case "questioned", "conditional": multiplier *= 0.3
            case "intensified": multiplier *= 1.25
            case "quoted": multiplier *= 0
            default: multiplier *= 0.8
            }
        }
        // Never the words themselves: entry ids stay when texts are left out.
        let initials = String(parts[0].lowercased().split(separator: " ").compactMap(\.first))
        let measure: Measure = parts[1] == "tone" ? .sentiment : .stance
        return Evidence(
            span: span, matchedText: parts[0], entryID: parts[1] + "." + initials,
            lexiconID: measure == .stance ? "claims" : "english", measure: measure,
            category: parts[1], baseWeight: weight, modifiers: rules, multiplier: multiplier,
            contribution: weight * multiplier, inQuote: rules.contains("quoted"))
    }

    private mutating func judge(_ evidence: [Evidence], _ text: String) {
        func total(_ measure: Measure) -> Double {
            evidence.reduce(0) { $0 + ($1.measure == measure ? $1.contribution : 0) }
        }
        func squeeze(_ value: Double) -> Double { value / (1 + value.magnitude) }
        let stance = squeeze(total(.stance))
        let tone = squeeze(total(.sentiment))
        judgement = Judgement(
            stance: evidence.isEmpty
                ? .noSignal : stance > 0.25 ? .believer : stance < -0.25 ? .skeptic : .neutral,
            stanceScore: stance, pSkeptic: max(0, -stance), pBeliever: max(0, stance),
            pNeutral: 1 - stance.magnitude,
            sentiment: tone > 0.2 ? .positive : tone < -0.2 ? .negative : .neutral,
            sentimentScore: tone, wordCount: text.split(separator: " ").count,
            evidence: evidence)
    }
}
