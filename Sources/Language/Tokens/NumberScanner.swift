/// Reads a number from `start`: an optional sign or currency mark, digits with inner separators, then
/// letters of a unit or ordinal and a percent sign (`3.5`, `+1`, `$10`, `1MW`, `100%`).
///
/// The caller has seen that a digit stands at `start` or just past the sign there.
func scanNumber(
    _ bytes: Span<UInt8>, _ start: Int, _ folded: inout MutableSpan<UInt8>,
    _ writer: inout FoldedWriter
) -> ScannedToken {
    var index = start
    if !isDigit(bytes[index]) {
        let sign = decode(bytes, index)
        writer.put(scalar: sign.value, &folded)
        index = sign.end
    }
    while index < bytes.count {
        let byteHere = bytes[index]
        if isAlphanumeric(byteHere) {
            writer.put(isLetter(byteHere) ? byteHere | 0x20 : byteHere, &folded)
        } else if !(isSeparator(byteHere) && isDigit(byte(bytes, index + 1)))
            && !(byteHere == ascii("-") && isLetter(byte(bytes, index + 1)))
        {
            break
        } else {
            writer.put(byteHere, &folded)
        }
        index += 1
    }
    if byte(bytes, index) == ascii("%") {
        writer.put(ascii("%"), &folded)
        index += 1
    }
    return ScannedToken(end: index, kind: .number)
}

private func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case ascii("."), ascii(","), ascii(":"), ascii("/"), ascii("-"), ascii("'"): true
    default: false
    }
}
