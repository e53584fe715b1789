import Conversation

/// One order out of several: each page's own order is kept, and what a page adds goes where it shows it.
struct MergedOrder {
    /// The ids so far, each once.
    private(set) var ids: [String] = []
    private var known: Set<String> = []

    /// Merges another page's ids (each once).
    ///
    /// New ids stand before the next id that both know; new ids at a page's end go to the end, so that
    /// page 2 of a forum thread follows page 1 although both begin with the same sticky post. Where
    /// later pages of the thread are known already (`isLast` false), they follow the page's last id.
    /// - Complexity: linear in both lists.
    mutating func merge(_ page: [String], isLast: Bool = true) {
        var before: [String: [String]] = [:]
        var run: [String] = []
        for id in page {
            if known.contains(id) {
                if !run.isEmpty { before[id] = run }
                run = []
            } else {
                run.append(id)
            }
        }
        var after: [String: [String]] = [:]
        if !isLast, !run.isEmpty, let last = page.last(where: known.contains) {
            after[last] = run
            run = []
        }
        if !before.isEmpty || !after.isEmpty {
            ids = ids.flatMap { id in (before[id] ?? []) + [id] + (after[id] ?? []) }
        }
        ids += run
        known.formUnion(page)
    }
}

/// Puts replies below what they answer where the page nests them.
enum ReadingOrder {
    /// `records` in depth-first order over structural replies. Replies known from a mention or a quote
    /// alone stay where the page has them, as does a reply whose parent is gone.
    /// - Complexity: linear; iterative, so depth costs no stack.
    static func sorted(_ records: [CommentRecord]) -> [CommentRecord] {
        let places = Dictionary(
            uniqueKeysWithValues: records.enumerated().map { ($1.commentID, $0) })
        var children = [[Int]](repeating: [], count: records.count)
        var roots: [Int] = []
        for (place, record) in records.enumerated() {
            if let parent = record.parentID.flatMap({ places[$0] }), parent != place,
                record.comment.depth > records[parent].comment.depth,
                [.markup, .nesting, .numbering].contains(record.comment.parentSource)
            {
                children[parent].append(place)
            } else {
                roots.append(place)
            }
        }
        // Depths grow from parent to child, so there is no cycle.
        var result: [CommentRecord] = []
        result.reserveCapacity(records.count)
        var stack = Array(roots.reversed())
        while let place = stack.popLast() {
            result.append(records[place])
            stack.append(contentsOf: children[place].reversed())
        }
        return result
    }
}
