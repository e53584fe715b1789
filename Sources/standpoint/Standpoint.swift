import ArgumentParser
import StandpointKit

/// The tool's entry: one subcommand a job.
@main
struct Standpoint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standpoint",
        abstract: "Who in these saved pages is a skeptic, who a believer, and what words say so.",
        discussion: """
            Reads folders of saved web pages, finds every reader comment, judges its stance and tone, and \
            writes tables and a page to read. Works offline. Data goes to standard output, talk to \
            standard error.

            Exit codes: 0 all good, 1 some inputs failed, 64 usage, 66 no input, 73 cannot write, \
            74 I/O error, 130 interrupted.
            """,
        version: StandpointVersion.current,
        subcommands: [
            AnalyzeCommand.self, CompareCommand.self, ExtractCommand.self, ClassifyCommand.self,
            ExplainCommand.self,
            LexiconCommand.self, SampleCommand.self, ValidateCommand.self, ExportCommand.self,
            VerifyCommand.self,
            SchemaCommand.self,
        ])
}
