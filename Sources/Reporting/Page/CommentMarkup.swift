internal import Conversation

/// One comment of a thread as an item of a flat list; its depth is a class, so that the page can sort and
/// filter comments without tearing nested lists apart.
struct CommentMarkup {
    let isRedacted: Bool
    /// Counts are made from the stance in context.
    let useContext: Bool

    /// Texts are cut here: a page must open whatever somebody pasted. The tables have all of it.
    static let textLimit = 24_000
    /// Deeper comments are not indented further.
    static let depthLimit = 10

    /// Appends the comment.
    ///
    /// - Parameters:
    ///   - record: the comment.
    ///   - parent: the comment that it answers, where there is one.
    ///   - page: the page on which the parent stands; empty for this one.
    ///   - html: the page.
    func append(
        _ record: CommentRecord, answering parent: CommentRecord?, on page: String = "",
        to html: inout HTMLWriter
    ) {
        let comment = record.comment
        let judgement = record.judgement ?? Judgement()
        let stance = useContext ? judgement.stanceInContext : judgement.stance
        let score = useContext ? judgement.contextScore : judgement.stanceScore
        html.raw("<li class=\"c ")
        html.raw(Self.className(stance))
        html.raw(" d")
        html.number(min(max(comment.depth, 0), Self.depthLimit))
        html.raw("\"")
        html.attribute("id", "c-" + record.commentID)
        html.attribute("data-a", record.authorID)
        if let seconds = comment.time.seconds { html.attribute("data-t", Int(seconds)) }
        html.attribute("data-s", score, 3)
        if let likes = comment.likes { html.attribute("data-l", likes) }
        html.raw("><article><header>")
        appendHead(record, stance, score, parent, page, to: &html)
        html.raw("</header>")
        let shown = ShownEvidence(judgement.evidence)
        appendText(comment, shown, to: &html)
        appendReasons(judgement, shown, to: &html)
        html.raw("</article></li>\n")
    }

    /// The class of a stance in style and script.
    static func className(_ stance: Stance) -> StaticString {
        switch stance {
        case .skeptic: "sk"
        case .believer: "be"
        case .neutral: "ne"
        case .noSignal: "no"
        }
    }

    /// The word for a stance.
    static func label(_ stance: Stance) -> StaticString {
        switch stance {
        case .skeptic: "skeptic"
        case .believer: "believer"
        case .neutral: "neutral"
        case .noSignal: "no signal"
        }
    }

    private func appendHead(
        _ record: CommentRecord, _ stance: Stance, _ score: Double, _ parent: CommentRecord?,
        _ page: String, to html: inout HTMLWriter
    ) {
        let comment = record.comment
        html.raw("<span class=who><bdi>")
        html.text(comment.author.name.isEmpty ? "Anonymous" : comment.author.name)
        html.raw("</bdi></span>")
        html.raw("<span class=\"chip ")
        html.raw(Self.className(stance))
        html.raw("\">")
        html.raw(Self.label(stance))
        if stance != .noSignal {
            html.raw("<span class=num>")
            html.raw(score > 0 ? " +" : score < 0 ? " −" : " ")
            html.number(score.magnitude, 2)
            html.raw("</span>")
        }
        html.raw("</span><a class=when")
        html.attribute("href", "#c-" + record.commentID)
        html.raw(">")
        let time = HumanTime.text(comment.time)
        if let iso = comment.time.iso8601 {
            html.raw("<time")
            html.attribute("datetime", iso)
            html.raw(">")
            html.text(time)
            html.raw("</time>")
        } else {
            html.text(time.isEmpty ? "undated" : time)
        }
        html.raw("</a>")
        if let parent {
            html.raw("<span class=re>answers <a")
            html.attribute("href", page + "#c-" + parent.commentID)
            html.raw("><bdi>")
            html.text(parent.comment.author.name.isEmpty ? "Anonymous" : parent.comment.author.name)
            html.raw("</bdi></a></span>")
        }
        if let likes = comment.likes, likes != 0 {
            html.raw("<span class=likes>")
            html.number(likes)
            html.raw(likes == 1 ? " like</span>" : " likes</span>")
        }
    }

