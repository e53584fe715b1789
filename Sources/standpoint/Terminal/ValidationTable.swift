import StandpointKit

/// The findings of `validate` as tables for a terminal.
struct ValidationTable {
    private let findings: ValidationFindings

    init(_ findings: ValidationFindings) { self.findings = findings }

    func rendered() -> String {
        var parts = [coders(), agreement()]
        if let tool = findings.tool {
            parts += [scores(tool), confusion(tool), shares(tool)]
            parts += [reliability(tool)]
        }
        if !findings.notes.isEmpty {
            parts.append(findings.notes.map { "note: \($0)\n" }.joined())
        }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func title(_ text: String) -> String { Style.bold(text) + "\n" }

    private func number(_ value: Double) -> String { Numbers.fixed(value, 2) }

    private func range(_ interval: Interval?) -> TextTable.Cell {
        .init(interval.map { "\(number($0.low)) to \(number($0.high))" } ?? "", .dim)
    }

    private var percent: String { Numbers.shortest(findings.level * 100) + " % interval" }

    private func coders() -> String {
        var table = TextTable([("coder", .left), ("coded", .right), ("empty", .right)])
        for coder in findings.coders {
            table.add([.init(coder.name), .init(String(coder.coded)), .init(String(coder.blank))])
        }
        return table.rendered(width: Terminal.width)
    }

    private func agreement() -> String {
        guard !findings.agreement.isEmpty else { return "" }
        var table = TextTable([
            ("", .left), ("against", .left), ("items", .right), ("equal", .right),
            ("kappa", .right), (percent, .left),
        ])
        for row in findings.agreement {
            table.add([
                .init(row.first), .init(row.second), .init(String(row.items)),
                .init(Numbers.fixed(row.share * 100, 0) + " %"),
                .init(row.kappa.map { number($0.estimate) } ?? "-"),
                row.kappa == nil ? .init(row.note, .dim) : range(row.kappa),
            ])
        }
        var text = title("Agreement (Cohen's kappa)") + table.rendered(width: Terminal.width)
        for (name, alpha) in [("", findings.alpha), (", ordinal", findings.ordinalAlpha)] {
            guard let alpha else { continue }
            text +=
                "Krippendorff's alpha of the coders\(name): \(number(alpha.estimate)) (\(number(alpha.low)) to \(number(alpha.high)))\n"
        }
        return text
    }

    private func scores(_ tool: ToolFindings) -> String {
        var table = TextTable([
            ("class", .left), ("items", .right), ("precision", .right), (percent, .left),
            ("recall", .right), ("", .left), ("F1", .right), ("", .left),
        ])
        for (place, name) in findings.classes.enumerated() {
            let scores = tool.scores
            table.add([
                .init(name, style(name)),
                .init(String(Int(tool.confusion.truthTotals[place]))),
                .init(number(scores.precision[place].estimate)), range(scores.precision[place]),
                .init(number(scores.recall[place].estimate)), range(scores.recall[place]),
                .init(number(scores.f1[place].estimate), .bold), range(scores.f1[place]),
            ])
        }
        table.add([
            .init("mean of the classes", .bold), .init(String(tool.items)), .init(""), .init(""),
            .init(number(tool.scores.macroRecall.estimate)), range(tool.scores.macroRecall),
            .init(number(tool.scores.macroF1.estimate), .bold), range(tool.scores.macroF1),
        ])
        let accuracy = tool.scores.accuracy
        let weights =
            tool.isWeighted ? "; items count for the comments that they stand for" : ""
        return title("The tool against \(tool.truth)\(weights)")
            + table.rendered(width: Terminal.width)
            + "right: \(Numbers.fixed(accuracy.estimate * 100, 0)) % (\(Numbers.fixed(accuracy.low * 100, 0)) to \(Numbers.fixed(accuracy.high * 100, 0)))\n"
    }

    private func style(_ name: String) -> Style? {
        switch name {
        case "skeptic": .skeptic
        case "believer": .believer
        default: nil
        }
    }

    private func confusion(_ tool: ToolFindings) -> String {
        var table = TextTable(
            [("coders \\ tool", .left)] + findings.classes.map { ($0, TextTable.Alignment.right) })
        for (place, name) in findings.classes.enumerated() {
            table.add(
                [.init(name)]
                    + tool.confusion.cells[place].enumerated().map {
                        .init(String(Int($1)), $0 == place ? .bold : nil)
                    })
        }
        return title("Items by class") + table.rendered(width: Terminal.width)
    }

    private func shares(_ tool: ToolFindings) -> String {
        guard !tool.correctedShares.isEmpty else { return "" }
        var table = TextTable([
            ("class", .left), ("tool", .right), ("corrected", .right), (percent, .left),
        ])
        func share(_ value: Double) -> String { Numbers.fixed(value * 100, 1) + " %" }
        for (place, name) in findings.classes.enumerated() {
            let corrected = tool.correctedShares[place]
            table.add([
                .init(name, style(name)), .init(share(tool.toolShares[place])),
                .init(share(corrected.estimate), .bold),
                .init("\(share(corrected.low)) to \(share(corrected.high))", .dim),
            ])
        }
        return title("Shares of the corpus, corrected for the tool's errors")
            + table.rendered(width: Terminal.width)
    }

    private func reliability(_ tool: ToolFindings) -> String {
        guard !tool.reliability.isEmpty else { return "" }
        var table = TextTable([
            ("probability of", .left), ("from", .right), ("to", .right), ("items", .right),
            ("predicted", .right), ("came true", .right), (percent, .left), ("", .left),
        ])
        var lines = ""
        for (name, reliability) in tool.reliability {
            for bin in reliability.bins where bin.count > 0 {
                guard let observed = bin.observed else { continue }
                let isOff = !observed.contains(bin.meanPrediction)
                table.add([
                    .init(name, style(name)), .init(Numbers.fixed(bin.low, 1)),
                    .init(Numbers.fixed(bin.high, 1)), .init(String(bin.count)),
                    .init(number(bin.meanPrediction)), .init(number(observed.estimate), .bold),
                    range(observed),
                    .init(
                        isOff
                            ? (observed.estimate < bin.meanPrediction ? "too sure" : "too shy")
                            : "",
                        .warning),
                ])
            }
            lines +=
                "\(name): calibration error \(number(reliability.expectedCalibrationError)), Brier score \(number(reliability.brier))\n"
        }
        return title("Reliability of the probabilities of the words alone")
            + table.rendered(width: Terminal.width) + lines
    }
}
