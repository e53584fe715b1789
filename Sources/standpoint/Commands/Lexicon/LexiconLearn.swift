import ArgumentParser
import Foundation
import StandpointKit

/// What labels say.
enum LabelMeasure: String, CaseIterable, ExpressibleByArgument {
    case stance, sentiment

    var measure: Measure { self == .stance ? .stance : .sentiment }
}

/// `standpoint lexicon learn`: a readable lexicon out of labelled texts.
struct LexiconLearn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn",
        abstract: "Learn a lexicon of words and phrases from labelled texts.",
        discussion: """
            Reads TSV, CSV or JSON Lines. Settings are chosen by cross-validation; the same texts give the \
            same files. The folder is used at once by --topic DIR.

              standpoint lexicon learn --input coded.csv --output Lexicons/topics/mine
              standpoint classify --topic Lexicons/topics/mine < texts.jsonl
            """)

    @Option(help: ArgumentHelp("The labelled texts.", valueName: "file"))
    var input: String

    @Option(name: .shortAndLong, help: ArgumentHelp("The lexicon's folder.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("What the labels say: stance or sentiment.", valueName: "name"))
    var measure = LabelMeasure.stance

    @Option(help: ArgumentHelp("The most entries a topic may have.", valueName: "n"))
    var maxEntries: Int?

    @Option(
        help: ArgumentHelp(
            "A lexicon whose words keep their weight where the texts say nothing of them.",
            valueName: "id|dir"))
    var prior: String?

    @Option(help: ArgumentHelp("The column of the text.", valueName: "name"))
    var textColumn = "text"

    @Option(
        help: ArgumentHelp(
            "The column of the label. (default: stance or sentiment)", valueName: "name"))
    var labelColumn: String?

    @Option(
        help: ArgumentHelp("The column of the topic, where there are several.", valueName: "name"))
    var topicColumn = "topic"

    @Option(help: ArgumentHelp("The column of the text that is answered.", valueName: "name"))
    var parentColumn = "parent_text"

    @Option(help: ArgumentHelp("The column of the author.", valueName: "name"))
    var authorColumn = "author"

    @OptionGroup var lexiconOptions: LexiconOptions

    func validate() throws {
        if let maxEntries, maxEntries < 2 {
            throw ValidationError("--max-entries takes a number from 2 up.")
        }
    }

    func run() throws {
        try withLexicons {
            var columns = LabelledTextReader.Columns()
            columns.text = textColumn
            columns.label = labelColumn ?? measure.rawValue
            columns.topic = topicColumn
            columns.parent = parentColumn
            columns.author = authorColumn
            var options = LearnOptions()
            options.id = URL(fileURLWithPath: output).lastPathComponent
            options.measure = measure.measure
            options.maximumEntries = maxEntries
            options.source = input
            if let prior {
                let library = try lexiconOptions.library()
                options.prior = try library.load(library.folder(prior)).lexicon
            }
            do {
                let texts = try LabelledTextReader(columns: columns).read(input)
                let outcome = try LexiconLearner(options).learn(texts)
                for warning in outcome.report.warnings { Terminal.say(String(describing: warning)) }
                for (folder, files) in outcome.folders {
                    try LexiconWriter.write(
                        files, to: folder.isEmpty ? output : output + "/" + folder)
                }
                show(outcome.report)
            } catch let error as OutputError {
                throw Failure.cannotWrite(String(describing: error))
            } catch let error as LabelledTextError {
                throw Failure.noInput(String(describing: error))
            } catch let error as LearnProblem {
                Terminal.say(String(describing: error))
                throw ExitCode(ExitStatus.someFailed.rawValue)
            }
        }
    }

    private func show(_ report: LearnReport) {
        var table = TextTable([
            ("topic", .left), ("texts", .right), ("entries", .right), ("accuracy", .right),
            ("macro F1", .right),
        ])
        for part in [report] + report.topics {
            table.add([
                .init(part.topic.isEmpty ? "all" : part.topic), .init(String(part.texts)),
                .init(String(part.entries)), .init(Numbers.fixed(part.accuracy, 3)),
                .init(Numbers.fixed(part.macroF1, 3)),
            ])
        }
        Terminal.put(table.rendered(width: Terminal.width))
        Terminal.put("cross-validated, \(report.folds) folds; written to \(output)\n")
    }
}
