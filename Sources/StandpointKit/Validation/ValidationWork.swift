import Conversation
import Statistics

/// The comparison of labels that have been read.
struct ValidationWork {
    private let options: ValidationOptions
    private let classes: [String]
    /// The coders, without whoever settled their disagreements.
    private let coders: [CoderLabels]
    private let adjudicator: CoderLabels?
    private let tool: ToolLabels?
    /// All coded items, in the order of the first file that has them.
    private let items: [String]
    private var notes: [String] = []

    init(
        options: ValidationOptions, classes: [String], coders: [CoderLabels],
        hasAdjudicator: Bool, tool: ToolLabels?
    ) {
        self.options = options
        self.classes = classes
        adjudicator = hasAdjudicator ? coders.last : nil
        self.coders = hasAdjudicator ? Array(coders.dropLast()) : coders
        self.tool = tool
        var seen: Set<String> = []
        items = coders.flatMap(\.items).filter { seen.insert($0).inserted }
    }

    mutating func findings() -> ValidationFindings {
        var rows: [AgreementRow] = []
        for (place, first) in coders.enumerated() {
            for second in coders[(place + 1)...] {
                rows.append(
                    agreement(first.name, first.labels, second.name, second.labels))
            }
        }
        let tool = toolFindings(&rows)
        return ValidationFindings(
            measure: options.measure.rawValue, classes: classes,
            coders: coders.map {
                CoderAccount(
                    name: $0.name, path: $0.path, coded: $0.labels.count, blank: $0.blank)
            },
            items: items.count, agreement: rows, alpha: alpha(.nominal),
            ordinalAlpha: options.measure == .sentiment && options.classes == nil
                ? alpha(.ordinal) : nil,
            tool: tool, notes: notes, level: options.level, resamples: options.resamples,
            seed: options.seed)
    }

    private func generator(_ name: String) -> SeededGenerator {
        SeededGenerator(seed: options.seed, stream: SeededGenerator.stream(named: name))
    }

    // MARK: Coders

    private mutating func alpha(_ metric: AgreementMetric) -> Interval? {
        guard coders.count > 1 else { return nil }
        let codes = coders.map { coder in items.map { item in coder.labels[item].map(Double.init) }
        }
        var generator = generator("alpha \(metric.rawValue)")
        do throws(StatisticsError) {
            return try krippendorffAlphaInterval(
                codes, metric: metric, level: options.level, resamples: options.resamples,
                using: &generator)
        } catch {
            notes.append("no alpha: \(error.description)")
            return nil
        }
    }

    private func agreement(
        _ first: String, _ one: [String: Int], _ second: String, _ two: [String: Int]
    ) -> AgreementRow {
        var pairs: [(Int, Int)] = []
        var units: [Int] = []
        var authors: [String: Int] = [:]
        for item in items {
            guard let a = one[item], let b = two[item] else { continue }
            pairs.append((a, b))
            units.append(unit(of: item, &authors))
        }
        let equal = pairs.count { $0.0 == $0.1 }
        var row = AgreementRow(
            first: first, second: second, items: pairs.count,
            share: pairs.isEmpty ? 0 : Double(equal) / Double(pairs.count), note: "")
        var generator = generator("kappa \(first) \(second)")
        do throws(StatisticsError) {
            row.kappa = try cohensKappaInterval(
                first: pairs.map(\.0), second: pairs.map(\.1), classes: classes.count,
                units: units, level: options.level, resamples: options.resamples,
                using: &generator)
        } catch {
            row.note = pairs.isEmpty ? "no item that both labelled" : error.description
        }
        return row
    }

    /// What is drawn together: the comments of one author, where the key names authors.
    private func unit(of item: String, _ authors: inout [String: Int]) -> Int {
        let author = tool?.items[item]?.author ?? ""
        let name = author.isEmpty ? "item " + item : author
        let place = authors[name] ?? authors.count
        authors[name] = place
        return place
    }

    /// The label that most coders gave, or that settles their disagreement; ties are left out.
    private func consensus() -> (labels: [String: Int], tied: Int) {
        var labels: [String: Int] = [:]
        var tied = 0
        for item in items {
            if let settled = adjudicator?.labels[item] {
                labels[item] = settled
                continue
            }
            var votes = [Int](repeating: 0, count: classes.count)
            for coder in coders { if let label = coder.labels[item] { votes[label] += 1 } }
            guard let most = votes.max(), let winner = votes.firstIndex(of: most) else { continue }
            if votes.count(where: { $0 == most }) == 1 { labels[item] = winner } else { tied += 1 }
        }
        return (labels, tied)
    }

    // MARK: The tool

