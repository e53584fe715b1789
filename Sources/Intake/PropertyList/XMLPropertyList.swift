/// Reads a property list in XML: `<dict>` with `<key>` elements before their values, `<array>`,
/// `<string>`, `<data>` in base64.
enum XMLPropertyList {
    /// A collection that is open.
    private struct Open {
        var isDictionary: Bool
        var key: String?
        var values: [String: PropertyList] = [:]
        var elements: [PropertyList] = []

        mutating func add(_ value: PropertyList, _ leftOut: Set<String>) {
            guard isDictionary else {
                elements.append(value)
                return
            }
            if let key, !leftOut.contains(key) { values[key] = value }
            key = nil
        }

        var value: PropertyList { isDictionary ? .dictionary(values) : .array(elements) }
    }

    /// The list's one value, nil where the bytes end too early. Linear in the bytes.
    static func read(_ bytes: [UInt8], leavingOut keys: Set<String>) -> PropertyList? {
        var scanner = XMLScanner(bytes)
        var open: [Open] = []
        var text: [UInt8] = []
        func finish(_ value: PropertyList) -> PropertyList? {
            guard !open.isEmpty else { return value }
            open[open.count - 1].add(value, keys)
            return nil
        }
        while let event = scanner.next() {
            var done: PropertyList?
            switch event {
            case .start(let name):
                text = []
                if name == "dict" || name == "array" {
                    guard open.count < 64 else { return nil }
                    open.append(Open(isDictionary: name == "dict"))
                }
            case .text(let bytes):
                text += bytes
            case .end(let name):
                switch name {
                case "key":
                    if !open.isEmpty {
                        open[open.count - 1].key = String(decoding: text, as: UTF8.self)
                    }
                case "dict", "array": if let last = open.popLast() { done = finish(last.value) }
                case "string": done = finish(.string(String(decoding: text, as: UTF8.self)))
                case "data": done = finish(.data(TransferEncoding.base64(text)))
                case "plist": return nil
                default: done = finish(.other)
                }
                text = []
            }
            if let done { return done }
        }
        return nil
    }
}
