import ArgumentParser
import Foundation
import StandpointKit

/// `standpoint compare`: threads, periods or saves against each other.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Set threads, periods or saves of the archive against each other.",
        discussion: """
            Reads what analyze has archived. Every estimate and test takes the author as the unit; all draws \
            are seeded, all p-values adjusted for the whole table, small groups flagged.

              standpoint compare --by month
              standpoint compare --threads kettle barrel
              standpoint compare --before 2016-09-01 --after 2016-10-01
              standpoint compare --snapshots
            """)

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Threads by id, or by a part of their titles or addresses. (default: all)",
            valueName: "thread"))
    var threads: [String] = []

    @Option(
        help: ArgumentHelp(
            "month, week, quarter, year, thread, site or author-group. (default: thread, or month where there is one)",
            valueName: "what"))
    var by: String?

    @Option(
        help: ArgumentHelp(
            "Compare the comments before this day with those from --after on.",
            valueName: "yyyy-mm-dd"))
    var before: String?

    @Option(
        help: ArgumentHelp(
            "The first day of the later period. (default: the day of --before)",
            valueName: "yyyy-mm-dd"))
    var after: String?

    @Flag(help: "Compare what the first and the last save of each thread show.")
    var snapshots = false

    @Option(
        help: ArgumentHelp(
            "A known event: did the shares jump or turn on this day?", valueName: "yyyy-mm-dd"))
    var event: String?

    @Option(
        help: ArgumentHelp(
            "For --by author-group: a CSV file of author (id or name) and group.",
            valueName: "file"))
    var authorGroups: String?

    @Flag(help: "Repeat the findings under other thresholds, words, authors and bins.")
    var sensitivity = false

    @Flag(help: "Count the stance from the words alone, without context.")
    var wordsAlone = false

    @Option(help: "The seed of all draws.") var seed: UInt64 = 20_160_803

    @Option(help: "Draws of each permutation test.") var permutations = 1_999

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Where the report goes. (default: Reports/<date>-compare)", valueName: "dir"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The archive. (default: Reports/standpoint.sqlite)", valueName: "file"))
    var archive: String?

    @Option(help: "The report's title.") var title = "Comparison"

    @Flag(help: "Begin each CSV file with a byte order mark, for Excel.") var excel = false

    @Flag(help: "Leave texts that a spreadsheet would run as formulas as they are.")
    var csvRaw = false

    @Flag(help: "Print compare.csv instead of a table.") var csv = false

    @Option(
        help: ArgumentHelp(
            "What validate wrote of this corpus, for the report to say.", valueName: "file"))
    var validation: String?

    @OptionGroup var privacy: PrivacyOptions
    @OptionGroup var lexiconOptions: LexiconOptions

    func validate() throws {
        for (name, value) in [("--before", before), ("--after", after), ("--event", event)] {
            if let value, Self.day(value) == nil {
                throw ValidationError("\(name) takes a day such as 2016-08-05, not \"\(value)\".")
            }
        }
        if let by, Self.cut(by) == nil {
            throw ValidationError(
                "--by takes month, week, quarter, year, thread, site or author-group, not \"\(by)\"."
            )
        }
        let isPeriods = before != nil || after != nil
        if [by != nil, isPeriods, snapshots].count(where: { $0 }) > 1 {
            throw ValidationError("Give one of --by, --before/--after and --snapshots.")
        }
        if let first = (before ?? after).flatMap(Self.day),
            let second = (after ?? before).flatMap(Self.day), first > second
        {
            throw ValidationError("--before must not be later than --after.")
        }
        if permutations < 99 { throw ValidationError("--permutations takes a number from 99 up.") }
        if authorGroups != nil, by != "author-group" {
            throw ValidationError("--author-groups goes with --by author-group.")
        }
    }

    func run() throws {
        try ending {
            var options = ComparisonOptions()
            options.archive = archive
            options.output = output
            options.threads = threads
            options.cut = chosenCut
            options.eventDay = event.flatMap(Self.day)
            options.isSensitivityWanted = sensitivity
            options.usesWordsAlone = wordsAlone
            options.permutations = permutations
            options.seed = seed
            options.title = title
            options.report.excel = excel
            options.report.rawCSV = csvRaw
            options.report.redactText = privacy.redactText
            options.pseudonyms = try privacy.pseudonyms()
            options.validation = try validation.map(AnalyzeCommand.validation)
            options.arguments = Array(CommandLine.arguments.dropFirst())
            if let authorGroups { options.authorGroups = try Self.groups(authorGroups) }
            let result: ComparisonFindings
            do {
                result = try Comparison(
                    options: options, library: try lexiconOptions.library()
                ).run()
            } catch let error as ComparisonError {
                throw Self.failure(error)
            }
            if csv {
                Terminal.put(ComparisonReport.csv(result.report.rows, options: options.report))
                Terminal.say("report: \(result.output)/report.html")
            } else {
                Terminal.put(ComparisonTable(result).rendered())
            }
        }
    }

    private var chosenCut: ComparisonCut? {
        if snapshots { return .saves }
        if let by { return Self.cut(by) }
        let event = event.flatMap(Self.day)
        if let start = (before ?? after).flatMap(Self.day) {
            return .periods(before: start, after: (after ?? before).flatMap(Self.day) ?? start)
        }
        return event.map { .periods(before: $0, after: $0) }
    }

    private static func cut(_ name: String) -> ComparisonCut? {
        switch name {
        case "thread": .thread
        case "site": .site
        case "author-group": .authorGroup
        default: TimeUnit(rawValue: name).map { .time($0) }
        }
    }

    /// Days since 1970.
    private static func day(_ text: String) -> Int? {
        ReaderChoice.date(text)?.seconds.map { Int($0 / 86_400) }
    }

    private static func failure(_ error: ComparisonError) -> Failure {
        switch error {
        case .noInput(let message): .noInput(message)
        case .output(let error): .cannotWrite(String(describing: error))
        case .archive(let message): .ioError(message)
        case .lexicons(let error): .noInput(String(describing: error))
        }
    }

    /// Reads `author,group` lines; a first line that says so is left out.
    private static func groups(_ path: String) throws -> [String: String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Failure.noInput("\(path): cannot be read; give a CSV file of author and group")
        }
        var groups: [String: String] = [:]
        for (number, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            guard let comma = line.lastIndex(of: ",") else {
                throw Failure.noInput("\(path), line \(number + 1): no comma; give author,group")
            }
            func clean(_ part: Substring) -> String {
                part.trimmingCharacters(in: CharacterSet(charactersIn: "\" \t"))
                    .replacingOccurrences(of: "\"\"", with: "\"")
            }
            let author = clean(line[..<comma])
            let group = clean(line[line.index(after: comma)...])
            if number == 0, group == "group" { continue }
            groups[author] = group
        }
        return groups
    }
}

/// How people in a report are kept from being found.
struct PrivacyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Replace names by pseudonyms under the key in this file (16 bytes or more); in texts as well.",
            valueName: "keyfile"))
    var pseudonymize: String?

    @Flag(help: "Leave the comments' texts out of everything that is written.")
    var redactText = false

    /// The pseudonyms, with the warning that goes with them; nil where none are wanted.
    func pseudonyms() throws -> Pseudonyms? {
        guard let path = pseudonymize else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure.noInput(
                "\(path): cannot be read; make one with: head -c 32 /dev/urandom > \(path)")
        }
        guard let pseudonyms = Pseudonyms(key: Array(data)) else {
            throw Failure.noInput(
                "\(path): a key of fewer than \(Pseudonyms.leastBytes) bytes; make one with: head -c 32 /dev/urandom > \(path)"
            )
        }
        if !redactText { Terminal.say("standpoint: \(Pseudonyms.warning)") }
        return pseudonyms
    }
}
