import HTMLTree

/// Where a thread's records keep their fields: keys of a ``RecordLayout``.
struct FieldPlan {
    /// The element or text that names the author.
    var author: Int32?
    /// How well other places name the author by themselves.
    var otherAuthors: [Int32: Double] = [:]
    /// The element or text that shows the time.
    var time: Int32?
    /// How well each element key serves as the body, 0 to about 1.3.
    var bodyScores: [Double] = []
    /// The best of them; nil where the whole record is the body.
    var body: Int32?

    /// The places in words, for the trace.
    func describe(_ layout: RecordLayout, _ tree: HTMLTree) -> String {
        func path(_ key: Int32?) -> String {
            guard let key else { return "none" }
            for record in layout.leafRanges.indices {
                if let place = layout.places(in: record).first(where: { $0.key == key }) {
                    let node = tree.isElement(place.node) ? place.node : tree.parent(place.node)
                    return node.map { tree.step($0) } ?? "text"
                }
            }
            return "none"
        }
        return "author: \(path(author)); time: \(path(time)); body: \(path(body))"
    }
}

/// A place in a record that may hold a field: an element, or a text where no element holds it alone.
struct FieldPlace {
    var node: Node
    var record: Int32
    var key: Int32
    /// The leaves that it covers.
    var leaves: Range<Int>
}

extension RecordLayout {
    /// Elements and lone texts of a record, in document order.
    func places(in record: Int) -> [FieldPlace] {
        var places: [FieldPlace] = []
        for number in elementRanges[record] {
            let element = elements[number]
            guard !element.holdsRecord, element.firstLeaf < element.endLeaf else { continue }
            places.append(
                FieldPlace(
                    node: Node(Int(element.node)), record: element.record, key: element.key,
                    leaves: Int(element.firstLeaf)..<Int(element.endLeaf)))
        }
        for number in leafRanges[record] {
            let leaf = leaves[number]
            places.append(
                FieldPlace(
                    node: Node(Int(leaf.node)), record: leaf.record, key: leaf.key,
                    leaves: number..<(number + 1)))
        }
        return places
    }
}
