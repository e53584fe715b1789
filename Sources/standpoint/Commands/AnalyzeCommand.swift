import ArgumentParser
import Foundation
import StandpointKit

/// `standpoint analyze PATH...`: the main job.
struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Read saved pages, judge every comment, and write tables and a page to read.",
        discussion: """
            Folders are read recursively, globs are understood, a container (WARC, MHTML) counts as its \
            pages. Every file is accounted for in pages.csv. Pages that have not changed since the last \
            run come out of the archive.

              standpoint analyze saved/ --topic lenr
              standpoint analyze 'saved/2016-*/*.html' --output Reports/2016
            """)

    @Argument(help: ArgumentHelp("Files, folders or globs.", valueName: "path"))
    var paths: [String]

    @Option(
        help: ArgumentHelp(
            "A topic's id or folder. auto: for each thread the topic whose names it uses, else claims.",
            valueName: "id|dir"))
    var topic = "auto"

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Where the report goes. (default: Reports/<date>-<name>)", valueName: "dir"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The archive of pages and judgements. (default: Reports/standpoint.sqlite)",
            valueName: "file"))
    var archive: String?

    @Option(help: "The report's title. (default: the first path's name)")
    var title: String?

    @Flag(help: "Begin each CSV file with a byte order mark, for Excel.")
    var excel = false

    @Flag(help: "Leave texts that a spreadsheet would run as formulas as they are.")
    var csvRaw = false

    @Option(
        help: ArgumentHelp(
            "Judge without this rule (repeatable; see explain --rules).", valueName: "name"))
    var withoutRule: [String] = []

    @Option(
        help: ArgumentHelp(
            "What validate wrote of this corpus, for the report to say.", valueName: "file"))
    var validation: String?

    @OptionGroup var privacy: PrivacyOptions
    @OptionGroup var readerOptions: ReaderOptions
    @OptionGroup var lexiconOptions: LexiconOptions
    @OptionGroup var jobOptions: JobOptions

    func run() throws {
        var options = AnalysisOptions(paths: paths)
        options.topic = topic == "auto" ? nil : topic
        options.output = output
        options.archive = archive
        options.jobs = jobOptions.count
        options.title = title
        options.readers = readerOptions.choice
        options.savedAt = readerOptions.savedAtTime
        options.rules = RuleChoice(without: withoutRule)
        options.report.excel = excel
        options.report.rawCSV = csvRaw
        options.report.redactText = privacy.redactText
        try ending {
            options.pseudonyms = try privacy.pseudonyms()
            options.validation = try validation.map(Self.validation)
        }
        options.arguments = Array(CommandLine.arguments.dropFirst())

        let cancellation = Cancellation()
        let handler = InterruptHandler(cancelling: cancellation)
        defer { withExtendedLifetime(handler) {} }
        let bar = ProgressBar()
        do {
            let result = try Analysis(options: options, library: try lexiconOptions.library()).run(
                cancellation: cancellation, progress: { bar.show($0) },
                notice: {
                    bar.clear()
                    Terminal.say($0)
                })
            bar.clear()
            Terminal.put(ThreadTable(result).rendered())
            let read = result.digest.pageCount(.ok) + result.digest.pageCount(.noComments)
            if read == 0 {
                throw ExitCode(ExitStatus.noInput.rawValue)
            }
            if result.pagesToLookAt > 0 { throw ExitCode(ExitStatus.someFailed.rawValue) }
        } catch let error as AnalysisError {
            bar.clear()
            throw AnalyzeCommand.exitCode(for: error)
        } catch let failure as Failure {
            throw failure.exitCode
        }
    }

    /// What a file of validate says.
    static func validation(path: String) throws -> ValidationInformation {
        do throws(StandpointKit.ValidationError) {
            return try ValidationReport.information(path: path)
        } catch {
            switch error {
            case .noInput(let message): throw Failure.noInput(message)
            case .problems(let problems):
                throw Failure.noInput(
                    problems.map { String(describing: $0) }.joined(separator: "; "))
            }
        }
    }

    /// Says what ended the run and gives its exit code.
    private static func exitCode(for error: AnalysisError) -> ExitCode {
        switch error {
        case .noInput(let message): return Failure.noInput(message).exitCode
        case .output(let error): return Failure.cannotWrite(String(describing: error)).exitCode
        case .archive(let message): return Failure.cannotWrite(message).exitCode
        case .lexicons(let error): return Failure.noInput(String(describing: error)).exitCode
        case .rules(let error):
            Terminal.say("standpoint: \(error)")
            return ExitCode(ExitStatus.usage.rawValue)
        case .interrupted:
            Terminal.say("standpoint: interrupted; what was read is kept, run again to go on")
            return ExitCode(ExitStatus.interrupted.rawValue)
        }
    }
}

/// Which readers read pages, and when the pages were saved.
struct ReaderOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Adapters to use, by commas; none: the generic reader alone; all.",
            valueName: "names"))
    var adapters = "all"

    @Option(
        help: ArgumentHelp(
            "When pages were saved that do not say so themselves.", valueName: "yyyy-mm-dd"))
    var savedAt: String?

    var choice: ReaderChoice {
        switch adapters {
        case "all": .all
        case "none": .genericOnly
        default: .named(Set(adapters.split(separator: ",").map(String.init)))
        }
    }

    var savedAtTime: Timestamp? { savedAt.flatMap(ReaderChoice.date) }

    func validate() throws {
        if let wrong = choice.unknownNames.first {
            throw ValidationError(
                "There is no adapter \"\(wrong)\"; there are \(ReaderChoice.names.joined(separator: ", "))."
            )
        }
        if let savedAt, ReaderChoice.date(savedAt) == nil {
            throw ValidationError("--saved-at takes a day such as 2016-08-05, not \"\(savedAt)\".")
        }
    }
}
