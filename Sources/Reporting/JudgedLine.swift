public import Conversation

/// A text with its judgement as one line of JSON: what `standpoint classify` prints, and `explain --json`.
public enum JudgedLine {
    /// What is wrong with an input line.
    public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// The bytes are not one JSON object; `offset` is the first byte that does not fit.
        case notAnObject(offset: Int)

        /// What happened and what to do.
        public var description: String {
            switch self {
            case .notAnObject(let offset):
                "not a JSON object (byte \(offset)); each line must be one object with a \"text\""
            }
        }
    }

    /// The members that the judgement writes, and replaces where the input has them.
    public static let members = [
        "stance", "stance_score", "p_skeptic", "p_believer", "p_neutral", "sentiment",
        "sentiment_score", "no_signal_reason", "evidence",
    ]

    /// Appends the input's own object with the judgement behind its members, and a line feed.
    ///
    /// Members of the same names are left out; all others stay byte for byte and in order.
    ///
    /// - Parameters:
    ///   - object: one JSON object in UTF-8, white space around it allowed.
    ///   - judgement: what was made of `text`.
    ///   - label: the class's name where a learned lexicon has classes of its own; nil otherwise.
    ///   - text: the object's text, decoded; the evidence's offsets are into it.
    ///   - out: the bytes to append to.
    /// - Throws: ``Problem`` when `object` is none; `out` is then unchanged.
    /// - Complexity: linear in the object.
    public static func append(
        object: [UInt8], judgement: Judgement, label: String? = nil, text: String,
        to out: inout [UInt8]
    ) throws(Problem) {
        var scanner = JSONObjectScanner(object)
        let kept = try scanner.memberRanges(without: label == nil ? members : members + ["label"])
        out.append(0x7B)
        for (index, range) in kept.enumerated() {
            if index > 0 { out.append(0x2C) }
            out.append(contentsOf: object[range])
        }
        // The judgement's own object without its opening brace.
        let own = members(of: judgement, label: label, text: text)
        if !kept.isEmpty { out.append(0x2C) }
        out.append(contentsOf: own.dropFirst())
        out.append(0x0A)
    }

    /// Appends `{"text": …, …judgement}` and a line feed.
    public static func append(
        text: String, judgement: Judgement, label: String? = nil, to out: inout [UInt8]
    ) {
        out.append(contentsOf: #"{"text":"#.utf8)
        Escaping.json(text, to: &out)
        out.append(0x2C)
        out.append(contentsOf: members(of: judgement, label: label, text: text).dropFirst())
        out.append(0x0A)
    }

    /// The judgement as an object.
    private static func members(
        of judgement: Judgement, label: String?, text: String
    ) -> [UInt8] {
        // The evidence's rows are made from a record, so that this line and evidence.csv agree.
        let record = CommentRecord(
            commentID: "", threadID: "", pageID: "", comment: Comment(position: 0, text: text),
            parentID: nil, authorID: "", judgement: judgement)
        var json = JSONWriter()
        json.object { json in
            if let label { json.member("label", label) }
            json.member("stance", judgement.stance.rawValue)
            json.member("stance_score", judgement.stanceScore)
            json.member("p_skeptic", judgement.pSkeptic)
            json.member("p_believer", judgement.pBeliever)
            json.member("p_neutral", judgement.pNeutral)
            json.member("sentiment", judgement.sentiment.rawValue)
            json.member("sentiment_score", judgement.sentimentScore)
            json.member("no_signal_reason", judgement.noSignalReason)
            json.evidence(EvidenceRow.rows(of: record, isRedacted: false))
        }
        return json.bytes
    }
}
