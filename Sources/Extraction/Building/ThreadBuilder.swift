import Conversation
public import HTMLTree

/// How a system shows that one comment answers another.
public enum Nesting: Sendable {
    /// A record's element stands inside its parent's.
    case containment
    /// The drafts' depths: the parent is the nearest earlier comment that is less deep.
    case depth
    /// It does not: forums, flat lists.
    case flat
}

/// Turns drafts into a thread: leaves out pings and repeats, resolves parents, counts positions.
///
/// Linear in the number of drafts, times the depth of nesting.
public struct ThreadBuilder: Sendable {
    /// The system's own id of the thread.
    public var nativeID: String?
    /// The thread's title where it differs from the page's.
    public var title: String?
    /// The number of comments that the page states.
    public var declaredCount: Int?
    /// Which page of the thread this is, from 1; nil where the system has no pages.
    public var pageNumber: Int?
    /// The elements that the thread owns; the records' own elements where this stays empty.
    public var region: [Node] = []
    /// How sure the reader is, 0 to 1.
    public var confidence = 1.0

    private let extractor: String
    private let nesting: Nesting
    private var drafts: [CommentDraft] = []

    /// A builder for one thread.
    public init(extractor: String, nesting: Nesting) {
        self.extractor = extractor
        self.nesting = nesting
    }

    /// The number of drafts added so far.
    public var count: Int { drafts.count }

    /// Adds the next comment in reading order; the index serves as `parentIndex` of later ones.
    @discardableResult
    public mutating func add(_ draft: CommentDraft) -> Int {
        drafts.append(draft)
        return drafts.count - 1
    }

    /// The finished thread.
    public consuming func finish(_ page: PageView, _ trace: inout ExtractionTrace) -> ThreadDraft {
        if extractor != "generic" { MissingFields.fill(&drafts, page, &trace) }
        let kept = dropRepeats(&trace)
        var position = [Int?](repeating: nil, count: drafts.count)
        for (place, index) in kept.enumerated() { position[index] = place }

        var links = structuralParents(page, position: position)
        if !links.contains(where: { $0.source != .none || $0.depth > 0 }) {
            links = socialParents(kept, links)
        }
        Self.breakCircles(&links)
        var comments: [Comment] = []
        comments.reserveCapacity(kept.count)
        for (place, index) in kept.enumerated() {
            let draft = drafts[index]
            let parent = links[index].parent.flatMap { position[$0] }
            comments.append(
                Comment(
                    position: place, text: draft.body.text, author: draft.author, time: draft.time,
                    depth: links[index].depth, parent: parent,
                    parentSource: parent == nil ? .none : links[index].source,
                    nativeID: draft.nativeID, permalink: draft.permalink, quotes: draft.body.quotes,
                    likes: draft.likes, dislikes: draft.dislikes, isOP: draft.isOP,
                    isDeleted: draft.isDeleted))
        }
        page.times.settle(&comments)
        let thread = Thread(
            extractor: extractor, comments: comments, confidence: confidence, nativeID: nativeID,
            title: title, declaredCount: declaredCount, pageNumber: pageNumber)
        let records = kept.map { drafts[$0].node }
        return ThreadDraft(
            thread: thread, region: region.isEmpty ? records : region, records: records)
    }

    /// "Pingback von ...", "Trackback: ...": what some themes write for the author of a ping.
    private static func namesPing(_ name: String) -> Bool {
        let folded = name.utf8.prefix(10).map(foldASCII)
        guard folded.count == 10 else { return false }
        let isLed = folded.starts(with: "pingback".utf8) || folded.starts(with: "trackback".utf8)
        return isLed && folded.contains { $0 == 0x20 || $0 == UInt8(ascii: ":") }
    }

