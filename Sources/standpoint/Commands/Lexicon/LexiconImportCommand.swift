public import ArgumentParser
public import StandpointKit

extension ExchangeFormat: ExpressibleByArgument {}

/// `standpoint lexicon import`: a dictionary of another tool as a lexicon.
struct LexiconImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Make a lexicon of another tool's dictionary: VADER, AFINN, LIWC, quanteda, Lexicoder.",
        discussion: """
            Weights are brought onto the scale of 4. Formats of categories give 1 to the words of friendly or \
            believing categories and -1 to their opposites, by the category's name; other categories are \
            left out and told. The licence of the file stays with the lexicon: name it with --licence.

              standpoint lexicon import vader_lexicon.txt --output Lexicons/vader --licence MIT
              standpoint lexicon import mine.dic --measure stance --output Lexicons/topics/mine

            Exit codes: 0 done, 1 a line is not of the format, 64 usage, 66 no input, 73 cannot write.
            """)

    @Argument(help: ArgumentHelp("The dictionary.", valueName: "file"))
    var file: String

    @Option(
        help: ArgumentHelp(
            "vader, afinn, liwc, quanteda or lexicoder. (default: by the file's name and first lines)",
            valueName: "name"))
    var format: ExchangeFormat?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The folder to make; its name is the lexicon's id.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("What the words tell: stance or sentiment.", valueName: "name"))
    var measure = LabelMeasure.sentiment

    @Option(help: ArgumentHelp("The licence, as about.tsv is to name it.", valueName: "text"))
    var licence: String?

    @Option(help: ArgumentHelp("A title for people. (default: the id)", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("The language, such as en or de.", valueName: "tag"))
    var language = "en"

    func run() throws {
        try exchanging {
            var request = LexiconExchange.Import(path: file, output: output)
            request.format = format
            request.measure = measure.measure
            request.title = title
            request.licence = licence
            request.language = language
            let result = try LexiconExchange.bringIn(request)
            for warning in result.warnings { Terminal.say(String(describing: warning)) }
            let entries = result.lexicon.entries
            Terminal.put(
                """
                \(output): \(entries.count) entries from \(result.format.rawValue), \
                \(entries.count { $0.weight > 0 }) above 0 and \(entries.count { $0.weight < 0 }) below, \
                \(result.warnings.count) left out

                """)
            if licence == nil {
                Terminal.say(
                    "licence: not given; about.tsv says \"\(result.lexicon.about.licence)\". "
                        + (result.format.usualLicence.map { $0 + ". " } ?? "")
                        + "Name it with --licence before you pass the lexicon on.")
            }
        }
    }
}

/// Runs a body and turns the errors of exchange into exit codes.
func exchanging(_ body: () throws -> Void) throws {
    try withLexicons {
        do {
            try body()
        } catch let error as ExchangeError {
            switch error {
            case .unreadable, .unknownFormat: throw Failure.noInput(String(describing: error))
            case .exists, .cannotWrite: throw Failure.cannotWrite(String(describing: error))
            case .broken, .nothingToWrite:
                Terminal.say(String(describing: error))
                throw ExitCode(ExitStatus.someFailed.rawValue)
            }
        }
    }
}
