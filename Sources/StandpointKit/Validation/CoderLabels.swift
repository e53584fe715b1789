import Foundation

/// The classes that labels may name, with their spellings.
struct LabelClasses {
    /// The classes in their order.
    let names: [String]

    /// The place of the class that a label names; nil where there is none.
    func place(of label: String) -> Int? {
        let lower = label.lowercased()
        return names.firstIndex { $0.lowercased() == lower }
            ?? names.firstIndex {
                $0.lowercased() == lower.replacing(" ", with: "_").replacing("-", with: "_")
            }
    }
}

/// What one coder wrote.
struct CoderLabels {
    /// The file's name without its extension.
    var name: String
    let path: String
    /// The classes' places by item.
    private(set) var labels: [String: Int] = [:]
    /// The line of each item.
    private(set) var lines: [String: Int] = [:]
    /// Items in the order of the file.
    private(set) var items: [String] = []
    /// Rows without a label: not coded yet.
    private(set) var blank = 0

    /// Reads a file's labels; what is wrong with it goes to `problems`.
    init(
        _ table: LabelTable, idColumn: String, labelColumn: String, classes: LabelClasses,
        problems: inout [LabelProblem]
    ) {
        path = table.path
        name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        for row in table.rows {
            func problem(_ reason: String) {
                problems.append(LabelProblem(path: table.path, line: row.line, reason: reason))
            }
            let item = (row.values[0] ?? "").trimmingCharacters(in: .whitespaces)
            let label = (row.values[1] ?? "").trimmingCharacters(in: .whitespaces)
            guard !item.isEmpty else {
                problem("the row names no \(idColumn)")
                continue
            }
            if let first = lines.updateValue(row.line, forKey: item) {
                problem("\(idColumn) \(item) stands on line \(first) as well; keep one row")
                lines[item] = first
                continue
            }
            if label.isEmpty {
                blank += 1
                continue
            }
            guard let place = classes.place(of: label) else {
                problem(
                    "\"\(label)\" is no \(labelColumn); use \(classes.names.joined(separator: ", ")), or leave the cell empty"
                )
                continue
            }
            labels[item] = place
            items.append(item)
        }
    }

    /// Complains where there is nothing to compare: no label at all, or one class alone.
    func check(_ classes: LabelClasses, _ problems: inout [LabelProblem]) {
        let used = Set(labels.values)
        if used.isEmpty {
            problems.append(
                LabelProblem(path: path, line: 0, reason: "holds no label; fill the sheet in first")
            )
        } else if used.count == 1, let only = used.first {
            problems.append(
                LabelProblem(
                    path: path, line: items.first.flatMap { lines[$0] } ?? 0,
                    reason:
                        "all \(labels.count) labels are \(classes.names[only]); agreement and F1 need at least two classes"
                ))
        }
    }
}
