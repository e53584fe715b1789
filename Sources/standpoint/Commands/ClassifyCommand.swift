import ArgumentParser
import Foundation
import StandpointKit

/// `standpoint classify`: texts in, judged JSON Lines out, streaming.
struct ClassifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract:
            "Judge texts: JSON Lines with a \"text\" in, the same objects with the judgement out.",
        discussion: """
            Every other member of an object stays as it was. Added are stance, stance_score, p_skeptic, \
            p_believer, p_neutral, sentiment, sentiment_score and evidence, each word that counted.

              echo '{"text": "This is a scam."}' | standpoint classify
              standpoint classify --lines --topic lenr letters.txt
            """)

    @Argument(
        help: ArgumentHelp("The file to read; - or nothing is standard input.", valueName: "file"))
    var file: String?

    @Flag(help: "Each line is a text, not a JSON object.")
    var lines = false

    @Option(
        help: ArgumentHelp("The member that holds the text.", valueName: "name"))
    var textField = "text"

    @Option(
        help: ArgumentHelp(
            "A topic's id or folder. auto: the topic that each text names, else claims.",
            valueName: "id|dir"))
    var topic = "auto"

    @Option(
        help: ArgumentHelp(
            "Judge without this rule (repeatable; see explain --rules).", valueName: "name"))
    var withoutRule: [String] = []

    @OptionGroup var lexiconOptions: LexiconOptions
    @OptionGroup var jobOptions: JobOptions

    func run() throws {
        try ending {
            let input = try InputStreamOfBytes(path: file)
            let run: ClassificationRun
            do {
                run = try ClassificationRun(
                    input: lines ? .plainLines : .jsonLines(member: textField),
                    topic: topic == "auto" ? nil : topic, library: try lexiconOptions.library(),
                    options: RuleChoice(without: withoutRule).options())
            } catch let error as LexiconLibraryError {
                throw Failure.noInput(String(describing: error))
            }
            let cancellation = Cancellation()
            let handler = InterruptHandler(cancelling: cancellation)
            defer { withExtendedLifetime(handler) {} }
            let name = file ?? "-"
            let summary = run.run(
                jobs: jobOptions.count, cancellation: cancellation, read: { input.read() },
                write: { Terminal.put($0) },
                report: { Terminal.say("\(name):\($0.line): \($0.error)") })
            if let failure = input.failure { throw Failure.ioError(failure) }
            if summary.repairedLines > 0 {
                Terminal.say(
                    "\(name): \(summary.repairedLines) lines held bytes that are not UTF-8; "
                        + "each was replaced by U+FFFD")
            }
            if summary.wasCancelled { throw ExitCode(ExitStatus.interrupted.rawValue) }
            if summary.problems > 0 { throw ExitCode(ExitStatus.someFailed.rawValue) }
        }
    }
}
