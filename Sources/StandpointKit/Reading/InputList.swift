import Conversation
import Intake

/// The inputs below a command line's paths; a path that leads nowhere is an input that failed.
struct InputList {
    /// What there is to read or to leave aside, each once, sorted by path.
    let readable: [Input]
    /// Paths that lead nowhere, as failed pages.
    let failures: [ReadPage]

    /// Walks `paths`.
    init(paths: [String]) {
        var good: [String] = []
        var failures: [ReadPage] = []
        for path in paths {
            do throws(IntakeError) {
                _ = try InputWalker.inputs(for: [path])
                good.append(path)
            } catch {
                failures.append(ReadPage(record: PageReader.failure(error, path: path)))
            }
        }
        readable = (try? InputWalker.inputs(for: good)) ?? []
        self.failures = failures
    }

    /// Why there is nothing to read, for people.
    var reasonForNothing: String {
        if failures.isEmpty { return "there are no files below these paths" }
        return failures.compactMap(\.notice).joined(separator: "\n")
    }
}
