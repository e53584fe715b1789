/// Offsets and a gain that turn margins into probabilities (softmax of gain times margin plus offset).
struct MarginCalibration {
    /// What is added to each class's margin.
    var offsets: [Float]
    /// What margins are multiplied by.
    var gain: Double

    /// Offsets by the score of the classes found, climbing from zero; the gain by likelihood. Both on
    /// margins of rows that their model did not see. Few rows move the offsets little.
    init(_ training: Training, margins: [[Float]]) {
        offsets = Array(repeating: 0, count: training.classes)
        gain = 1
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
        for index in offsets.indices { offsets[index] -= mean }
        gain = Self.gain(training, margins, offsets)
    }

    private static func gain(
        _ training: Training, _ margins: [[Float]], _ offsets: [Float]
    ) -> Double {
        var best = (loss: Double.infinity, gain: 1.0)
        for gain in [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8] {
            var loss = 0.0
            for (row, values) in margins.enumerated() where !values.isEmpty {
                let logits = values.indices.map { gain * Double(values[$0] + offsets[$0]) }
                let p = Softmax.probabilities(logits)[training.labels[row]]
                loss -= logarithm(max(p, 1e-12))
            }
            if loss < best.loss { best = (loss, gain) }
        }
        return best.gain
    }
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
