/// Every escape that a report needs, in one place: nothing else in this module may write a character
/// of somebody's text without going through here.
///
/// All functions append UTF-8 bytes and are linear in the text. None depends on a locale.
public enum Escaping {
    // MARK: CSV (RFC 4180)

    /// Appends a text cell.
    ///
    /// A cell with a comma, a quote or a line break is quoted, its quotes doubled. With `guarded`, a text
    /// that a spreadsheet would run as a formula (it begins with `= + - @`, TAB, CR or NUL) gets a leading
    /// apostrophe (CWE-1236).
    public static func csvField(_ text: String, guarded: Bool, to out: inout [UInt8]) {
        let utf8 = text.utf8
        let bytes = utf8.span
        guard !bytes.isEmpty else { return }
        if guarded, startsFormula(bytes[0]) {
            return csvSpecialField(bytes, apostrophe: true, &out)
        }
        // Most cells are a few plain bytes, so that looking and copying are one walk.
        var isPlain = true
        out.append(addingCapacity: bytes.count) { cell in
            for index in bytes.indices {
                let byte = bytes[index]
                if byte <= 0x2C, needsCSVQuotes(byte) {
                    cell.removeAll()
                    isPlain = false
                    return
                }
                cell.append(byte)
            }
        }
        if !isPlain { csvSpecialField(bytes, apostrophe: false, &out) }
    }

    @inline(__always)
    private static func needsCSVQuotes(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D
    }

    /// A cell that is quoted or guarded.
    private static func csvSpecialField(
        _ bytes: Span<UInt8>, apostrophe: Bool, _ out: inout [UInt8]
    ) {
        var needsQuotes = false
        for index in bytes.indices { needsQuotes = needsQuotes || needsCSVQuotes(bytes[index]) }
        if needsQuotes { out.append(0x22) }
        if apostrophe { out.append(0x27) }
        for index in bytes.indices {
            if bytes[index] == 0x22 { out.append(0x22) }
            out.append(bytes[index])
        }
        if needsQuotes { out.append(0x22) }
    }

