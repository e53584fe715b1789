import Conversation
import HTMLTree

/// A message in a Mailman 2 archive (Pipermail): `<B>` name, `mailto:` link, `<I>` date, then `<PRE>`.
struct PipermailAdapter: Adapter {
    let name = "pipermail"

    func recognizes(_ page: PageView) -> Bool { Self.head(page) != nil }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        guard let head = Self.head(page) else { return [] }
        let message = MailMessage(
            node: head.content, subject: page.text(page.tree.nodes(withTag: .h1).first),
            from: page.text(head.author), time: page.postTime(in: page.text(head.date)),
            body: page.body(head.content))
        return [message.thread(name, page, &trace)]
    }

    /// Name, date and text, which stand in this order beside each other.
    private static func head(_ page: PageView) -> (author: Node, date: Node, content: Node)? {
        let tree = page.tree
        guard let date = tree.nodes(withTag: .i).first,
            let content = tree.nodes(withTag: .pre).first(where: { $0 > date }),
            tree.parent(date) == tree.parent(content),
            let author = tree.nodes(withTag: .b).last(where: { $0 < date }),
            tree.parent(author) == tree.parent(date), tree.hasText(author),
            let link = tree.nodes(withTag: .a).first(where: { $0 > author }), link < date,
            tree.valueContains(.href, of: link, "mailto:")
                || tree.valueContains(.href, of: link, "listinfo")
        else { return nil }
        return TimeReader.isMostlyTime(tree.text.span.extracting(tree.textRange(of: date)))
            ? (author, date, content) : nil
    }
}
