import ArgumentParser
import StandpointKit

/// `standpoint extract PATH...`: the comments of saved pages, one a line, without a judgement.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print the comments of saved pages as JSON Lines: author, time, parent, text.",
        discussion: """
            The lines are described by `standpoint schema comment`. --inspect shows, instead, what was \
            found on each page and why: which reader, the place of the comments, what was left out.

              standpoint extract saved/ > comments.jsonl
              standpoint extract --inspect saved/thread.html
            """)

    @Argument(
        help: ArgumentHelp("Files, folders or globs; - is standard input.", valueName: "path"))
    var paths: [String]

    @Flag(help: "Show what was found and why instead of the comments.")
    var inspect = false

    @OptionGroup var readerOptions: ReaderOptions
    @OptionGroup var jobOptions: JobOptions

    func run() throws {
        let cancellation = Cancellation()
        let handler = InterruptHandler(cancelling: cancellation)
        defer { withExtendedLifetime(handler) {} }
        let listing = PageListing(
            paths: paths, readers: readerOptions.choice, savedAt: readerOptions.savedAtTime,
            inspects: inspect)
        let summary = listing.run(
            jobs: jobOptions.count, cancellation: cancellation, write: { Terminal.put($0) },
            notice: { Terminal.say($0) })
        if summary.wasCancelled { throw ExitCode(ExitStatus.interrupted.rawValue) }
        if summary.read == 0 {
            if summary.failed == 0 {
                Terminal.say("standpoint: there are no files below these paths")
            }
            throw ExitCode(ExitStatus.noInput.rawValue)
        }
        if summary.needingAttention > 0 { throw ExitCode(ExitStatus.someFailed.rawValue) }
    }
}
