/// How a long thread is divided into pages.
enum ThreadParts {
    /// Comments on a page; a browser opens so many in well under two seconds.
    static let size = 2_500

    /// The places of the comments of each part; one empty part for a thread without comments.
    static func ranges(of count: Int) -> [Range<Int>] {
        if count == 0 { return [0..<0] }
        return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }

    /// The part in which a comment stands.
    static func part(of place: Int) -> Int { place / size }

    /// The page's name in `threads/`.
    static func page(of threadID: String, part: Int) -> String {
        threadID + (part == 0 ? "" : "-\(part + 1)") + ".html"
    }
}
