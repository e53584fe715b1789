import Crypto

extension Attachment {
    /// Frames without those that are empty, that repeat an earlier one, or that repeat the page
    /// itself: a frame joins its page once.
    static func unique(_ frames: [Attachment], beside page: [UInt8]) -> [Attachment] {
        guard !frames.isEmpty else { return [] }
        var seen: Set<[UInt8]> = [digest(page)]
        return frames.filter { !$0.bytes.isEmpty && seen.insert(digest($0.bytes)).inserted }
    }

    private static func digest(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}
