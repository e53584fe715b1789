/// Finds the members of one JSON object without reading their values: a single pass over the bytes.
///
/// It checks brackets, strings and separators; the inside of numbers and words is left to whoever parses
/// the object.
struct JSONObjectScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The ranges of the members (name, colon and value) whose names are not in `names`.
    mutating func memberRanges(
        without names: [String]
    ) throws(JudgedLine.Problem) -> [Range<Int>] {
        var kept: [Range<Int>] = []
        skipSpace()
        try expect(0x7B)
        skipSpace()
        if peek() == 0x7D {
            index += 1
        } else {
            while true {
                skipSpace()
                let start = index
                let name = try skipString()
                skipSpace()
                try expect(0x3A)
                skipSpace()
                try skipValue()
                let isDropped = names.contains { $0.utf8.elementsEqual(bytes[name]) }
                if !isDropped { kept.append(start..<index) }
                skipSpace()
                if peek() == 0x2C {
                    index += 1
                } else {
                    try expect(0x7D)
                    break
                }
            }
        }
        skipSpace()
        guard index == bytes.count else { throw .notAnObject(offset: index) }
        return kept
    }

    private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
            index += 1
        }
    }

    private mutating func expect(_ byte: UInt8) throws(JudgedLine.Problem) {
        guard peek() == byte else { throw .notAnObject(offset: index) }
        index += 1
    }

    /// Skips a string; gives the range between its quotes.
    private mutating func skipString() throws(JudgedLine.Problem) -> Range<Int> {
        try expect(0x22)
        let start = index
        while let byte = peek() {
            index += 1
            if byte == 0x5C {
                index += 1
            } else if byte == 0x22 {
                return start..<(index - 1)
            }
        }
        throw .notAnObject(offset: bytes.count)
    }

    /// Skips a value of any kind, however deep, without recursion.
    private mutating func skipValue() throws(JudgedLine.Problem) {
        var depth = 0
        let start = index
        while let byte = peek() {
            switch byte {
            case 0x22:
                _ = try skipString()
                if depth == 0 { return }
            case 0x7B, 0x5B:
                depth += 1
                index += 1
            case 0x7D, 0x5D:
                // The end of the object that holds this value, not of the value.
                if depth == 0 { return try checkNotEmpty(since: start) }
                depth -= 1
                index += 1
                if depth == 0 { return }
            case 0x2C where depth == 0: return try checkNotEmpty(since: start)
            case 0x20 where depth == 0, 0x09 where depth == 0, 0x0A where depth == 0,
                0x0D where depth == 0:
                return try checkNotEmpty(since: start)
            default: index += 1
            }
        }
        throw .notAnObject(offset: bytes.count)
    }

    private func checkNotEmpty(since start: Int) throws(JudgedLine.Problem) {
        if index == start { throw .notAnObject(offset: start) }
    }
}
