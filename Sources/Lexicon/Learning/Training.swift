/// Rows, classes and columns of one learning task, and what cross-validation says about settings.
struct Training {
    /// Settings that are chosen by cross-validation.
    struct Settings: Hashable {
        var cost: Double
        var leastCount: Int
        /// What a fact of form counts.
        var form: Double
        /// Whether the words of the answered text count.
        var usesParentWords: Bool
        /// Whether pairs of facts count.
        var usesPairs: Bool
    }

    /// A model on all rows, with the settings' margins on rows that it did not see.
    struct Outcome {
        var settings: Settings
        /// Margins a row and class, from the fold that did not see the row.
        var margins: [[Float]]
        /// The columns that are kept, ascending.
        var kept: [Int]
        /// Weights a class and kept column; behind them the prior's and the bias.
        var weights: [[Float]] = []
    }

    /// One row a text, its columns unweighed.
    let rows: SparseRows
    let labels: [Int]
    let classes: Int
    /// In how many groups of texts each column stands.
    let counts: [Int]
    /// What each column counts; facts of form get theirs from the settings.
    let values: [Float]
    /// Where each column looks.
    let scopes: [EntryScope]
    /// Which columns are pairs of facts of form.
    let pairs: [Bool]
    /// The prior's weight of each column; empty without a prior.
    let prior: [Float]
    /// The fold that checks each row.
    let folds: [Int]
    let foldCount: Int
    let maximumEntries: Int?

    /// The model on all rows under the best settings, found by changing one after the other: each of
    /// `stages` makes the candidates from the best so far, and one that is better by `leastGain` takes
    /// its place: less may be chance.
    func best(
        from first: Settings, stages: [(Settings) -> [Settings]], leastGain: Double
    ) -> Outcome {
        var chosen = first
        var reached = worth(checked(chosen, folds: quickFolds))
        for stage in stages {
            for candidate in stage(chosen) where candidate != chosen {
                let worth = worth(checked(candidate, folds: quickFolds))
                if worth > reached + leastGain {
                    reached = worth
                    chosen = candidate
                }
            }
        }
        var outcome = Outcome(
            settings: chosen, margins: checked(chosen, folds: foldCount), kept: [])
        let all = Array(0..<rows.count)
        let model = fit(chosen, all)
        outcome.kept = model.kept
        outcome.weights = model.machine.weights
        return outcome
    }

    /// Many texts need fewer folds to tell settings apart.
    private var quickFolds: Int { rows.count > 10_000 ? 1 : foldCount }

    /// What margins are worth as they will be used: with the offsets that suit them.
    private func worth(_ margins: [[Float]]) -> Double {
        MarginCalibration.offsets(self, margins: margins).worth
    }

    /// The score of margins, rows without any left out.
    func score(_ margins: [[Float]], offsets: [Float]? = nil) -> Double {
        var truth: [Int] = []
        var guesses: [Int] = []
        for (row, values) in margins.enumerated() where !values.isEmpty {
            truth.append(labels[row])
            guesses.append(Self.best(values, offsets))
        }
        return ClassCounts(truth: truth, guesses: guesses, classes: classes).macroF1
    }

    /// The class with the highest margin, the first of equals.
    static func best(_ margins: [Float], _ offsets: [Float]?) -> Int {
        var best = 0
        for index in margins.indices {
            let value = margins[index] + (offsets?[index] ?? 0)
            if value > margins[best] + (offsets?[best] ?? 0) { best = index }
        }
        return best
    }

    /// Margins of each row of the first `count` folds from a model that did not see it.
    private func checked(_ settings: Settings, folds count: Int) -> [[Float]] {
        var margins = [[Float]](repeating: [], count: rows.count)
        for fold in 0..<count {
            let training = (0..<rows.count).filter { folds[$0] != fold }
            let model = fit(settings, training)
            for row in 0..<rows.count where folds[row] == fold {
                margins[row] = model.machine.margins(model.rows, row)
            }
        }
        return margins
    }

    private func fit(
        _ settings: Settings, _ training: [Int]
    ) -> (machine: SupportVectorMachine, rows: SparseRows, kept: [Int]) {
        var kept = counts.indices.filter {
            (counts[$0] >= settings.leastCount || isPrior($0))
                && (settings.usesParentWords || scopes[$0] != .parent)
                && (settings.usesPairs || !pairs[$0])
        }
        var prepared = prepare(kept, settings)
        var machine = learn(prepared, kept.count, settings, training)
        if let maximum = maximumEntries, kept.count > maximum {
            kept = strongest(kept, machine, prepared, training, maximum)
            prepared = prepare(kept, settings)
            machine = learn(prepared, kept.count, settings, training)
        }
        return (machine, prepared, kept)
    }

    private func isPrior(_ column: Int) -> Bool { !prior.isEmpty && prior[column] != 0 }

    private func prepare(_ kept: [Int], _ settings: Settings) -> SparseRows {
        var places = [Int32](repeating: -1, count: counts.count)
        for (place, column) in kept.enumerated() { places[column] = Int32(place) }
        var values = values
        for column in kept where scopes[column] == .form { values[column] = Float(settings.form) }
        var result = rows.normalized(keeps: places, values: values)
        if !prior.isEmpty {
            result.addSums(of: kept.map { prior[$0] }, as: Int32(kept.count))
        }
        return result
    }

    private func learn(
        _ prepared: SparseRows, _ width: Int, _ settings: Settings, _ training: [Int]
    ) -> SupportVectorMachine {
        SupportVectorMachine(
            rows: prepared, chosen: training, labels: labels, classes: classes,
            width: prior.isEmpty ? width : width + 1, cost: settings.cost)
    }

    /// The columns that move the classes most over the training rows; words of the prior that no
    /// text holds come on top.
    private func strongest(
        _ kept: [Int], _ machine: SupportVectorMachine, _ prepared: SparseRows, _ training: [Int],
        _ maximum: Int
    ) -> [Int] {
        var squares = [Float](repeating: 0, count: kept.count + 1)
        for row in training {
            for index in prepared.starts[row]..<prepared.starts[row + 1] {
                let value = prepared.values[index]
                squares[Int(prepared.columns[index])] += value * value
            }
        }
        var strengths: [(place: Int, strength: Float)] = []
        for place in kept.indices {
            var low = Float.infinity
            var high = -Float.infinity
            let extra = isPrior(kept[place]) ? prior[kept[place]] : 0
            for weights in machine.weights {
                let weight =
                    weights[place] + (prior.isEmpty ? 0 : weights[kept.count] * extra)
                low = min(low, weight)
                high = max(high, weight)
            }
            strengths.append((place, (high - low) * squares[place].squareRoot()))
        }
        strengths.sort { ($1.strength, $0.place) < ($0.strength, $1.place) }
        var chosen = Set(strengths.prefix(maximum).map { kept[$0.place] })
        for column in kept where isPrior(column) && counts[column] == 0 { chosen.insert(column) }
        return chosen.sorted()
    }
}
