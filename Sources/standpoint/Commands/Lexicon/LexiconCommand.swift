import ArgumentParser
import StandpointKit

/// `standpoint lexicon`: everything about lexicons; one file a subcommand.
struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon",
        abstract: "List, show, check, test, learn, exchange and weigh lexicons.",
        subcommands: [
            LexiconList.self, LexiconShow.self, LexiconCheck.self, LexiconTest.self,
            LexiconLearn.self, LexiconImportCommand.self, LexiconExportCommand.self,
            LexiconCoverageCommand.self,
        ])
}

extension LexiconLibraryError {
    /// Says what is wrong and gives the exit code: a broken file is a failed input.
    var exitCode: ExitCode {
        Terminal.say("standpoint: \(self)")
        if case .broken = self { return ExitCode(ExitStatus.someFailed.rawValue) }
        return ExitCode(ExitStatus.noInput.rawValue)
    }
}

/// Runs a lexicon command's body and turns the library's errors into exit codes.
func withLexicons(_ body: () throws -> Void) throws {
    do {
        try ending(body)
    } catch let error as LexiconLibraryError {
        throw error.exitCode
    }
}
