import ArgumentParser
import StandpointKit

/// `standpoint lexicon check`: every problem of a lexicon, with file, line, column and remedy.
struct LexiconCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check lexicons; every problem is told with its file, line and column.",
        discussion: "Exit code 1 where a lexicon is broken; warnings do not count unless --strict.")

    @Argument(help: "Ids, names or folders; nothing checks the whole library.")
    var lexicons: [String] = []

    @Flag(help: "Warnings count as errors.")
    var strict = false

    @OptionGroup var lexiconOptions: LexiconOptions

    func run() throws {
        try withLexicons {
            let library = try lexiconOptions.library()
            let folders =
                try lexicons.isEmpty ? library.folders : lexicons.map { try library.folder($0) }
            var broken = 0
            for folder in folders {
                let checked = Lexicon.check(files: try library.files(of: folder))
                for problem in checked.problems { Terminal.say(String(describing: problem)) }
                let errors = checked.problems.filter { strict || !$0.isWarning }
                if errors.isEmpty, let lexicon = checked.lexicon {
                    Terminal.put(
                        "\(folder.name): \(lexicon.entries.count) entries, good"
                            + (checked.problems.isEmpty
                                ? "" : ", \(checked.problems.count) warnings") + "\n")
                } else {
                    broken += 1
                }
            }
            if broken > 0 { throw ExitCode(ExitStatus.someFailed.rawValue) }
        }
    }
}
