import Conversation
import HTMLTree

/// A message on marc.info: one `<pre>` that begins with a `<b>` of "List:", "Subject:", "From:", "Date:".
struct MarcAdapter: Adapter {
    let name = "marc"

    func recognizes(_ page: PageView) -> Bool { Self.head(page) != nil }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        guard let (content, head) = Self.head(page) else { return [] }
        let tree = page.tree
        let lines = tree.text(of: head).split(separator: "\n")
        guard let from = MailMessage.field("From:", in: lines) else { return [] }
        // The links below the message are bold too.
        let end =
            tree.nodes(withTag: .b, in: content).last { $0 >= tree.subtreeEnd(head) }
            ?? tree.subtreeEnd(content)
        let message = MailMessage(
            node: content, subject: MailMessage.field("Subject:", in: lines) ?? "", from: from,
            time: page.postTime(in: MailMessage.field("Date:", in: lines) ?? ""),
            body: page.body(from: tree.subtreeEnd(head), to: end))
        return [message.thread(name, page, &trace)]
    }

    private static func head(_ page: PageView) -> (content: Node, head: Node)? {
        let tree = page.tree
        guard let content = tree.nodes(withTag: .pre).first,
            let head = tree.firstElement(content), tree.tag(head) == .b,
            tree.valueContains(.href, of: tree.nodes(withTag: .a, in: head).first ?? head, "?l=")
        else { return nil }
        return (content, head)
    }
}
