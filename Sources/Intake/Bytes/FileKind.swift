import Foundation

/// What a path leads to.
enum FileKind {
    case file, folder
    /// A pipe, a socket or a device.
    case special
    /// Nothing, or nothing that may be looked at.
    case missing

    /// The kind of `path` itself and of what it leads to.
    static func of(_ path: String) -> (kind: FileKind, isLink: Bool) {
        // Foundation's dictionaries of attributes cost more than reading a small page.
        var status = stat()
        guard lstat(path, &status) == 0 else { return (.missing, false) }
        guard status.st_mode & S_IFMT == S_IFLNK else { return (kind(status.st_mode), false) }
        guard stat(path, &status) == 0 else { return (.missing, true) }
        return (kind(status.st_mode), true)
    }

    private static func kind(_ mode: mode_t) -> FileKind {
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .special
        }
    }

    /// The size in bytes, 0 where it is not known.
    static func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Opens a file, or says why it cannot be opened.
    static func open(_ path: String) throws(IntakeError) -> FileHandle {
        let kind = of(path)
        switch kind.kind {
        case .folder:
            // Walking lists a folder only where it cannot look into it.
            throw .unreadable(path: path, detail: "the folder cannot be looked into")
        case .missing:
            throw kind.isLink
                ? .unreadable(path: path, detail: "the link leads nowhere") : .notFound(path: path)
        case .file, .special: break
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw .unreadable(path: path, detail: "permission denied")
        }
        return handle
    }
}
