import Foundation
import Testing

@testable import StandpointKit

@Suite("Validation")
struct ValidationTests {
    private func validate(
        _ folder: ScratchFolder, _ labels: [String],
        _ change: (inout ValidationOptions) -> Void = { _ in }
    ) throws -> ValidationFindings {
        var options = ValidationOptions(labels: labels.map { folder.path + "/" + $0 })
        options.resamples = 499
        change(&options)
        return try Validation(options).run()
    }

    private func problems(
        _ folder: ScratchFolder, _ labels: [String],
        _ change: (inout ValidationOptions) -> Void = { _ in }
    ) -> [String] {
        do {
            _ = try validate(folder, labels, change)
            return []
        } catch let error as StandpointKit.ValidationError {
            switch error {
            case .noInput(let message): return [message]
            case .problems(let problems):
                return problems.map {
                    $0.description.replacingOccurrences(of: folder.path + "/", with: "")
                }
            }
        } catch {
            return ["\(error)"]
        }
    }

    private func near(_ one: Double?, _ two: Double, _ tolerance: Double = 1e-9) -> Bool {
        abs((one ?? .infinity) - two) < tolerance
    }

    @Test("Three coders and a key give what scikit-learn, krippendorff and numpy give")
    func reference() throws {
        typealias Known = ValidationReference
        let folder = try ScratchFolder()
        try folder.write("coding_key.csv", Known.key)
        for (number, labels) in Known.coders.enumerated() {
            try folder.write("coder\(number).csv", labels)
        }
        let found = try validate(folder, ["coder0.csv", "coder1.csv", "coder2.csv"])
        #expect(found.classes == ["skeptic", "neutral", "believer"])
        for (row, kappa) in zip(found.agreement, Known.kappas) {
            #expect(near(row.kappa?.estimate, kappa), "\(row)")
            #expect((row.kappa?.low ?? 1) < kappa && kappa < (row.kappa?.high ?? 0))
        }
        #expect(near(found.alpha?.estimate, Known.alpha))
        let tool = try #require(found.tool)
        #expect(tool.items == Known.compared)
        #expect(found.notes.contains { $0.hasPrefix("\(Known.tied) items") })
        #expect(tool.confusion.cells == Known.confusion)
        for place in found.classes.indices {
            #expect(near(tool.scores.precision[place].estimate, Known.precision[place]))
            #expect(near(tool.scores.recall[place].estimate, Known.recall[place]))
            #expect(near(tool.scores.f1[place].estimate, Known.f1[place]))
            #expect(near(tool.toolShares[place], Known.toolShares[place]))
            // The stratified estimate is the matrix correction, to the last digits of its inverse.
            let share = tool.correctedShares[place]
            #expect(near(share.estimate, Known.correctedShares[place]))
            #expect(share.low < share.estimate && share.estimate < share.high)
        }
        #expect(near(tool.scores.macroF1.estimate, Known.macroF1))
        #expect(near(tool.scores.accuracy.estimate, Known.accuracy))
        let skeptic = try #require(tool.reliability.first { $0.name == "skeptic" }?.table)
        #expect(near(skeptic.brier, Known.brier))
        #expect(near(skeptic.expectedCalibrationError, Known.calibrationError))
        #expect(found.information?.codedComments == Known.compared)
        let again = try validate(folder, ["coder0.csv", "coder1.csv", "coder2.csv"])
        #expect(ValidationFile(again).json() == ValidationFile(found).json())
        #expect(ValidationFile(again).csv() == ValidationFile(found).csv())
    }

    private static let key = """
        item,stratum,stratum_size,stance_in_context,stance
        i1,skeptic,10,skeptic,neutral
        i2,skeptic,10,skeptic,skeptic
        i3,believer,4,believer,believer
        i4,believer,4,believer,believer
        i5,no_signal,6,no_signal,neutral

        """

    @Test(
        "Corrected shares by hand: 10/20 × 1/2, and so on; nothing is uncertain where all is coded")
    func shares() throws {
        let folder = try ScratchFolder()
        try folder.write("coding_key.csv", Self.key)
        try folder.write(
            "a.csv",
            "item,stance\ni1,skeptic\ni2,neutral\ni3,believer\ni4,skeptic\ni5, Neutral \n")
        let tool = try #require(try validate(folder, ["a.csv"]).tool)
        // skeptic: 10/20 × 1/2 + 4/20 × 1/2; neutral: 10/20 × 1/2 + 6/20; believer: 4/20 × 1/2.
        for (place, share) in [0.35, 0.55, 0.1].enumerated() {
            #expect(near(tool.correctedShares[place].estimate, share))
        }
        #expect(tool.toolShares.enumerated().allSatisfy { near($1, [0.5, 0.3, 0.2][$0]) })
        #expect(tool.isWeighted)
        #expect(tool.errors.map(\.item) == ["i2", "i4"])
        let whole = Self.key.replacingOccurrences(of: ",10,", with: ",2,")
            .replacingOccurrences(of: ",4,", with: ",2,").replacingOccurrences(
                of: ",6,", with: ",1,")
        try folder.write("coding_key.csv", whole)
        let all = try #require(try validate(folder, ["a.csv"]).tool)
        #expect(near(all.correctedShares[0].estimate, 0.4))
        #expect(all.correctedShares.allSatisfy { near($0.low, $0.high) })
        #expect(!all.isWeighted)
    }

