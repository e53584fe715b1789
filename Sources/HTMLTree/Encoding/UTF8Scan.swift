/// What one pass over some bytes tells of them as UTF-8 (Unicode 16, table 3-7).
struct UTF8Scan {
    /// Valid sequences of two and more bytes.
    private(set) var sequences = 0
    /// Bytes that belong to no valid sequence.
    private(set) var invalidBytes = 0
    /// A NUL is among them.
    private(set) var hasNull = false
    /// The only fault is a sequence that the end cuts off.
    private(set) var isCutShort = false

    /// All bytes are valid UTF-8.
    var isValid: Bool { invalidBytes == 0 }

    init(_ bytes: [UInt8]) {
        // The pointer lives only inside the closure.
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe scan(buffer)
        }
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(bytes)
        let high: UInt64 = 0x8080_8080_8080_8080
        let ones: UInt64 = 0x0101_0101_0101_0101
        var nulls: UInt64 = 0
        var index = 0
        while index < bytes.count {
            // Eight bytes of ASCII at a time; the loads stay inside the buffer.
            while index + 8 <= bytes.count {
                let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                guard word & high == 0 else { break }
                nulls |= word &- ones
                index += 8
            }
            guard index < bytes.count else { break }
            // The index stays below the count.
            let byte = unsafe bytes[index]
            if byte < 0x80 {
                if byte == 0 { hasNull = true }
                index += 1
                continue
            }
            let length = unsafe sequenceLength(bytes, at: index)
            if length > 1 {
                sequences += 1
                index += length
            } else {
                let bad = -length
                if index + bad == bytes.count && invalidBytes == 0 && length < 0 {
                    isCutShort = unsafe expectedLength(bytes[index]) > bad
                } else {
                    isCutShort = false
                }
                invalidBytes += bad
                index += bad
            }
        }
        // An ASCII byte below 1 borrows its high bit: that is NUL alone.
        if nulls & high != 0 { hasNull = true }
    }

    /// Valid UTF-8 with U+FFFD for every maximal invalid part (WHATWG), and how many bytes that cost.
    static func repair(_ bytes: [UInt8]) -> (utf8: [UInt8], replacedBytes: Int) {
        if UTF8Scan(bytes).isValid { return (bytes, 0) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        var replaced = 0
        // The pointer lives only inside the closure.
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                // All indices stay below the count: a sequence's length is checked against it.
                let length = unsafe buffer[index] < 0x80 ? 1 : sequenceLength(buffer, at: index)
                if length > 0 {
                    unsafe result.append(contentsOf: buffer[index..<index + length])
                    index += length
                } else {
                    result += [0xEF, 0xBF, 0xBD]
                    replaced -= length
                    index -= length
                }
            }
        }
        return (result, replaced)
    }
}

/// The number of bytes that a lead byte announces; 1 for bytes that lead nothing.
private func expectedLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
}

/// The length of the valid sequence of two to four bytes at `index`, or the negated length of the
/// maximal invalid part there.
private func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    // The caller gives an index below the count; every further one is checked.
    let lead = unsafe bytes[index]
    let length = expectedLength(lead)
    guard length > 1 else { return -1 }
    var offset = 1
    while offset < length {
        guard index + offset < bytes.count else { return -offset }
        let byte = unsafe bytes[index + offset]
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        if offset == 1 {
            if lead == 0xE0 { lowest = 0xA0 }
            if lead == 0xED { highest = 0x9F }
            if lead == 0xF0 { lowest = 0x90 }
            if lead == 0xF4 { highest = 0x8F }
        }
        guard byte >= lowest && byte <= highest else { return -offset }
        offset += 1
    }
    return length
}
