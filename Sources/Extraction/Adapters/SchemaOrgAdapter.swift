import Conversation
import HTMLTree

/// Comments, answers, forum posts and reviews marked up with schema.org: microdata, RDFa, and JSON-LD
/// where the page does not show them itself.
///
/// Stands behind the adapters for systems, which know more than the vocabulary says.
struct SchemaOrgAdapter: Adapter {
    let name = "schema-org"

    func recognizes(_ page: PageView) -> Bool {
        page.tree.attribute(named: "itemtype") != nil || page.tree.attribute(named: "typeof") != nil
            || !LinkedData.scripts(page).isEmpty
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        for reader in [SchemaReader.microdata(page), SchemaReader.rdfa(page)].compactMap({ $0 }) {
            if let thread = marked(reader, page, &trace) { return [thread] }
        }
        return LinkedData.scripts(page).compactMap { linked($0, page, &trace) }
    }

    /// The thread in a page's microdata or RDFa.
    private func marked(
        _ reader: SchemaReader, _ page: PageView, _ trace: inout ExtractionTrace
    ) -> ThreadDraft? {
        let tree = page.tree
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        var open: [(item: SchemaItem, index: Int?)] = []
        var question: Int?
        var dated = 0
        var named = 0
        for item in reader.items() {
            while let last = open.last, !tree.isAncestor(last.item.node, of: item.node) {
                open.removeLast()
            }
            guard var draft = reader.draft(item) else {
                open.append((item, nil))
                continue
            }
            let parent = open.last { !$0.item.type.isContainer && $0.index != nil }?.index
            draft.parentIndex = parent ?? (item.type == .answer ? question : nil)
            draft.isOP = item.type == .question || (item.type == .forumPost && builder.count == 0)
            if !draft.author.name.isEmpty { named += 1 }
            if !draft.time.raw.isEmpty { dated += 1 }
            let index = builder.add(draft)
            if item.type == .question, question == nil { question = index }
            open.append((item, index))
        }
        // Questions and answers that nobody signed are a help page.
        guard builder.count > 0, named * 2 > builder.count || dated * 2 > builder.count else {
            return nil
        }
        // Where the vocabulary names nobody, the page does by its structure.
        if builder.count == 1 ? question != nil : named == 0 { return nil }
        return builder.finish(page, &trace)
    }

    /// The thread in a script, unless the page shows its comments.
    private func linked(_ script: Node, _ page: PageView, _ trace: inout ExtractionTrace)
        -> ThreadDraft?
    {
        let found = LinkedData(page).comments(in: script)
        guard found.contains(where: { !$0.draft.isOP }) else { return nil }
        guard found.contains(where: { !$0.draft.author.name.isEmpty }) else { return nil }
        let isShown = found.prefix(4).contains { page.shows($0.draft.body.text) }
        if isShown {
            trace.note(script, "comments in JSON-LD that the page shows as well")
            return nil
        }
        var builder = ThreadBuilder(extractor: name, nesting: .depth)
        builder.region = [script]
        for item in found {
            var draft = item.draft
            draft.depth = item.depth
            builder.add(draft)
        }
        return builder.finish(page, &trace)
    }
}

extension PageView {
    /// Whether the visible text holds the first words of `text`.
    fileprivate func shows(_ text: String) -> Bool {
        let wanted = text.utf8.prefix(60).filter { $0 > 0x20 }
        guard wanted.count >= 8, let first = wanted.first else { return false }
        let shown = tree.text
        var index = 0
        while index < shown.count {
            if shown[index] == first {
                var place = index
                var matched = 0
                while place < shown.count, matched < wanted.count {
                    if shown[place] <= 0x20 {
                        place += 1
                    } else if shown[place] == wanted[matched] {
                        place += 1
                        matched += 1
                    } else {
                        break
                    }
                }
                if matched == wanted.count { return true }
            }
            index += 1
        }
        return false
    }
}
