import Foundation
import Testing

@testable import Reporting

@Suite("The outputs of a run")
struct GoldenTests {
    @Test("are the golden files, byte for byte")
    func goldenFiles() throws {
        let outputs = try Fixture.report().outputs
        for (path, bytes) in outputs.sorted(by: { $0.key < $1.key }) {
            try Golden.check(bytes, path)
        }
    }

    @Test(
        "have a golden file for every format in the registry",
        arguments: ReportFormats.all.map { $0.name })
    func everyFormatHasGolden(name: String) {
        #expect(FileManager.default.fileExists(atPath: Golden.folder.appending(path: name).path))
    }

    @Test(
        "are all described in Reports/README.md",
        arguments: ReportFormats.all.map { $0.name } + ["manifest.json"])
    func everyFormatIsDescribed(name: String) throws {
        let readme = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Reports/README.md").standardizedFileURL
        // A package that holds this module alone has no Reports folder.
        guard let text = try? String(contentsOf: readme, encoding: .utf8) else { return }
        #expect(text.contains("`\(name)`"), "\(name) is missing in Reports/README.md")
    }

    @Test("are the same bytes on a rerun at another time with other arguments")
    func rerun() throws {
        var later = Fixture.run
        later.arguments = ["analyze", "--jobs", "7", "elsewhere"]
        later.started = "2031-01-01T00:00:00Z"
        later.ended = "2031-01-01T00:00:09Z"
        let first = try Fixture.report().outputs
        let second = try Fixture.report(pages: Fixture.pages.reversed(), run: later).outputs
        #expect(first == second)
    }

    @Test("are all closed, and written in chunks of bounded size")
    func closed() throws {
        let sink = try Fixture.report()
        #expect(sink.openOutputs.isEmpty)
        #expect(sink.outputs.count >= ReportFormats.all.count)
    }

    @Test("exist with their header when there is nothing to report")
    func empty() throws {
        let sink = try Fixture.report(threads: [], pages: [], extras: ReportExtras())
        for table in DataPackage.tables {
            let header = table.fields.map(\.name).joined(separator: ",") + "\n"
            #expect(sink.text(table.name + ".csv") == header)
        }
        #expect(sink.text("comments.jsonl") == "")
    }

    @Test("hold no text of a comment when texts are left out")
    func redacted() throws {
        var options = ReportOptions()
        options.redactText = true
        let outputs = try Fixture.report(options: options).outputs
        for (path, bytes) in outputs {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("ran a lamp for nine days"), "\(path)")
            #expect(!text.contains("saw it myself\""), "\(path)")
        }
    }

    @Test("name each other's hashes in the manifest, sorted, with the clock times")
    func manifest() throws {
        let bytes = Manifest.encode(
            run: Fixture.run,
            outputs: [
                ManifestEntry(path: "threads.csv", sha256: "bb", byteCount: 2),
                ManifestEntry(path: "comments.csv", sha256: "aa", byteCount: 1),
            ])
        try Golden.check(bytes, "manifest.json")
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("2025-03-01T09:00:02Z"))
    }
}
