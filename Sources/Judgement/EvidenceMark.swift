public import Conversation

/// A piece of evidence without its strings: an entry, where it was found, and what changed its weight.
///
/// ``Judge/evidence(of:in:)`` makes an ``Evidence`` of it; callers that write many, such as
/// `standpoint classify`, keep the strings of an entry instead (``Judge/entryID(_:)``).
public struct EvidenceMark: Sendable {
    /// Index of the entry in the judge's lexicons.
    public let entry: Int32
    /// UTF-8 offsets in the text, end exclusive.
    public let start: UInt32, end: UInt32
    /// Which measure it counts for; an entry counts for one alone.
    public let measure: Measure
    /// The entry's own weight.
    public let weight: Float
    /// The product of the rules' multipliers.
    public let multiplier: Float
    let status: AssertionStatus
    let rules: UInt64
    /// The 0-based sentence in which it stands.
    public let sentence: UInt32
    /// True inside a quotation.
    public let inQuote: Bool

    /// True where no rule changed it.
    public var isPlain: Bool { rules == 0 && status == .asserted && multiplier == 1 }

    /// What it added to the raw score.
    public var contribution: Double { Double(weight * multiplier) }
}
