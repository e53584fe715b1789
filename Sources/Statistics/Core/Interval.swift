/// An estimate with its confidence interval; `low <= high`, in the unit of the estimate.
public struct Interval: Hashable, Sendable, Codable {
    /// The point estimate.
    public var estimate: Double
    /// The lower and the upper limit.
    public var low: Double, high: Double
    /// The confidence level, such as 0.95.
    public var level: Double

    /// Makes an interval.
    public init(estimate: Double, low: Double, high: Double, level: Double) {
        self.estimate = estimate
        self.low = low
        self.high = high
        self.level = level
    }

    /// `high - low`.
    public var width: Double { high - low }

    /// True when `value` lies in the closed interval.
    public func contains(_ value: Double) -> Bool { low <= value && value <= high }

    /// The interval cut to `range`, for shares and correlations.
    public func clamped(to range: ClosedRange<Double>) -> Interval {
        func cut(_ x: Double) -> Double { min(max(x, range.lowerBound), range.upperBound) }
        return Interval(estimate: estimate, low: cut(low), high: cut(high), level: level)
    }
}
