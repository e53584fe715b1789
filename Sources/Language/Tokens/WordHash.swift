/// The 32-bit FNV-1a hash of a folded word (Fowler, Noll and Vo; draft-eastlake-fnv).
///
/// The tokenizer computes it while it folds; tables that are looked up by word use the same hash.
public enum WordHash {
    /// The value of no bytes at all.
    public static let seed: UInt32 = 2_166_136_261

    /// The hash after one more byte.
    @inline(__always)
    public static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
        (hash ^ UInt32(byte)) &* 16_777_619
    }

    /// The hash of `bytes`.
    public static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var value = seed
        for byte in bytes { value = step(value, byte) }
        return value
    }

    /// The hash of a string's UTF-8 bytes.
    public static func hash(_ string: String) -> UInt32 { hash(string.utf8) }
}
