internal import Aggregation
internal import Conversation
internal import Statistics

/// `summary.json`: the whole run for a program that wants one file.
struct SummaryFormat: ReportFormat {
    static let name = "summary.json"
    private let context: ReportContext

    init(_ context: ReportContext) throws { self.context = context }

    mutating func finish(_ digest: ReportDigest) throws {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.member("schema", "standpoint/summary/1")
            json.object("tool") { json in
                json.member("name", "standpoint")
                json.member("version", digest.run.toolVersion)
            }
            json.member("title", digest.run.title)
            json.member("seed", String(digest.run.seed))
            json.member("timeline_unit", digest.run.plan.unit.rawValue)
            json.member(
                "counted_stance", digest.run.plan.useContext ? "stance_in_context" : "stance")
            json.validation(digest.run.validation)
            json.array("inputs") { json in for page in digest.pages { json.input(page) } }
            json.array("lexicons") { json in
                for lexicon in digest.run.lexicons { json.lexicon(lexicon) }
            }
            json.object("overall") { $0.figures(digest.overall) }
            json.array("threads") { json in
                for thread in digest.threads { json.thread(thread) }
            }
            json.array("comparisons") { _ in }
            json.array("warnings") { json in
                for warning in digest.run.warnings {
                    json.object { json in
                        json.member("code", warning.code)
                        json.member("message", warning.message)
                    }
                }
            }
        }
        json.endLine()
        var file = try OutputFile(Self.name, in: context.sink)
        try file.append(to: context.sink) { $0 = json.take() }
        try file.close(in: context.sink)
    }
}

extension JSONWriter {
    fileprivate mutating func validation(_ validation: ValidationInformation?) {
        guard let validation else { return member("validation", String?.none) }
        object("validation") { json in
            json.member("coded_comments", validation.codedComments)
            json.member("macro_f1", validation.macroF1)
            json.member("krippendorff_alpha", validation.alpha)
        }
    }

    fileprivate mutating func input(_ page: PageRecord) {
        object { json in
            json.member("page_id", page.pageID)
            json.member("path", page.path)
            json.member("sha256", page.sha256.isEmpty ? nil : page.sha256)
            json.member("bytes", page.byteCount)
            json.member("status", page.status.rawValue)
            json.member("error_code", page.errorCode)
            json.member("comments_found", page.commentsFound)
            json.member("warnings", page.page.warnings.map { "\($0.code): \($0.message)" })
        }
    }

    fileprivate mutating func lexicon(_ lexicon: LexiconInformation) {
        object { json in
            json.member("id", lexicon.id)
            json.member("title", lexicon.title)
            json.member("version", lexicon.version)
            json.member("sha256", lexicon.sha256)
            json.member("licence", lexicon.licence)
            json.member("sources", lexicon.sources)
            json.member("entries", lexicon.entryCount)
        }
    }

    fileprivate mutating func thread(_ thread: ThreadSummary) {
        object { json in
            json.member("thread_id", thread.threadID)
            json.member("title", thread.title)
            json.member("canonical_url", thread.canonicalURL.isEmpty ? nil : thread.canonicalURL)
            json.member("topic", thread.topic)
            json.member("topic_reason", thread.topicReason)
            json.member("pages", thread.pageCount)
            json.figures(thread.figures)
        }
    }

    /// The members of a group's figures, in the object that is open.
    fileprivate mutating func figures(_ figures: GroupFigures) {
        member("comments", figures.counts.comments)
        member("authors", figures.authorCount)
        object("stance") { json in
            json.member("skeptic", figures.classes.skeptic)
            json.member("believer", figures.classes.believer)
            json.member("neutral", figures.classes.neutral)
            json.member("no_signal", figures.classes.noSignal)
        }
        member("coverage", figures.coverage)
        interval("share_skeptic", figures.shareSkeptic)
        interval("share_believer", figures.shareBeliever)
        interval("balance", figures.balance)
        member("stance_logit", figures.logit?.logit)
        member("stance_logit_se", figures.logit?.standardError)
        interval("sentiment_mean", figures.sentiment)
        member("author_gini", figures.authorGini)
        member("effective_authors", figures.effectiveAuthors)
        member("is_low_n", figures.isLowN)
    }

    private mutating func interval(_ name: String, _ interval: Interval?) {
        guard let interval else { return member(name, Double?.none) }
        object(name) { json in
            json.member("estimate", interval.estimate)
            json.member("low", interval.low)
            json.member("high", interval.high)
            json.member("level", interval.level)
        }
    }
}
