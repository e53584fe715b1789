import ArgumentParser
import Foundation
import StandpointKit

/// Options that several subcommands share.
struct LexiconOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of lexicons to use instead of the tool's own.", valueName: "dir"))
    var lexicons: String?

    /// Opens the library, or ends the program with the reason.
    func library() throws -> LexiconLibrary {
        do {
            return try LexiconLibrary(root: lexicons)
        } catch {
            throw Failure.noInput(String(describing: error))
        }
    }
}

struct JobOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "Worker threads. (default: the machine's cores)")
    var jobs: Int?

    /// The number of workers, at least one.
    var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up.") }
    }
}

/// The ways in which a command ends early, each said on standard error and as an exit code.
enum Failure: Error {
    case noInput(String)
    case cannotWrite(String)
    case ioError(String)

    /// Says what happened and ends the program.
    var exitCode: ExitCode {
        switch self {
        case .noInput(let message):
            Terminal.say("standpoint: \(message)")
            return ExitCode(ExitStatus.noInput.rawValue)
        case .cannotWrite(let message):
            Terminal.say("standpoint: \(message)")
            return ExitCode(ExitStatus.cannotWrite.rawValue)
        case .ioError(let message):
            Terminal.say("standpoint: \(message)")
            return ExitCode(ExitStatus.ioError.rawValue)
        }
    }
}

/// Runs a command's body and turns failures into their exit codes.
func ending(_ body: () throws -> Void) throws {
    do {
        try body()
    } catch let failure as Failure {
        throw failure.exitCode
    }
}
