import Conversation
import HTMLTree

/// A message on mail-archive.com: `.msgHead` with `.sender` and `.date`, then `.msgBody`.
struct MailArchiveAdapter: Adapter {
    let name = "mail-archive"

    func recognizes(_ page: PageView) -> Bool { page.has("msgHead") && page.has("msgBody") }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        guard let head = page.tree.nodes(withClass: "msgHead").first,
            let content = page.tree.nodes(withClass: "msgBody").first
        else { return [] }
        let message = MailMessage(
            node: content, subject: page.text(page.first("subject", in: head)),
            from: page.text(page.first("sender", in: head)),
            time: page.time(page.first("date", in: head)), body: page.body(content))
        return [message.thread(name, page, &trace)]
    }
}
