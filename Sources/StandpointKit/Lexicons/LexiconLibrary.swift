import Crypto
import Foundation
public import Lexicon

/// Why the lexicons that a run needs could not be had.
public enum LexiconLibraryError: Error, Sendable {
    /// No folder of lexicons was found; `tried` says where.
    case noLibrary(tried: [String])
    /// The library has no lexicon of this id, and no folder of this path exists.
    case unknown(id: String, known: [String])
    /// A file could not be read.
    case unreadable(path: String, detail: String)
    /// A file is broken.
    case broken(LexiconProblem)
}

extension LexiconLibraryError: CustomStringConvertible {
    /// What happened, where, and what to do.
    public var description: String {
        switch self {
        case .noLibrary(let tried):
            "no folder of lexicons found (tried \(tried.joined(separator: ", "))); "
                + "name it with --lexicons DIR or in STANDPOINT_LEXICONS"
        case .unknown(let id, let known):
            "\(id): no such lexicon or folder; the library has \(known.joined(separator: ", "))"
        case .unreadable(let path, let detail):
            "\(path): cannot be read (\(detail))"
        case .broken(let problem):
            problem.description
        }
    }
}

/// A lexicon's folder in a library.
public struct LexiconFolder: Sendable, Hashable {
    /// Its path below the library's root, such as `topics/lenr`; for a folder outside, its own path.
    public let name: String
    /// Where it lies.
    public let path: String

    /// The last component of the path, which is the lexicon's id.
    public var id: String { URL(fileURLWithPath: path).lastPathComponent }
}

/// A lexicon as loaded, with the hash of its files.
public struct LoadedLexicon: Sendable {
    /// The folder it came from.
    public let folder: LexiconFolder
    /// The lexicon.
    public let lexicon: Lexicon
    /// SHA-256 over names and bytes of its files, 64 hex digits.
    public let sha256: String
}

/// The folder of lexicons that a run draws on.
public struct LexiconLibrary: Sendable {
    /// The library's root.
    public let root: String
    /// Every lexicon in it, by name.
    public let folders: [LexiconFolder]

    /// Opens the library at `root`, or finds it: `STANDPOINT_LEXICONS`, a folder `Lexicons` beside the
    /// executable or above it, `share/standpoint/Lexicons` beside its `bin`, and the working directory.
    public init(root: String? = nil) throws(LexiconLibraryError) {
        let candidates = root.map { [$0] } ?? Self.candidates()
        for candidate in candidates {
            let folders = Self.scan(candidate)
            if !folders.isEmpty {
                self.root = candidate
                self.folders = folders
                return
            }
        }
        throw .noLibrary(tried: candidates)
    }

    private static func candidates() -> [String] {
        var result: [String] = []
        if let given = ProcessInfo.processInfo.environment["STANDPOINT_LEXICONS"] {
            result.append(given)
        }
        if let executable = Bundle.main.executableURL?.resolvingSymlinksInPath() {
            var folder = executable.deletingLastPathComponent()
            result.append(
                folder.deletingLastPathComponent()
                    .appendingPathComponent("share/standpoint/Lexicons").path)
            // `.build/x86_64-unknown-linux-gnu/release/standpoint` lies four levels down.
            for _ in 0..<5 {
                result.append(folder.appendingPathComponent("Lexicons").path)
                if folder.path == "/" { break }
                folder = folder.deletingLastPathComponent()
            }
        }
        result.append("Lexicons")
        return result
    }

    /// Folders with an `about.tsv`, at most two levels down.
    private static func scan(_ root: String) -> [LexiconFolder] {
        func subfolders(_ path: String) -> [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
                .filter { !$0.hasPrefix(".") }
        }
        func isLexicon(_ path: String) -> Bool {
            FileManager.default.fileExists(atPath: path + "/about.tsv")
        }
        var folders: [LexiconFolder] = []
        for first in subfolders(root) {
            let path = root + "/" + first
            if isLexicon(path) { folders.append(LexiconFolder(name: first, path: path)) }
            for second in subfolders(path) where isLexicon(path + "/" + second) {
                folders.append(
                    LexiconFolder(name: first + "/" + second, path: path + "/" + second))
            }
        }
        return folders
    }