    private mutating func toolFindings(_ rows: inout [AgreementRow]) -> ToolFindings? {
        guard let tool else { return nil }
        let given = toolLabels(tool)
        for coder in coders { rows.append(agreement("tool", given, coder.name, coder.labels)) }
        let (truth, tied) = consensus()
        let name =
            adjudicator.map { "\($0.name) and the coders" }
            ?? (coders.count == 1 ? coders[0].name : "the majority of \(coders.count) coders")
        if coders.count > 1 { rows.append(agreement("tool", given, "consensus", truth)) }
        if tied > 0 {
            notes.append(
                "\(tied) items on which the coders are evenly split are left out of the tool's scores; settle them in a file of their own and give it with --adjudicated"
            )
        }
        let compared = items.filter { truth[$0] != nil && given[$0] != nil }
        var strata = tool.strata.map { StratifiedShares.Stratum(size: $0.size, coded: []) }
        for item in compared {
            if let stratum = tool.items[item]?.stratum, let label = truth[item] {
                strata[stratum].coded.append(label)
            }
        }
        noteEmptyStrata(strata, tool)
        let weights = compared.map { item -> Double in
            guard let place = tool.items[item]?.stratum else { return 1 }
            let count = strata[place].coded.count
            return Double(max(strata[place].size, count)) / Double(count)
        }
        var authors: [String: Int] = [:]
        let units = compared.map { unit(of: $0, &authors) }
        let (one, two) = (compared.map { truth[$0] ?? 0 }, compared.map { given[$0] ?? 0 })
        var draws = generator("scores")
        do throws(StatisticsError) {
            let scores = try WeightedScores(
                truth: one, given: two, weights: weights, classes: classes.count, units: units,
                level: options.level, resamples: options.resamples, using: &draws)
            var shareDraws = generator("shares")
            return ToolFindings(
                truth: name, items: compared.count,
                confusion: try ConfusionMatrix(truth: one, given: two, classes: classes.count),
                scores: scores,
                isWeighted: Set(weights.map { ($0 * 1e9).rounded() }).count > 1,
                toolShares: toolShares(two, weights),
                correctedShares: StratifiedShares(strata: strata, classes: classes.count)
                    .intervals(
                        resamples: options.resamples, level: options.level, using: &shareDraws),
                reliability: reliability(compared, truth, tool),
                errors: zip(compared, zip(one, two)).filter { $0.1.0 != $0.1.1 }.map {
                    ($0.0, classes[$0.1.0], classes[$0.1.1])
                })
        } catch {
            notes.append("no scores: \(error.description)")
            return nil
        }
    }

    /// The tool's classes; without a class `no_signal` among the labels it counts as neutral.
    private mutating func toolLabels(_ tool: ToolLabels) -> [String: Int] {
        let known = LabelClasses(names: classes)
        var given: [String: Int] = [:]
        var silent = 0
        var unknown: [String: Int] = [:]
        for item in items {
            guard let label = tool.items[item]?.label else { continue }
            if let place = known.place(of: label) {
                given[item] = place
            } else if label == Stance.noSignal.rawValue, let neutral = known.place(of: "neutral") {
                given[item] = neutral
                silent += 1
            } else {
                unknown[label, default: 0] += 1
            }
        }
        if silent > 0 {
            notes.append("no_signal of the tool counts as neutral here (\(silent) items)")
        }
        for (label, count) in unknown.sorted(by: { $0.key < $1.key }) {
            notes.append(
                "\(count) items are left out because the tool's class \"\(label)\" is none of \(classes.joined(separator: ", "))"
            )
        }
        return given
    }

    private mutating func noteEmptyStrata(
        _ strata: [StratifiedShares.Stratum], _ tool: ToolLabels
    ) {
        let empty = strata.indices.filter { strata[$0].coded.isEmpty && strata[$0].size > 0 }
        guard !empty.isEmpty else { return }
        let missed = empty.reduce(0) { $0 + strata[$1].size }
        let total = strata.reduce(0) { $0 + $1.size }
        notes.append(
            "\(empty.count) strata with \(missed) of \(total) comments have no coded item (\(empty.prefix(3).map { tool.strata[$0].name }.joined(separator: ", "))): the shares are those of the rest"
        )
    }

    private func toolShares(_ given: [Int], _ weights: [Double]) -> [Double] {
        var shares = [Double](repeating: 0, count: classes.count)
        let total = weights.reduce(0, +)
        for (label, weight) in zip(given, weights) { shares[label] += weight / total }
        return shares
    }

    /// Items in which the tool found nothing have no probability that could be right or wrong.
    private func reliability(
        _ compared: [String], _ truth: [String: Int], _ tool: ToolLabels
    ) -> [(name: String, table: ReliabilityTable)] {
        guard options.measure == .stance, options.classes == nil else { return [] }
        let judged = compared.compactMap { item -> (probabilities: [Double], truth: Int)? in
            guard let found = tool.items[item]?.probabilities, found.count == 3,
                found[0] + found[1] > 0, let label = truth[item]
            else { return nil }
            return (found, label)
        }
        guard !judged.isEmpty else { return [] }
        var tables: [(name: String, table: ReliabilityTable)] = []
        // The order of the probabilities' columns.
        let order = [Stance.skeptic, .believer, .neutral].map(\.rawValue)
        let places = order.map { classes.firstIndex(of: $0) }
        for (column, name) in order.enumerated() {
            let table = try? reliabilityTable(
                predicted: judged.map { $0.probabilities[column] },
                outcomes: judged.map { $0.truth == places[column] }, bins: options.bins,
                level: options.level)
            if let table { tables.append((name, table)) }
        }
        let likeliest = judged.map { item in
            item.probabilities.indices.max {
                item.probabilities[$0] < item.probabilities[$1]
            } ?? 0
        }
        let confidence = try? reliabilityTable(
            predicted: zip(judged, likeliest).map { $0.probabilities[$1] },
            outcomes: zip(judged, likeliest).map { $0.truth == places[$1] }, bins: options.bins,
            level: options.level)
        if let confidence { tables.append(("likeliest", confidence)) }
        return tables
    }
}
