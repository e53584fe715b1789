import Conversation
import HTMLTree

/// A message in a Hypermail 2 archive, as at lists.w3.org: `.headers` with `#from` and `#date` in `.mail`.
struct HypermailAdapter: Adapter {
    let name = "hypermail"

    func recognizes(_ page: PageView) -> Bool {
        page.has("headers") && page.tree.node(withID: "from") != nil
            && page.tree.node(withID: "date") != nil
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let tree = page.tree
        guard let from = tree.node(withID: "from"), let date = tree.node(withID: "date"),
            let head = page.closest(from, where: { tree.hasClass($0, "headers") }),
            let mail = tree.parent(head)
        else { return [] }
        var end = tree.subtreeEnd(mail)
        if let received = tree.node(withID: "received"), received > head, received < end {
            end = received
        }
        let message = MailMessage(
            node: mail, subject: page.text(tree.nodes(withTag: .h1).first),
            from: Self.value(page.text(from)), time: page.postTime(in: page.text(date)),
            body: page.body(from: tree.subtreeEnd(head), to: end))
        return [message.thread(name, page, &trace)]
    }

    /// What follows the colon of "From: Ann Bell".
    private static func value(_ text: String) -> String {
        guard let colon = text.firstIndex(of: ":") else { return text }
        return String(text[text.index(after: colon)...])
    }
}
