import Conversation

/// A comment of an export, which names its parent by id.
struct ExportedComment {
    /// What is known; position, parent and, where the export gives none, depth are still to be set.
    var comment: Comment
    /// The id by which others name it.
    var id: String?
    /// The id of the comment that it answers.
    var parentID: String?
    /// The depth that the export states.
    var depth: Int?
}

/// Puts the comments of an export in reading order and links replies to their parents.
enum ThreadOrder {
    /// The comments as given, or, with `isByTime`, each reply below its parent and siblings as
    /// given.
    ///
    /// A reply whose parent is not there keeps no parent and stands at depth 1 at least; so does
    /// one of a ring of replies. `lostParents` counts them.
    /// - Complexity: linear in the comments.
    static func thread(
        of exported: [ExportedComment], isByTime: Bool
    ) -> (comments: [Comment], lostParents: Int) {
        var indexOfID: [String: Int] = [:]
        for (index, item) in exported.enumerated() {
            if let id = item.id, indexOfID[id] == nil { indexOfID[id] = index }
        }
        var parents = exported.indices.map { index -> Int? in
            guard let id = exported[index].parentID, let parent = indexOfID[id], parent != index
            else { return nil }
            return parent
        }
        cutRings(&parents)
        let order = isByTime ? nested(parents) : Array(exported.indices)
        var position = [Int](repeating: 0, count: order.count)
        for (place, index) in order.enumerated() { position[index] = place }
        var depths = [Int](repeating: 0, count: order.count)
        var lost = 0
        var comments: [Comment] = []
        comments.reserveCapacity(order.count)
        for index in nested(parents) {
            depths[index] =
                exported[index].depth
                ?? parents[index].map { depths[$0] + 1 }
                ?? (exported[index].parentID == nil ? 0 : 1)
        }
        for (place, index) in order.enumerated() {
            var comment = exported[index].comment
            comment.position = place
            comment.depth = depths[index]
            comment.parent = parents[index].map { position[$0] }
            if comment.parent == nil {
                comment.parentSource = .none
                if exported[index].parentID != nil { lost += 1 }
            }
            comments.append(comment)
        }
        return (comments, lost)
    }

    /// Takes one link out of every ring of replies.
    private static func cutRings(_ parents: inout [Int?]) {
        // 0: not looked at, otherwise the walk that passed here.
        var walk = [Int](repeating: 0, count: parents.count)
        for start in parents.indices where walk[start] == 0 {
            var index = start
            while true {
                walk[index] = start + 1
                guard let parent = parents[index] else { break }
                if walk[parent] == start + 1 {
                    parents[index] = nil
                    break
                }
                if walk[parent] != 0 { break }
                index = parent
            }
        }
    }

    /// Every comment after its parent, replies right below it.
    private static func nested(_ parents: [Int?]) -> [Int] {
        var children = [[Int]](repeating: [], count: parents.count)
        var pending: [Int] = []
        for (index, parent) in parents.enumerated().reversed() {
            if let parent { children[parent].append(index) } else { pending.append(index) }
        }
        var order: [Int] = []
        while let index = pending.popLast() {
            order.append(index)
            pending += children[index]
        }
        return order
    }
}
