public import ArgumentParser
public import StandpointKit

extension ExportFormat: ExpressibleByArgument {}

/// `standpoint export`: a run for ConvoKit, or its reply network.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a run for other programs: a ConvoKit corpus, or the reply network.",
        discussion: """
            convokit is a folder with threads as conversations, comments as utterances and authors as speakers; each \
            thread's root is an utterance for its article, which top-level comments answer. gexf and graphml hold \
            authors, and who answers whom how often and in what tone.

              standpoint export convokit Reports/2016 --output corpus
              standpoint export gexf --thread 37511bb0 > replies.gexf

            Exit codes: 0 done, 1 the run's files are broken, 64 usage, 66 no input, 73 cannot write.
            """)

    @Argument(help: ArgumentHelp("convokit, gexf or graphml.", valueName: "format"))
    var format: ExportFormat

    @Argument(
        help: ArgumentHelp(
            "A run's folder, its comments.jsonl, or an archive. (default: Reports/standpoint.sqlite)",
            valueName: "run"))
    var source: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file, or for convokit the folder. (default: standard output)", valueName: "path"))
    var output: String?

    @Option(help: ArgumentHelp("The replies in this thread alone.", valueName: "id"))
    var thread: String?

    @Flag(help: "Authors' sides are those of the words alone, without context.")
    var wordsAlone = false

    @OptionGroup var lexiconOptions: LexiconOptions

    func validate() throws {
        guard format == .convokit else { return }
        if output == nil {
            throw ValidationError("convokit is a folder: name it with --output.")
        }
        if thread != nil || wordsAlone {
            throw ValidationError("--thread and --words-alone go with gexf and graphml.")
        }
    }

    func run() throws {
        try ending {
            let export = CorpusExport(
                source: source ?? "Reports/standpoint.sqlite",
                library: try lexiconOptions.library())
            do {
                let summary: CorpusExport.Summary
                if format == .convokit, let output {
                    summary = try export.writeConvoKit(to: output)
                } else {
                    let network = try export.network(
                        format, thread: thread, usesContext: !wordsAlone)
                    summary = network.summary
                    if let output {
                        try export.write(network.bytes, to: output)
                    } else {
                        Terminal.put(network.bytes)
                    }
                }
                Terminal.say(
                    "\(format.rawValue): \(summary.threads) threads, \(summary.comments) comments, "
                        + "\(summary.authors) authors" + (output.map { " in \($0)" } ?? ""))
            } catch let error as SampleError {
                throw error.ending
            }
        }
    }
}

extension SampleError {
    /// What ends a command that reads judged comments: the failure, or the exit code once it is told.
    var ending: any Error {
        switch self {
        case .noInput(let message): return Failure.noInput(message)
        case .cannotWrite(let message): return Failure.cannotWrite(message)
        case .badLine(let message):
            Terminal.say("standpoint: \(message)")
            return ExitCode(ExitStatus.someFailed.rawValue)
        }
    }
}
