/// Looking for short ASCII patterns in bytes. All are linear in the bytes.
extension Array where Element == UInt8 {
    /// The first place in `range` where `pattern` begins, nil where it does not occur.
    func firstIndex(of pattern: [UInt8], in range: Range<Int>) -> Int? {
        guard let first = pattern.first, range.count >= pattern.count else { return nil }
        let bytes = span
        let last = range.upperBound - pattern.count
        var place = range.lowerBound
        while place <= last {
            if bytes[place] == first {
                var length = 1
                while length < pattern.count, bytes[place + length] == pattern[length] {
                    length += 1
                }
                if length == pattern.count { return place }
            }
            place += 1
        }
        return nil
    }

    /// The same for a pattern in lower case, whatever the case of the bytes.
    func firstIndex(ofFolded pattern: [UInt8], in range: Range<Int>) -> Int? {
        guard let first = pattern.first, range.count >= pattern.count else { return nil }
        let bytes = span
        let last = range.upperBound - pattern.count
        var place = range.lowerBound
        while place <= last {
            if bytes[place].lowercased == first {
                var length = 1
                while length < pattern.count, bytes[place + length].lowercased == pattern[length] {
                    length += 1
                }
                if length == pattern.count { return place }
            }
            place += 1
        }
        return nil
    }

    /// Where the value of an attribute stands in a start tag, without its quotation marks; one whose mark is
    /// not closed ends with the tag. Nil where the tag has no such attribute.
    /// - Parameters:
    ///   - name: in lower case where `isFolded`, which finds it whatever its case in the bytes.
    ///   - tag: the bytes between `<` and `>`.
    func attributeValue(_ name: [UInt8], in tag: Range<Int>, isFolded: Bool) -> Range<Int>? {
        let end = tag.upperBound
        var from = tag.lowerBound
        while let found = isFolded
            ? firstIndex(ofFolded: name, in: from..<end) : firstIndex(of: name, in: from..<end)
        {
            from = found + name.count
            guard found > tag.lowerBound, self[found - 1].isSpace else { continue }
            var index = afterSpace(from, end)
            guard index < end, self[index] == UInt8(ascii: "=") else { continue }
            index = afterSpace(index + 1, end)
            guard index < end else { return nil }
            let mark = self[index]
            let isQuoted = mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
            let start = isQuoted ? index + 1 : index
            let stop = self[start..<end].firstIndex { isQuoted ? $0 == mark : $0.isSpace }
            return start..<(stop ?? end)
        }
        return nil
    }

    private func afterSpace(_ place: Int, _ end: Int) -> Int {
        var place = place
        while place < end, self[place].isSpace { place += 1 }
        return place
    }

    /// Whether `pattern` stands at `place`.
    func has(_ pattern: [UInt8], at place: Int) -> Bool {
        guard place >= 0, place + pattern.count <= count else { return false }
        for index in pattern.indices where self[place + index] != pattern[index] { return false }
        return true
    }

    /// The range without ASCII white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, self[start].isSpace { start += 1 }
        while start < end, self[end - 1].isSpace { end -= 1 }
        return start..<end
    }

    /// The text of a range, repaired where it is not valid UTF-8.
    func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

    /// The first byte that is no white space and no part of a byte-order mark, nil where there is
    /// none.
    var firstVisible: UInt8? {
        var place = starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while place < count, self[place].isSpace { place += 1 }
        return place < count ? self[place] : nil
    }
}

extension UInt8 {
    /// ASCII upper case as lower case, every other byte as it is.
    @inline(__always) var lowercased: UInt8 {
        (0x41...0x5A).contains(self) ? self | 0x20 : self
    }

    /// Space, tab, LF, VT, FF or CR.
    @inline(__always) var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    /// The value of a hexadecimal digit.
    var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }
}
