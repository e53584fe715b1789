public import Conversation
public import HTMLTree

/// A parsed document with what its container knows of it.
public struct ExtractionInput: Sendable {
    /// A document inside the page: a frame's file beside it, or a part of its container.
    public struct Frame: Sendable {
        /// The frame's document.
        public var tree: HTMLTree
        /// The address that it was loaded from, where known.
        public var url: String?

        /// Makes a frame.
        public init(tree: HTMLTree, url: String? = nil) {
            self.tree = tree
            self.url = url
        }
    }

    /// The page's document.
    public var tree: HTMLTree
    /// The address that the container recorded (MHTML `Content-Location`, `WARC-Target-URI`).
    public var url: String?
    /// The save date that the container recorded; what the page itself says goes before a file's time.
    public var savedAt: Timestamp
    /// Where ``savedAt`` comes from.
    public var savedAtSource: SavedAtSource
    /// The frames of the page, in document order. Those in `srcdoc` attributes are found without help.
    public var frames: [Frame]

    /// Makes an input.
    public init(
        tree: HTMLTree, url: String? = nil, savedAt: Timestamp = .none,
        savedAtSource: SavedAtSource = .none, frames: [Frame] = []
    ) {
        self.tree = tree
        self.url = url
        self.savedAt = savedAt
        self.savedAtSource = savedAtSource
        self.frames = frames
    }
}

/// What the extractor may use.
public struct ExtractionOptions: Sendable {
    /// The names of the adapters to ask; nil asks all of them.
    public var adapters: Set<String>?
    /// Whether the generic reader reads what no adapter claimed.
    public var usesGenericReader: Bool
    /// Whether the trace is kept.
    public var inspects: Bool

    /// All adapters and the generic reader, without a trace.
    public init(
        adapters: Set<String>? = nil, usesGenericReader: Bool = true, inspects: Bool = false
    ) {
        self.adapters = adapters
        self.usesGenericReader = usesGenericReader
        self.inspects = inspects
    }
}

/// A page as it was read, and why it was read so.
public struct Extraction: Sendable {
    /// The page with its threads.
    public var page: Page
    /// What was found and why; empty unless asked for.
    public var trace: ExtractionTrace
}

/// Turns a document into a page with its threads of comments.
public enum Extractor {
    /// Reads a page: its metadata, then every thread by the first adapter that claims its region, then
    /// what is left by the generic reader.
    ///
    /// Never fails: a page without comments has no threads. Two systems on one page are two threads.
    /// - Complexity: linear in the document and its frames.
    public static func extract(
        _ input: ExtractionInput, options: ExtractionOptions = ExtractionOptions()
    ) -> Extraction {
        var trace = ExtractionTrace(isOn: options.inspects)
        var page = MetadataReader(input.tree).page(input)
        var threads: [Thread] = []
        var frames = input.frames
        frames += SourceDocuments.frames(in: input.tree)

        let main = PageView(
            tree: input.tree, url: page.canonicalURL ?? input.url, isFrame: false,
            language: page.language, savedAt: page.savedAt)
        let drafts = read(main, options, &trace)
        threads += drafts.map(\.thread)
        for frame in frames {
            let view = PageView(
                tree: frame.tree, url: frame.url, isFrame: true, language: page.language,
                savedAt: page.savedAt)
            threads += read(view, options, &trace).map(\.thread)
        }
        page.articleText = ArticleReader(main, regions: drafts.flatMap(\.region)).text()
        page.threads = threads
        return Extraction(page: page, trace: trace)
    }

    /// The threads of one document, in document order.
    private static func read(
        _ view: PageView, _ options: ExtractionOptions, _ trace: inout ExtractionTrace
    ) -> [ThreadDraft] {
        trace.enter(view.tree)
        var claimed = Regions(view.tree)
        var drafts: [ThreadDraft] = []
        for adapter in AdapterRegistry.all where options.adapters?.contains(adapter.name) ?? true {
            guard adapter.recognizes(view) else { continue }
            for draft in adapter.threads(in: view, trace: &trace)
            where !draft.thread.comments.isEmpty {
                guard !claimed.overlaps(draft.region) else {
                    if let first = draft.region.first {
                        trace.leftOut(first, "\(adapter.name): an earlier extractor has this place")
                    }
                    continue
                }
                claimed.add(draft.region)
                drafts.append(draft)
            }
        }
        if options.usesGenericReader {
            drafts += GenericReader(view).threads(outside: claimed, &trace)
        }
        drafts.sort { ($0.region.first?.index ?? 0) < ($1.region.first?.index ?? 0) }
        if trace.isOn {
            for draft in drafts {
                guard let first = draft.records.first else { continue }
                trace.add(
                    .thread, first,
                    "\(draft.thread.extractor): \(draft.thread.comments.count) comments, "
                        + "confidence \(draft.thread.confidence)")
            }
        }
        return drafts
    }
}

/// The parts of a document that extractors have claimed.
struct Regions {
    private let tree: HTMLTree
    private var ranges: [Range<Int32>] = []

    init(_ tree: HTMLTree) { self.tree = tree }

    var isEmpty: Bool { ranges.isEmpty }

    /// The end of the claim that holds the node at `index`, nil where none does; for one walk in document
    /// order. Claims are disjoint or nest, and the outermost counts.
    /// - Parameter cursor: the walk's place among the claims, 0 at its start.
    @inline(__always)
    func end(around index: Int32, _ cursor: inout Int) -> Int32? {
        while cursor < ranges.count, ranges[cursor].upperBound <= index { cursor += 1 }
        guard cursor < ranges.count, ranges[cursor].lowerBound <= index else { return nil }
        return ranges[cursor].upperBound
    }

    /// Claims the subtrees of `nodes`.
    mutating func add(_ nodes: [Node]) {
        for node in nodes {
            let range = node.index..<tree.subtreeEnd(node).index
            if let last = ranges.last, last.lowerBound <= range.lowerBound,
                last.upperBound >= range.upperBound
            {
                continue
            }
            ranges.append(range)
        }
        ranges.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    }

    /// Whether any of `nodes` shares a node with what was claimed.
    func overlaps(_ nodes: [Node]) -> Bool {
        nodes.contains { overlaps($0.index..<tree.subtreeEnd($0).index) }
    }

    /// Whether a run of nodes shares one with what was claimed. Time: logarithmic where claims are disjoint.
    func overlaps(_ range: Range<Int32>) -> Bool {
        // Claims may nest but are sorted by their start; the first one that ends after the start decides.
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < range.upperBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var place = low - 1
        var steps = 0
        while place >= 0, steps < 8 {
            if ranges[place].upperBound > range.lowerBound { return true }
            place -= 1
            steps += 1
        }
        return false
    }
}
