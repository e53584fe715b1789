/// `a`-`z` or `A`-`Z`.
@inline(__always)
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// `0`-`9`.
@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// An ASCII letter or digit.
@inline(__always)
func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

/// Space, tab, line feed, form feed, carriage return.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

/// One byte's ASCII character, for readable comparisons.
@inline(__always)
func ascii(_ character: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: character.value) }

/// The byte at `index`, or 0 past the end (and before the start).
@inline(__always)
func byte(_ bytes: Span<UInt8>, _ index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : 0
}

/// True where the bytes of `text` stand at `index`.
@inline(__always)
func starts(_ bytes: Span<UInt8>, _ index: Int, _ text: String) -> Bool {
    let pattern = text.utf8.span
    guard index >= 0, index + pattern.count <= bytes.count else { return false }
    for offset in 0..<pattern.count where pattern[offset] != bytes[index + offset] { return false }
    return true
}
