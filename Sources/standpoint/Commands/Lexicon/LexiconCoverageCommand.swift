import ArgumentParser
import StandpointKit

/// `standpoint lexicon coverage`: what a lexicon finds in a corpus, and what each entry is worth there.
struct LexiconCoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract:
            "Count what a lexicon finds in a corpus: hits, dead entries, conflicts, influence.",
        discussion: """
            A text leans to the side of the sum of the weights found in it, without any rule of judgement. Each \
            entry is left out once: influence is how far the mean score (-1 to 1) moves then, \
            index is the log odds of texts that lean up against down, turned counts the texts that change \
            sides. Where few entries carry the conclusion, look at them first.

              standpoint lexicon coverage lenr Reports/2016
              standpoint lexicon coverage english letters.txt --lines --csv > coverage.csv

            Exit codes: 0 done, 1 some inputs failed, 64 usage, 66 no input.
            """)

    @Argument(help: ArgumentHelp("The lexicon's id, name or folder.", valueName: "id|dir"))
    var lexicon: String

    @Argument(
        help: ArgumentHelp(
            "A run's folder, JSON Lines, saved pages, or with --lines a file of texts; - is standard input.",
            valueName: "corpus"))
    var corpus: [String]

    @Flag(help: "Each line of a file is a text.") var lines = false

    @Option(help: ArgumentHelp("The member of JSON Lines that holds the text.", valueName: "name"))
    var textField = "text"

    @Option(help: ArgumentHelp("Entries and conflicts shown; 0 shows all.", valueName: "n"))
    var most = 20

    @Flag(help: "List the entries that were never found.") var dead = false

    @Flag(help: "Print every entry as a row of CSV.") var csv = false

    @OptionGroup var lexiconOptions: LexiconOptions
    @OptionGroup var jobOptions: JobOptions

    func run() throws {
        try withLexicons {
            let library = try lexiconOptions.library()
            let loaded = try library.load(library.folder(lexicon)).lexicon
            var texts = CorpusTexts(paths: corpus)
            texts.areLines = lines
            texts.member = textField
            var coverage = LexiconCoverage(loaded)
            var told = 0
            let summary = texts.forEach(
                jobs: jobOptions.count, { coverage.add($0) },
                notice: { line in
                    told += 1
                    if told <= Self.mostNotices { Terminal.say(line) }
                })
            if told > Self.mostNotices {
                Terminal.say("… and \(told - Self.mostNotices) more inputs or lines that failed")
            }
            guard summary.texts > 0 else {
                throw Failure.noInput("\(corpus.joined(separator: ", ")): no text was found")
            }
            let table = CoverageTable(coverage.report(), lexicon: loaded)
            Terminal.put(csv ? table.csv() : Array(table.rendered(most: most, dead: dead).utf8))
            if summary.failed > 0 { throw ExitCode(ExitStatus.someFailed.rawValue) }
        }
    }

    /// Failures told one by one; a file of another shape fails line by line.
    private static let mostNotices = 20
}
