/// Where the choice of a character set comes from, strongest first.
public enum EncodingSource: String, Sendable {
    /// A byte-order mark.
    case bom
    /// A header outside of the page (HTTP, MIME).
    case declared
    /// A `meta` element or an XML declaration.
    case meta
    /// The bytes themselves: they are valid UTF-8, or plainly not what the page declares.
    case content
    /// Nothing told; windows-1252 was assumed.
    case fallback
}

/// Finds the character set of a page and decodes it, in the order of the WHATWG standards: a
/// byte-order mark, the transport's word, the page's `meta`, valid UTF-8, windows-1252.
///
/// One rule is added, because saved pages need it: a page that declares an 8-bit character set while
/// all its bytes are valid UTF-8 is UTF-8, and one that declares UTF-8 without a single valid
/// sequence is windows-1252. Both leave a warning.
public enum CharacterSet {
    /// Decoded bytes.
    public struct Decoded: Sendable {
        /// Valid UTF-8 without a byte-order mark and without NUL.
        public var utf8: [UInt8]
        /// The WHATWG name in lower case.
        public var encoding: String
        /// Why this one.
        public var source: EncodingSource
        /// How many source bytes were replaced by U+FFFD.
        public var replacedBytes: Int
        /// What a reader should know.
        public var warnings: [HTMLTree.Warning]
    }

    /// Decodes bytes to UTF-8. Linear; valid UTF-8 without NUL is not copied.
    ///
    /// - Parameters:
    ///   - bytes: the source.
    ///   - declared: the character set that a header names, if any.
    ///   - isHTML: whether to look for `meta` elements.
    public static func decode(_ bytes: [UInt8], declared: String?, isHTML: Bool) -> Decoded {
        if let (name, length) = byteOrderMark(of: bytes) {
            return decode(
                Array(bytes.dropFirst(length)), as: name, source: .bom, declared: nil)
        }
        let scan = UTF8Scan(bytes)
        if scan.hasNull, let wide = wideEncoding(of: bytes) {
            return decode(bytes, as: wide, source: .content, declared: nil)
        }
        let label = declared.map(cleanLabel) ?? ""
        if !label.isEmpty {
            return decode(bytes, label: label, source: .declared, scan: scan)
        }
        if isHTML {
            // Browsers look at 1,024 bytes first, and change their mind at a later `meta`.
            let reach = scan.isValid ? 1024 : 65536
            if let found = MetaPrescan.encoding(in: bytes.prefix(reach)) {
                return decode(bytes, label: found, source: .meta, scan: scan)
            }
        }
        if scan.isValid {
            return utf8(bytes, source: .content, scan: scan)
        }
        if scan.sequences > 4 * scan.invalidBytes {
            return repaired(bytes, source: .content)
        }
        return decode(bytes, as: "windows-1252", source: .fallback, declared: nil)
    }

    /// Decodes under a label, unless the bytes speak against it.
    private static func decode(
        _ bytes: [UInt8], label: String, source: EncodingSource, scan: UTF8Scan
    ) -> Decoded {
        guard var name = EncodingLabels.name(for: label) else {
            var decoded =
                scan.isValid
                ? utf8(bytes, source: .content, scan: scan)
                : decode(bytes, as: "windows-1252", source: .fallback, declared: nil)
            decoded.warnings.insert(
                .unknownCharset(declared: label, used: decoded.encoding), at: 0)
            return decoded
        }
        // A page that could be read this far is not in UTF-16 (WHATWG: "prescan", last step).
        if name.hasPrefix("utf-16") { name = "utf-8" }
        if name == "x-user-defined" { name = "windows-1252" }
        if name == "utf-8" {
            if scan.isValid { return utf8(bytes, source: source, scan: scan) }
            if scan.sequences > 0 || scan.isCutShort { return repaired(bytes, source: source) }
            return decode(bytes, as: "windows-1252", source: .content, declared: label)
        }
        let isStateful = name == "iso-2022-jp"
        let enough = name == "windows-1252" ? 1 : 3
        if scan.isValid, !isStateful, scan.sequences >= enough {
            var decoded = utf8(bytes, source: .content, scan: scan)
            decoded.warnings.insert(.charsetMismatch(declared: label, used: "utf-8"), at: 0)
            return decoded
        }
        return decode(bytes, as: name, source: source, declared: nil)
    }