    /// The indices of the drafts that stay, in order.
    private func dropRepeats(_ trace: inout ExtractionTrace) -> [Int] {
        var seen: Set<String> = []
        var kept: [Int] = []
        kept.reserveCapacity(drafts.count)
        for (index, draft) in drafts.enumerated() {
            if draft.isPing || Self.namesPing(draft.author.name) {
                trace.leftOut(draft.node, "pingback or trackback")
            } else if let id = draft.nativeID, !seen.insert(id).inserted {
                trace.leftOut(draft.node, "comment \(id) once more")
            } else {
                kept.append(index)
            }
        }
        return kept
    }

    /// A draft's parent (an index into the drafts), where it comes from, and the depth shown.
    private struct Link {
        var parent: Int?
        var source = ParentSource.none
        var depth = 0
    }

    /// Parents that the markup shows: ids, nesting, numbers.
    private func structuralParents(_ page: PageView, position: [Int?]) -> [Link] {
        var byID: [String: Int] = [:]
        var byNumber: [String: Int] = [:]
        for (index, draft) in drafts.enumerated() where position[index] != nil {
            if let id = draft.nativeID { byID[id] = index }
            if let number = draft.number { byNumber[number] = index }
        }
        var links: [Link] = []
        links.reserveCapacity(drafts.count)
        var open: [Int] = []
        for (index, draft) in drafts.enumerated() {
            var link = Link()
            switch nesting {
            case .containment:
                while let last = open.last, !page.tree.isAncestor(drafts[last].node, of: draft.node)
                {
                    open.removeLast()
                }
                link.parent = open.last
                open.append(index)
            case .depth:
                let depth = draft.depth ?? 0
                while let last = open.last, drafts[last].depth ?? 0 >= depth { open.removeLast() }
                link.parent = open.last
                open.append(index)
            case .flat: break
            }
            if let named = draft.parentIndex, named < index { link.parent = named }
            if link.parent != nil { link.source = .nesting }
            if let id = draft.parentID {
                link.parent = byID[id]
                link.source = .markup
            } else if link.parent == nil, let parent = numbered(draft, byNumber), parent != index {
                link.parent = parent
                link.source = .numbering
            }
            if link.parent == index { link.parent = nil }
            link.depth = depth(of: draft, link, links)
            if link.parent == nil { link.source = .none }
            links.append(link)
        }
        return links
    }

    /// Takes the parent from one comment of each circle: markup may name a later comment. Linear.
    private static func breakCircles(_ links: inout [Link]) {
        // 0: not seen, 1: on the chain in hand, 2: its chain ends.
        var marks = [UInt8](repeating: 0, count: links.count)
        for start in links.indices where marks[start] == 0 {
            var chain: [Int] = []
            var here = start
            while marks[here] == 0 {
                marks[here] = 1
                chain.append(here)
                guard let parent = links[here].parent else { break }
                if marks[parent] == 1 {
                    links[here].parent = nil
                    links[here].source = .none
                    break
                }
                here = parent
            }
            for place in chain { marks[place] = 2 }
        }
    }

    /// The depth shown, else one more than the parent's.
    private func depth(of draft: CommentDraft, _ link: Link, _ links: [Link]) -> Int {
        if let depth = draft.depth { return depth }
        if let parent = link.parent { return parent < links.count ? links[parent].depth + 1 : 1 }
        if let number = draft.number { return number.utf8.count { $0 == UInt8(ascii: ".") } }
        return 0
    }

    /// The draft that bears the number which `draft` answers.
    private func numbered(_ draft: CommentDraft, _ byNumber: [String: Int]) -> Int? {
        if let number = draft.parentNumber { return byNumber[number] }
        guard let number = draft.number, let dot = number.lastIndex(of: ".") else { return nil }
        return byNumber[String(number[..<dot])]
    }

    /// Parents that the comments name: "in reply to", "@name", quotes. Depths stay as they are.
    private func socialParents(_ kept: [Int], _ links: [Link]) -> [Link] {
        var links = links
        var finder = MentionedParents()
        for index in kept {
            let draft = drafts[index]
            if let found = finder.parent(of: draft) {
                links[index].parent = found.index
                links[index].source = found.source
            }
            finder.add(draft, at: index)
        }
        return links
    }
}
