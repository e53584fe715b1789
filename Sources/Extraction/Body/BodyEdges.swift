import HTMLTree

/// What stands in a comment's box without being written by its author: signatures, edit notes, share
/// bars, adverts. Told by the words in class names and by how a line begins.
enum BodyEdges {
    /// Whether the body leaves `node` out. `traits` are those of its classes.
    static func leavesOut(_ node: Node, _ traits: NameTraits, _ page: PageView) -> Bool {
        let tree = page.tree
        if traits.isDisjoint(with: [.signature, .share, .advert, .edited, .hidden, .form, .ping]) {
            return isEditNote(node, page)
        }
        let length = tree.visibleLength(of: node)
        if traits.contains(.signature) { return true }
        if traits.contains(.advert), !traits.contains(.body) { return true }
        // Words such as "share" and "edit" also name whole posts; bars and notes are short.
        if traits.contains(.share), length < 400 { return true }
        if traits.contains(.edited), length < 300, traits.isDisjoint(with: [.body, .quote]) {
            return true
        }
        // "comment-body js-edit-hide" is hidden while it is edited, and shown otherwise.
        if traits.contains(.hidden), length < 200, !traits.contains(.body) { return true }
        if traits.contains(.form), traits.isDisjoint(with: [.body]) || length < 40,
            tree.nodes(withTag: .textarea, in: node).count > 0
        {
            return true
        }
        return isEditNote(node, page)
    }

    /// A short element of its own that begins with "Last edited by" or the like.
    static func isEditNote(_ node: Node, _ page: PageView) -> Bool {
        switch page.tree.tag(node) {
        case .p, .div, .em, .i, .span, .small, .td, .font: break
        default: return false
        }
        let length = page.tree.visibleLength(of: node)
        guard length > 8, length < 200, page.tree.textLength(of: node) < 500 else { return false }
        return isEditNote(page.tree.text, page.tree.textRange(of: node))
    }

    /// The same for a stretch of text.
    static func isEditNote(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound {
            let blank = text.blankLength(start, range.upperBound)
            if blank > 0 {
                start += blank
            } else if text[start] < 0x30 || text[start] == UInt8(ascii: "[") {
                start += 1
            } else {
                break
            }
        }
        guard start < range.upperBound else { return false }
        return Phrases.editNotes.prefix(of: text[start..<min(start + 48, range.upperBound)]) != nil
    }
}

/// An ASCII capital as its small letter; every other byte as it is.
@inline(__always)
func foldASCII(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}
