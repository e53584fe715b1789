/// Gives equal byte strings equal small numbers, in the order in which they are first seen.
///
/// Open addressing with linear probing over one byte buffer: no allocation per string. The hash is
/// seeded once per process, so that a page cannot be written to make all its names collide; the
/// numbers do not depend on the seed. Interning and finding take time linear in the string.
struct ByteInterner: Sendable {
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]
    private var slots: [Int32]
    private var hashes: [UInt32] = []

    /// An empty table with room for about half of `capacity` strings.
    init(capacity: Int = 128) {
        slots = Array(repeating: -1, count: max(16, capacity.nextPowerOfTwo))
    }

    /// The number of strings.
    var count: Int { starts.count - 1 }

    /// The number of the string, which is added where it is new.
    mutating func intern(_ name: UnsafeBufferPointer<UInt8>) -> Int32 {
        let hash = unsafe byteHash(name)
        let slot = unsafe probe(name, hash: hash)
        let known = slots[slot]
        if known >= 0 { return known }
        let number = Int32(truncatingIfNeeded: count)
        unsafe bytes.append(contentsOf: name)
        starts.append(UInt32(truncatingIfNeeded: bytes.count))
        hashes.append(hash)
        slots[slot] = number
        if count * 2 > slots.count { grow() }
        return number
    }

    /// The number of the string, nil where it was never seen.
    func find(_ name: UnsafeBufferPointer<UInt8>) -> Int32? {
        let slot = unsafe probe(name, hash: byteHash(name))
        return slots[slot] >= 0 ? slots[slot] : nil
    }

    /// The number of the string, nil where it was never seen.
    func find(_ name: String) -> Int32? {
        var name = name
        // The pointer lives only inside the closure.
        return name.withUTF8 { unsafe find($0) }
    }

    /// The bytes of a string.
    func range(_ number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }

    /// The string with this number.
    func string(_ number: Int) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

    /// True when the string with this number begins with `prefix`.
    func hasPrefix(_ number: Int, _ prefix: [UInt8]) -> Bool {
        bytes[range(number)].starts(with: prefix)
    }

    private func probe(_ name: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while true {
            let number = Int(slots[slot])
            if number < 0 { return slot }
            if hashes[number] == hash, unsafe equals(number, name) { return slot }
            slot = (slot + 1) & mask
        }
    }

    private func equals(_ number: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == name.count else { return false }
        var offset = 0
        while offset < name.count {
            // The offset stays below the buffer's count.
            if unsafe bytes[start + offset] != name[offset] { return false }
            offset += 1
        }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for number in 0..<count {
            var slot = Int(hashes[number]) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: number)
        }
    }
}

/// Drawn once per process; see ``ByteInterner``.
private let hashSeed = UInt64.random(in: .min ... .max) | 1

/// A multiply-and-fold hash over eight bytes at a time.
func byteHash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = hashSeed ^ UInt64(truncatingIfNeeded: name.count)
    var offset = 0
    let raw = UnsafeRawBufferPointer(name)
    while offset + 8 <= name.count {
        // Eight bytes from offset lie inside the buffer.
        hash = unsafe fold(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
    }
    var tail: UInt64 = 0
    while offset < name.count {
        // The offset stays below the buffer's count.
        tail = unsafe tail << 8 | UInt64(name[offset])
        offset += 1
    }
    hash = fold(hash ^ tail)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
}

private func fold(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
}

extension Int {
    /// The smallest power of two that is not below the number.
    var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
