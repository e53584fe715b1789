import Foundation
import Testing

/// Compares with the golden files beside this one; `STANDPOINT_GOLDEN=1` writes them anew.
enum Golden {
    static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    }

    static var isRemade: Bool { ProcessInfo.processInfo.environment["STANDPOINT_GOLDEN"] == "1" }

    static func check(
        _ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: name)
        if isRemade {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
            return
        }
        let expected = try Data(contentsOf: file)
        guard Data(bytes) != expected else { return }
        let found = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        let wanted = String(decoding: expected, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        let line = zip(found, wanted).prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
        Issue.record(
            """
            \(name) differs from its golden file at line \(line + 1) \
            (STANDPOINT_GOLDEN=1 remakes it; read the diff):
            now:    \(line < found.count ? String(found[line].prefix(300)) : "(end)")
            golden: \(line < wanted.count ? String(wanted[line].prefix(300)) : "(end)")
            """, sourceLocation: sourceLocation)
    }
}

/// Runs a Python script over a report written to a folder of its own; gives what it printed.
func python(_ script: String, over outputs: [String: [UInt8]]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "reporting-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, bytes) in outputs {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "python3 failed")
    return String(decoding: data, as: UTF8.self)
}
