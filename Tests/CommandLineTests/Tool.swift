import Foundation
import Testing

/// The built tool, run as a user runs it.
struct Tool {
    /// What a run gave.
    struct Run {
        let status: Int32
        let output: String
        let errors: String
        /// Output lines, without the last empty one.
        var lines: [Substring] { output.split(separator: "\n") }
    }

    /// The project's folder, where Lexicons and Samples lie.
    static let project = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The executable that was built beside the tests.
    static let executable = URL(fileURLWithPath: CommandLine.arguments[0])
        .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("standpoint")

    /// Runs the tool in `folder` with `arguments`; output goes through files, so no pipe can fill up.
    static func run(
        _ arguments: [String], in folder: URL, input: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Run {
        let scratch = try Folder()
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment
            .merging(["STANDPOINT_LEXICONS": project.appendingPathComponent("Lexicons").path]) {
                $1
            }
            .merging(environment) { $1 }
        let output = try scratch.file("out", ""), errors = try scratch.file("err", "")
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = try FileHandle(
            forReadingFrom: scratch.file("in", input ?? ""))
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
}

/// A new folder that is removed when the test ends.
final class Folder {
    let url = FileManager.default.temporaryDirectory
        .appendingPathComponent("standpoint-test-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file, making the folders above it.
    @discardableResult
    func file(_ name: String, _ text: String) throws -> URL {
        try file(name, Data(text.utf8))
    }

    @discardableResult
    func file(_ name: String, _ data: Data) throws -> URL {
        let target = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: target)
        return target
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
    }
}
