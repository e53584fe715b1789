/// A page's address, reduced to what tells one thread from another.
struct Address {
    /// Host without `www.`, lower case; empty where the text is no web address.
    let host: String
    /// Host, path and query without scheme, fragment, tracking parameters, page numbers and closing
    /// slash: equal for two saves of one thread, and for its pages.
    let key: String

    /// Query parameters that never choose the content: campaign tags and reply forms.
    private static let ignoredParameters: Set<String> = [
        "fbclid", "gclid", "mc_cid", "mc_eid", "replytocom", "ref", "share", "s_cid", "cmpid",
    ]

    /// Query parameters that choose a page of a thread: `?t=9&page=2`, phpBB's `start=20`, IP.Board's
    /// `st=20`, WordPress's `cpage=2`.
    private static let pageParameters: Set<String> = ["page", "start", "st", "cpage"]

    init(_ text: String) {
        var rest = Substring(text)
        if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
        } else if let scheme = rest.range(ofScheme: "://") {
            rest = rest[scheme...]
        }
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        var host = rest[..<end].lowercased()
        if host.hasPrefix("www.") { host.removeFirst(4) }
        self.host = host

        let tail = rest[end...]
        let question = tail.firstIndex(of: "?") ?? tail.endIndex
        var path = tail[..<question].split(separator: "/")
        Self.dropPage(&path)
        let query = tail[question...].dropFirst().split(separator: "&").filter { parameter in
            let name = parameter.prefix { $0 != "=" }.lowercased()
            return !name.hasPrefix("utm_") && !Self.ignoredParameters.contains(name)
                && !Self.isPage(name, parameter)
        }
        key =
            ([Substring(host)] + path).joined(separator: "/")
            + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    /// Takes a closing `comment-page-2`, `page-2` or `page/2` away.
    private static func dropPage(_ path: inout [Substring]) {
        guard path.count > 1, let last = path.last else { return }
        for prefix in ["comment-page-", "page-"]
        where last.hasPrefix(prefix) && isNumber(last.dropFirst(prefix.utf8.count)) {
            path.removeLast()
            return
        }
        if path.count > 2, isNumber(last), path[path.count - 2] == "page" { path.removeLast(2) }
    }

    /// True for a parameter of ``pageParameters`` whose value is a number.
    private static func isPage(_ name: String, _ parameter: Substring) -> Bool {
        guard pageParameters.contains(name) else { return false }
        return isNumber(parameter.dropFirst(name.utf8.count + 1))
    }

    private static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.count < 8 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
}

extension Substring {
    /// The index just past the first `separator`, nil where it does not occur near the beginning.
    fileprivate func range(ofScheme separator: String) -> Index? {
        var index = startIndex
        var steps = 0
        while index != endIndex, steps < 12 {
            if self[index...].hasPrefix(separator) {
                return self.index(index, offsetBy: separator.count)
            }
            formIndex(after: &index)
            steps += 1
        }
        return nil
    }
}
