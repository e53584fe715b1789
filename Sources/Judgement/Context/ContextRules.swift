import Conversation

/// The rules that look beyond a comment's own words. They change ``Judgement/stanceInContext`` alone.
enum ContextRules {
    /// The category of their evidence.
    static let category = "context"
    /// The lexicon named where no lexicon's entry was the reason.
    static let lexiconID = "context"

    static let reply = RuleDescription(
        name: "reply_relation",
        summary:
            "A reply that agrees with its parent (exactly, well said, +1) takes the parent's side, "
            + "one that contradicts it (no, wrong, you are mistaken) the other.",
        example: "Exactly.", measure: .stance)

    static let presupposition = RuleDescription(
        name: "shared_presupposition",
        summary:
            "A reply that takes the claim for granted, as its parent does, leans a little to it.",
        example: "When will the next plant be delivered?", measure: .stance)

    static let author = RuleDescription(
        name: "author_consistency",
        summary:
            "An author's other comments under the topic, as a mean shrunk by two comments, pull a "
            + "comment to their side.",
        example: "We shall see.", measure: .stance)

    static let sharedRuns = RuleDescription(
        name: "shared_runs",
        summary:
            "Eight words and more that stand in an earlier comment or in the article too are quoted.",
        example: "I have seen the device and I am sure that it is a scam. Where did you see it?",
        measure: .stance)

    static let all = [sharedRuns, reply, presupposition, author]
}
