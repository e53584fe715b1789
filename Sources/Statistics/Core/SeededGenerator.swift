/// xoshiro256** (Blackman & Vigna 2018), seeded through SplitMix64 (Steele, Lea & Flood 2014).
///
/// Every draw is integer arithmetic, and the bounded draws are made here rather than by the standard
/// library, whose methods may change: the same seed gives the same numbers on every platform and
/// with every compiler.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var s0: UInt64, s1: UInt64, s2: UInt64, s3: UInt64

    /// A generator for `seed`. Another `stream` gives an unrelated sequence for the same seed, so that
    /// one user-given seed serves many comparisons.
    public init(seed: UInt64, stream: UInt64 = 0) {
        var splitMix = SplitMix64(state: seed)
        if stream != 0 {
            var other = SplitMix64(state: stream ^ 0x6A09_E667_F3BC_C909)
            splitMix.state ^= other.next()
        }
        s0 = splitMix.next()
        s1 = splitMix.next()
        s2 = splitMix.next()
        s3 = splitMix.next()
    }

    /// A stream number for a name (FNV-1a over UTF-8), for ``init(seed:stream:)``.
    public static func stream(named name: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }

    /// 64 random bits.
    @inlinable
    public mutating func next() -> UInt64 { step() }

    @usableFromInline
    mutating func step() -> UInt64 {
        let product = s1 &* 5
        let result = ((product << 7) | (product >> 57)) &* 9
        let t = s1 << 17
        s2 ^= s0
        s3 ^= s1
        s1 ^= s2
        s0 ^= s3
        s2 ^= t
        s3 = (s3 << 45) | (s3 >> 19)
        return result
    }

    /// A whole number in `0 ..< bound`, each equally likely (Lemire 2019); `bound` is at least 1.
    public mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "a draw needs at least one outcome")
        let range = UInt64(bound)
        var product = range.multipliedFullWidth(by: step())
        if product.low < range {
            let threshold = (0 &- range) % range
            while product.low < threshold { product = range.multipliedFullWidth(by: step()) }
        }
        return Int(product.high)
    }

    /// A number in `0 ..< 1`, a multiple of 2^-53.
    public mutating func unit() -> Double { Double(step() >> 11) * 0x1p-53 }

    /// True or false, equally likely.
    public mutating func coin() -> Bool { step() >> 63 == 1 }

    /// A standard normal number, by inversion (one draw each).
    public mutating func normal() -> Double {
        NormalDistribution.quantile((Double(step() >> 11) + 0.5) * 0x1p-53)
    }

    /// Puts `values` in random order, each order equally likely (Fisher & Yates, Durstenfeld 1964).
    public mutating func shuffle<Element>(_ values: inout [Element]) {
        var last = values.count - 1
        while last > 0 {
            values.swapAt(last, below(last + 1))
            last -= 1
        }
    }
}

/// SplitMix64: spreads a seed over the state.
private struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
