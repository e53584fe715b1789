import Conversation
import HTMLTree

/// Names an author by what stands beside the time, where no place of its own does.
struct TimeNeighbours {
    private let page: PageView
    private let layout: RecordLayout

    init(_ page: PageView, _ layout: RecordLayout) {
        self.page = page
        self.layout = layout
    }

    /// The words around the time in its own text, else the nearest short text before or after it.
    func name(_ record: Int, _ time: FieldPlace?) -> (author: Author, leaf: Int?)? {
        guard let time else { return nil }
        let text = page.text(time.node)
        if let found = page.times.find(in: text) {
            let bytes = Array(text.utf8)
            if let name = before(bytes[..<found.range.lowerBound]) {
                return (Author(name: name), nil)
            }
            if let name = after(bytes[found.range.upperBound...]) {
                return (Author(name: name), nil)
            }
        }
        let leaves = layout.leafRanges[record]
        // Three texts back, then two on; a name follows the time in "on May 3 by Bob".
        let first = max(leaves.lowerBound, time.leaves.lowerBound - 3)
        let back = Array((first..<time.leaves.lowerBound).reversed())
        let on = Array(time.leaves.upperBound..<min(leaves.upperBound, time.leaves.upperBound + 2))
        for stretch in [back, on] {
            for number in stretch {
                let leaf = layout.leaves[number]
                switch leaf.role {
                case .label, .number, .action: continue
                case .content, .fact, .author: break
                case .time: return nil
                }
                if let author = author(leaf) { return (author, number) }
                break
            }
        }
        return nil
    }

    /// "Posted by Bob on ": the name in it.
    private func before(_ bytes: ArraySlice<UInt8>) -> String? {
        var bytes = bytes
        trimEnd(&bytes)
        if let word = Phrases.dateLeads.suffix(of: bytes) { bytes = bytes.dropLast(word) }
        trimEnd(&bytes)
        return checked(bytes)
    }

    /// " by Bob", " | URL | Bob": the name in it.
    private func after(_ bytes: ArraySlice<UInt8>) -> String? {
        for part in bytes.split(separator: UInt8(ascii: "|")) {
            var words = part.drop {
                $0 <= 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "-")
            }
            let isLed = Phrases.nameLeads.prefix(of: words) != nil
            // Without "by" only a bar parts a name from the time.
            guard isLed || part.startIndex > bytes.startIndex else { continue }
            if let mark = words.firstIndex(of: UInt8(ascii: "#")), mark > words.startIndex {
                words = words[..<mark]
            }
            if let mark = words.firstIndex(of: UInt8(ascii: "[")), mark > words.startIndex {
                words = words[..<mark]
            }
            trimEnd(&words)
            if Phrases.actions.contains(String(decoding: words, as: UTF8.self)) { continue }
            if let name = checked(words) { return name }
        }
        return nil
    }

    private func trimEnd(_ bytes: inout ArraySlice<UInt8>) {
        while let last = bytes.last,
            last <= 0x20 || last == UInt8(ascii: ",") || last == UInt8(ascii: "-")
                || last == UInt8(ascii: "|")
        {
            bytes = bytes.dropLast()
        }
    }

    private func checked(_ bytes: ArraySlice<UInt8>) -> String? {
        let name = PersonName.clean(String(decoding: bytes, as: UTF8.self))
        guard !name.isEmpty, name.utf8.count < 48, !Phrases.labels.contains(name) else {
            return nil
        }
        let all = Array(name.utf8)
        return LeafRoles.isFigure(all, 0..<all.count) ? nil : name
    }

    /// A short text that is no sentence.
    private func author(_ leaf: RecordLayout.Leaf) -> Author? {
        let node = Node(Int(leaf.node))
        guard leaf.length < 48, NameEvidence(page).mayName(node),
            let name = checked(Array(page.text(node).utf8)[...])
        else { return nil }
        var link: String?
        if let parent = page.tree.parent(node), page.tree.tag(parent) == .a {
            link = page.value(.href, of: parent)
        }
        return Author(name: name, url: link)
    }
}
