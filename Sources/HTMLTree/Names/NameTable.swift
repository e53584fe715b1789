/// The element or attribute names of one document: the known ones, which all documents share, and
/// the page's own, numbered after them.
struct NameTable: Sendable {
    private let known: KnownNames
    private var own = ByteInterner(capacity: 16)

    init(_ known: KnownNames) { self.known = known }

    /// The number of names.
    var count: Int { known.names.count + own.count }

    /// The number of a lower-case name, which is added where it is new; at most `limit - 1`: past
    /// that many names all further ones share the last number.
    mutating func intern(_ name: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
        if let number = unsafe known.interner.find(name) { return Int(number) }
        if let number = unsafe own.find(name) { return known.names.count + Int(number) }
        guard count < limit else { return limit - 1 }
        return unsafe known.names.count + Int(own.intern(name))
    }

    /// The number of a lower-case name, nil where the document does not use it.
    func find(_ name: String) -> Int? {
        if let number = known.interner.find(name) { return Int(number) }
        return own.find(name).map { known.names.count + Int($0) }
    }

    /// The name with this number.
    func name(_ number: Int) -> String {
        if number < known.names.count { return known.names[number].description }
        let index = number - known.names.count
        return index < own.count ? own.string(index) : ""
    }
}

/// Names with constants, and a table to find them by.
struct KnownNames: Sendable {
    let names: [StaticString]
    let interner: ByteInterner

    init(_ names: [StaticString]) {
        var interner = ByteInterner(capacity: names.count * 4)
        for name in names {
            // A static string's bytes live as long as the program.
            _ = unsafe interner.intern(
                UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        }
        self.names = names
        self.interner = interner
    }

    static let tags = KnownNames(HTMLTree.Tag.knownNames)
    static let attributes = KnownNames(HTMLTree.Attribute.knownNames)
}
