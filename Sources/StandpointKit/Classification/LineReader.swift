/// Cuts a stream of bytes into batches of whole lines.
struct LineReader {
    /// Some whole lines, the last one perhaps without its line feed.
    struct Batch: Sendable {
        /// 1-based number of the first line.
        let firstLine: Int
        /// The bytes.
        let bytes: [UInt8]
    }

    private let batchSize: Int
    private var pending: [UInt8] = []
    private var nextLine = 1
    private var isAtEnd = false

    /// Batches of about `batchSize` bytes; a longer line makes a longer batch.
    init(batchSize: Int = 64 * 1024) { self.batchSize = batchSize }

    /// The next batch, or nil at the end. `read` gives the next chunk, nil or empty at the end.
    /// - Complexity: linear in the bytes, however long a line is.
    mutating func next(_ read: () -> [UInt8]?) -> Batch? {
        var end: Int?
        var searched = 0
        while end == nil || pending.count < batchSize, !isAtEnd {
            guard let chunk = read(), !chunk.isEmpty else {
                isAtEnd = true
                break
            }
            pending.append(contentsOf: chunk)
            if let last = pending[searched...].lastIndex(of: 0x0A) { end = last + 1 }
            searched = pending.count
        }
        guard !pending.isEmpty else { return nil }
        if end == nil { end = pending.lastIndex(of: 0x0A).map { $0 + 1 } }
        let cut = isAtEnd ? pending.count : end ?? pending.count
        let bytes = Array(pending[..<cut])
        pending.removeFirst(cut)
        defer { nextLine += bytes.count { $0 == 0x0A } }
        return Batch(firstLine: nextLine, bytes: bytes)
    }
}
