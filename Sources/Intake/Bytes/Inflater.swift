import CZlib

/// zlib's decompressor: the one file in this module that touches memory by address.
///
/// zlib keeps a pointer from its state back to the `z_stream`, so the stream needs an address that
/// does not change: it lies in memory of its own, which this class alone owns and frees.
final class Inflater {
    /// How the compressed bytes are wrapped.
    enum Wrapping: Int32 {
        /// RFC 1952 or RFC 1950, told by the header: 15 window bits, plus 32 for the detection.
        case gzipOrZlib = 47
        /// RFC 1951 without a header.
        case raw = -15
    }

    /// What a step came to.
    enum Outcome: Equatable {
        /// All input is used up; more is needed.
        case needsInput
        /// The output is full, or input is left.
        case hasMore
        /// The end of one member. What follows in the input was not touched.
        case ended
        /// The bytes cannot be decompressed.
        case broken
    }

    private let stream: UnsafeMutablePointer<z_stream>  // unsafe: zlib needs a stable address
    private let isReady: Bool
    /// True where the last step filled its output: more may come out without any more going in.
    private(set) var hasPendingOutput = false

    /// A decompressor at the start of a member.
    init(_ wrapping: Wrapping = .gzipOrZlib) {
        stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)  // unsafe: freed in deinit
        stream.initialize(to: z_stream())
        isReady =
            inflateInit2_(
                stream, wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        if isReady { inflateEnd(stream) }
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Starts over for the next member.
    func reset() {
        hasPendingOutput = false
        if isReady { inflateReset(stream) }
    }

    /// Decompresses `input` from `place` on, appends what comes out and moves `place` past what was
    /// used.
    /// - Parameter limit: the most bytes that are appended.
    func step(
        _ input: [UInt8], from place: inout Int, into output: inout [UInt8], limit: Int
    ) -> Outcome {
        guard isReady else { return .broken }
        guard place < input.count || hasPendingOutput else { return .needsInput }
        guard limit > 0 else { return .hasMore }
        var code = Z_OK
        var used = 0
        let room = min(limit, 1 << 18)
        // unsafe: zlib reads the array's own storage, whose bounds are given, and only during this
        // call
        input.withUnsafeBufferPointer { source in
            guard let base = source.baseAddress else {
                code = Z_DATA_ERROR
                return
            }
            stream.pointee.next_in = UnsafeMutablePointer(mutating: base + place)
            stream.pointee.avail_in = UInt32(min(input.count - place, Int(Int32.max)))
            let given = Int(stream.pointee.avail_in)
            // unsafe: zlib writes at most `room` bytes into storage of that size, which counts them
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { target, count in
                stream.pointee.next_out = target.baseAddress
                stream.pointee.avail_out = UInt32(room)
                code = inflate(stream, Z_NO_FLUSH)
                count = room - Int(stream.pointee.avail_out)
            }
            used = given - Int(stream.pointee.avail_in)
            hasPendingOutput = stream.pointee.avail_out == 0
            output += chunk
            stream.pointee.next_in = nil
            stream.pointee.next_out = nil
        }
        place += used
        switch code {
        case Z_STREAM_END: return .ended
        case Z_OK: return place < input.count || hasPendingOutput ? .hasMore : .needsInput
        case Z_BUF_ERROR:
            // No progress was possible, which only more input can change.
            hasPendingOutput = false
            return place < input.count ? .broken : .needsInput
        default: return .broken
        }
    }
}
