import Foundation

/// Bytes of a file, of standard input or of memory, read a piece at a time and unpacked where they
/// are gzip, so that an archive larger than memory can be read record by record.
final class ByteReader {
    private enum Source {
        case file(FileHandle)
        case memory
    }

    /// What went wrong with the packing: the bytes before were delivered.
    enum Damage: Equatable {
        /// The file ends inside a gzip member.
        case cutShort
        /// A gzip member is damaged.
        case broken
    }

    private let path: String
    private let source: Source
    /// The source's size where it is known, 0 elsewhere.
    private let sizeHint: Int
    /// Bytes of the source that are not unpacked yet.
    private var packed: [UInt8] = []
    private var packedPlace = 0
    private var inflater: Inflater?
    private var isInMember = false
    private var sourceEnded = false
    /// Bytes ready to be read.
    private var ready: [UInt8] = []
    private var place = 0
    /// Damage met so far that ``takeDamage()`` has not told.
    private var damage: Damage?
    /// True where the source is gzip.
    var isPacked: Bool { inflater != nil }

    /// Small enough that the allocator keeps the memory instead of giving it back and taking it
    /// anew.
    private static let chunk = 1 << 16

    /// Opens a file, `-` for standard input.
    init(path: String) throws(IntakeError) {
        self.path = path
        if path == "-" {
            source = .file(FileHandle.standardInput)
            sizeHint = 0
        } else {
            source = .file(try FileKind.open(path))
            sizeHint = FileKind.size(of: path)
        }
        try detectPacking()
    }

    /// Reads bytes in memory.
    init(_ bytes: [UInt8], path: String) throws(IntakeError) {
        self.path = path
        source = .memory
        sizeHint = bytes.count
        sourceEnded = true
        packed = bytes
        try detectPacking()
    }

    /// The next bytes without moving on: at least `count`, fewer only at the end.
    func peek(_ count: Int) throws(IntakeError) -> ArraySlice<UInt8> {
        try fill(count)
        return ready[place..<min(ready.count, place + count)]
    }

    /// True where nothing is left.
    func isAtEnd() throws(IntakeError) -> Bool {
        try fill(1)
        return place == ready.count
    }

    /// The next `count` bytes, fewer only at the end.
    func read(_ count: Int) throws(IntakeError) -> [UInt8] {
        // A stated length may be absurd: what is set aside is never more than the file has.
        var result: [UInt8] = []
        result.reserveCapacity(min(count, sizeHint))
        while result.count < count {
            if place == ready.count, inflater == nil, packedPlace < packed.count {
                // Bytes that need no unpacking go straight to where they are wanted.
                let taken = min(count - result.count, packed.count - packedPlace)
                result += packed[packedPlace..<packedPlace + taken]
                packedPlace += taken
                continue
            }
            try fill(1)
            guard place < ready.count else { break }
            let taken = min(count - result.count, ready.count - place)
            result += ready[place..<place + taken]
            place += taken
        }
        return result
    }

    /// Moves on by at most `count` bytes.
    func skip(_ count: Int) throws(IntakeError) {
        var rest = count
        while rest > 0 {
            try fill(1)
            guard place < ready.count else { return }
            let taken = min(rest, ready.count - place)
            place += taken
            rest -= taken
        }
    }

    /// Puts bytes back, to be read next.
    func unread(_ bytes: ArraySlice<UInt8>) {
        ready.replaceSubrange(0..<place, with: bytes)
        place = 0
    }

    /// The next line without its end (LF or CRLF), nil at the end; at most `limit` bytes of it.
    func line(limit: Int = 1 << 16) throws(IntakeError) -> [UInt8]? {
        var line: [UInt8] = []
        var sawByte = false
        while try !isAtEnd() {
            sawByte = true
            let end = ready[place...].firstIndex(of: 0x0A)
            line += ready[place..<(end ?? ready.count)].prefix(max(0, limit - line.count))
            place = end.map { $0 + 1 } ?? ready.count
            if end != nil { break }
        }
        guard sawByte else { return nil }
        if line.last == 0x0D { line.removeLast() }
        return line
    }

    /// The damage met since the last call.
    func takeDamage() -> Damage? {
        defer { damage = nil }
        return damage
    }

    // MARK: - Filling

    private func detectPacking() throws(IntakeError) {
        try load()
        // A pipe may hand over less than the three bytes that tell.
        while packed.count < 3, !sourceEnded {
            heldBack = packed
            try load()
        }
        if packed.starts(with: [0x1F, 0x8B, 0x08]) { inflater = Inflater() }
    }

    /// Reads on until `count` bytes are ready or there are no more.
    private func fill(_ count: Int) throws(IntakeError) {
        while ready.count - place < count {
            if place > 0, place >= ready.count / 2 {
                ready.removeSubrange(0..<place)
                place = 0
            }
            let isDry = packedPlace == packed.count && !(inflater?.hasPendingOutput ?? false)
            if isDry, !sourceEnded { try load() }
            if isDry, packedPlace == packed.count, sourceEnded {
                if isInMember {
                    isInMember = false
                    damage = .cutShort
                }
                return
            }
            if let inflater {
                unpack(inflater)
            } else {
                ready += packed[packedPlace...]
                packedPlace = packed.count
            }
        }
    }

    private func unpack(_ inflater: Inflater) {
        if !isInMember {
            // Between members: padding is passed over, and after damage all up to the next member.
            guard let next = nextMember() else {
                packedPlace = packed.count
                return
            }
            packedPlace = next
            inflater.reset()
            isInMember = true
        }
        let outcome = inflater.step(
            packed, from: &packedPlace, into: &ready, limit: Self.chunk)
        switch outcome {
        case .needsInput, .hasMore: break
        case .ended: isInMember = false
        case .broken:
            isInMember = false
            damage = .broken
            packedPlace = min(packed.count, packedPlace + 1)
        }
    }

    /// The next place with a gzip header (RFC 1952, 2.3.1). Three bytes could stand astride two
    /// pieces: the piece is then kept.
    private func nextMember() -> Int? {
        let found = packed.firstIndex(of: [0x1F, 0x8B, 0x08], in: packedPlace..<packed.count)
        if found == nil, !sourceEnded, packed.count > 2 { heldBack = Array(packed.suffix(2)) }
        return found
    }
    private var heldBack: [UInt8] = []

    private func load() throws(IntakeError) {
        guard case .file(let handle) = source else { return }
        do {
            let data = try handle.read(upToCount: Self.chunk) ?? Data()
            if data.isEmpty { sourceEnded = true }
            packed.removeAll(keepingCapacity: true)
            packed += heldBack
            packed += data
            heldBack = []
            packedPlace = 0
        } catch {
            throw .unreadable(path: path, detail: error.localizedDescription)
        }
    }
}