    /// Decodes as exactly this character set.
    private static func decode(
        _ bytes: [UInt8], as name: String, source: EncodingSource, declared: String?
    ) -> Decoded {
        if name == "utf-8" { return repaired(bytes, source: source) }
        let result = Transcoder.decode(bytes, from: name) ?? Transcoder.windows1252(bytes)
        var decoded = Decoded(
            utf8: result.utf8, encoding: result.encoding, source: source,
            replacedBytes: result.replacedBytes, warnings: [])
        if let declared {
            decoded.warnings.append(.charsetMismatch(declared: declared, used: result.encoding))
        } else if result.encoding != name {
            decoded.warnings.append(.unknownCharset(declared: name, used: result.encoding))
        }
        if result.replacedBytes > 0 {
            decoded.warnings.append(.replacedBytes(result.replacedBytes))
        }
        return decoded.withoutNulls()
    }

    private static func utf8(
        _ bytes: [UInt8], source: EncodingSource, scan: UTF8Scan
    ) -> Decoded {
        let decoded = Decoded(
            utf8: bytes, encoding: "utf-8", source: source, replacedBytes: 0, warnings: [])
        return scan.hasNull ? decoded.withoutNulls() : decoded
    }

    private static func repaired(_ bytes: [UInt8], source: EncodingSource) -> Decoded {
        let (utf8, replaced) = UTF8Scan.repair(bytes)
        let decoded = Decoded(
            utf8: utf8, encoding: "utf-8", source: source, replacedBytes: replaced,
            warnings: replaced > 0 ? [.replacedBytes(replaced)] : [])
        return decoded.withoutNulls()
    }

    private static func byteOrderMark(of bytes: [UInt8]) -> (name: String, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("utf-8", 3) }
        if bytes.starts(with: [0xFE, 0xFF]) { return ("utf-16be", 2) }
        if bytes.starts(with: [0xFF, 0xFE]) { return ("utf-16le", 2) }
        return nil
    }

    /// UTF-16 without a byte-order mark, told by the zeros of its ASCII characters.
    private static func wideEncoding(of bytes: [UInt8]) -> String? {
        let head = bytes.prefix(1024)
        guard head.count >= 4 else { return nil }
        var zeros = [0, 0]
        for index in head.indices where head[index] == 0 { zeros[index & 1] += 1 }
        let half = head.count / 2
        if zeros[1] * 10 > half * 7 && zeros[0] * 10 < half { return "utf-16le" }
        if zeros[0] * 10 > half * 7 && zeros[1] * 10 < half { return "utf-16be" }
        return nil
    }

    /// True for UTF-16 without a byte-order mark.
    static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool { wideEncoding(of: bytes) != nil }

    /// A label as people write it: quotes, spaces and leftovers of quoted-printable (`=3D`) removed.
    static func cleanLabel(_ label: String) -> String {
        var bytes = label.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }[...]
        let noise: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0C, 0x0D, 0x22, 0x27, 0x3B, 0x3D, 0x2F, 0x3E]
        while let first = bytes.first, noise.contains(first) { bytes = bytes.dropFirst() }
        if bytes.starts(with: [0x33, 0x64]) { bytes = bytes.dropFirst(2) }
        while let first = bytes.first, noise.contains(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, noise.contains(last) { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension CharacterSet.Decoded {
    /// The same without NUL, which HTML drops from text and C strings end at; they count as replaced.
    func withoutNulls() -> CharacterSet.Decoded {
        guard utf8.contains(0) else { return self }
        var result = self
        result.utf8.removeAll { $0 == 0 }
        result.replacedBytes += utf8.count - result.utf8.count
        result.warnings.removeAll { if case .replacedBytes = $0 { true } else { false } }
        result.warnings.append(.replacedBytes(result.replacedBytes))
        return result
    }
}
