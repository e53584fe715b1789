/// Reads a binary property list (Apple's CFBinaryPList.c describes the format): objects, a table of
/// their offsets, and a trailer of 32 bytes that says where the table is.
struct BinaryPropertyList {
    /// What such a list begins with, in all its versions.
    static let mark = Array("bplist0".utf8)

    private let bytes: [UInt8]
    private let leftOut: Set<String>
    private let offsetSize, referenceSize, count, top, table: Int
    /// How many more values and bytes may be made: shared objects could unfold without end.
    private var valuesLeft = 100_000
    private var bytesLeft: Int

    /// Reads the trailer; nil where it cannot be right.
    init?(_ bytes: [UInt8], leavingOut keys: Set<String>) {
        guard bytes.count >= Self.mark.count + 33 else { return nil }
        self.bytes = bytes
        leftOut = keys
        bytesLeft = 2 * bytes.count
        let trailer = bytes.count - 32
        offsetSize = Int(bytes[trailer + 6])
        referenceSize = Int(bytes[trailer + 7])
        guard (1...8).contains(offsetSize), (1...8).contains(referenceSize),
            let count = Self.number(bytes, trailer + 8, 8),
            let top = Self.number(bytes, trailer + 16, 8),
            let table = Self.number(bytes, trailer + 24, 8), top < count, table < trailer,
            count <= (trailer - table) / offsetSize
        else { return nil }
        self.count = count
        self.top = top
        self.table = table
    }

    /// The list's one value, nil where any part of it that is read is damaged.
    mutating func root() -> PropertyList? { object(top, depth: 0) }

    private mutating func object(_ reference: Int, depth: Int) -> PropertyList? {
        guard depth < 64, valuesLeft > 0, reference < count,
            let place = Self.number(bytes, table + reference * offsetSize, offsetSize),
            place < table
        else { return nil }
        valuesLeft -= 1
        let kind = bytes[place] >> 4
        guard kind >= 4, kind != 8 else { return .other }
        guard let (length, start) = length(at: place) else { return nil }
        switch kind {
        case 4:
            guard let range = range(start, length) else { return nil }
            return .data(Array(bytes[range]))
        case 5, 7:
            guard let range = range(start, length) else { return nil }
            return .string(bytes.string(range))
        case 6:
            guard length <= table / 2, let range = range(start, length * 2) else { return nil }
            let units = stride(from: range.lowerBound, to: range.upperBound, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            return .string(String(decoding: units, as: UTF16.self))
        case 10, 11, 12:
            return array(start, length, depth: depth)
        case 13:
            return dictionary(start, length, depth: depth)
        default:
            return .other
        }
    }

    private mutating func array(_ start: Int, _ length: Int, depth: Int) -> PropertyList? {
        guard length <= table / referenceSize, range(start, length * referenceSize) != nil else {
            return nil
        }
        var values: [PropertyList] = []
        for index in 0..<length {
            guard let reference = reference(start, index),
                let value = object(reference, depth: depth + 1)
            else { return nil }
            values.append(value)
        }
        return .array(values)
    }

    /// A dictionary holds the references of all its keys, then those of its values.
    private mutating func dictionary(_ start: Int, _ length: Int, depth: Int) -> PropertyList? {
        guard length <= table / referenceSize / 2, range(start, 2 * length * referenceSize) != nil
        else { return nil }
        var values: [String: PropertyList] = [:]
        for index in 0..<length {
            guard let keyReference = reference(start, index),
                let key = object(keyReference, depth: depth + 1)?.string,
                let reference = reference(start, length + index)
            else { return nil }
            if leftOut.contains(key) { continue }
            guard let value = object(reference, depth: depth + 1) else { return nil }
            values[key] = value
        }
        return .dictionary(values)
    }

    /// The length of an object, and where its content begins: in the low half of the marker, or,
    /// where that is 15, in an integer that follows.
    private func length(at place: Int) -> (length: Int, start: Int)? {
        let low = Int(bytes[place] & 15)
        guard low == 15 else { return (low, place + 1) }
        guard place + 1 < table, bytes[place + 1] >> 4 == 1, bytes[place + 1] & 15 <= 3 else {
            return nil
        }
        let size = 1 << Int(bytes[place + 1] & 15)
        return Self.number(bytes, place + 2, size).map { ($0, place + 2 + size) }
    }

    /// The range of an object's content, if it lies before the table and within what may still be
    /// made.
    private mutating func range(_ start: Int, _ length: Int) -> Range<Int>? {
        guard start <= table, length <= table - start, length <= bytesLeft else { return nil }
        bytesLeft -= length
        return start..<start + length
    }

    private func reference(_ start: Int, _ index: Int) -> Int? {
        Self.number(bytes, start + index * referenceSize, referenceSize)
    }

    /// A big-endian number of `size` bytes; nil where it lies outside or exceeds what a file can
    /// have.
    private static func number(_ bytes: [UInt8], _ place: Int, _ size: Int) -> Int? {
        guard place >= 0, place <= bytes.count - size else { return nil }
        var value: UInt64 = 0
        for index in place..<place + size { value = value << 8 | UInt64(bytes[index]) }
        return value <= UInt64(Int32.max) << 16 ? Int(value) : nil
    }
}
