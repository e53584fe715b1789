/// What turns margins into classes and probabilities: a text is of the class whose margin with its
/// offset is highest; the softmax of gain times that sum plus a shift makes probabilities.
struct MarginCalibration {
    /// What is added to each class's margin before the highest is taken.
    var offsets: [Float]
    /// What margins with their offsets are multiplied by.
    var gain = 1.0
    /// What is added to each class behind the gain: offsets make rare classes win as often as the score
    /// wants, shifts make probabilities come true as often as they say.
    var shifts: [Double]

    /// Offsets by the score of the classes found, climbing from zero; gain and shifts by likelihood.
    /// All on margins of rows that their model did not see. Few rows move the offsets little.
    init(_ training: Training, margins: [[Float]]) {
        offsets = Self.offsets(training, margins: margins).offsets
        shifts = Array(repeating: 0, count: training.classes)
        var labels: [Int] = []
        var sums: [[Double]] = []
        for (row, values) in margins.enumerated() where !values.isEmpty {
            labels.append(training.labels[row])
            sums.append(zip(values, offsets).map { Double($0 + $1) })
        }
        fit(sums, labels)
    }

    /// The offsets, of sum 0, and the score with them less what they cost.
    static func offsets(
        _ training: Training, margins: [[Float]]
    ) -> (offsets: [Float], worth: Double) {
        var offsets = [Float](repeating: 0, count: training.classes)
        let checked = margins.filter { !$0.isEmpty }.count
        // Without a price the offsets would follow the chance of a few rows.
        let price = Float(2 / Double(max(20, checked)).squareRoot())
        func value(_ offsets: [Float]) -> Double {
            let size = offsets.map { $0 * $0 }.reduce(0, +).squareRoot()
            return training.score(margins, offsets: offsets) - Double(price * size) * 0.25
        }
        var best = value(offsets)
        for step: Float in [0.2, 0.1, 0.05] {
            var climbs = true
            while climbs {
                climbs = false
                for index in offsets.indices {
                    for sign: Float in [-1, 1] {
                        var moved = offsets
                        moved[index] += sign * step
                        let reached = value(moved)
                        if reached > best + 1e-6 {
                            best = reached
                            offsets = moved
                            climbs = true
                        }
                    }
                }
            }
        }
        let mean = offsets.reduce(0, +) / Float(offsets.count)
        return (offsets.map { $0 - mean }, best)
    }

    /// Gain and shifts of the highest likelihood. The shifts follow from the gain: at their best each
    /// class is as frequent as its probabilities say (generalized iterative scaling; Darroch and
    /// Ratcliff 1972).
    private mutating func fit(_ sums: [[Double]], _ labels: [Int]) {
        var counts = [Double](repeating: 0, count: shifts.count)
        for label in labels { counts[label] += 1 }
        var least = Double.infinity
        for candidate in [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8] {
            var tried = [Double](repeating: 0, count: shifts.count)
            var loss = 0.0
            for _ in 0..<Self.steps {
                var expected = [Double](repeating: 1e-9, count: shifts.count)
                loss = 0
                for (sum, label) in zip(sums, labels) {
                    let p = Softmax.probabilities(
                        sum.indices.map { candidate * sum[$0] + tried[$0] })
                    for index in p.indices { expected[index] += p[index] }
                    loss -= logarithm(max(p[label], 1e-12))
                }
                for index in tried.indices {
                    tried[index] += logarithm(max(counts[index], 1e-9) / expected[index])
                }
            }
            if loss < least {
                least = loss
                gain = candidate
                shifts = tried
            }
        }
        let mean = shifts.reduce(0, +) / Double(shifts.count)
        for index in shifts.indices { shifts[index] -= mean }
    }

    /// Steps of the scaling; margins of three classes move by less than a thousandth after ten.
    private static let steps = 12
}

/// Probabilities from logits.
enum Softmax {
    static func probabilities(_ logits: [Double]) -> [Double] {
        let top = logits.max() ?? 0
        let powers = logits.map { exponential($0 - top) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}
