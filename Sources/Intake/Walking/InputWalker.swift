import Foundation

/// Turns the paths on a command line into inputs: everything below a folder is accounted for.
public enum InputWalker {
    /// Extensions that are read when a folder is walked.
    private static let read: Set<String> = [
        "html", "htm", "xhtml", "shtml", "mht", "mhtml", "eml", "webarchive", "warc", "gz", "txt",
        "xml", "jsonl", "ndjson", "php", "asp", "aspx", "jsp", "cgi", "",
    ]
    /// Extensions of what browsers save beside a page.
    private static let assets: Set<String> = [
        "css", "js", "mjs", "map", "json", "png", "jpg", "jpeg", "gif", "webp", "svg", "ico", "bmp",
        "avif", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "webm", "ogg", "m4a", "pdf",
        "swf", "download",
    ]
    /// What every folder of reports holds.
    private static let reportFiles = ["manifest.json", "datapackage.json", "comments.csv"]

    /// The inputs below `paths`, each once, sorted by path.
    ///
    /// A file that is named by itself is read whatever its kind. Below a folder, hidden files are
    /// passed over, folders that a symbolic link repeats are walked once, and the folder of a
    /// page's parts goes with its page; files of unknown kind are inputs with a reason, and so is a
    /// folder that cannot be looked into: reading it fails and says why.
    /// - Throws: ``IntakeError/notFound(path:)`` for a path, or a glob, that matches nothing.
    /// - Complexity: n log n in the number of files.
    public static func inputs(for paths: [String]) throws(IntakeError) -> [Input] {
        var found: [String: Input] = [:]
        // A shell expands `saved/*` to a page and to the folder of its parts.
        let companions = Companion.folders(in: paths.map(trimmed))
        for path in paths where !companions.contains(trimmed(path)) {
            for (identity, input) in try inputs(of: path) {
                // A file that a folder leaves aside is read when it is named as well.
                if let known = found[identity], known.skipReason == nil || input.skipReason != nil {
                    continue
                }
                found[identity] = input
            }
        }
        // A frame's file goes with its page, even when it is named as well.
        for frame in found.values.flatMap(\.frames) { found[identity(frame)] = nil }
        return found.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private typealias Found = (identity: String, input: Input)

    /// One file has one identity, however it is named.
    private static func identity(_ path: String) -> String {
        path == "-" ? path : URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    private static func inputs(of path: String) throws(IntakeError) -> [Found] {
        if path == "-" { return [(path, Input(path: path))] }
        let found = FileKind.of(path)
        switch found.kind {
        case .folder: return walk(trimmed(path))
        case .file, .special:
            return [(identity(path), Input(path: path, frames: Companion.frames(beside: path)))]
        case .missing: break
        }
        // A link that leads nowhere is an input that fails.
        if found.isLink { return [(identity(path), Input(path: path))] }
        let matches = path.contains { "*?[".contains($0) } ? Glob.paths(path) : []
        guard !matches.isEmpty else { throw .notFound(path: path) }
        let companions = Companion.folders(in: matches)
        var result: [Found] = []
        for match in matches where !companions.contains(match) {
            result += try inputs(of: match)
        }
        return result
    }

    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        return path
    }

    /// All files below a folder.
    private static func walk(_ root: String) -> [Found] {
        var result: [Found] = []
        var seen: Set<String> = []
        var pending = [(path: root, identity: identity(root))]
        while let folder = pending.popLast() {
            guard seen.insert(folder.identity).inserted else { continue }
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
            else {
                result.append((folder.identity, Input(path: folder.path)))
                continue
            }
            if folder.path != root, reportFiles.allSatisfy(names.contains) {
                result.append((folder.identity, Input(path: folder.path, skipReason: .reports)))
                continue
            }
            let companions = Companion.folders(in: names)
            for name in names where !name.hasPrefix(".") && !companions.contains(name) {
                let path = join(folder.path, name)
                let found = FileKind.of(path)
                let identity =
                    found.isLink ? identity(path) : join(folder.identity, name)
                switch found.kind {
                case .folder: pending.append((path, identity))
                case .file:
                    let found = input(path, name: name, mayHaveFrames: !companions.isEmpty)
                    result.append((identity, found))
                case .special:
                    result.append((identity, Input(path: path, skipReason: .special)))
                case .missing: result.append((identity, Input(path: path)))
                }
            }
        }
        return result
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
    }

    private static func input(_ path: String, name: String, mayHaveFrames: Bool) -> Input {
        let kind = (name as NSString).pathExtension.lowercased()
        if read.contains(kind) {
            return Input(path: path, frames: mayHaveFrames ? Companion.frames(beside: path) : [])
        }
        return Input(path: path, skipReason: assets.contains(kind) ? .asset : .unknownKind)
    }
}
