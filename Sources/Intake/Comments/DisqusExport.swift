import Conversation

/// Reads the elements of Disqus' XML export (schema `disqus.xsd` 1.0): `thread` elements, then
/// `post` elements that name their thread and their parent by `dsq:id`.
struct DisqusExport {
    /// A thread with its posts in the order of the export, which is by time.
    struct ExportedThread {
        var id: String
        var link, title: String?
        var posts: [ExportedComment] = []
        /// Where its own element and its posts' stand in the file.
        var elements: [Range<Int>] = []
    }

    private(set) var threads: [ExportedThread] = []
    /// Posts that name a thread which the export lacks.
    private(set) var strayPosts = 0
    private(set) var isCutShort = false
    private var indexOfThread: [String: Int] = [:]

    /// The fields of the element that is open.
    private struct Fields {
        var id = ""
        var thread, parent: String?
        var values: [String: [UInt8]] = [:]

        func string(_ name: String) -> String? {
            guard let value = values[name] else { return nil }
            let text = value.string(value.trimmed(0..<value.count))
            return text.isEmpty ? nil : text
        }

        func isTrue(_ name: String) -> Bool { string(name)?.lowercased() == "true" }
    }

    /// Reads an export as far as it goes. Linear in the bytes.
    mutating func read(_ bytes: [UInt8]) {
        var scanner = XMLScanner(bytes)
        var names: [String] = []
        var fields = Fields()
        var start = 0
        var before = 0
        while let event = scanner.next() {
            switch event {
            case .start(let name):
                names.append(name)
                if names.count == 2 {
                    start = before
                    fields = Fields()
                    fields.id = scanner.attribute("dsq:id") ?? ""
                } else if names.count == 3, name == "thread" {
                    fields.thread = scanner.attribute("dsq:id")
                } else if names.count == 3, name == "parent" {
                    fields.parent = scanner.attribute("dsq:id")
                }
            case .text(let text):
                if names.count > 2 {
                    fields.values[names[2...].joined(separator: "/"), default: []] += text
                }
            case .end(let name):
                if names.count == 2, name == names[1] {
                    close(name, fields, start..<scanner.place)
                }
                if names.last == name { names.removeLast() }
            }
            before = scanner.place
        }
        isCutShort = scanner.isCutShort || !names.isEmpty
    }

    private mutating func close(_ name: String, _ fields: Fields, _ element: Range<Int>) {
        if name == "thread" {
            guard indexOfThread[fields.id] == nil else { return }
            indexOfThread[fields.id] = threads.count
            threads.append(
                ExportedThread(
                    id: fields.id, link: fields.string("link"), title: fields.string("title"),
                    elements: [element]))
        } else if name == "post" {
            guard let thread = fields.thread, let index = indexOfThread[thread] else {
                strayPosts += 1
                return
            }
            let isDeleted = fields.isTrue("isDeleted")
            if fields.isTrue("isSpam"), !isDeleted { return }
            threads[index].posts.append(Self.comment(fields, isDeleted: isDeleted))
            threads[index].elements.append(element)
        }
    }

    /// Of a deleted post the stub stays, as on the page; the export still has its text.
    private static func comment(_ fields: Fields, isDeleted: Bool) -> ExportedComment {
        let message = MessageText(isDeleted ? [] : fields.values["message"] ?? [])
        let isAnonymous = fields.isTrue("author/isAnonymous")
        let author = Author(
            name: fields.string("author/name") ?? fields.string("author/username") ?? "",
            nativeID: isAnonymous ? nil : fields.string("author/username"))
        let time = fields.string("createdAt").map {
            HeaderDate.iso8601($0, source: .structured)
        }
        let comment = Comment(
            position: 0, text: message.text, author: isDeleted ? Author(name: "") : author,
            time: time ?? .none, parentSource: .markup,
            nativeID: fields.id.isEmpty ? nil : fields.id, quotes: message.quotes,
            isDeleted: isDeleted)
        return ExportedComment(
            comment: comment, id: comment.nativeID, parentID: fields.parent, depth: nil)
    }
}
