import Foundation
import Testing

@Suite struct AnalyzeTests {
    /// All outputs of a run but the manifest, which alone holds clock times and arguments.
    static func outputs(_ folder: URL) throws -> [String: Data] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        var result: [String: Data] = [:]
        for name in names where name != "manifest.json" {
            let url = folder.appendingPathComponent(name)
            let isFolder = try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
            if !isFolder { result[name] = try Data(contentsOf: url) }
        }
        return result
    }

    static let samples = Tool.project.appendingPathComponent("Samples").path

    @Test("one worker, two workers and a second run over the archive write the same bytes")
    func identical() throws {
        let folder = try Folder()
        func run(_ name: String, _ jobs: String, _ archive: String) throws -> [String: Data] {
            let run = try Tool.run(
                [
                    "analyze", Self.samples, "--output", name, "--archive", archive, "--jobs", jobs,
                    "--title", "Samples",
                ], in: folder.url)
            #expect(run.status == 0, "\(run.errors)")
            return try Self.outputs(folder.url.appendingPathComponent(name))
        }
        let one = try run("one", "1", "a.sqlite")
        #expect(one.count >= 10)
        #expect(try run("two", "2", "b.sqlite") == one)
        #expect(try run("again", "2", "a.sqlite") == one)
    }

    @Test("a run that was interrupted says so and leaves an archive from which the next goes on")
    func interrupted() throws {
        let folder = try Folder()
        // Enough pages that a signal after a moment finds the run at work.
        let page = try String(
            contentsOf: Tool.project.appendingPathComponent(
                "Samples/2017-02-11/steamtable-kettle.html"),
            encoding: .utf8)
        for number in 0..<400 {
            try folder.file(
                "in/\(number).html",
                page.replacingOccurrences(of: "steamtable.example", with: "s\(number).example"))
        }
        let process = Process()
        process.executableURL = Tool.executable
        process.arguments = ["analyze", "in", "--output", "run", "--archive", "a.sqlite"]
        process.currentDirectoryURL = folder.url
        process.environment = ProcessInfo.processInfo.environment.merging([
            "STANDPOINT_LEXICONS": Tool.project.appendingPathComponent("Lexicons").path
        ]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        Foundation.Thread.sleep(forTimeInterval: 0.4)
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        #expect(!folder.exists("run"))

        let resumed = try Tool.run(
            ["analyze", "in", "--output", "run", "--archive", "a.sqlite"], in: folder.url)
        #expect(resumed.status == 0, "\(resumed.errors)")
        let fresh = try Tool.run(
            ["analyze", "in", "--output", "fresh", "--archive", "b.sqlite"], in: folder.url)
        #expect(fresh.status == 0)
        #expect(
            try Self.outputs(folder.url.appendingPathComponent("run"))
                == Self.outputs(folder.url.appendingPathComponent("fresh")))
    }

    @Test("the samples' threads are found, each under the topic that it names")
    func topics() throws {
        let folder = try Folder()
        let run = try Tool.run(
            ["analyze", Self.samples, "--output", "run"], in: folder.url)
        #expect(run.status == 0)
        let threads = BadInputTests.rows(try folder.read("run/threads.csv"))
        #expect(threads.count == 6)
        for thread in threads {
            #expect(thread["topic"] == "lenr", "\(thread["title"] ?? "")")
            #expect(thread["topic_reason"]?.hasPrefix("names: lenr") == true)
        }
        let snapshots = threads.map { $0["n_pages"] ?? "" }.sorted()
        #expect(snapshots == ["1", "1", "1", "2", "3", "3"])
    }
}
