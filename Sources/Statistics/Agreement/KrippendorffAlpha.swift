/// How far apart two codes are.
public enum AgreementMetric: String, Hashable, Sendable, Codable, CaseIterable {
    /// Equal or not: stances.
    case nominal
    /// By rank: negative, neutral, positive.
    case ordinal
    /// By squared difference: scores.
    case interval
}

/// Krippendorff's alpha for any number of coders, with missing values: 1 full agreement, 0 chance, below
/// 0 worse than chance (Krippendorff 2011, 2018).
///
/// `codes[coder][unit]`, nil where the coder did not see the unit; units with fewer than two codes do
/// not count. O(coders² × units + values²).
/// - Throws: `lengthMismatch` where coders have lists of different length, `tooFew` below two coders,
///   `empty` where no unit has two codes, `noVariation` where all codes are equal, `notFinite`.
public func krippendorffAlpha(
    _ codes: [[Double?]], metric: AgreementMetric = .nominal
) throws(StatisticsError) -> Double {
    let units = try Coincidences.units(codes)
    var table = Coincidences(units.values.count)
    for unit in units.members { table.add(unit) }
    return try table.alpha(units.values, metric)
}

/// Krippendorff's alpha with a percentile interval from units drawn with replacement (Zapf et al. 2016).
/// Draws in which all codes are equal are left out. O(resamples × coders² × units).
/// - Throws: As ``krippendorffAlpha(_:metric:)``, and `outOfRange`.
public func krippendorffAlphaInterval(
    _ codes: [[Double?]], metric: AgreementMetric = .nominal, level: Double = 0.95,
    resamples: Int = 1_999, using generator: inout SeededGenerator
) throws(StatisticsError) -> Interval {
    try requireLevel(level)
    try requireResamples(resamples)
    let units = try Coincidences.units(codes)
    let estimate = try krippendorffAlpha(codes, metric: metric)
    var replicates: [Double] = []
    for _ in 0..<resamples {
        var table = Coincidences(units.values.count)
        for _ in units.members { table.add(units.members[generator.below(units.members.count)]) }
        if let alpha = try? table.alpha(units.values, metric) { replicates.append(alpha) }
    }
    return bootstrapInterval(
        estimate: estimate, replicates: replicates, jackknife: [], level: level)
}

/// The coincidence matrix: how often two codes meet in a unit.
private struct Coincidences {
    private let size: Int
    private var cells: [Double]

    init(_ size: Int) {
        self.size = size
        cells = [Double](repeating: 0, count: size * size)
    }

    /// The values that occur, ascending, and each unit's codes as places in them.
    static func units(
        _ codes: [[Double?]]
    ) throws(StatisticsError) -> (values: [Double], members: [[Int]]) {
        guard codes.count >= 2 else { throw .tooFew(needed: 2, found: codes.count) }
        var members: [[Double]] = []
        for unit in codes[0].indices {
            var seen: [Double] = []
            for coder in codes {
                guard coder.count == codes[0].count else {
                    throw .lengthMismatch(codes[0].count, coder.count)
                }
                if let code = coder[unit] { seen.append(code) }
            }
            try requireFinite(seen)
            if seen.count >= 2 { members.append(seen) }
        }
        guard !members.isEmpty else { throw .empty }
        let values = Set(members.joined()).sorted()
        var places: [Double: Int] = [:]
        for (place, value) in values.enumerated() { places[value] = place }
        return (values, members.map { $0.map { places[$0] ?? 0 } })
    }

    mutating func add(_ unit: [Int]) {
        let weight = 1 / Double(unit.count - 1)
        for (i, one) in unit.enumerated() {
            for (j, two) in unit.enumerated() where i != j { cells[one * size + two] += weight }
        }
    }

    func alpha(_ values: [Double], _ metric: AgreementMetric) throws(StatisticsError) -> Double {
        var sums = [Double](repeating: 0, count: size)
        for i in 0..<size { for j in 0..<size { sums[i] += cells[i * size + j] } }
        let total = sums.reduce(0, +)
        var before = [0.0]
        for sum in sums { before.append(before[before.count - 1] + sum) }
        var observed = 0.0
        var expected = 0.0
        for i in 0..<size {
            for j in 0..<size where i != j {
                let distance: Double
                switch metric {
                case .nominal: distance = 1
                case .ordinal:
                    let low = min(i, j)
                    let high = max(i, j)
                    distance = before[high + 1] - before[low] - (sums[low] + sums[high]) / 2
                case .interval: distance = values[i] - values[j]
                }
                observed += cells[i * size + j] * distance * distance
                expected += sums[i] * sums[j] * distance * distance
            }
        }
        guard expected > 0 else { throw .noVariation }
        return 1 - (total - 1) * observed / expected
    }
}
