import ArgumentParser
import StandpointKit

/// `standpoint verify DIR`: whether a report is what the run wrote.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Compare a report's files with the hashes in its manifest.",
        discussion: "Exit code 1 where a file is missing, changed, or not of the run.")

    @Argument(help: ArgumentHelp("The report's folder.", valueName: "dir"))
    var folder: String

    func run() throws {
        let verification: RunVerification
        do {
            verification = try RunVerification(folder: folder)
        } catch {
            throw Failure.noInput(String(describing: error)).exitCode
        }
        for path in verification.missing { Terminal.put("missing  \(path)\n") }
        for path in verification.changed { Terminal.put("changed  \(path)\n") }
        for path in verification.unknown { Terminal.put("unknown  \(path)\n") }
        Terminal.put("\(verification.intact) files are as the run wrote them\n")
        if !verification.isIntact { throw ExitCode(ExitStatus.someFailed.rawValue) }
    }
}
