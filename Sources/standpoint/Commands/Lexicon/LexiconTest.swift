import ArgumentParser
import StandpointKit

/// `standpoint lexicon test`: a lexicon's own test sentences, judged.
struct LexiconTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Judge the test sentences of lexicons; every one that fails is told.")

    @Argument(help: "Ids, names or folders; nothing tests the whole library.")
    var lexicons: [String] = []

    @OptionGroup var lexiconOptions: LexiconOptions

    func run() throws {
        try withLexicons {
            let library = try lexiconOptions.library()
            let folders =
                try lexicons.isEmpty ? library.folders : lexicons.map { try library.folder($0) }
            var failed = 0
            for folder in folders {
                let run = try LexiconTestRun(folder: folder, library: library)
                for failure in run.failures {
                    Terminal.say(
                        "\(folder.path)/tests.tsv:\(failure.line): \"\(failure.sentence)\" \(failure.reason)"
                    )
                }
                failed += run.failures.count
                Terminal.put(
                    "\(folder.name): \(run.count - run.failures.count) of \(run.count) right\n")
            }
            if failed > 0 { throw ExitCode(ExitStatus.someFailed.rawValue) }
        }
    }
}
