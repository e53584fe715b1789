/// Why the archive could not be opened, read or written.
public enum ArchiveError: Error, Sendable, Equatable {
    /// The file exists, but is not a Standpoint archive (or not a database at all).
    case notAnArchive(path: String, detail: String)
    /// The archive was written by a newer version of Standpoint, with schema `found`.
    case tooNew(path: String, found: Int, known: Int)
    /// The folder cannot be written, or the file cannot be created.
    case cannotOpen(path: String, detail: String)
    /// Another program holds the archive locked.
    case locked(path: String)
    /// SQLite failed: the disk is full, the file is damaged.
    case failed(path: String, detail: String)
}

extension ArchiveError: CustomStringConvertible {
    /// What happened, where, and what to do.
    public var description: String {
        switch self {
        case .notAnArchive(let path, let detail):
            "\(path): not a Standpoint archive (\(detail)); name another file with --archive"
        case .tooNew(let path, let found, let known):
            "\(path): written by a newer Standpoint (schema \(found), this one knows \(known)); "
                + "update standpoint, or name another file with --archive"
        case .cannotOpen(let path, let detail):
            "\(path): cannot be opened for writing (\(detail)); check the folder and its rights"
        case .locked(let path):
            "\(path): another run is using this archive; wait for it, or name another with --archive"
        case .failed(let path, let detail):
            "\(path): \(detail); the archive keeps every batch committed before"
        }
    }
}
