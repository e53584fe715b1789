import Conversation
import Foundation
import Reporting

/// The two files of a sample: the sheet that coders fill in, which tells nothing of what the tool found, and
/// the key that joins their labels to it.
struct CodingSheet {
    let options: SampleOptions
    let draw: SampleDraw
    let comments: [PoolComment]
    let texts: [String: String]
    let titles: [String: String]

    static let sheetName = "coding_sheet.csv"
    static let keyName = "coding_key.csv"

    /// The columns of the sheet; the last two are the coder's.
    private var sheetColumns: [String] {
        ["item", "thread_title", "parent_text", "text", options.measure.rawValue, "note"]
    }

    static let keyColumns = [
        "item", "comment_id", "thread_id", "author_id", "stratum", "stratum_size",
        "stratum_drawn", "inclusion_probability", "stance", "stance_in_context", "p_skeptic",
        "p_believer", "p_neutral", "sentiment", "sentiment_score",
    ]

    /// A sheet that lies there may hold hours of somebody's work.
    static func checkWritable(_ folder: String) throws(SampleError) {
        for name in [sheetName, keyName]
        where FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
            throw .cannotWrite(
                "\(folder)/\(name): exists and may be filled in; name another folder with --output"
            )
        }
    }

    func write(to folder: String) throws(SampleError) {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            for (name, bytes) in [(Self.sheetName, sheet()), (Self.keyName, key())] {
                try Data(bytes).write(
                    to: URL(fileURLWithPath: folder).appendingPathComponent(name),
                    options: .atomic)
            }
        } catch {
            throw .cannotWrite("\(folder): cannot be written (\(error.localizedDescription))")
        }
    }

    /// Names as long as the greatest number needs, so that they sort as text; a letter first, so that no
    /// spreadsheet makes numbers of them.
    private func name(of item: Int) -> String {
        let digits = String(item + 1)
        let width = max(3, String(draw.items.count).count)
        return "i" + String(repeating: "0", count: width - digits.count) + digits
    }

    func sheet() -> [UInt8] {
        var out = begun(sheetColumns)
        for (item, drawn) in draw.items.enumerated() {
            let comment = comments[drawn.place]
            append(
                [
                    name(of: item), titles[comment.threadID] ?? "",
                    comment.parentID.flatMap { texts[$0] } ?? "",
                    texts[comment.commentID] ?? "", "", "",
                ], to: &out)
        }
        return out
    }

    func key() -> [UInt8] {
        var out = begun(Self.keyColumns)
        for (item, drawn) in draw.items.enumerated() {
            let comment = comments[drawn.place]
            let stratum = draw.strata[drawn.stratum]
            append(
                [
                    name(of: item), comment.commentID, comment.threadID, comment.authorID,
                    stratum.name, String(stratum.size), String(stratum.drawn),
                ], to: &out, isWhole: false)
            for value in [
                Numbers.shortest(Double(stratum.drawn) / Double(stratum.size)),
                comment.stance.rawValue, comment.stanceInContext.rawValue,
                Numbers.shortest(comment.pSkeptic), Numbers.shortest(comment.pBeliever),
                Numbers.shortest(comment.pNeutral), comment.sentiment.rawValue,
                Numbers.shortest(comment.sentimentScore),
            ] {
                out.append(UInt8(ascii: ","))
                out.append(contentsOf: value.utf8)
            }
            out.append(0x0A)
        }
        return out
    }

    private func begun(_ columns: [String]) -> [UInt8] {
        (options.report.excel ? [0xEF, 0xBB, 0xBF] : [])
            + Array((columns.joined(separator: ",") + "\n").utf8)
    }

    private func append(_ fields: [String], to out: inout [UInt8], isWhole: Bool = true) {
        for (place, field) in fields.enumerated() {
            if place > 0 { out.append(UInt8(ascii: ",")) }
            Escaping.csvField(field, guarded: !options.report.rawCSV, to: &out)
        }
        if isWhole { out.append(0x0A) }
    }
}
