extension HTMLTree {
    /// One node, 28 bytes. What a node owns in the buffers ends where the next node's part begins.
    @frozen
    @usableFromInline
    struct Record: Sendable {
        @usableFromInline var tag: UInt16
        @usableFromInline var depth: UInt16
        @usableFromInline var parent: Int32
        /// The first node after the subtree.
        @usableFromInline var end: Int32
        /// How much text, in bytes, lies before this node.
        @usableFromInline var text: UInt32
        /// How many bytes of that are visible (no white space).
        @usableFromInline var visible: UInt32
        /// How many attributes lie before this node.
        @usableFromInline var attributes: UInt32
        /// How many class tokens lie before this node.
        @usableFromInline var classes: UInt32
    }

    /// One attribute: its name and where its value lies in the value buffer.
    @frozen
    @usableFromInline
    struct AttributeRecord: Sendable {
        @usableFromInline var name: UInt32
        @usableFromInline var start: UInt32
        @usableFromInline var end: UInt32
    }

    /// The arrays behind a tree. They are written once, by the builder.
    @usableFromInline
    final class Storage: Sendable {
        /// The nodes, and one record past them that closes the last node's parts.
        @usableFromInline let records: [Record]
        @usableFromInline let attributes: [AttributeRecord]
        @usableFromInline let classes: [ClassID]
        @usableFromInline let text: [UInt8]
        @usableFromInline let values: [UInt8]
        let tagNames: NameTable
        let attributeNames: NameTable
        let classNames: ByteInterner
        @usableFromInline let tagIndex: NodeIndex
        @usableFromInline let classIndex: NodeIndex
        let ids: IDIndex

        init(
            records: [Record], attributes: [AttributeRecord], classes: [ClassID], text: [UInt8],
            values: [UInt8], tagNames: NameTable, attributeNames: NameTable,
            classNames: ByteInterner,
            ids: IDIndex
        ) {
            self.records = records
            self.attributes = attributes
            self.classes = classes
            self.text = text
            self.values = values
            self.tagNames = tagNames
            self.attributeNames = attributeNames
            self.classNames = classNames
            self.ids = ids
            tagIndex = NodeIndex(tagsOf: records, tagCount: tagNames.count)
            classIndex = NodeIndex(classesOf: records, classes, classCount: classNames.count)
        }
    }
}
