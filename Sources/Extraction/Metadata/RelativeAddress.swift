/// References without a host, made absolute (RFC 3986, section 5.2, without dot segments inside).
enum RelativeAddress {
    /// The absolute form of `reference`; nil where `base` is not absolute itself.
    static func resolve(_ reference: String, against base: String) -> String? {
        let bytes = Array(base.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 3 < bytes.count,
            bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/")
        else { return nil }
        let relative = Array(reference.utf8)
        func joined(_ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>) -> String {
            String(decoding: Array(head) + Array(tail), as: UTF8.self)
        }
        if relative.starts(with: "//".utf8) { return joined(bytes[...colon], relative[...]) }
        let pathStart = bytes[(colon + 3)...].firstIndex { Self.endsHost($0) } ?? bytes.count
        let origin = bytes[..<pathStart]
        if relative.first == UInt8(ascii: "/") { return joined(origin, relative[...]) }
        let rest = bytes[pathStart...]
        let queryStart = rest.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        let path = rest[..<(queryStart ?? rest.endIndex)]
        if relative.first == UInt8(ascii: "?") {
            return joined(bytes[..<path.endIndex], relative[...])
        }
        if relative.first == UInt8(ascii: "#") {
            let end = rest.firstIndex(of: UInt8(ascii: "#")) ?? rest.endIndex
            return joined(bytes[..<end], relative[...])
        }
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else {
            return joined(origin, [UInt8(ascii: "/")] + relative[...])
        }
        var folder = bytes[...slash]
        var tail = relative[...]
        while true {
            if tail.starts(with: "./".utf8) {
                tail = tail.dropFirst(2)
            } else if tail.starts(with: "../".utf8) {
                tail = tail.dropFirst(3)
                let parent = folder.dropLast().lastIndex(of: UInt8(ascii: "/"))
                if let parent, parent >= pathStart { folder = bytes[...parent] }
            } else {
                break
            }
        }
        return joined(folder, tail)
    }

    private static func endsHost(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }
}
