import Crypto
import Foundation
import Reporting

/// Compares a run's files with the hashes in its manifest: `standpoint verify`.
public struct RunVerification: Sendable {
    /// Files that are gone, that differ, and that the manifest does not know.
    public private(set) var missing: [String] = [], changed: [String] = [], unknown: [String] = []
    /// Files as the run wrote them.
    public private(set) var intact = 0

    /// True when the folder is exactly what the run wrote.
    public var isIntact: Bool { missing.isEmpty && changed.isEmpty && unknown.isEmpty }

    private struct Manifest: Decodable {
        struct Output: Decodable {
            var path: String
            var sha256: String
        }
        var schema: String
        var outputs: [Output]
    }

    /// Reads the manifest in `folder` and hashes every file that it names.
    /// - Throws: ``OutputError/notARun(path:)`` where the folder holds no manifest of a run.
    public init(folder: String) throws(OutputError) {
        let root = URL(fileURLWithPath: folder)
        guard let data = try? Data(contentsOf: root.appendingPathComponent("manifest.json")),
            let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
            manifest.schema.hasPrefix("standpoint/manifest/")
        else { throw .notARun(path: folder) }
        for output in manifest.outputs {
            guard let bytes = try? Data(contentsOf: root.appendingPathComponent(output.path)) else {
                missing.append(output.path)
                continue
            }
            if Identity.hex(SHA256.hash(data: bytes), digits: 64) == output.sha256 {
                intact += 1
            } else {
                changed.append(output.path)
            }
        }
        let known = Set(manifest.outputs.map(\.path) + ["manifest.json"])
        let present = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        for path in present.sorted() where !known.contains(path) {
            let url = root.appendingPathComponent(path)
            let isFolder =
                (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
            if !isFolder { unknown.append(path) }
        }
    }
}
