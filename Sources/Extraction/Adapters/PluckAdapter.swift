import Conversation
import HTMLTree

/// Pluck (SiteLife), the comment service of newspapers around 2010.
///
/// Every comment carries a hidden second name and a hidden "ignored" note; its thread path names its
/// ancestors.
struct PluckAdapter: Adapter {
    let name = "pluck"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.classID("pluck-comm-single-comment-main") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let records = Array(tree.nodes(withClass: "pluck-comm-single-comment-main"))
        guard !records.isEmpty else { return [] }
        let names = page.classIDs(["pluck-comm-username-display", "pluck-comm-username-url"])
        let times = page.classIDs(["pluck-comm-timestamp"])
        let bodies = page.classIDs(["pluck-comm-body"])
        let likes = page.classIDs(["pluck-score-volume"])
        var builder = ThreadBuilder(extractor: name, nesting: .depth)
        var byPath: [String: Int] = [:]
        for scope in page.scopes(records) {
            var draft = CommentDraft(node: scope.record)
            draft.nativeID = page.value("commentid", of: scope.record)
            if let name = scope.first(of: names) { draft.author = page.author(name) }
            if let time = scope.first(of: times) { draft.time = page.timeInside(time) }
            if let body = scope.first(of: bodies, textOnly: false) { draft.body = scope.body(body) }
            if let score = scope.first(of: likes) {
                draft.likes = page.value("upvotes", of: score).flatMap { Int($0) }
                draft.dislikes = page.value("downvotes", of: score).flatMap { Int($0) }
            }
            let path = page.value("threadpath", of: scope.record) ?? ""
            let steps = path.split(separator: "/")
            draft.depth = max(0, steps.count - 1)
            if steps.count > 1 {
                draft.parentIndex = byPath["/" + steps.dropLast().joined(separator: "/")]
            }
            let index = builder.add(draft)
            if !path.isEmpty { byPath[path] = index }
        }
        // Its dialogues (send, report) stand elsewhere on the page, full of hidden notes.
        builder.region = page.commonAncestor(records).map { [$0] } ?? records
        builder.region += tree.nodes(withClass: "pluck-dialog-wrapper")
        return [builder.finish(page, &trace)]
    }
}
