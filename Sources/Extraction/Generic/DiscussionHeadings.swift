import HTMLTree

/// What the headings of a page announce: a discussion ("12 Comments", "Gästebuch"), the latest comments
/// of other pages, or something else.
///
/// Headings are `h1` to `h6`, and short texts alone in their block that name a discussion.
struct DiscussionHeadings {
    enum Kind: UInt8, Sendable {
        case other
        /// What follows is a discussion.
        case discussion
        /// What follows are excerpts of comments that stand elsewhere.
        case latest
        /// A form to write a comment follows, then maybe the comments.
        case form
    }

    private struct Mark {
        var node: Int32
        var textEnd: Int
        var kind: Kind
    }

    private let tree: HTMLTree
    private var marks: [Mark] = []

    /// Reads the headings of a page in one walk, those apart that adapters have claimed.
    init(_ page: PageView, outside claimed: Regions) {
        tree = page.tree
        var headingEnd: Int32 = 0
        var claim = 0
        var index = -1
        while index + 1 < tree.count {
            index += 1
            if let end = claimed.end(around: Int32(index), &claim) {
                index = Int(end) - 1
                continue
            }
            let node = Node(index)
            switch tree.kind(node) {
            case .element:
                guard SignalFinder.isHeading(tree.tag(node)), tree.hasText(node) else { continue }
                let range = tree.textRange(of: node)
                let kind = Self.kind(tree.text, range, isHeading: true) ?? .other
                marks.append(Mark(node: node.index, textEnd: range.upperBound, kind: kind))
                headingEnd = tree.subtreeEnd(node).index
            case .text:
                let length = tree.visibleLength(of: node)
                guard node.index >= headingEnd, length > 2, length < 48 else { continue }
                let range = tree.textRange(of: node)
                guard let kind = Self.kind(tree.text, range, isHeading: false),
                    isAlone(node, length)
                else { continue }
                marks.append(Mark(node: node.index, textEnd: range.upperBound, kind: kind))
            default: continue
            }
        }
    }

    /// What the nearest heading before a record announces; `.other` where it is far away.
    /// - Complexity: logarithmic in the headings.
    func kind(before record: Node) -> Kind {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].node < record.index { low = middle + 1 } else { high = middle }
        }
        var place = low - 1
        var steps = 0
        let start = tree.textRange(of: record).lowerBound
        while place >= 0, steps < 4 {
            let mark = marks[place]
            guard start - mark.textEnd < 1200 else { return .other }
            if mark.kind != .form { return mark.kind }
            place -= 1
            steps += 1
        }
        return .other
    }

    /// A text that has its block for itself, and is no link.
    private func isAlone(_ node: Node, _ length: Int) -> Bool {
        guard let parent = tree.parent(node) else { return false }
        switch tree.tag(parent) {
        case .a, .button, .option, .label, .td: return false
        default: break
        }
        guard tree.visibleLength(of: parent) <= length + 12 else { return false }
        guard let outer = tree.parent(parent) else { return true }
        return tree.tag(outer) != .a && tree.tag(outer) != .button
    }

    /// What a heading's text announces; nil for texts that name nothing of the kind.
    static func kind(_ text: [UInt8], _ range: Range<Int>, isHeading: Bool) -> Kind? {
        let core = bare(text, range)
        guard !core.isEmpty, core.count < 160 else { return nil }
        if Phrases.latestHeadings.contains(text, core) { return .latest }
        if Phrases.formHeadings.contains(text, core) { return .form }
        if Phrases.headings.contains(text, core) { return .discussion }
        guard isHeading else { return nil }
        if Phrases.formHeadings.prefix(of: text[core]) != nil { return .form }
        return Phrases.headingLeads.prefix(of: text[core]) == nil ? nil : .discussion
    }

    /// A stretch without the figures and marks at its ends: "(12) Comments:" is "Comments".
    static func bare(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper {
            let length = edgeLength(text, lower, upper)
            if length == 0 { break }
            lower += length
        }
        while lower < upper {
            var start = upper - 1
            while start > lower, text[start] & 0xC0 == 0x80 { start -= 1 }
            guard edgeLength(text, start, upper) == upper - start else { break }
            upper = start
        }
        return lower..<max(lower, upper)
    }

    /// The length of a blank, a figure or a mark at `index`; 0 for a letter.
    private static func edgeLength(_ text: [UInt8], _ index: Int, _ end: Int) -> Int {
        let byte = text[index]
        if byte < 0x80 { return (0x61...0x7A).contains(byte | 0x20) ? 0 : 1 }
        let blank = text.blankLength(index, end)
        if blank > 0 { return blank }
        let mute = text.muteLength(index, end)
        if mute > 0 { return mute }
        guard index + 2 < end else { return 0 }
        // General punctuation, East Asian brackets, full-width marks and figures.
        let isMark =
            byte == 0xE2 && (0x80...0x97).contains(text[index + 1])
            || byte == 0xE3 && text[index + 1] == 0x80
            || byte == 0xEF && text[index + 1] == 0xBC && text[index + 2] < 0xA1
        return isMark ? 3 : 0
    }
}
