import Conversation

/// Builds the thread of an outline, line by line.
struct OutlineThread {
    private(set) var warnings: [Warning] = []
    private let bytes: [UInt8]
    private var comments: [Comment] = []
    /// The last comment at each depth that can still be answered, nil where a level was skipped.
    private var open: [Int?] = []
    private var firstColumn: Int?
    private var body: Paragraphs?
    private var isOutside = false
    private var lastWasBlank = true

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func add(_ line: OutlineLine) {
        defer { lastWasBlank = line.isBlank }
        if line.isBullet {
            openComment(line)
        } else if line.column == 0, !line.isBlank, lastWasBlank || isOutside {
            leaveOut(line)
        } else if !isOutside {
            body?.add(line, of: bytes)
        }
    }

    mutating func finish() -> Thread {
        closeComment()
        return Thread(extractor: "outline", comments: comments)
    }

    private mutating func openComment(_ line: OutlineLine) {
        closeComment()
        isOutside = false
        let first = firstColumn ?? line.column
        firstColumn = first
        let depth = max(0, (line.column - first + 1) / 2)
        let position = comments.count
        let parent = depth > 0 && depth <= open.count ? open[depth - 1] : nil
        if depth > 0, parent == nil {
            warnings.append(
                Warning(
                    code: "parent_lost",
                    message: "comment \(position + 1) stands at depth \(depth), but nothing stands "
                        + "one level above it; it is kept without a parent"))
        }
        if open.count > depth { open.removeSubrange(depth...) }
        // A line indented by thousands of columns opens no thousands of levels.
        if depth < 1024 {
            while open.count < depth { open.append(nil) }
            open.append(position)
        }
        var text = Paragraphs(bodyColumn: line.column + 2)
        var author = ""
        if AuthorLine.isSentence(bytes[line.text]) {
            var opening = line
            opening.isBullet = false
            text.add(opening, of: bytes)
        } else {
            author = String(decoding: bytes[line.text], as: UTF8.self)
        }
        body = text
        comments.append(
            Comment(
                position: position, text: "", author: Author(name: author), depth: depth,
                parent: parent, parentSource: parent == nil ? .none : .nesting))
    }

    private mutating func closeComment() {
        if let body, !comments.isEmpty { comments[comments.count - 1].text = body.text }
        body = nil
    }

    /// Text at the margin, after a blank line, belongs to the page's foot and to no comment.
    private mutating func leaveOut(_ line: OutlineLine) {
        closeComment()
        guard !isOutside else { return }
        isOutside = true
        warnings.append(
            Warning(
                code: "text_outside_thread",
                message: "text that is not indented follows comment \(comments.count); it is "
                    + "left out up to the next bullet"))
    }
}

/// What stands on a bullet's line.
enum AuthorLine {
    /// Whether the line is the beginning of a comment and no name: many words, or two and more
    /// words, not all capitalised, that end as a sentence does.
    static func isSentence(_ line: ArraySlice<UInt8>) -> Bool {
        var words = 0
        var small = 0
        var wasSpace = true
        for byte in line {
            let isSpace = OutlineLines.isSpace(byte)
            if wasSpace, !isSpace {
                words += 1
                if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { small += 1 }
            }
            wasSpace = isSpace
        }
        if words > 6 { return true }
        return words >= 2 && small > 0 && endsSentence(line)
    }

    /// `.`, `!`, `?` or `…` at the end, perhaps before a closing quotation mark or bracket.
    private static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
        var rest = line
        while let last = rest.last {
            if last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last == UInt8(ascii: ")")
            {
                rest = rest.dropLast()
            } else if rest.suffix(3).elementsEqual([0xE2, 0x80, 0x9D])
                || rest.suffix(3).elementsEqual([0xE2, 0x80, 0x99])
            {
                rest = rest.dropLast(3)
            } else {
                return last == UInt8(ascii: ".") || last == UInt8(ascii: "!")
                    || last == UInt8(ascii: "?")
                    || rest.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
            }
        }
        return false
    }
}
