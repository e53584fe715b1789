import ArgumentParser
import StandpointKit

/// `standpoint validate`: coders against each other, and the tool against the coders.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Compare the labels of coders with each other and with the tool.",
        discussion: """
            Gives Cohen's kappa of every two, Krippendorff's alpha of all coders, precision, recall and F1 a \
            class with bootstrap intervals, the confusion matrix, the shares of the corpus put right for \
            the tool's errors and for the sample's strata, and whether probabilities mean what they \
            say. Label files are CSV, TSV or JSON Lines with an item and a label; empty labels are not \
            coded yet. The key is what sample wrote, a run's folder, or what classify wrote.

              standpoint validate coding/anna.csv coding/bert.csv
              standpoint validate gold.csv --id-column id --key judged.jsonl --words-alone

            Exit codes: 0 done, 1 labels that cannot be used, each with file and line, 64 usage, \
            66 no input, 73 cannot write.
            """)

    @Argument(help: ArgumentHelp("A file of labels for each coder.", valueName: "file"))
    var labels: [String]

    @Option(
        help: ArgumentHelp(
            "What the tool says. (default: coding_key.csv beside the first file)",
            valueName: "file|run"))
    var key: String?

    @Option(
        help: ArgumentHelp(
            "Labels that settle what the coders disagree on.", valueName: "file"))
    var adjudicated: String?

    @Option(help: ArgumentHelp("What is compared: stance or sentiment.", valueName: "name"))
    var measure = LabelMeasure.stance

    @Flag(help: "The tool's stance from the words alone, without context.")
    var wordsAlone = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("The classes in their order, where they are others.", valueName: "name"))
    var classes: [String] = []

    @Option(
        help: ArgumentHelp(
            "The column of the item. (default: item, comment_id or id)", valueName: "name"))
    var idColumn: String?

    @Option(
        help: ArgumentHelp(
            "The column of the coder's label. (default: the measure)", valueName: "name"))
    var labelColumn: String?

    @Option(
        help: ArgumentHelp(
            "The column of the tool's label. (default: stance_in_context, stance or sentiment)",
            valueName: "name"))
    var toolColumn: String?

    @Option(help: ArgumentHelp("The level of all intervals, .5 to .999.", valueName: "share"))
    var level = 0.95

    @Option(help: ArgumentHelp("Draws of each bootstrap.", valueName: "n"))
    var resamples = 1_999

    @Option(help: "The seed of all draws.") var seed: UInt64 = 20_160_803

    @Flag(help: "Print everything as one JSON object.") var json = false

    @Flag(help: "Print everything as a table in CSV, a row a figure.") var csv = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write validation.json and validation.csv into this folder.", valueName: "dir"))
    var output: String?

    func validate() throws {
        if !(0.5...0.999).contains(level) {
            throw ArgumentParser.ValidationError("--level takes a share from .5 to .999.")
        }
        if resamples < 99 {
            throw ArgumentParser.ValidationError("--resamples takes a number from 99 up.")
        }
        if json, csv { throw ArgumentParser.ValidationError("Give one of --json and --csv.") }
        if classes.count == 1 {
            throw ArgumentParser.ValidationError("--classes takes two classes or more.")
        }
        if Set(classes.map { $0.lowercased() }).count < classes.count {
            throw ArgumentParser.ValidationError("--classes names a class twice.")
        }
    }

    func run() throws {
        try ending {
            var options = ValidationOptions(labels: labels)
            options.key = key
            options.adjudicated = adjudicated
            options.measure = measure.measure
            options.usesWordsAlone = wordsAlone
            options.classes = classes.isEmpty ? nil : classes
            options.idColumn = idColumn
            options.labelColumn = labelColumn
            options.toolColumn = toolColumn
            options.level = level
            options.resamples = resamples
            options.seed = seed
            let findings: ValidationFindings
            do throws(StandpointKit.ValidationError) {
                findings = try Validation(options).run()
            } catch {
                throw Self.told(error)
            }
            let file = ValidationFile(findings)
            if let output {
                do {
                    try file.write(to: output)
                } catch {
                    throw Failure.cannotWrite(String(describing: error))
                }
            }
            if json {
                Terminal.put(file.json())
            } else if csv {
                Terminal.put(file.csv())
            } else {
                Terminal.put(ValidationTable(findings).rendered())
            }
        }
    }

    /// Says every problem, or as many as help.
    private static func told(_ error: StandpointKit.ValidationError) -> any Error {
        switch error {
        case .noInput(let message): return Failure.noInput(message)
        case .problems(let problems):
            for problem in problems.prefix(most) { Terminal.say(String(describing: problem)) }
            if problems.count > most {
                Terminal.say("… and \(problems.count - most) more lines that cannot be used")
            }
            return ExitCode(ExitStatus.someFailed.rawValue)
        }
    }

    private static let most = 20
}
