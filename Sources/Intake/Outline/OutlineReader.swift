import Conversation

/// Reads an article with its comments as indented plain text, the way a page looks when it is
/// copied as text:
///
///     The title
///
///     The article.
///
///       • Ada
///
///         A comment.
///
///         • Ben
///
///           A reply, two columns deeper.
///
/// A bullet opens a comment; its column gives the depth, its line the author; the body follows a
/// blank line, two columns deeper than the bullet.
enum OutlineReader {
    /// Whether the bytes are such an outline: no markup at the start, and at least one bullet with
    /// a name, a blank line, and an indented body.
    /// - Complexity: linear at the worst; one byte is enough to turn HTML away.
    static func recognizes(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first(where: { !OutlineLines.isSpace($0) }),
            first != UInt8(ascii: "<"), first != 0
        else { return false }
        var bullet: OutlineLine?
        var sawBlank = false
        for line in OutlineLines(bytes) {
            if line.isBullet {
                bullet = line
                sawBlank = false
            } else if line.isBlank {
                sawBlank = true
            } else {
                if let open = bullet, sawBlank, line.column >= open.column + 2,
                    !open.text.isEmpty, !AuthorLine.isSentence(bytes[open.text])
                {
                    return true
                }
                bullet = nil
            }
        }
        return false
    }

    /// The page in `text`: its title, its article, and one thread read by the extractor `outline`.
    ///
    /// A bullet whose line is a sentence has no author: the line is the beginning of the body. A
    /// reply that stands deeper than one level below the comment before it keeps its depth and has
    /// no parent.
    /// - Complexity: linear in the text.
    static func read(_ text: String) -> Page {
        let bytes = Array(text.utf8)
        let lines = Array(OutlineLines(bytes))
        let start = threadStart(lines)
        var page = Page()
        readArticle(lines[..<start], of: bytes, into: &page)
        var builder = OutlineThread(bytes: bytes)
        for line in lines[start...] { builder.add(line) }
        let thread = builder.finish()
        if !thread.comments.isEmpty { page.threads = [thread] }
        page.warnings = builder.warnings
        return page
    }

    /// The line of the first bullet that has a body; bullets right above it are comments without
    /// one, while a list in the article is parted from the comments by a blank line.
    private static func threadStart(_ lines: [OutlineLine]) -> Int {
        var bullet: Int?
        var sawBlank = false
        for (index, line) in lines.enumerated() {
            if line.isBullet {
                bullet = index
                sawBlank = false
            } else if line.isBlank {
                sawBlank = true
            } else {
                if var first = bullet, sawBlank, line.column >= lines[first].column + 2 {
                    while first > 0, lines[first - 1].isBullet { first -= 1 }
                    return first
                }
                bullet = nil
            }
        }
        return lines.firstIndex { $0.isBullet } ?? lines.count
    }

    /// The first line that says something is the title, the rest up to the comments the article.
    private static func readArticle(
        _ lines: ArraySlice<OutlineLine>, of bytes: [UInt8], into page: inout Page
    ) {
        guard let title = lines.firstIndex(where: { !$0.isBlank }) else { return }
        page.title = String(decoding: bytes[lines[title].text], as: UTF8.self)
        var body = Paragraphs(bodyColumn: 0)
        for line in lines[(title + 1)...] { body.add(line, of: bytes) }
        page.articleText = body.text
    }
}

/// Lines put together: line breaks kept, one blank line between paragraphs, the common indent taken
/// off.
struct Paragraphs {
    /// The column at which the text stands; what is indented further keeps the difference.
    let bodyColumn: Int
    private var bytes: [UInt8] = []
    private var hasGap = false

    init(bodyColumn: Int) { self.bodyColumn = bodyColumn }

    var isEmpty: Bool { bytes.isEmpty }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func add(_ line: OutlineLine, of source: [UInt8]) {
        guard !line.isBlank else {
            hasGap = true
            return
        }
        if !bytes.isEmpty {
            bytes.append(UInt8(ascii: "\n"))
            if hasGap { bytes.append(UInt8(ascii: "\n")) }
            for _ in 0..<min(max(0, line.column - bodyColumn), 80) { bytes.append(0x20) }
        }
        hasGap = false
        if line.isBullet { bytes += Array("• ".utf8) }
        bytes += source[line.text]
    }
}
