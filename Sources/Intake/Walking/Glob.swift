import Foundation

/// Shell patterns for paths that the shell did not expand: `*`, `?`, `[a-z]`, each within one
/// component.
enum Glob {
    /// The paths that match, sorted. Hidden names match only a pattern that begins with a dot.
    static func paths(_ pattern: String) -> [String] {
        let components = pattern.split(separator: "/", omittingEmptySubsequences: true)
        var current = [pattern.hasPrefix("/") ? "/" : ""]
        for component in components {
            current = current.flatMap { expand(component, in: $0) }
        }
        return current.sorted()
    }

    private static func expand(_ component: Substring, in folder: String) -> [String] {
        func join(_ name: String) -> String {
            folder.isEmpty || folder == "/" ? folder + name : folder + "/" + name
        }
        guard component.contains(where: { "*?[".contains($0) }) else {
            let path = join(String(component))
            return FileManager.default.fileExists(atPath: path) ? [path] : []
        }
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder))
            ?? []
        let pattern = Array(component.unicodeScalars)
        return names.filter {
            ($0.hasPrefix(".") == component.hasPrefix("."))
                && matches(pattern, Array($0.unicodeScalars))
        }.map(join)
    }

    /// Whether a name matches. Time: name times pattern at the worst, by one level of backtracking.
    static func matches(_ pattern: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
        var p = 0, n = 0
        var star: (pattern: Int, name: Int)?
        while n < name.count {
            if p < pattern.count, pattern[p] == "*" {
                star = (p, n)
                p += 1
            } else if p < pattern.count, let next = step(pattern, p, name[n]) {
                p = next
                n += 1
            } else if let last = star {
                star = (last.pattern, last.name + 1)
                p = last.pattern + 1
                n = last.name + 1
            } else {
                return false
            }
        }
        while p < pattern.count, pattern[p] == "*" { p += 1 }
        return p == pattern.count
    }

    /// The pattern's next place if its element at `p` matches `scalar`, nil otherwise.
    private static func step(
        _ pattern: [Unicode.Scalar], _ p: Int, _ scalar: Unicode.Scalar
    ) -> Int? {
        if pattern[p] == "?" { return p + 1 }
        guard pattern[p] == "[", let close = pattern[(p + 1)...].dropFirst().firstIndex(of: "]")
        else { return pattern[p] == scalar ? p + 1 : nil }
        var set = pattern[(p + 1)..<close]
        let isNegated = set.first == "!" || set.first == "^"
        if isNegated { set = set.dropFirst() }
        var isMember = false
        var index = set.startIndex
        while index < set.endIndex {
            if index + 2 < set.endIndex, set[index + 1] == "-" {
                if set[index] <= scalar, scalar <= set[index + 2] { isMember = true }
                index += 3
            } else {
                if set[index] == scalar { isMember = true }
                index += 1
            }
        }
        return isMember != isNegated ? close + 1 : nil
    }
}
