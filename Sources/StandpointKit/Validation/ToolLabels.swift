import Foundation

/// What the tool says of each item, and how the items were drawn: a sample's key, or the judged comments of a
/// run.
struct ToolLabels {
    /// One item.
    struct Item {
        /// The tool's class.
        var label: String
        /// The probabilities of skeptic, believer and neutral; empty where the file has none.
        var probabilities: [Double]
        /// The author; empty where unknown.
        var author: String
        /// The place of its stratum.
        var stratum: Int
    }

    /// A part of the corpus from which items were drawn.
    struct Stratum {
        var name: String
        /// Comments in it.
        var size: Int
        /// The tool's class, where all of the stratum have the same.
        var label: String?
    }

    let path: String
    private(set) var items: [String: Item] = [:]
    private(set) var strata: [Stratum] = []
    /// True where the file is a sample's key, with the sizes of the strata.
    let isKey: Bool

    private static let wanted = [
        "author_id", "stratum", "stratum_size", "p_skeptic", "p_believer", "p_neutral",
    ]

    /// Reads a key, a run's folder, or judged lines.
    init(
        path: String, idColumn: String, labelColumn: String
    ) throws(ValidationError) {
        var path = path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
        {
            let key = path + "/" + CodingSheet.keyName
            path = FileManager.default.fileExists(atPath: key) ? key : path + "/comments.jsonl"
        }
        self.path = path
        let table = try LabelTable(path: path, wanted: [idColumn, labelColumn] + Self.wanted)
        for name in [idColumn, labelColumn] where !table.columns.contains(name) {
            throw .problems([
                LabelProblem(
                    path: path, line: 1,
                    reason:
                        "has no column \"\(name)\"; it has \(table.columns.joined(separator: ", "))"
                )
            ])
        }
        isKey = table.columns.contains("stratum_size")
        var problems: [LabelProblem] = []
        var places: [String: Int] = [:]
        var lines: [String: Int] = [:]
        for row in table.rows {
            guard let id = row.values[0], !id.isEmpty, let label = row.values[1], !label.isEmpty
            else { continue }
            if let first = lines.updateValue(row.line, forKey: id) {
                problems.append(
                    LabelProblem(
                        path: path, line: row.line,
                        reason: "\(idColumn) \(id) stands on line \(first) as well"))
                continue
            }
            let name = (isKey ? row.values[3] : nil) ?? label
            let size = isKey ? Int(row.values[4] ?? "") : 0
            guard let size else {
                problems.append(
                    LabelProblem(
                        path: path, line: row.line, reason: "stratum_size is no whole number"))
                continue
            }
            let stratum = places[name] ?? strata.count
            if stratum == strata.count {
                places[name] = stratum
                strata.append(Stratum(name: name, size: size, label: label))
            }
            if !isKey { strata[stratum].size += 1 }
            if strata[stratum].label != label { strata[stratum].label = nil }
            items[id] = Item(
                label: label,
                probabilities: row.values[5...7].compactMap { $0.flatMap(Double.init) },
                author: row.values[2] ?? "", stratum: stratum)
        }
        if !problems.isEmpty { throw .problems(problems) }
        if items.isEmpty { throw .noInput("\(path): holds no judged item") }
    }
}
