import Crypto
import Foundation
import Reporting

/// Why a report could not be put where the user wants it.
public enum OutputError: Error, Sendable, Equatable {
    /// The folder exists and holds something that no run of Standpoint wrote.
    case notARun(path: String)
    /// The folder exists and holds something that is no lexicon.
    case notALexicon(path: String)
    /// The path is a file.
    case notAFolder(path: String)
    /// The folder, or a file in it, cannot be written.
    case cannotWrite(path: String, detail: String)
}

extension OutputError: CustomStringConvertible {
    /// What happened, where, and what to do.
    public var description: String {
        switch self {
        case .notARun(let path):
            "\(path): is not a Standpoint run; name another folder"
        case .notALexicon(let path):
            "\(path): exists and is not a lexicon; name another folder with --output"
        case .notAFolder(let path):
            "\(path): is a file; name a folder with --output"
        case .cannotWrite(let path, let detail):
            "\(path): cannot be written (\(detail)); check the disk and its rights"
        }
    }
}

/// A report's folder: written aside, then swapped in whole, so that a reader never sees half a report
/// and a run that fails leaves the old one.
final class ReportFolder: ReportSink {
    private let destination: URL
    private let aside: URL
    private var handles: [String: OpenOutput] = [:]
    private var entries: [ManifestEntry] = []
    private var isFinished = false

    /// A file being written, with the hash of what went into it.
    private struct OpenOutput {
        let handle: FileHandle
        var hasher = SHA256()
        var byteCount = 0
    }

    /// Prepares a folder beside `path`, which is checked now so that no work is done in vain.
    init(path: String) throws(OutputError) {
        destination = URL(fileURLWithPath: path).standardizedFileURL
        aside = destination.deletingLastPathComponent().appendingPathComponent(
            ".\(destination.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
        try Self.checkReplaceable(destination)
        do {
            try FileManager.default.createDirectory(at: aside, withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(path: path, detail: Self.reason(error))
        }
    }

    deinit {
        guard !isFinished else { return }
        for output in handles.values { try? output.handle.close() }
        try? FileManager.default.removeItem(at: aside)
    }

    /// Only a folder that is missing, empty, or an earlier run may be replaced.
    private static func checkReplaceable(_ folder: URL) throws(OutputError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else {
            return
        }
        guard isFolder.boolValue else { throw .notAFolder(path: folder.path) }
        let contents = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        guard !contents.isEmpty else { return }
        let manifest = try? Data(contentsOf: folder.appendingPathComponent("manifest.json"))
        let mark = Data("\"standpoint/manifest/".utf8)
        guard let manifest, manifest.range(of: mark) != nil else {
            throw .notARun(path: folder.path)
        }
    }

    private static func reason(_ error: any Error) -> String {
        let error = error as NSError
        if let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError,
            underlying.domain == NSPOSIXErrorDomain
        {
            return POSIXErrorCode(rawValue: Int32(underlying.code)).map { String(describing: $0) }
                ?? underlying.localizedDescription
        }
        return error.localizedDescription
    }

    func open(_ output: String) throws {
        let url = aside.appendingPathComponent(output)
        do {
            if output.contains("/") {
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            }
            try Data().write(to: url)
            handles[output] = OpenOutput(handle: try FileHandle(forWritingTo: url))
        } catch {
            throw OutputError.cannotWrite(path: url.path, detail: Self.reason(error))
        }
    }

    func write(_ bytes: [UInt8], to output: String) throws {
        guard let open = handles[output] else {
            preconditionFailure("\(output) is not open")
        }
        do {
            try open.handle.write(contentsOf: bytes)
        } catch {
            throw OutputError.cannotWrite(
                path: destination.appendingPathComponent(output).path, detail: Self.reason(error))
        }
        handles[output]?.hasher.update(data: bytes)
        handles[output]?.byteCount += bytes.count
    }

    func close(_ output: String) throws {
        guard let open = handles.removeValue(forKey: output) else { return }
        try open.handle.close()
        let sha256 = Identity.hex(open.hasher.finalize(), digits: 64)
        entries.append(ManifestEntry(path: output, sha256: sha256, byteCount: open.byteCount))
    }

    /// Writes the manifest and puts the folder in its place; the folder that was there goes.
    func finish(run: RunInformation) throws {
        let manifest = Manifest.encode(run: run, outputs: entries)
        try open("manifest.json")
        try write(manifest, to: "manifest.json")
        try close("manifest.json")
        try swapIn()
        isFinished = true
    }

    private func swapIn() throws(OutputError) {
        let exists = FileManager.default.fileExists(atPath: destination.path)
        do {
            if exists {
                // Renamed, not removed: a reader never meets half a folder, and the old run comes back
                // where the new one cannot take its place.
                let old = aside.appendingPathExtension("old")
                try FileManager.default.moveItem(at: destination, to: old)
                do {
                    try FileManager.default.moveItem(at: aside, to: destination)
                } catch {
                    try? FileManager.default.moveItem(at: old, to: destination)
                    throw error
                }
                try? FileManager.default.removeItem(at: old)
            } else {
                try FileManager.default.moveItem(at: aside, to: destination)
            }
        } catch {
            throw .cannotWrite(path: destination.path, detail: Self.reason(error))
        }
    }
}
