extension HTMLTree {
    /// One attribute of an element.
    @frozen
    public struct AttributeValue: Sendable {
        /// Its name.
        public let name: Attribute
        /// Where its value lies in ``HTMLTree/values``.
        public let value: Range<Int>

        @usableFromInline
        init(_ record: AttributeRecord) {
            name = Attribute(rawValue: record.name)
            value = Int(record.start)..<Int(record.end)
        }
    }

    /// The name of a tag.
    public func tagName(_ tag: Tag) -> String { storage.tagNames.name(Int(tag.rawValue)) }

    /// The name of a node's tag.
    public func tagName(of node: Node) -> String { tagName(tag(node)) }

    /// The tag with this name in lower case; nil where neither HTML nor the page has it.
    public func tag(named name: String) -> Tag? {
        storage.tagNames.find(name).map { Tag(rawValue: UInt16(truncatingIfNeeded: $0)) }
    }

    /// The name of an attribute.
    public func attributeName(_ attribute: Attribute) -> String {
        storage.attributeNames.name(Int(attribute.rawValue))
    }

    /// The attribute with this name in lower case; nil where no element of the page can have it.
    public func attribute(named name: String) -> Attribute? {
        storage.attributeNames.find(name).map {
            Attribute(rawValue: UInt32(truncatingIfNeeded: $0))
        }
    }

    /// Where an element's attributes lie among all.
    @inlinable
    func attributeRange(of node: Node) -> Range<Int> {
        guard isElement(node) else { return 0..<0 }
        let next = Int(node.index) + 1
        return Int(record(node).attributes)..<Int(storage.records[next].attributes)
    }

    /// An element's attributes in the order of the source.
    public func attributes(of node: Node) -> [AttributeValue] {
        storage.attributes[attributeRange(of: node)].map { AttributeValue($0) }
    }

    /// Where the value of an attribute lies in ``values``; nil where the element lacks it.
    @inlinable
    public func valueRange(_ attribute: Attribute, of node: Node) -> Range<Int>? {
        for place in attributeRange(of: node) {
            let entry = storage.attributes[place]
            if entry.name == attribute.rawValue { return Int(entry.start)..<Int(entry.end) }
        }
        return nil
    }

    /// The value of an attribute: nil where the element lacks it, empty where it has no value.
    public func value(_ attribute: Attribute, of node: Node) -> String? {
        valueRange(attribute, of: node).map { String(decoding: storage.values[$0], as: UTF8.self) }
    }

    /// The value of the attribute with this name. In loops, look the name up once with
    /// ``attribute(named:)``.
    public func value(_ name: String, of node: Node) -> String? {
        attribute(named: name).flatMap { value($0, of: node) }
    }

    /// True when the element has the attribute.
    @inlinable
    public func hasAttribute(_ attribute: Attribute, of node: Node) -> Bool {
        valueRange(attribute, of: node) != nil
    }

    /// True when the attribute's value is exactly this; nothing is allocated.
    public func value(_ attribute: Attribute, of node: Node, equals other: String) -> Bool {
        guard let range = valueRange(attribute, of: node) else { return false }
        return storage.values[range].elementsEqual(other.utf8)
    }

    /// True when the attribute's value begins with this.
    public func valueHasPrefix(_ attribute: Attribute, of node: Node, _ prefix: String) -> Bool {
        guard let range = valueRange(attribute, of: node) else { return false }
        return storage.values[range].starts(with: prefix.utf8)
    }

    /// True when the attribute's value contains this.
    public func valueContains(_ attribute: Attribute, of node: Node, _ part: String) -> Bool {
        guard let range = valueRange(attribute, of: node) else { return false }
        return storage.values[range].contains(part.utf8)
    }

    /// True when the element itself is hidden: by the `hidden` attribute, or by a `style` with
    /// `display:none` or `visibility:hidden`. Its ancestors are not looked at.
    public func isHidden(_ node: Node) -> Bool {
        if hasAttribute(.hidden, of: node) { return true }
        guard let range = valueRange(.style, of: node) else { return false }
        // White space around the colon and letter case are free in style sheets.
        let folded = storage.values[range].compactMap { byte -> UInt8? in
            byte <= 0x20 ? nil : byte | (byte >= 0x41 && byte <= 0x5A ? 0x20 : 0)
        }
        return folded[...].contains("display:none".utf8)
            || folded[...].contains("visibility:hidden".utf8)
    }
}

extension ArraySlice<UInt8> {
    /// True when the bytes contain the others in a row; empty is contained in everything.
    func contains(_ part: some Collection<UInt8>) -> Bool {
        guard let head = part.first else { return true }
        let length = part.count
        guard length <= count else { return false }
        for start in startIndex...(endIndex - length)
        where self[start] == head && self[start..<start + length].elementsEqual(part) {
            return true
        }
        return false
    }
}
