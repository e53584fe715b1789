import Foundation

/// A file to read, or one that is left aside with a reason.
public struct Input: Sendable, Hashable {
    /// Why a file is not read although the user's paths cover it.
    public enum SkipReason: String, Sendable, Hashable {
        /// A picture, a style sheet, a script: it belongs to a page and has no comments of its own.
        case asset
        /// A kind of file that no reader knows.
        case unknownKind = "unknown_kind"

        /// What the reason means, for people.
        public var message: String {
            switch self {
            case .asset: "a picture, style sheet or script; pages are read without it"
            case .unknownKind:
                "no reader knows this kind of file; name it by itself to have it tried"
            }
        }
    }

    /// The path as the user named it, with `/`; `-` is standard input.
    public var path: String
    /// HTML files in the page's `_files` or `_data` folder: its frames.
    public var frames: [String]
    /// Why it is left aside; nil when it is to be read.
    public var skipReason: SkipReason?

    /// Makes an input.
    public init(path: String, frames: [String] = [], skipReason: SkipReason? = nil) {
        self.path = path
        self.frames = frames
        self.skipReason = skipReason
    }
}

/// Turns the paths on a command line into inputs: everything below a folder is accounted for.
public enum InputWalker {
    /// Extensions that are read when a folder is walked.
    private static let read: Set<String> = [
        "html", "htm", "xhtml", "shtml", "mht", "mhtml", "webarchive", "warc", "gz", "txt", "xml",
        "jsonl", "php", "asp", "aspx", "jsp", "cgi", "",
    ]
    /// Extensions of what browsers save beside a page.
    private static let assets: Set<String> = [
        "css", "js", "mjs", "map", "json", "png", "jpg", "jpeg", "gif", "webp", "svg", "ico", "bmp",
        "avif", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "webm", "ogg", "m4a", "pdf",
        "swf", "download",
    ]
    /// What a browser appends to a page's name for the folder of its parts.
    private static let companionSuffixes = [
        "_files", "_data", "-files", ".files", "_fichiers", "_Dateien", "_archivos", "_bestanden",
    ]

    /// The inputs below `paths`, each once, sorted by path.
    ///
    /// A file that is named by itself is read whatever its extension; below a folder, hidden files are
    /// passed over, and files of unknown kind are inputs with a reason.
    /// - Throws: ``IntakeError/notFound(path:)`` for a path, or a glob, that matches nothing.
    /// - Complexity: n log n in the number of files.
    public static func inputs(for paths: [String]) throws(IntakeError) -> [Input] {
        var found: [String: Input] = [:]
        for path in paths {
            for input in try inputs(of: path) where found[identity(input.path)] == nil {
                found[identity(input.path)] = input
            }
        }
        return found.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// One file has one identity, however it is named.
    private static func identity(_ path: String) -> String {
        path == "-" ? path : URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    private static func inputs(of path: String) throws(IntakeError) -> [Input] {
        if path == "-" { return [Input(path: path)] }
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            return isFolder.boolValue
                ? walk(trimmed(path)) : [Input(path: path, frames: frames(beside: path))]
        }
        let matches = path.contains { "*?[".contains($0) } ? Glob.paths(path) : []
        guard !matches.isEmpty else { throw .notFound(path: path) }
        var result: [Input] = []
        for match in matches { result += try inputs(of: match) }
        return result
    }

    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// All files below a folder. Folders that a symbolic link repeats are walked once.
    private static func walk(_ root: String) -> [Input] {
        var result: [Input] = []
        var seen: Set<String> = []
        var pending = [root]
        while let folder = pending.popLast() {
            guard seen.insert(identity(folder)).inserted else { continue }
            let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
                .sorted()
            let companions = companions(in: names)
            for name in names where !name.hasPrefix(".") {
                let path = folder == "/" ? "/" + name : folder + "/" + name
                var isFolder: ObjCBool = false
                guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                    result.append(Input(path: path))
                    continue
                }
                if isFolder.boolValue {
                    if !companions.contains(name) { pending.append(path) }
                } else {
                    result.append(input(path, name: name))
                }
            }
        }
        return result
    }

    private static func input(_ path: String, name: String) -> Input {
        let kind = (name as NSString).pathExtension.lowercased()
        if read.contains(kind) { return Input(path: path, frames: frames(beside: path)) }
        return Input(path: path, skipReason: assets.contains(kind) ? .asset : .unknownKind)
    }

    /// Folders among `names` that hold the parts of a page among `names`.
    private static func companions(in names: [String]) -> Set<String> {
        let all = Set(names)
        var result: Set<String> = []
        for name in names {
            let stem = (name as NSString).deletingPathExtension
            guard stem != name else { continue }
            for suffix in companionSuffixes where all.contains(stem + suffix) {
                result.insert(stem + suffix)
            }
        }
        return result
    }

    /// The HTML files in a page's folder of parts, sorted.
    private static func frames(beside path: String) -> [String] {
        let stem = (path as NSString).deletingPathExtension
        guard stem != path else { return [] }
        var result: [String] = []
        for suffix in companionSuffixes {
            guard let entries = FileManager.default.enumerator(atPath: stem + suffix) else {
                continue
            }
            for case let name as String in entries {
                let kind = (name as NSString).pathExtension.lowercased()
                if kind == "html" || kind == "htm" { result.append(stem + suffix + "/" + name) }
            }
        }
        return result.sorted()
    }
}
