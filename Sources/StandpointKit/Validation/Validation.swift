import Conversation
import Foundation
import Statistics

/// `standpoint validate`: coders against each other, and the tool against them.
public struct Validation: Sendable {
    private let options: ValidationOptions

    /// A comparison as `options` say.
    public init(_ options: ValidationOptions) { self.options = options }

    /// Reads the files and compares.
    /// - Throws: ``ValidationError``, with every bad line of the files of labels.
    /// - Complexity: linear in the files, and O(draws × items).
    public func run() throws(ValidationError) -> ValidationFindings {
        var problems: [LabelProblem] = []
        let labelColumn = options.labelColumn ?? options.measure.rawValue
        let ids = options.idColumn.map { [$0] } ?? Self.idColumns
        var tables: [LabelTable] = []
        for path in options.labels + (options.adjudicated.map { [$0] } ?? []) {
            tables.append(try LabelTable(path: path, wanted: [labelColumn] + ids))
        }
        let idColumn = try idColumn(of: tables, ids)
        var classes = LabelClasses(
            names: options.classes ?? Self.classes(of: options.measure) + ["no_signal"])
        var coders: [CoderLabels] = []
        for table in tables {
            guard table.columns.contains(labelColumn) else {
                problems.append(
                    LabelProblem(
                        path: table.path, line: 1,
                        reason:
                            "has no column \"\(labelColumn)\"; it has \(table.columns.joined(separator: ", ")); name it with --label-column"
                    ))
                continue
            }
            var own = table
            own.keep([idColumn, labelColumn], of: [labelColumn] + ids)
            coders.append(
                CoderLabels(
                    own, idColumn: idColumn, labelColumn: labelColumn, classes: classes,
                    problems: &problems))
        }
        if problems.isEmpty {
            for coder in coders.prefix(options.labels.count) { coder.check(classes, &problems) }
        }
        if !problems.isEmpty { throw .problems(problems) }
        let extra = classes.names.count - 1
        if options.classes == nil,
            !coders.contains(where: { $0.labels.values.contains(extra) })
        {
            classes = LabelClasses(names: Array(classes.names.dropLast()))
        }
        Self.nameApart(&coders)
        let tool = try tool(idColumn: idColumn, coders: coders)
        var work = ValidationWork(
            options: options, classes: classes.names, coders: coders,
            hasAdjudicator: options.adjudicated != nil, tool: tool)
        return work.findings()
    }

    private static let idColumns = ["item", "comment_id", "id"]

    /// The classes of a measure in their order.
    static func classes(of measure: Measure) -> [String] {
        switch measure {
        case .stance: [Stance.skeptic, .neutral, .believer].map(\.rawValue)
        case .sentiment: [Sentiment.negative, .neutral, .positive].map(\.rawValue)
        }
    }

    /// The first of the names that every file has.
    private func idColumn(
        of tables: [LabelTable], _ ids: [String]
    ) throws(ValidationError) -> String {
        if let found = ids.first(where: { id in tables.allSatisfy { $0.columns.contains(id) } }) {
            return found
        }
        var problems: [LabelProblem] = []
        for table in tables where !ids.contains(where: table.columns.contains) {
            problems.append(
                LabelProblem(
                    path: table.path, line: 1,
                    reason:
                        "has no column \(ids.joined(separator: ", ")); it has \(table.columns.joined(separator: ", ")); name it with --id-column"
                ))
        }
        if problems.isEmpty, let first = tables.first {
            problems.append(
                LabelProblem(
                    path: first.path, line: 1,
                    reason:
                        "names its items by another column than the other files; give --id-column"
                ))
        }
        throw .problems(problems)
    }

    /// What the tool says, with a complaint for each item that it does not know.
    private func tool(
        idColumn: String, coders: [CoderLabels]
    ) throws(ValidationError) -> ToolLabels? {
        var path = options.key
        if path == nil, let first = options.labels.first {
            let beside = URL(fileURLWithPath: first).deletingLastPathComponent()
                .appendingPathComponent(CodingSheet.keyName).relativePath
            if FileManager.default.fileExists(atPath: beside) { path = beside }
        }
        guard let path else {
            guard options.labels.count > 1 else {
                throw .noInput(
                    "there is nothing to compare \(options.labels.first ?? "the labels") with; give the sample's key or the run with --key, or the labels of a second coder"
                )
            }
            return nil
        }
        let column: String
        if let toolColumn = options.toolColumn {
            column = toolColumn
        } else {
            column =
                options.measure == .sentiment
                ? "sentiment" : options.usesWordsAlone ? "stance" : "stance_in_context"
        }
        let tool = try ToolLabels(path: path, idColumn: idColumn, labelColumn: column)
        var problems: [LabelProblem] = []
        for coder in coders {
            for item in coder.items where tool.items[item] == nil {
                problems.append(
                    LabelProblem(
                        path: coder.path, line: coder.lines[item] ?? 0,
                        reason:
                            "\(idColumn) \(item) is not in \(tool.path); is it the key of this sheet?"
                    ))
            }
        }
        if !problems.isEmpty { throw .problems(problems) }
        return tool
    }

    /// Two files of one name are told apart by their folders, else by numbers.
    private static func nameApart(_ coders: inout [CoderLabels]) {
        let names = coders.map(\.name)
        for index in coders.indices where names.count(where: { $0 == names[index] }) > 1 {
            let folder = URL(fileURLWithPath: coders[index].path).deletingLastPathComponent()
                .lastPathComponent
            coders[index].name = folder + "/" + coders[index].name
        }
        var seen: [String: Int] = [:]
        for index in coders.indices {
            let count = seen[coders[index].name, default: 0] + 1
            seen[coders[index].name] = count
            if count > 1 { coders[index].name += " (\(count))" }
        }
    }
}
