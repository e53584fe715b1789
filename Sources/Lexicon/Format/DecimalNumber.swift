/// Numbers as lexicons write them.
enum DecimalNumber {
    /// The number that a text is, nil for other texts; as `Double(text)` gives it.
    ///
    /// Up to fifteen digits with a point are one exact division of two exact numbers, which rounds as the
    /// nearest number does (W. D. Clinger, How to read floating point numbers accurately, 1990).
    static func value(_ text: String) -> Double? {
        let bytes = text.utf8.span
        var index = 0
        let isNegative = !bytes.isEmpty && bytes[0] == UInt8(ascii: "-")
        if isNegative { index = 1 }
        var digits = 0
        var number = 0
        var scale = 1
        var hasPoint = false
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "."), !hasPoint, digits > 0 {
                hasPoint = true
                continue
            }
            guard byte &- 0x30 < 10, digits < 15 else { return Double(text) }
            digits += 1
            number = number * 10 + Int(byte &- 0x30)
            if hasPoint { scale *= 10 }
        }
        guard digits > 0, !hasPoint || scale > 1 else { return Double(text) }
        let value = Double(number) / Double(scale)
        return isNegative ? -value : value
    }
}
