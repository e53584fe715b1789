extension HTMLTree {
    /// The page's prose in document order, UTF-8: no script, style, comment or attribute is in it.
    @inlinable public var text: [UInt8] { storage.text }

    /// Attribute values, comments and raw content, UTF-8, in the order of the source.
    @inlinable public var values: [UInt8] { storage.values }

    /// Where the text of a node and of everything inside it lies in ``text``. Constant time.
    @inlinable
    public func textRange(of node: Node) -> Range<Int> {
        let own = record(node)
        return Int(own.text)..<Int(storage.records[Int(own.end)].text)
    }

    /// The length in bytes of the text of a subtree. Constant time.
    @inlinable
    public func textLength(of node: Node) -> Int { textRange(of: node).count }

    /// How many bytes of the subtree's text are neither white space, control nor no-break space.
    /// Constant time.
    @inlinable
    public func visibleLength(of node: Node) -> Int {
        let own = record(node)
        return Int(storage.records[Int(own.end)].visible) - Int(own.visible)
    }

    /// True when the subtree has text that can be seen. Constant time.
    @inlinable
    public func hasText(_ node: Node) -> Bool { visibleLength(of: node) > 0 }

    /// The text of a subtree as it stands, white space and all.
    public func text(of node: Node) -> String {
        String(decoding: storage.text[textRange(of: node)], as: UTF8.self)
    }

    /// Where the content of a comment or raw node lies in ``values``; empty for other nodes.
    public func contentRange(of node: Node) -> Range<Int> {
        guard kind(node) == .comment || kind(node) == .raw else { return 0..<0 }
        let place = Int(record(node).attributes)
        let entry = storage.attributes[place]
        return Int(entry.start)..<Int(entry.end)
    }

    /// The content of a comment or raw node; for an element, that of its raw children (the JSON in a
    /// `script`); empty for text.
    public func content(of node: Node) -> String {
        if isElement(node) {
            var content = ""
            for child in children(of: node) where kind(child) == .raw {
                content += self.content(of: child)
            }
            return content
        }
        return String(decoding: storage.values[contentRange(of: node)], as: UTF8.self)
    }
}
