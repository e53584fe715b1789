/// A linear support vector machine with squared hinge loss, one against the rest for each class,
/// classes weighed to equal size. Dual coordinate descent (Hsieh, Chang, Lin, Keerthi and Sundararajan
/// 2008), in an order that is shuffled by a fixed seed: the same rows give the same weights.
struct SupportVectorMachine {
    /// One vector of weights a class; the last weight is the bias.
    private(set) var weights: [[Float]] = []

    /// - Parameters:
    ///   - rows: All rows.
    ///   - chosen: The rows to learn from.
    ///   - labels: The class of each row.
    ///   - width: The number of columns.
    /// - Complexity: linear in the chosen rows' entries times `passes`.
    init(
        rows: SparseRows, chosen: [Int], labels: [Int], classes: Int, width: Int, cost: Double,
        passes: Int = 30
    ) {
        var counts = [Int](repeating: 0, count: classes)
        for row in chosen { counts[labels[row]] += 1 }
        let norms = chosen.map { row in
            var sum: Float = 1
            for index in rows.starts[row]..<rows.starts[row + 1] {
                sum += rows.values[index] * rows.values[index]
            }
            return sum
        }
        for target in 0..<classes {
            let inside = counts[target]
            let outside = chosen.count - inside
            // Both sides weigh alike in sum.
            let share = Double(chosen.count) / 2
            let costs: (Float, Float) = (
                Float(cost * share / Double(max(1, inside))),
                Float(cost * share / Double(max(1, outside)))
            )
            weights.append(
                Self.solve(rows, chosen, norms, labels, target, width, costs, passes))
        }
    }

    private static func solve(
        _ rows: SparseRows, _ chosen: [Int], _ norms: [Float], _ labels: [Int], _ target: Int,
        _ width: Int, _ costs: (inside: Float, outside: Float), _ passes: Int
    ) -> [Float] {
        var weights = [Float](repeating: 0, count: width + 1)
        var multipliers = [Float](repeating: 0, count: chosen.count)
        var order = Array(chosen.indices)
        var random = Shuffle(seed: UInt64(target) &+ 1)
        for _ in 0..<passes {
            random.shuffle(&order)
            var largest: Float = 0
            for place in order {
                let row = chosen[place]
                let sign: Float = labels[row] == target ? 1 : -1
                let diagonal = 0.5 / (sign > 0 ? costs.inside : costs.outside)
                let margin = rows.product(row, weights) + weights[width]
                let gradient = sign * margin - 1 + diagonal * multipliers[place]
                let old = multipliers[place]
                if old == 0, gradient >= 0 { continue }
                largest = max(largest, abs(gradient))
                let new = max(0, old - gradient / (norms[place] + diagonal))
                multipliers[place] = new
                let step = (new - old) * sign
                if step == 0 { continue }
                for index in rows.starts[row]..<rows.starts[row + 1] {
                    weights[Int(rows.columns[index])] += step * rows.values[index]
                }
                weights[width] += step
            }
            if largest < 0.02 { break }
        }
        return weights
    }

    /// The margins of a row, one a class.
    func margins(_ rows: SparseRows, _ row: Int) -> [Float] {
        weights.map { rows.product(row, $0) + $0[$0.count - 1] }
    }
}

/// Fisher and Yates's shuffle, driven by a linear congruential generator (Knuth's MMIX).
struct Shuffle {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func shuffle(_ order: inout [Int]) {
        for index in stride(from: order.count - 1, to: 0, by: -1) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            order.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
        }
    }
}