    @Test("A class that the tool never misses still has an uncertain recall")
    func perfect() throws {
        let folder = try ScratchFolder()
        try folder.write("coding_key.csv", Self.key)
        try folder.write(
            "a.csv",
            "item,stance\ni1,skeptic\ni2,skeptic\ni3,believer\ni4,believer\ni5,no_signal\n")
        let found = try validate(folder, ["a.csv"])
        #expect(found.classes.last == "no_signal")
        let scores = try #require(found.tool?.scores)
        // Clopper and Pearson for 2 of 2: .025^(1/2).
        #expect(near(scores.recall[0].low, 0.158113883, 1e-6))
        #expect(scores.recall[0].estimate == 1)
    }

    @Test("Words alone compares the other column; semicolons, tabs and JSON Lines are read alike")
    func columns() throws {
        let folder = try ScratchFolder()
        try folder.write("coding_key.csv", Self.key)
        let rows = [
            ["i1", "skeptic"], ["i2", "skeptic"], ["i3", "believer"], ["i5", "neutral"],
        ]
        for (name, separator) in [("a.csv", ","), ("b.csv", ";"), ("c.tsv", "\t")] {
            let text = ([["item", "stance"]] + rows).map { $0.joined(separator: separator) }
            try folder.write(name, "\u{FEFF}" + text.joined(separator: "\r\n") + "\r\n")
        }
        try folder.write(
            "d.jsonl", rows.map { "{\"item\":\"\($0[0])\",\"stance\":\"\($0[1])\"}\n" }.joined())
        for name in ["a.csv", "b.csv", "c.tsv", "d.jsonl"] {
            #expect(near(try validate(folder, [name]).tool?.scores.accuracy.estimate, 1), "\(name)")
            let alone = try validate(folder, [name]) { $0.usesWordsAlone = true }
            #expect(alone.tool?.errors.map(\.item) == ["i1"], "\(name)")
        }
    }

    @Test("An adjudicated file settles ties, which are left out of the tool's scores without it")
    func adjudication() throws {
        let folder = try ScratchFolder()
        try folder.write("coding_key.csv", Self.key)
        try folder.write("a.csv", "item,stance\ni1,skeptic\ni2,skeptic\ni3,believer\n")
        try folder.write("b.csv", "item,stance\ni1,skeptic\ni2,neutral\ni3,believer\n")
        try folder.write("c.csv", "item,stance\ni2,neutral\n")
        let open = try validate(folder, ["a.csv", "b.csv"])
        #expect(open.tool?.items == 2)
        let settled = try validate(folder, ["a.csv", "b.csv"]) {
            $0.adjudicated = folder.path + "/c.csv"
        }
        #expect(settled.tool?.items == 3)
        #expect(settled.tool?.errors.map(\.truth) == ["neutral"])
        #expect(settled.coders.count == 2)
        #expect(near(settled.alpha?.estimate, open.alpha?.estimate ?? 9))
    }

    @Test("Every line that cannot be used is told, with file and line")
    func badLines() throws {
        let folder = try ScratchFolder()
        try folder.write("coding_key.csv", Self.key)
        func labels(_ text: String) throws -> [String] {
            try folder.write("a.csv", text)
            return problems(folder, ["a.csv"])
        }
        #expect(
            try labels("item,stance\ni1,skeptic\ni1,neutral\ni2,doubter\n,neutral\n") == [
                "a.csv:3: item i1 stands on line 2 as well; keep one row",
                "a.csv:4: \"doubter\" is no stance; use skeptic, neutral, believer, no_signal, or leave the cell empty",
                "a.csv:5: the row names no item",
            ])
        #expect(
            try labels("item,label\ni1,skeptic\n") == [
                "a.csv:1: has no column \"stance\"; it has item, label; name it with --label-column"
            ])
        #expect(try labels("name,stance\ni1,skeptic\n")[0].hasPrefix("a.csv:1: has no column item"))
        #expect(
            try labels("item,stance\ni1,skeptic\ni2,skeptic\n") == [
                "a.csv:2: all 2 labels are skeptic; agreement and F1 need at least two classes"
            ])
        #expect(
            try labels("item,stance\ni1,\n") == ["a.csv: holds no label; fill the sheet in first"])
        #expect(
            try labels("item,stance\ni1,skeptic\ni9,neutral\n")
                == [
                    "a.csv:3: item i9 is not in \(folder.path)/coding_key.csv; is it the key of this sheet?"
                ].map { $0.replacingOccurrences(of: folder.path + "/", with: "") })
        #expect(try labels("item,stance\ni1,a,b\n")[0].hasPrefix("a.csv:2: has 3 fields where"))
        #expect(try labels("")[0].hasSuffix("is empty; the first line must name the columns"))
        try FileManager.default.removeItem(atPath: folder.path + "/coding_key.csv")
        #expect(
            try labels("item,stance\ni1,skeptic\ni2,neutral\n")[0].contains(
                "nothing to compare"))
    }

    @Test("Two coders need no key; classes of any name do")
    func codersAlone() throws {
        let folder = try ScratchFolder()
        try folder.write("a.csv", "id,side\n1,for\n2,against\n3,for\n")
        try folder.write("b.csv", "id,side\n1,for\n2,against\n3,against\n")
        let found = try validate(folder, ["a.csv", "b.csv"]) {
            $0.classes = ["for", "against"]
            $0.labelColumn = "side"
        }
        #expect(found.tool == nil)
        // By hand: observed 2/3, expected (2·1 + 1·2)/9 = 4/9, kappa = (2/3 - 4/9)/(5/9) = 2/5.
        #expect(near(found.agreement[0].kappa?.estimate, 0.4))
    }
}
