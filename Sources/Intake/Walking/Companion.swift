import Foundation

/// The folder in which a browser keeps the parts of a page that it saved.
enum Companion {
    /// What browsers append to a page's name, in the languages in which Internet Explorer and old
    /// Firefox did it.
    static let suffixes = [
        "_files", "_data", "-files", ".files", "_fichiers", "_Dateien", "-Dateien", "_archivos",
        "_arquivos", "_bestanden", "-filer", "_soubory", "_pliki", "_tiedostot",
    ]
    private static let frameKinds: Set<String> = ["html", "htm", "xhtml", "shtml"]
    private static let pageKinds = frameKinds.union(["php", "asp", "aspx", "jsp", "cgi"])

    /// Folders among `names` that hold the parts of a page among `names`.
    static func folders(in names: [String]) -> Set<String> {
        let all = Set(names)
        var result: Set<String> = []
        for name in names {
            guard let stem = stem(of: name) else { continue }
            for suffix in suffixes where all.contains(stem + suffix) {
                result.insert(stem + suffix)
            }
        }
        return result
    }

    /// A page's path without its extension, nil where it has none that a page has.
    static func stem(of path: String) -> String? {
        let kind = (path as NSString).pathExtension
        guard pageKinds.contains(kind.lowercased()) else { return nil }
        return String(path.dropLast(kind.count + 1))
    }

    /// The HTML files in a page's folder of parts, sorted.
    static func frames(beside path: String) -> [String] {
        guard let stem = stem(of: path) else { return [] }
        var result: [String] = []
        for suffix in suffixes where FileKind.of(stem + suffix).kind == .folder {
            guard let entries = FileManager.default.enumerator(atPath: stem + suffix) else {
                continue
            }
            for case let name as String in entries
            where frameKinds.contains((name as NSString).pathExtension.lowercased()) {
                result.append(stem + suffix + "/" + name)
            }
        }
        return result.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
