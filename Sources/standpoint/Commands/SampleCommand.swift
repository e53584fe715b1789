import ArgumentParser
import StandpointKit

/// `standpoint sample`: a blind sheet for hand coding, and its key.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract:
            "Draw comments for hand coding: a blind sheet, and the key that joins it to the run.",
        discussion: """
            The tool's classes are the strata, so that rare ones are seen often enough; the key holds what \
            each item stands for, and validate puts the shares right again. The sheet shows no author, no \
            label and no order of the tool's. Give each coder a copy of the sheet, never the key; the \
            same run and seed give the same sheet.

              standpoint sample Reports/2016 --size 200 --output coding
              standpoint validate coding/anna.csv coding/bert.csv

            Exit codes: 0 done, 1 the run's files are broken, 64 usage, 66 no input, 73 cannot write.
            """)

    @Argument(
        help: ArgumentHelp(
            "A run's folder, its comments.jsonl, or an archive. (default: Reports/standpoint.sqlite)",
            valueName: "run"))
    var source: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Comments to draw.", valueName: "n"))
    var size = 200

    @Option(help: ArgumentHelp("What is coded: stance or sentiment.", valueName: "name"))
    var measure = LabelMeasure.stance

    @Option(
        help: ArgumentHelp(
            "Cut the strata further by thread or month (repeatable).", valueName: "what"))
    var by: [SampleCut] = []

    @Option(
        help: ArgumentHelp(
            "How items are dealt out to the strata: equal or proportional.", valueName: "how"))
    var allocation = AllocationName.equal

    @Flag(help: "The strata are the classes of the words alone, without context.")
    var wordsAlone = false

    @Option(help: "The seed of the draw and of the order.") var seed: UInt64 = 20_160_803

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The folder of sheet and key. (default: Reports/<date>-sample)", valueName: "dir"))
    var output: String?

    @Flag(help: "Begin each CSV file with a byte order mark, for Excel.") var excel = false

    @Flag(help: "Leave texts that a spreadsheet would run as formulas as they are.")
    var csvRaw = false

    @OptionGroup var lexiconOptions: LexiconOptions

    func validate() throws {
        if size < 1 { throw ValidationError("--size takes a number from 1 up.") }
    }

    func run() throws {
        try ending {
            var options = SampleOptions(source: source ?? "Reports/standpoint.sqlite")
            options.size = size
            options.measure = measure.measure
            options.strata = by.map(\.stratum)
            options.allocation = allocation.allocation
            options.usesWordsAlone = wordsAlone
            options.seed = seed
            options.output = output
            options.report.excel = excel
            options.report.rawCSV = csvRaw
            do {
                show(try Sampling(options: options, library: lexiconOptions.library()).run())
            } catch let error as SampleError {
                throw error.ending
            }
        }
    }

    private func show(_ result: SampleResult) {
        var table = TextTable([
            ("stratum", .left), ("comments", .right), ("drawn", .right), ("one in", .right),
        ])
        func add(_ name: String, _ size: Int, _ drawn: Int, _ style: Style?) {
            table.add([
                .init(name, style), .init(String(size)), .init(String(drawn)),
                .init(drawn > 0 ? Numbers.fixed(Double(size) / Double(drawn), 1) : ""),
            ])
        }
        for stratum in result.strata.prefix(Self.most) {
            add(stratum.name, stratum.size, stratum.drawn, nil)
        }
        let drawn = result.strata.reduce(0) { $0 + $1.drawn }
        if result.strata.count > 1 {
            add("all", result.strata.reduce(0) { $0 + $1.size }, drawn, .bold)
        }
        var text = table.rendered(width: Terminal.width)
        if result.strata.count > Self.most {
            text += "… and \(result.strata.count - Self.most) more strata in the key\n"
        }
        if drawn > size {
            text += "every stratum gives at least one comment: \(drawn) instead of \(size)\n"
        }
        if result.leftOut > 0 {
            text += "\(result.leftOut) comments without a text were left out\n"
        }
        let classes =
            measure == .stance
            ? "skeptic, neutral, believer or no_signal" : "negative, neutral or positive"
        Terminal.put(
            text + """

                sheet: \(result.output)/coding_sheet.csv  a copy for each coder; column \(measure.rawValue): \(classes)
                key:   \(result.output)/coding_key.csv    keep it from the coders
                then:  standpoint validate CODED.csv... --key \(result.output)/coding_key.csv

                """)
    }

    /// Strata shown; the key has them all.
    private static let most = 30
}

/// What cuts a sample's strata besides the class.
enum SampleCut: String, CaseIterable, ExpressibleByArgument {
    case thread, month

    var stratum: SampleStratum { self == .thread ? .thread : .month }
}

/// How items are dealt out to strata.
enum AllocationName: String, CaseIterable, ExpressibleByArgument {
    case equal, proportional

    var allocation: SampleAllocation { self == .equal ? .equal : .proportional }
}
