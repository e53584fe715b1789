/// Why some bytes gave no tree.
public enum HTMLTreeError: Error, Hashable, Sendable {
    /// There are no bytes, or nothing but a byte-order mark.
    case empty
    /// The bytes are a picture, an archive or another format that is no text.
    case binary(kind: String)
    /// The page is larger than the limit.
    case tooLarge(bytes: Int, limit: Int)
    /// libxml2 gave up, which happens when memory runs out.
    case parserFailure(message: String)

    /// A stable short word for tables: `empty`, `binary`, `too_large`, `parser_failure`.
    public var code: String {
        switch self {
        case .empty: "empty"
        case .binary: "binary"
        case .tooLarge: "too_large"
        case .parserFailure: "parser_failure"
        }
    }

    /// What happened and what to do.
    public var message: String {
        switch self {
        case .empty: "the page is empty; save it again"
        case .binary(let kind): "this is \(kind), not a web page; leave it out"
        case .tooLarge(let bytes, let limit):
            "the page has \(bytes) bytes, the limit is \(limit); split it or raise the limit"
        case .parserFailure(let message):
            "libxml2 gave up: \(message); check the memory that is free"
        }
    }
}

/// The format of bytes that are certainly no text, by their first bytes; nil for all others.
///
/// Bytes without a known signature count as binary when more than eight, and more than a sixteenth, of
/// the first 4,096 are control characters that no text has. Text in UTF-16 is told by its byte-order
/// mark, or by the zeros of its ASCII characters.
func binaryKind(of bytes: [UInt8]) -> String? {
    let signatures: [(bytes: [UInt8], kind: String)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0x47, 0x49, 0x46, 0x38], "a GIF picture"), ([0x52, 0x49, 0x46, 0x46], "a RIFF file"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF document"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"), ([0x77, 0x4F, 0x46, 0x46], "a font"),
        ([0x77, 0x4F, 0x46, 0x32], "a font"), ([0x1F, 0x8B], "a gzip file"),
        ([0x42, 0x5A, 0x68], "a bzip2 file"), ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file"),
        ([0xFD, 0x37, 0x7A, 0x58], "an xz file"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ([0x49, 0x44, 0x33], "an MP3 file"), ([0x4F, 0x67, 0x67, 0x53], "an Ogg file"),
        ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20], "an SQLite database"),
        ([0x62, 0x70, 0x6C, 0x69, 0x73, 0x74], "a binary property list"),
    ]
    for signature in signatures where bytes.starts(with: signature.bytes) { return signature.kind }
    let isWide =
        bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
        || bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) || CharacterSet.looksLikeUTF16(bytes)
    if isWide { return nil }
    let head = bytes.prefix(4096)
    var controls = 0
    for byte in head where byte < 0x20 && !(0x08...0x0D).contains(byte) && byte != 0x1B {
        controls += 1
    }
    return controls > 8 && controls * 16 > head.count ? "binary data" : nil
}
