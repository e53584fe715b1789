import Conversation
import HTMLTree

/// A page that shows one message of a mailing list, as list archives do.
struct MailMessage {
    /// The element that holds the message.
    var node: Node
    var subject: String
    /// "Ann Bell <ann@mail.example>", or the name alone.
    var from: String
    var time: Timestamp
    var body: Body

    /// The message as a thread of one comment; the opening one unless its subject says that it answers.
    func thread(_ name: String, _ page: PageView, _ trace: inout ExtractionTrace) -> ThreadDraft {
        var builder = ThreadBuilder(extractor: name, nesting: .flat)
        builder.title = subject.isEmpty ? nil : subject
        var draft = CommentDraft(node: node)
        draft.author = Author(name: PersonName.clean(Self.name(from)))
        draft.time = time
        draft.body = body
        draft.depth = 0
        draft.isOP = !Self.answers(subject)
        builder.add(draft)
        return builder.finish(page, &trace)
    }

    /// The name before an address in angle brackets; of an address alone what stands before its "@".
    static func name(_ from: String) -> String {
        let bytes = Array(from.utf8)
        let end = bytes.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        let blanks: [UInt8] = [0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: "\"")]
        var name = bytes[..<end]
        while let last = name.last, blanks.contains(last) { name = name.dropLast() }
        while let first = name.first, blanks.contains(first) { name = name.dropFirst() }
        if name.isEmpty {
            name = bytes[min(end + 1, bytes.count)...].prefix { $0 != UInt8(ascii: "@") }
        }
        return String(decoding: name, as: UTF8.self)
    }

    /// "Re: ", "AW: ", also behind the list's "[tag]".
    static func answers(_ subject: String) -> Bool {
        var bytes = Array(subject.utf8)[...]
        if bytes.first == UInt8(ascii: "["), let close = bytes.firstIndex(of: UInt8(ascii: "]")) {
            bytes = bytes[(close + 1)...]
        }
        bytes = bytes.drop { $0 <= 0x20 || $0 == UInt8(ascii: "'") }
        let folded = bytes.prefix(4).map(foldASCII)
        return ["re:", "aw:", "sv:", "re["].contains { folded.starts(with: $0.utf8) }
    }

    /// What follows "From:" in the lines of a message's head; nil where no line begins so.
    static func field(_ name: String, in lines: [Substring]) -> String? {
        for line in lines {
            let bytes = line.utf8.drop { $0 <= 0x20 }
            guard bytes.starts(with: name.utf8) else { continue }
            let value = bytes.dropFirst(name.utf8.count).drop { $0 <= 0x20 }
            return String(decoding: value, as: UTF8.self)
        }
        return nil
    }
}
