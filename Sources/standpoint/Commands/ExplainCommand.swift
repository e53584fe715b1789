import ArgumentParser
import Foundation
import StandpointKit

/// `standpoint explain`: one text, every word that counted, its weight, the rules that changed it.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "Judge one text and show every word that counted, its weight and the rules behind it.",
        discussion: """
              standpoint explain "How can this be a hoax? The results were replicated."
              standpoint explain --topic lenr - < letter.txt
              standpoint explain --parent "It is a scam." "Exactly."
              standpoint explain --html "It works, they say." > why.html
            """)

    @Argument(help: "The text; - or nothing is standard input.")
    var text: String?

    @Option(
        help: ArgumentHelp(
            "A topic's id or folder. auto: the topic that the text names, else claims.",
            valueName: "id|dir"))
    var topic = "auto"

    @Option(
        help: ArgumentHelp(
            "The text that it answers; what this adds is shown as context.", valueName: "text"))
    var parent: String?

    @Flag(help: "One line of JSON instead of a table.")
    var json = false

    @Flag(help: "A page of HTML with the text in colours instead of a table.")
    var html = false

    @Flag(help: "List the rules instead of judging.")
    var rules = false

    @Option(
        help: ArgumentHelp("Judge without this rule (repeatable).", valueName: "name"))
    var withoutRule: [String] = []

    @OptionGroup var lexiconOptions: LexiconOptions

    func validate() throws {
        if html && json { throw ValidationError("--html and --json exclude each other") }
    }

    func run() throws {
        if rules { return listRules() }
        try ending {
            let text = try text.flatMap { $0 == "-" ? nil : $0 } ?? standardInput()
            let explanation: Explanation
            do {
                explanation = try Explanation(
                    text: text, answering: parent, topic: topic == "auto" ? nil : topic,
                    library: try lexiconOptions.library(),
                    options: RuleChoice(without: withoutRule).options())
            } catch let error as LexiconLibraryError {
                throw Failure.noInput(String(describing: error))
            }
            if html {
                Terminal.put(ExplanationPage(explanation).bytes())
            } else if json {
                var line: [UInt8] = []
                JudgedLine.append(text: text, judgement: explanation.judgement, to: &line)
                Terminal.put(line)
            } else {
                ExplanationTable(explanation).show()
            }
        }
    }

    private func standardInput() throws -> String {
        let input = try InputStreamOfBytes(path: nil)
        var bytes: [UInt8] = []
        while let chunk = input.read() { bytes += chunk }
        if let failure = input.failure { throw Failure.ioError(failure) }
        while bytes.last == 0x0A { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func listRules() {
        if json {
            let rows = (Judge.rules + Judge.contextRules).map {
                ["name": $0.name, "summary": $0.summary, "example": $0.example]
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            if let data = try? encoder.encode(rows) { Terminal.put(Array(data) + [0x0A]) }
            return
        }
        var table = TextTable([("rule", .left), ("what it does", .left)])
        for rule in Judge.rules + Judge.contextRules {
            table.add([.init(rule.name, .bold), .init(rule.summary)])
        }
        Terminal.put(table.rendered(width: 400))
    }
}
