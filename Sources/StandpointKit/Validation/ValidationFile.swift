import Foundation
import Reporting
import Statistics

/// The findings of `standpoint validate` for other programs.
public struct ValidationFile: Sendable {
    private let findings: ValidationFindings

    /// The files of `findings`.
    public init(_ findings: ValidationFindings) { self.findings = findings }

    /// The name of the JSON shape; the number changes with a member that goes or changes its meaning.
    public static let schema = "standpoint/validation/1"

    /// Everything as one JSON object, indented.
    public func json() -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.member("schema", Self.schema)
            json.member("measure", findings.measure)
            json.member("classes", findings.classes)
            json.member("coded_items", findings.items)
            json.member("conf_level", findings.level)
            json.member("resamples", findings.resamples)
            json.member("seed", Int(clamping: findings.seed))
            json.array("coders") { json in
                for coder in findings.coders {
                    json.object { json in
                        json.member("name", coder.name)
                        json.member("path", coder.path)
                        json.member("coded", coder.coded)
                        json.member("blank", coder.blank)
                    }
                }
            }
            json.array("agreement") { json in
                for row in findings.agreement { json.agreement(row) }
            }
            json.interval("krippendorff_alpha", findings.alpha)
            json.interval("krippendorff_alpha_ordinal", findings.ordinalAlpha)
            if let tool = findings.tool {
                json.object("tool") { json in json.tool(tool, findings.classes) }
            } else {
                json.member("tool", String?.none)
            }
            json.member("notes", findings.notes)
        }
        json.endLine()
        return json.bytes
    }

    /// Everything as one tidy table: a row a figure.
    public func csv() -> [UInt8] {
        var table = TidyTable()
        for row in findings.agreement {
            table.add("agreement", row.first, row.second, "", "agreement", row.items, row.share)
            table.add("agreement", row.first, row.second, "", "cohens_kappa", row.items, row.kappa)
        }
        table.add(
            "agreement", "coders", "", "", "krippendorff_alpha", findings.items, findings.alpha)
        if let ordinal = findings.ordinalAlpha {
            table.add(
                "agreement", "coders", "", "", "krippendorff_alpha_ordinal", findings.items,
                ordinal)
        }
        guard let tool = findings.tool else { return table.bytes }
        for (place, name) in findings.classes.enumerated() {
            let support = Int(tool.confusion.truthTotals[place])
            for (metric, intervals) in [
                ("precision", tool.scores.precision), ("recall", tool.scores.recall),
                ("f1", tool.scores.f1),
            ] { table.add("scores", "tool", tool.truth, name, metric, support, intervals[place]) }
        }
        for (metric, interval) in [
            ("macro_f1", tool.scores.macroF1), ("macro_recall", tool.scores.macroRecall),
            ("accuracy", tool.scores.accuracy),
        ] { table.add("scores", "tool", tool.truth, "", metric, tool.items, interval) }
        for (truth, row) in tool.confusion.cells.enumerated() {
            for (given, count) in row.enumerated() {
                table.add(
                    "confusion", "tool " + findings.classes[given],
                    "coders " + findings.classes[truth], "", "items", tool.items, count)
            }
        }
        for (place, name) in findings.classes.enumerated() {
            table.add("shares", "tool", "", name, "share", tool.items, tool.toolShares[place])
            if !tool.correctedShares.isEmpty {
                table.add(
                    "shares", "corrected", "", name, "share", tool.items,
                    tool.correctedShares[place])
            }
        }
        for (name, reliability) in tool.reliability {
            for bin in reliability.bins where bin.count > 0 {
                let range = "\(Numbers.shortest(bin.low))-\(Numbers.shortest(bin.high))"
                table.add(
                    "reliability", range, "", name, "mean_prediction", bin.count,
                    bin.meanPrediction)
                table.add("reliability", range, "", name, "observed", bin.count, bin.observed)
            }
        }
        return table.bytes
    }

    /// Writes `validation.json` and `validation.csv` into `folder`, which is made where it is missing.
    public func write(to folder: String) throws(OutputError) {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            let root = URL(fileURLWithPath: folder)
            try Data(json()).write(
                to: root.appendingPathComponent("validation.json"), options: .atomic)
            try Data(csv()).write(
                to: root.appendingPathComponent("validation.csv"), options: .atomic)
        } catch {
            throw .cannotWrite(path: folder, detail: error.localizedDescription)
        }
    }
}

