/// HTML's named character references and the rules for numeric ones (WHATWG, section 13.2.5.72 on).
struct CharacterReferences: Sendable {
    private let names: ByteInterner
    private let values: [(first: UInt32, second: UInt32, withoutSemicolon: Bool)]
    private let longest: Int

    static let html = CharacterReferences(EntityData.table)

    private init(_ table: StaticString) {
        var names = ByteInterner(capacity: 8192)
        var values: [(first: UInt32, second: UInt32, withoutSemicolon: Bool)] = []
        var longest = 0
        // A static string's bytes live as long as the program.
        let bytes = unsafe UnsafeBufferPointer(
            start: table.utf8Start, count: table.utf8CodeUnitCount)
        var index = 0
        while index < bytes.count {
            let start = index
            // All indices stay below the count: the table ends with a code point.
            while unsafe bytes[index] != 0x3D && bytes[index] != 0x21 { index += 1 }
            _ = unsafe names.intern(UnsafeBufferPointer(rebasing: bytes[start..<index]))
            longest = max(longest, index - start)
            let isLegacy = unsafe bytes[index] == 0x21
            var points: [UInt32] = [0]
            index += 1
            while index < bytes.count {
                let byte = unsafe bytes[index]
                index += 1
                if byte == 0x20 { break }
                if byte == 0x2B {
                    points.append(0)
                } else {
                    points[points.count - 1] = points[points.count - 1] << 4 | hexDigit(byte)
                }
            }
            values.append((points[0], points.count > 1 ? points[1] : 0, isLegacy))
        }
        self.names = names
        self.values = values
        self.longest = longest
    }

    /// Decodes the reference that begins with the `&` at `index` and appends it; returns how many
    /// bytes it took, 0 where there is no reference and the `&` stands for itself.
    func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, into output: inout [UInt8]
    ) -> Int {
        let next = index + 1
        guard next < bytes.count else { return 0 }
        // Every index is checked against the count before it is used.
        if unsafe bytes[next] == 0x23 {
            return unsafe decodeNumber(bytes, at: index, into: &output)
        }
        var end = next
        while unsafe end < bytes.count && end - next < longest && bytes[end].isASCIIAlphanumeric {
            end += 1
        }
        if unsafe end < bytes.count && bytes[end] == 0x3B,
            let number = unsafe names.find(UnsafeBufferPointer(rebasing: bytes[next..<end]))
        {
            append(Int(number), to: &output)
            return end + 1 - index
        }
        // Without a semicolon the longest of the old names counts.
        var length = min(end - next, 6)
        while length >= 2 {
            if let number = unsafe names.find(
                UnsafeBufferPointer(rebasing: bytes[next..<next + length])),
                values[Int(number)].withoutSemicolon
            {
                append(Int(number), to: &output)
                return 1 + length
            }
            length -= 1
        }
        return 0
    }

    private func append(_ number: Int, to output: inout [UInt8]) {
        output.append(codePoint: values[number].first)
        if values[number].second != 0 { output.append(codePoint: values[number].second) }
    }

    private func decodeNumber(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, into output: inout [UInt8]
    ) -> Int {
        var place = index + 2
        // Every index is checked against the count before it is used.
        let isHex = unsafe place < bytes.count && bytes[place] | 0x20 == 0x78
        if isHex { place += 1 }
        let start = place
        var value: UInt32 = 0
        while place < bytes.count {
            let byte = unsafe bytes[place]
            guard byte.isASCIIDigit || isHex && (byte | 0x20) &- 0x61 < 6 else { break }
            value = min(value &* (isHex ? 16 : 10) &+ hexDigit(byte), 0x11_0000)
            place += 1
        }
        guard place > start else { return 0 }
        if unsafe place < bytes.count && bytes[place] == 0x3B { place += 1 }
        output.append(codePoint: Self.meaning(of: value))
        return place - index
    }

    /// The code point that a number means: 0x80 to 0x9F are read as windows-1252.
    static func meaning(of number: UInt32) -> UInt32 {
        if number >= 0x80 && number < 0xA0 {
            return Transcoder.windows1252High[Int(number) - 0x80]
        }
        return number == 0 ? 0xFFFD : number
    }

    /// The same text with every character from U+0080 to U+009F read as windows-1252.
    static func withoutControls(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 8)
        var index = 0
        while index < bytes.count {
            // Both indices are checked against the count.
            let byte = unsafe bytes[index]
            if unsafe byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] < 0xA0 {
                unsafe result.append(codePoint: meaning(of: UInt32(bytes[index + 1])))
                index += 2
            } else {
                result.append(byte)
                index += 1
            }
        }
        return result
    }
}

private func hexDigit(_ byte: UInt8) -> UInt32 {
    byte <= 0x39 ? UInt32(byte) &- 0x30 : UInt32(byte | 0x20) &- 0x57
}

extension UInt8 {
    /// 0 to 9.
    @inline(__always)
    var isASCIIDigit: Bool { self &- 0x30 < 10 }

    /// A letter or a digit of ASCII.
    @inline(__always)
    var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

    /// Space, tab, line feed, form feed, carriage return.
    @inline(__always)
    var isHTMLSpace: Bool {
        self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
    }
}
