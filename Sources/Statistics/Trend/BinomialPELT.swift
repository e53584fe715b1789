/// Where the share in a series of bins changes: the segmentation with the least
/// Σ cost + penalty × changes, found exactly by PELT (Killick, Fearnhead & Eckley 2012).
///
/// The cost of a segment is its negative binomial log-likelihood at its own share, so the penalty is in
/// units of log-likelihood (2 ln bins would be the Schwarz penalty, doubled). Bins without trials may
/// stand anywhere. Time near O(bins) with many changes, O(bins²) at worst.
/// - Parameter minimumBins: The shortest segment, 1 or more.
/// - Returns: The first bin of each segment but the first, ascending.
/// - Throws: `lengthMismatch`, `outOfRange`, `empty` without bins.
public func binomialPELT(
    successes: [Int], trials: [Int], penalty: Double, minimumBins: Int = 2
) throws(StatisticsError) -> [Int] {
    guard successes.count == trials.count else {
        throw .lengthMismatch(successes.count, trials.count)
    }
    guard penalty >= 0 else { throw .outOfRange("penalty, 0 or more") }
    guard minimumBins >= 1 else { throw .outOfRange("minimum bins, 1 or more") }
    for (part, whole) in zip(successes, trials) where part < 0 || part > whole {
        throw .outOfRange("successes, from 0 to the trials")
    }
    guard !trials.isEmpty else { throw .empty }
    let series = CumulativeShares(successes: successes, trials: trials)
    let bins = trials.count
    var best = [Double](repeating: .infinity, count: bins + 1)
    var previous = [Int](repeating: 0, count: bins + 1)
    best[0] = -penalty
    /// Starts that may still win, with the end from which each is known to lose.
    var candidates: [(start: Int, until: Int)] = []
    for end in 1...bins {
        if end >= minimumBins, best[end - minimumBins] < .infinity {
            candidates.append((end - minimumBins, .max))
        }
        candidates.removeAll { $0.until <= end }
        for (start, _) in candidates {
            let value = best[start] + series.cost(start, end) + penalty
            if value < best[end] {
                best[end] = value
                previous[end] = start
            }
        }
        // A start that loses to a change at `end` loses for every end at which that change is allowed.
        for index in candidates.indices {
            let start = candidates[index].start
            if best[start] + series.cost(start, end) > best[end] + 1e-9 {
                candidates[index].until = min(candidates[index].until, end + minimumBins)
            }
        }
    }
    var changes: [Int] = []
    var end = bins
    while best[end] < .infinity, previous[end] > 0 {
        end = previous[end]
        changes.append(end)
    }
    return changes.reversed()
}

/// Successes and trials summed up to each bin, for segment costs in O(1).
struct CumulativeShares {
    var successes: [Double], trials: [Double]

    init(successes own: [Int], trials all: [Int]) {
        successes = [0]
        trials = [0]
        var part = 0.0
        var whole = 0.0
        for (a, b) in zip(own, all) {
            part += Double(a)
            whole += Double(b)
            successes.append(part)
            trials.append(whole)
        }
    }

    /// The negative log-likelihood of bins `start ..< end` at their own share.
    func cost(_ start: Int, _ end: Int) -> Double {
        binomialCost(successes[end] - successes[start], trials[end] - trials[start])
    }

    /// The gain in log-likelihood from the best split of `start ..< end`, and where it is; nil where
    /// no split is allowed. O(bins).
    func bestSplit(_ start: Int, _ end: Int, minimumBins: Int) -> (at: Int, gain: Double)? {
        guard end - start >= 2 * minimumBins else { return nil }
        let whole = cost(start, end)
        var best: (at: Int, gain: Double)?
        for at in (start + minimumBins)...(end - minimumBins) {
            let gain = whole - cost(start, at) - cost(at, end)
            if best.map({ gain > $0.gain }) ?? true { best = (at, gain) }
        }
        return best
    }
}

/// -(s ln(s/n) + f ln(f/n)), 0 for an empty or uniform segment.
@inline(__always)
func binomialCost(_ successes: Double, _ trials: Double) -> Double {
    let failures = trials - successes
    guard successes > 0, failures > 0 else { return 0 }
    return trials * Real.log(trials) - successes * Real.log(successes)
        - failures * Real.log(failures)
}