    private func appendText(
        _ comment: Comment, _ shown: ShownEvidence, to html: inout HTMLWriter
    ) {
        html.raw("<div class=x dir=auto>")
        if isRedacted {
            html.raw("<p class=gone>Text left out.</p>")
        } else if comment.text.isEmpty {
            html.raw(
                comment.isDeleted ? "<p class=gone>Removed.</p>" : "<p class=gone>No text.</p>")
        } else {
            var text = TextMarkup(
                comment.text, quotes: comment.quotes, evidence: shown.items)
            text.append(upTo: Self.textLimit, to: &html)
            if comment.text.utf8.count > Self.textLimit {
                html.raw("<p class=gone>Cut here; the whole text stands in comments.csv.</p>")
            }
        }
        html.raw("</div>")
    }

    /// The table behind the marks: which words counted, with weight, rules and contribution.
    private func appendReasons(
        _ judgement: Judgement, _ shown: ShownEvidence, to html: inout HTMLWriter
    ) {
        guard !judgement.evidence.isEmpty else { return }
        html.raw("<details class=why><summary>Why</summary><div class=scroll tabindex=0><table>")
        html.raw("<thead><tr><th scope=col>Words<th scope=col>Counts for<th scope=col>Weight")
        html.raw("<th scope=col>Rules<th scope=col>Adds</thead><tbody>")
        for (index, evidence) in shown.items.enumerated() {
            html.raw("<tr")
            html.attribute("data-e", index)
            html.raw("><td><q><bdi>")
            html.text(
                isRedacted && evidence.span.count > 0 ? evidence.entryID : evidence.matchedText)
            html.raw("</bdi></q><td>")
            html.raw(evidence.measure == .stance ? "stance" : "tone")
            html.raw(", ")
            html.text(Self.words(evidence.category))
            html.raw("<td>")
            Self.signed(evidence.baseWeight, to: &html)
            html.raw("<td>")
            html.text(Self.rules(evidence))
            html.raw("<td>")
            Self.signed(evidence.contribution, to: &html)
            html.raw("</tr>")
        }
        html.raw("</tbody></table></div>")
        if shown.hiddenStance > 0 {
            html.raw("<p class=gone>More in evidence.csv.</p>")
        } else if shown.hiddenTone > 0 {
            html.raw("<p class=gone>")
            html.number(shown.hiddenTone)
            html.raw(shown.hiddenTone == 1 ? " weaker word" : " weaker words")
            html.raw(" for the tone in evidence.csv.</p>")
        }
        appendScores(judgement, to: &html)
        html.raw("</details>")
    }

    private func appendScores(_ judgement: Judgement, to html: inout HTMLWriter) {
        html.raw("<p class=scores>Words alone: ")
        html.raw(Self.label(judgement.stance))
        html.raw(" ")
        Self.signed(judgement.stanceScore, to: &html)
        html.raw(". In context: ")
        html.raw(Self.label(judgement.stanceInContext))
        html.raw(" ")
        Self.signed(judgement.contextScore, to: &html)
        html.raw(". Tone: ")
        html.text(judgement.sentiment.rawValue)
        html.raw(" ")
        Self.signed(judgement.sentimentScore, to: &html)
        html.raw(".</p>")
    }

    private static func rules(_ evidence: Evidence) -> String {
        guard !evidence.modifiers.isEmpty else { return "as written" }
        var text = ""
        for modifier in evidence.modifiers {
            if !text.isEmpty { text += ", " }
            text += words(modifier)
        }
        text += " × "
        text += Numbers.fixed(evidence.multiplier, 2)
        return text
    }

    /// `evidence_lack` as `evidence lack`.
    static func words(_ identifier: String) -> String {
        guard identifier.utf8.contains(0x5F) else { return identifier }
        return String(decoding: identifier.utf8.map { $0 == 0x5F ? 0x20 : $0 }, as: UTF8.self)
    }

    /// `+0.62`, `−1.20`, `0.00`.
    static func signed(_ value: Double, to html: inout HTMLWriter) {
        guard value.isFinite else { return }
        let text = Numbers.fixed(value.magnitude, 2)
        html.raw(text == "0.00" ? "" : value > 0 ? "+" : "−")
        html.text(text)
    }
}