/// A row a figure; numbers with six decimals as in every table.
private struct TidyTable {
    private(set) var bytes = Array(
        "part,first,second,class,metric,n,estimate,conf_low,conf_high\n".utf8)

    mutating func add(
        _ part: String, _ first: String, _ second: String, _ name: String, _ metric: String,
        _ count: Int, _ interval: Interval?
    ) {
        begin([part, first, second, name, metric], count)
        for value in [interval?.estimate, interval?.low, interval?.high] {
            bytes.append(UInt8(ascii: ","))
            if let value { Numbers.append(value, to: &bytes) }
        }
        bytes.append(0x0A)
    }

    mutating func add(
        _ part: String, _ first: String, _ second: String, _ name: String, _ metric: String,
        _ count: Int, _ value: Double
    ) {
        begin([part, first, second, name, metric], count)
        bytes.append(UInt8(ascii: ","))
        Numbers.append(value, to: &bytes)
        bytes.append(contentsOf: ",,\n".utf8)
    }

    private mutating func begin(_ words: [String], _ count: Int) {
        for word in words {
            Escaping.csvField(word, guarded: true, to: &bytes)
            bytes.append(UInt8(ascii: ","))
        }
        Numbers.append(count, to: &bytes)
    }
}

extension JSONWriter {
    /// `"name": {"estimate": …, "low": …, "high": …}`, or null.
    fileprivate mutating func interval(_ name: String, _ interval: Interval?) {
        guard let interval else { return member(name, Double?.none) }
        object(name) { json in
            json.member("estimate", interval.estimate)
            json.member("low", interval.low)
            json.member("high", interval.high)
        }
    }

    fileprivate mutating func agreement(_ row: AgreementRow) {
        object { json in
            json.member("first", row.first)
            json.member("second", row.second)
            json.member("items", row.items)
            json.member("agreement", row.share)
            json.interval("cohens_kappa", row.kappa)
            json.member("note", row.note.isEmpty ? nil : row.note)
        }
    }

    fileprivate mutating func tool(_ tool: ToolFindings, _ classes: [String]) {
        member("truth", tool.truth)
        member("items", tool.items)
        member("is_weighted", tool.isWeighted)
        interval("macro_f1", tool.scores.macroF1)
        interval("macro_recall", tool.scores.macroRecall)
        interval("accuracy", tool.scores.accuracy)
        array("classes") { json in
            for (place, name) in classes.enumerated() {
                json.object { json in
                    json.member("class", name)
                    json.member("support", tool.confusion.truthTotals[place])
                    json.interval("precision", tool.scores.precision[place])
                    json.interval("recall", tool.scores.recall[place])
                    json.interval("f1", tool.scores.f1[place])
                    json.member("tool_share", tool.toolShares[place])
                    json.interval(
                        "corrected_share",
                        tool.correctedShares.isEmpty ? nil : tool.correctedShares[place])
                }
            }
        }
        array("confusion") { json in
            for (truth, row) in tool.confusion.cells.enumerated() {
                json.object { json in
                    json.member("truth", classes[truth])
                    for (given, count) in row.enumerated() {
                        json.member(classes[given], Int(count))
                    }
                }
            }
        }
        array("reliability") { json in
            for (name, table) in tool.reliability { json.reliability(name, table) }
        }
        array("errors") { json in
            for error in tool.errors {
                json.object { json in
                    json.member("item", error.item)
                    json.member("truth", error.truth)
                    json.member("tool", error.tool)
                }
            }
        }
    }

    private mutating func reliability(_ name: String, _ table: ReliabilityTable) {
        object { json in
            json.member("class", name)
            json.member("expected_calibration_error", table.expectedCalibrationError)
            json.member("maximum_calibration_error", table.maximumCalibrationError)
            json.member("brier", table.brier)
            json.array("bins") { json in
                for bin in table.bins {
                    json.object { json in
                        json.member("low", bin.low)
                        json.member("high", bin.high)
                        json.member("count", bin.count)
                        json.member(
                            "mean_prediction", bin.count > 0 ? bin.meanPrediction : nil)
                        json.interval("observed", bin.observed)
                    }
                }
            }
        }
    }
}
