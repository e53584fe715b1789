/// Numbers as reports write them: no locale, no exponent, no `-0`; NaN and infinity are missing.
public enum Numbers {
    /// The decimals that tables and JSON keep. Six leave every interval and contribution exact for any
    /// use, and hide the last bits, which differ between machines.
    public static let decimals = 6

    /// Appends `value` rounded to six decimals, trailing zeros dropped (`0.25`, `-1`, `12.3`); nothing when
    /// it is not finite.
    public static func append(_ value: Double, to out: inout [UInt8]) {
        // Scores and counts are small: their digits come first digit first, without turning them round.
        let scaled = (value.magnitude * 1_000_000).rounded(.toNearestOrAwayFromZero)
        guard scaled < 999_000_000_000 else {
            return append(value, decimals: decimals, trimmed: true, to: &out)
        }
        let units = UInt64(scaled)
        if value < 0, units > 0 { out.append(0x2D) }
        append(Int(units / 1_000_000), to: &out)
        var fraction = UInt32(truncatingIfNeeded: units % 1_000_000)
        guard fraction > 0 else { return }
        out.append(0x2E)
        var divisor: UInt32 = 100_000
        while fraction > 0 {
            let digit = fraction / divisor
            out.append(0x30 + UInt8(truncatingIfNeeded: digit))
            fraction -= digit * divisor
            divisor /= 10
        }
    }

    /// Appends an integer.
    public static func append(_ value: Int, to out: inout [UInt8]) {
        if value >= 0, value < 10 { return out.append(0x30 + UInt8(truncatingIfNeeded: value)) }
        if value < 0 { out.append(0x2D) }
        appendDigits(UInt64(value.magnitude), minimum: 1, to: &out)
    }

    /// `value` with exactly `decimals` decimals, for people: `0.250`; empty when it is not finite.
    public static func fixed(_ value: Double, _ decimals: Int) -> String {
        var out: [UInt8] = []
        append(value, decimals: decimals, trimmed: false, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// `value` as in tables; empty when it is not finite.
    public static func shortest(_ value: Double) -> String {
        var out: [UInt8] = []
        append(value, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// `1234567` as `1,234,567`, for people.
    public static func grouped(_ value: Int) -> String {
        let digits = Array(String(value.magnitude).utf8)
        var out: [UInt8] = value < 0 ? [0x2D] : []
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { out.append(0x2C) }
            out.append(digit)
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func append(
        _ value: Double, decimals: Int, trimmed: Bool, to out: inout [UInt8]
    ) {
        guard value.isFinite else { return }
        var scale: UInt64 = 1
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (value.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero)
        guard scaled < 1e18 else {
            // Beyond any count or score that a report holds; whole numbers from here on.
            out.append(contentsOf: value.rounded().description.utf8)
            return
        }
        let units = UInt64(scaled)
        if value < 0, units > 0 { out.append(0x2D) }
        appendDigits(units / scale, minimum: 1, to: &out)
        var fraction = units % scale
        var places = decimals
        if trimmed {
            while places > 0, fraction % 10 == 0 {
                fraction /= 10
                places -= 1
            }
        }
        guard places > 0 else { return }
        out.append(0x2E)
        appendDigits(fraction, minimum: places, to: &out)
    }

    /// Appends decimal digits, padded with zeros to `minimum`.
    private static func appendDigits(_ value: UInt64, minimum: Int, to out: inout [UInt8]) {
        var divisor: UInt64 = 1
        var places = 1
        while places < minimum || value / divisor >= 10 {
            divisor *= 10
            places += 1
        }
        var rest = value
        while divisor > 0 {
            let digit = rest / divisor
            out.append(0x30 + UInt8(truncatingIfNeeded: digit))
            rest -= digit * divisor
            divisor /= 10
        }
    }
}
