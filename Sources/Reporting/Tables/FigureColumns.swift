internal import Aggregation
internal import Conversation
internal import Statistics

// Columns that several tables share; `figures` finds the group in a table's row.

extension Tables {
    /// The number of comments of a class.
    static func count<Row>(
        _ name: String, _ description: String,
        _ figures: @escaping @Sendable (Row) -> GroupFigures,
        _ part: @escaping @Sendable (ClassCounts) -> Int
    ) -> Column<Row> {
        Column(name, .integer, description, atLeast: 0) { .integer(part(figures($0).classes)) }
    }

    /// An estimate with its two limits: `name`, `low` and `high`.
    static func interval<Row>(
        _ name: String, _ low: String, _ high: String, _ description: String,
        in range: ClosedRange<Double>, _ value: @escaping @Sendable (Row) -> Interval?
    ) -> [Column<Row>] {
        [
            Column(name, .number, description, in: range) { .number(value($0)?.estimate) },
            Column(
                low, .number, "Lower 95 % limit of \(name), from author to author.", in: range
            ) { .number(value($0)?.low) },
            Column(
                high, .number, "Upper 95 % limit of \(name), from author to author.", in: range
            ) { .number(value($0)?.high) },
        ]
    }

    /// A time in seconds since 1970, as ISO 8601 in UTC.
    static func utc(_ seconds: Int64) -> Cell {
        guard seconds != .max, seconds != .min else { return .missing }
        return .word(
            Timestamp(raw: "", seconds: seconds, precision: .second, source: .none).iso8601)
    }
}
