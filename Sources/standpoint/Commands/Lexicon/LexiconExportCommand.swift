import ArgumentParser
import StandpointKit

/// `standpoint lexicon export`: a lexicon as another tool's dictionary.
struct LexiconExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract:
            "Write a lexicon as another tool's dictionary: VADER, AFINN, LIWC, quanteda, Lexicoder.",
        discussion: """
            Entries that the format cannot say (phrases, wildcards, alternatives, case) are counted and, \
            with --list-skipped, listed. Formats of categories keep the side of a word and lose its weight. The \
            lexicon's licence and sources go with the file.

              standpoint lexicon export english --format vader > english.txt
              standpoint lexicon export lenr --measure stance --format quanteda --output lenr.yml

            Exit codes: 0 done, 1 nothing of the lexicon can be said, 64 usage, 66 no input, 73 cannot write.
            """)

    @Argument(help: ArgumentHelp("The lexicon's id, name or folder.", valueName: "id|dir"))
    var lexicon: String

    @Option(
        help: ArgumentHelp("vader, afinn, liwc, quanteda or lexicoder.", valueName: "name"))
    var format: ExchangeFormat

    @Option(
        help: ArgumentHelp(
            "Which weights: stance or sentiment. (default: the lexicon's own)", valueName: "name"))
    var measure: LabelMeasure?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file. (default: standard output)", valueName: "file"))
    var output: String?

    @Flag(help: "Name every entry that the format cannot say.") var listSkipped = false

    @OptionGroup var lexiconOptions: LexiconOptions

    func run() throws {
        try exchanging {
            let library = try lexiconOptions.library()
            let loaded = try library.load(library.folder(lexicon)).lexicon
            let own: Measure =
                loaded.about.measure ?? (loaded.about.kind == .sentiment ? .sentiment : .stance)
            let result = try LexiconExchange.giveOut(
                loaded, as: format, measure: measure?.measure ?? own)
            if let output {
                try LexiconExchange.write(result.bytes, to: output)
            } else {
                Terminal.put(result.bytes)
            }
            if listSkipped {
                for entry in result.skipped { Terminal.say("left out: \(entry.pattern)") }
            }
            Terminal.say(
                "\(result.written) entries as \(format.rawValue), \(result.skipped.count) left out")
            let about = loaded.about
            Terminal.say("licence: \(about.licence.isEmpty ? "none named" : about.licence)")
            for source in about.sources { Terminal.say("source: \(source)") }
        }
    }
}
