import Conversation
import Foundation
public import Reporting

/// Reads what `standpoint validate` wrote, so that a report of the same corpus can say it.
public enum ValidationReport {
    /// The members of `validation.json` that a report needs.
    private struct File: Decodable {
        struct Estimate: Decodable { var estimate: Double }
        struct Tool: Decodable {
            var items: Int
            var macroF1: Estimate
            enum CodingKeys: String, CodingKey {
                case items
                case macroF1 = "macro_f1"
            }
        }
        var schema: String, measure: String
        var alpha: Estimate?
        var tool: Tool?
        enum CodingKeys: String, CodingKey {
            case schema, measure, tool
            case alpha = "krippendorff_alpha"
        }
    }

    /// The findings in `path`: a `validation.json`, or the folder that holds one.
    /// - Throws: ``ValidationError/noInput(_:)`` where there is none, where it is of another kind, or where it
    ///   says nothing of how the tool judges stance.
    public static func information(path: String) throws(ValidationError) -> ValidationInformation {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let file = exists && isFolder.boolValue ? path + "/validation.json" : path
        guard let data = FileManager.default.contents(atPath: file) else {
            throw .noInput(
                "\(file): cannot be read; name what standpoint validate --output or --json wrote")
        }
        guard let found = try? JSONDecoder().decode(File.self, from: data),
            found.schema == ValidationFile.schema
        else {
            throw .noInput(
                "\(file): is not a \(ValidationFile.schema) file; make one with standpoint validate --output"
            )
        }
        guard found.measure == Measure.stance.rawValue else {
            throw .noInput(
                "\(file): compares \(found.measure); a report needs --measure \(Measure.stance.rawValue)"
            )
        }
        guard let tool = found.tool else {
            throw .noInput("\(file): compares coders alone; give validate a --key")
        }
        return ValidationInformation(
            codedComments: tool.items, macroF1: tool.macroF1.estimate,
            alpha: found.alpha?.estimate)
    }
}