    /// True for a first byte that Excel, LibreOffice or Sheets may read as the start of a formula.
    private static func startsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x00: true
        default: false
        }
    }

    // MARK: JSON (RFC 8259)

    /// Appends a JSON string with its quotes.
    ///
    /// U+0085, U+2028 and U+2029 are escaped as well: they are legal in JSON, but end a line for some
    /// readers of JSON Lines and for older JavaScript.
    public static func json(_ text: String, to out: inout [UInt8]) {
        jsonString(text, forScript: false, to: &out)
    }

    /// Appends UTF-8 bytes as a JSON string with its quotes; bytes that need no escape are copied whole.
    public static func json(_ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) {
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) else {
            return json(String(decoding: bytes, as: UTF8.self), to: &out)
        }
        out.append(0x22)
        out.append(contentsOf: bytes)
        out.append(0x22)
    }

    /// Appends a JSON string that may stand inside an HTML `<script>` element: `<`, `>` and `&` are
    /// escaped too, so that no text can end the element or open a comment in it.
    public static func scriptJSON(_ text: String, to out: inout [UInt8]) {
        jsonString(text, forScript: true, to: &out)
    }

    private static func jsonString(_ text: String, forScript: Bool, to out: inout [UInt8]) {
        out.append(0x22)
        let utf8 = text.utf8
        let bytes = utf8.span
        // Plain stretches are copied whole; most texts are one.
        var copied = utf8.startIndex
        var copiedOffset = 0
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            guard mayNeedJSONEscape(byte) else {
                offset += 1
                continue
            }
            let unit: UInt16
            var length = 1
            switch byte {
            case 0x3C, 0x3E, 0x26:
                unit = forScript ? UInt16(byte) : 0
            case 0xC2:
                unit = offset + 1 < bytes.count && bytes[offset + 1] == 0x85 ? 0x85 : 0
                length = 2
            case 0xE2:
                let isSeparator =
                    offset + 2 < bytes.count && bytes[offset + 1] == 0x80
                    && (bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9)
                unit = isSeparator ? (bytes[offset + 2] == 0xA8 ? 0x2028 : 0x2029) : 0
                length = 3
            default:
                unit = UInt16(byte)
            }
            if unit == 0 && byte != 0 {
                offset += 1
                continue
            }
            let stop = utf8.index(copied, offsetBy: offset - copiedOffset)
            out.append(contentsOf: utf8[copied..<stop])
            switch unit {
            case 0x22: out.append(0x5C); out.append(0x22)
            case 0x5C: out.append(0x5C); out.append(0x5C)
            case 0x0A: out.append(0x5C); out.append(0x6E)
            case 0x0D: out.append(0x5C); out.append(0x72)
            case 0x09: out.append(0x5C); out.append(0x74)
            default: unicodeEscape(unit, to: &out)
            }
            offset += length
            copied = utf8.index(stop, offsetBy: length)
            copiedOffset = offset
        }
        out.append(contentsOf: copiedOffset == 0 ? utf8[...] : utf8[copied...])
        out.append(0x22)
    }

    /// True for the bytes that a JSON string escapes, or that begin a character which it escapes.
    @inline(__always)
    private static func mayNeedJSONEscape(_ byte: UInt8) -> Bool {
        // Most bytes are small letters and blanks.
        if byte &- 0x61 < 26 || byte == 0x20 { return false }
        return byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2
            || byte == 0xE2
            || byte == 0x26 || byte == 0x3C || byte == 0x3E
    }

    private static func unicodeEscape(_ unit: UInt16, to out: inout [UInt8]) {
        out.append(0x5C)
        out.append(0x75)
        var shift: UInt16 = 16
        while shift > 0 {
            shift -= 4
            let digit = UInt8(unit >> shift & 0xF)
            out.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }

    // MARK: HTML and XML

    /// Appends text as HTML (or XML) character data; safe in a quoted attribute value as well.
    ///
    /// `& < > " '` become references. Control characters that HTML and XML do not allow, and the bidi
    /// embeddings and overrides U+202A-U+202E, which could make a page read as what it does not say,
    /// become U+FFFD. Isolates and marks, which Arabic and Hebrew writers use, stay; the page puts
    /// every foreign text into an isolated element.
    public static func html(_ text: String, to out: inout [UInt8]) {
        html(text.utf8, to: &out)
    }

    /// Appends the text of `bytes`, which lie on scalar borders, as HTML; see ``html(_:to:)-(String,_)``.
    static func html(_ bytes: some Sequence<UInt8>, to out: inout [UInt8]) {
        var before: UInt8 = 0
        var beforeThat: UInt8 = 0
        for byte in bytes {
            // Most bytes are small letters and blanks.
            if byte &- 0x61 < 26 || byte == 0x20 {
                out.append(byte)
                before = byte
                continue
            }
            switch byte {
            case 0x26: out.append(contentsOf: "&amp;".utf8)
            case 0x3C: out.append(contentsOf: "&lt;".utf8)
            case 0x3E: out.append(contentsOf: "&gt;".utf8)
            case 0x22: out.append(contentsOf: "&quot;".utf8)
            case 0x27: out.append(contentsOf: "&#39;".utf8)
            case 0x09, 0x0A: out.append(byte)
            // A carriage return would be read back as a line feed; CR LF is one line break.
            case 0x0D: out.append(0x20)
            case 0..<0x20, 0x7F: out.append(contentsOf: replacement)
            case 0x80..<0xA0 where before == 0xC2:
                out.removeLast()
                out.append(contentsOf: replacement)
            case 0xAA...0xAE where before == 0x80 && beforeThat == 0xE2:
                out.removeLast(2)
                out.append(contentsOf: replacement)
            // U+FFFE and U+FFFF are no characters; XML refuses them.
            case 0xBE...0xBF where before == 0xBF && beforeThat == 0xEF:
                out.removeLast(2)
                out.append(contentsOf: replacement)
            default: out.append(byte)
            }
            beforeThat = before
            before = byte
        }
    }

    /// U+FFFD in UTF-8.
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// The text as an HTML string.
    public static func html(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 16)
        html(text, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends an attribute value with its quotes; the same characters are escaped as in text.
    public static func attribute(_ value: String, to out: inout [UInt8]) {
        out.append(0x22)
        html(value.utf8, to: &out)
        out.append(0x22)
    }

    /// The address when it may stand in a link: absolute `http` or `https`, nothing else; a `javascript:`
    /// or `data:` address, or a relative one, which would point beside the report, is nil.
    public static func linkable(_ address: String) -> String? {
        let lower = address.prefix(8).lowercased()
        return lower.hasPrefix("https://") || lower.hasPrefix("http://") ? address : nil
    }
}
