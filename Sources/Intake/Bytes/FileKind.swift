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
        let manager = FileManager.default
        guard let own = type(of: path, manager) else { return (.missing, false) }
        guard own == .typeSymbolicLink else { return (kind(own), false) }
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard target != path, let type = type(of: target, manager) else { return (.missing, true) }
        return (kind(type), true)
    }

    private static func type(of path: String, _ manager: FileManager) -> FileAttributeType? {
        (try? manager.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }

    private static func kind(_ type: FileAttributeType) -> FileKind {
        switch type {
        case .typeRegular: .file
        case .typeDirectory: .folder
        case .typeSymbolicLink: .missing
        default: .special
        }
    }

    /// The size in bytes, 0 where it is not known.
    static func size(of path: String) -> Int {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        return (attributes?[.size] as? NSNumber)?.intValue ?? 0
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
