public import HTMLTree

/// One comment system, read from its own markup. A stateless value, one file in `Adapters/`.
///
/// `any Adapter` is used once per document and adapter, never per comment.
public protocol Adapter: Sendable {
    /// The system's short name (`wordpress`): `Thread.extractor`, and the folder of its test pages.
    var name: String { get }

    /// Whether this document may hold the system's comments.
    ///
    /// Look-ups in the class and id index only, no walk over the tree: it is asked of every document.
    func recognizes(_ page: PageView) -> Bool

    /// The system's threads in document order; empty after a false alarm.
    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft]
}

/// An element, text or comment of a page.
public typealias Node = HTMLTree.Node
