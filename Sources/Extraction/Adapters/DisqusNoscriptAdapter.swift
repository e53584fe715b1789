import HTMLTree

/// The plain copy of a Disqus thread that a site renders for readers without scripts: authors and
/// bodies inside `#disqus_thread`, with neither times nor nesting.
struct DisqusNoscriptAdapter: Adapter {
    let name = "disqus-noscript"

    func recognizes(_ page: PageView) -> Bool {
        !records(page).isEmpty
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        let records = records(page)
        guard !records.isEmpty else { return [] }
        let authors = page.classIDs(["comment-author", "author"])
        let bodies = page.classIDs(["comment-body", "comment-content", "comment-message", "body"])
        let times = page.classIDs(["comment-date", "comment-time", "date"])
        var builder = ThreadBuilder(extractor: name, nesting: .containment)
        for scope in page.scopes(records) {
            var draft = CommentDraft(node: scope.record)
            if let author = scope.first(of: authors) { draft.author = page.author(author) }
            if let body = scope.first(of: bodies, textOnly: false) { draft.body = scope.body(body) }
            if let time = scope.first(.time) ?? scope.first(of: times) {
                draft.time = page.timeInside(time)
            }
            draft.nativeID = page.idSuffix(scope.record, prefix: "comment-")
            builder.add(draft)
        }
        if let region = tree.node(withID: "disqus_thread") { builder.region = [region] }
        return [builder.finish(page, &trace)]
    }

    /// The elements of class `comment` that have an author inside the Disqus thread's element.
    private func records(_ page: PageView) -> [Node] {
        let tree = page.tree
        guard let comment = tree.classID("comment"), let author = tree.classID("comment-author"),
            let region = tree.node(withID: "disqus_thread")
        else { return [] }
        return tree.nodes(withClass: comment, in: region).filter {
            !tree.valueHasPrefix(.id, of: $0, "dsq-")
                && !tree.nodes(withClass: author, in: $0).isEmpty
        }
    }
}
