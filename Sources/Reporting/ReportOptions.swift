/// How a report is written; the numbers in it do not depend on these.
public struct ReportOptions: Hashable, Sendable {
    /// Begin each CSV file with a byte order mark, by which Excel knows UTF-8.
    public var excel = false
    /// Leave out the apostrophe before texts that a spreadsheet would run as a formula (CWE-1236).
    public var rawCSV = false
    /// Leave every text of a comment, and every matched word, out.
    public var redactText = false
    /// Bytes of rendered threads up to which `report.html` holds the threads itself; above, each thread has
    /// its own page in `threads/`.
    public var inlineLimit = 1_500_000

    /// The usual report: UTF-8 without a mark, formulas guarded, texts included.
    public init() {}
}
