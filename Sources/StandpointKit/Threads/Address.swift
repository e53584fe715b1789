/// A page's address, reduced to what tells one thread from another.
struct Address {
    /// Host without `www.`, lower case; empty where the text is no web address.
    let host: String
    /// Host, path and query without scheme, fragment, tracking parameters, comment-page suffix and
    /// closing slash: equal for two saves of one thread.
    let key: String

    /// Query parameters that never choose the content: campaign tags and reply forms.
    private static let ignoredParameters: Set<String> = [
        "fbclid", "gclid", "mc_cid", "mc_eid", "replytocom", "ref", "share", "s_cid", "cmpid",
    ]

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
        if let last = path.last, last.hasPrefix("comment-page-") { path.removeLast() }
        let query = tail[question...].dropFirst().split(separator: "&").filter { parameter in
            let name = parameter.prefix { $0 != "=" }.lowercased()
            return !name.hasPrefix("utm_") && !Self.ignoredParameters.contains(name)
        }
        key =
            ([Substring(host)] + path).joined(separator: "/")
            + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
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
