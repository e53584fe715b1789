import Foundation

/// A file or standard input, read in chunks.
final class InputStreamOfBytes {
    private let handle: FileHandle
    private let name: String
    private static let chunk = 256 * 1024
    /// What went wrong while reading, nil so far.
    private(set) var failure: String?

    /// Opens `path`; nil and `-` are standard input.
    init(path: String?) throws(Failure) {
        name = path ?? "-"
        guard let path, path != "-" else {
            handle = .standardInput
            return
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .noInput("\(path): no such file")
        }
        guard !isFolder.boolValue else { throw .noInput("\(path): is a folder; name a file") }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw .noInput("\(path): cannot be opened; check its rights")
        }
        self.handle = handle
    }

    /// The next bytes, nil at the end or on an error.
    func read() -> [UInt8]? {
        do {
            guard let data = try handle.read(upToCount: Self.chunk), !data.isEmpty else {
                return nil
            }
            return Array(data)
        } catch {
            failure = "\(name): \(error.localizedDescription)"
            return nil
        }
    }
}
