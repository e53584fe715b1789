/// Finds the character set that a page declares for itself, before it is decoded (WHATWG HTML,
/// section 13.2.3.2, "prescan a byte stream", and the `encoding` of an XML declaration).
enum MetaPrescan {
    /// The label, cleaned; nil where the bytes declare none.
    static func encoding(in bytes: ArraySlice<UInt8>) -> String? {
        var reader = TagReader(bytes)
        if let label = reader.xmlEncoding() { return label }
        while reader.nextTag() {
            guard reader.tagIs("meta") else { continue }
            var isPragma = false
            var label: String?
            var needsPragma = false
            while let (name, value) = reader.nextAttribute() {
                switch name {
                case "http-equiv": isPragma = value.lowercasedASCII == "content-type"
                case "content":
                    if label == nil, let found = charset(inContent: value) {
                        label = found
                        needsPragma = true
                    }
                case "charset":
                    label = value
                    needsPragma = false
                default: break
                }
            }
            if let label, !needsPragma || isPragma {
                let clean = CharacterSet.cleanLabel(label)
                if EncodingLabels.name(for: clean) != nil { return clean }
            }
        }
        return nil
    }

    /// The `charset=` part of a content type such as `text/html; charset=utf-8`.
    static func charset(inContent content: String) -> String? {
        let bytes = Array(content.lowercasedASCII.utf8)
        let key = Array("charset".utf8)
        var index = 0
        while index + key.count <= bytes.count {
            guard bytes[index...].starts(with: key) else {
                index += 1
                continue
            }
            var place = index + key.count
            while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
            guard place < bytes.count, bytes[place] == 0x3D else {
                index += 1
                continue
            }
            place += 1
            while place < bytes.count,
                bytes[place] <= 0x20 || bytes[place] == 0x22 || bytes[place] == 0x27
            {
                place += 1
            }
            let end = bytes[place...].firstIndex {
                $0 <= 0x20 || $0 == 0x3B || $0 == 0x22 || $0 == 0x27
            }
            return String(decoding: bytes[place..<(end ?? bytes.count)], as: UTF8.self)
        }
        return nil
    }
}

/// Walks over the tags of undecoded bytes.
private struct TagReader {
    private let bytes: ArraySlice<UInt8>
    private var index: Int
    private var name = ""
    /// The index is behind a tag's name and before its end.
    private var isInTag = false

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    func tagIs(_ other: String) -> Bool { name == other }

    /// The encoding of an XML declaration at the very start.
    func xmlEncoding() -> String? {
        guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: 0x3E) else {
            return nil
        }
        let declaration = Array(bytes[bytes.startIndex..<end])
        let key = Array("encoding".utf8)
        guard declaration.count > key.count else { return nil }
        for start in 0..<(declaration.count - key.count)
        where declaration[start...].starts(with: key) {
            let rest = declaration[(start + key.count)...].drop { $0 <= 0x20 || $0 == 0x3D }
            guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return nil }
            let value = rest.dropFirst().prefix { $0 != quote }
            let label = CharacterSet.cleanLabel(String(decoding: value, as: UTF8.self))
            return EncodingLabels.name(for: label) == nil ? nil : label
        }
        return nil
    }

    /// Moves to just behind the name of the next tag; comments and declarations are stepped over.
    mutating func nextTag() -> Bool {
        skipAttributes()
        while let open = bytes[index...].firstIndex(of: 0x3C) {
            let rest = bytes[open...]
            if rest.starts(with: "<!--".utf8) {
                guard let end = endOfComment(from: open + 2) else { return false }
                index = end
                continue
            }
            let next = open + 1
            guard next < bytes.endIndex else { return false }
            if bytes[next].isASCIILetter {
                let end = bytes[next...].firstIndex { $0 <= 0x20 || $0 == 0x2F || $0 == 0x3E }
                guard let end else { return false }
                name = String(decoding: bytes[next..<end], as: UTF8.self).lowercasedASCII
                index = end
                isInTag = true
                return true
            }
            index = next
        }
        return false
    }

    /// Leaves the current tag; a `>` or `<` inside a quoted value does not end it.
    private mutating func skipAttributes() {
        guard isInTag else { return }
        isInTag = false
        var quote: UInt8 = 0
        var mayQuote = false
        while index < bytes.endIndex {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x3E {
                return
            } else if mayQuote && (byte == 0x22 || byte == 0x27) {
                quote = byte
                mayQuote = false
            } else if byte > 0x20 {
                mayQuote = byte == 0x3D
            }
            index += 1
        }
    }

    private func endOfComment(from start: Int) -> Int? {
        var place = start
        while let close = bytes[place...].firstIndex(of: 0x3E) {
            if close - start >= 2, bytes[close - 1] == 0x2D, bytes[close - 2] == 0x2D {
                return close + 1
            }
            place = close + 1
        }
        return nil
    }

    /// The next attribute of the current tag, its name in lower case.
    mutating func nextAttribute() -> (name: String, value: String)? {
        while index < bytes.endIndex, bytes[index] <= 0x20 || bytes[index] == 0x2F { index += 1 }
        guard index < bytes.endIndex, bytes[index] != 0x3E else { return nil }
        let start = index
        while index < bytes.endIndex, bytes[index] > 0x20, bytes[index] != 0x3E,
            bytes[index] != 0x2F, bytes[index] != 0x3D || index == start
        { index += 1 }
        let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercasedASCII
        while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.endIndex, bytes[index] == 0x3D else { return (name, "") }
        index += 1
        while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.endIndex else { return (name, "") }
        let quote = bytes[index]
        let isQuoted = quote == 0x22 || quote == 0x27
        if isQuoted { index += 1 }
        let valueStart = index
        while index < bytes.endIndex,
            isQuoted ? bytes[index] != quote : bytes[index] > 0x20 && bytes[index] != 0x3E
        { index += 1 }
        let value = String(decoding: bytes[valueStart..<index], as: UTF8.self)
        if isQuoted, index < bytes.endIndex { index += 1 }
        return (name, value)
    }
}

extension UInt8 {
    /// A to Z and a to z.
    @inline(__always)
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}

extension String {
    /// The string with A to Z in lower case.
    var lowercasedASCII: String {
        String(
            decoding: utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