    /// The folder of this id (`lenr`), name (`topics/lenr`) or path.
    public func folder(_ name: String) throws(LexiconLibraryError) -> LexiconFolder {
        if let found = folders.first(where: { $0.name == name })
            ?? folders.first(where: { $0.id == name && $0.name.hasPrefix("topics/") })
            ?? folders.first(where: { $0.id == name })
        {
            return found
        }
        if FileManager.default.fileExists(atPath: name + "/about.tsv") {
            return LexiconFolder(name: name, path: name)
        }
        throw .unknown(id: name, known: folders.map(\.name))
    }

    /// The topics of the library: what stands in `topics/`.
    public var topics: [LexiconFolder] { folders.filter { $0.name.hasPrefix("topics/") } }

    /// Reads a folder's files without judging them.
    public func files(of folder: LexiconFolder) throws(LexiconLibraryError) -> [LexiconFile] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                .filter { $0.hasSuffix(".tsv") }
                .map { name in
                    let path = folder.path + "/" + name
                    return LexiconFile(
                        path: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
                }
        } catch {
            throw .unreadable(path: folder.path, detail: error.localizedDescription)
        }
    }

    /// Loads one lexicon.
    public func load(_ folder: LexiconFolder) throws(LexiconLibraryError) -> LoadedLexicon {
        let files = try files(of: folder)
        var hasher = SHA256()
        for file in files {
            hasher.update(data: Array(file.name.utf8) + [0])
            hasher.update(data: file.bytes)
        }
        do throws(LexiconProblem) {
            return LoadedLexicon(
                folder: folder, lexicon: try Lexicon(files: files),
                sha256: Identity.hex(hasher.finalize(), digits: 64))
        } catch {
            throw .broken(error)
        }
    }

    /// A topic with what it stands on above the ``base()``, the most general first: its parents, the
    /// topic, and the parts that were learned with it.
    /// - Parameter cache: lexicons loaded before, by path; receives what is loaded.
    func chain(
        topic name: String, cache: inout [String: LoadedLexicon]
    ) throws(LexiconLibraryError) -> [LoadedLexicon] {
        var chain: [LoadedLexicon] = []
        var pending = [try folder(name)]
        while let folder = pending.popLast() {
            // Two topics may share a parent, and a circle of parents ends here too.
            if chain.contains(where: { $0.folder.path == folder.path }) { continue }
            let loaded: LoadedLexicon
            if let known = cache[folder.path] { loaded = known } else { loaded = try load(folder) }
            cache[folder.path] = loaded
            chain.append(loaded)
            for parent in loaded.lexicon.about.parents.reversed() {
                pending.append(try self.folder(parent))
            }
        }
        var parts: [LoadedLexicon] = []
        if let top = chain.first { parts = try learnedParts(of: top) }
        return chain.reversed() + parts
    }

    /// The id of the topic on top of a stack, below the parts that were learned with it.
    func id(of stack: [LoadedLexicon]) -> String? {
        let learned = stack.first { $0.lexicon.about.kind == .learned }
        return (learned ?? stack.last)?.lexicon.about.id
    }

    /// The lexicons of single topics that were learned together with `general` and lie in its folder.
    private func learnedParts(
        of general: LoadedLexicon
    ) throws(LexiconLibraryError) -> [LoadedLexicon] {
        guard general.lexicon.about.kind == .learned else { return [] }
        let root = general.folder.path
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).sorted()
        var parts: [LoadedLexicon] = []
        for name in names
        where FileManager.default.fileExists(atPath: "\(root)/\(name)/about.tsv") {
            parts.append(
                try load(
                    LexiconFolder(name: "\(general.folder.name)/\(name)", path: "\(root)/\(name)")))
        }
        return parts
    }

    /// The lexicons that every topic stands on: function words, sentiment.
    func base() throws(LexiconLibraryError) -> [LoadedLexicon] {
        var result: [LoadedLexicon] = []
        for folder in folders where !folder.name.hasPrefix("topics/") {
            result.append(try load(folder))
        }
        // Function words first: they are the most general.
        return result.filter { $0.lexicon.about.kind == .function }
            + result.filter { $0.lexicon.about.kind == .sentiment }
    }
}
