/// One HTML page as an immutable value: a flat array of nodes in document order.
///
/// Node 0 is the document. A node's subtree is the contiguous range `node ..< subtreeEnd(node)`, so
/// that a walk is a scan. The text that a reader can see lies in one UTF-8 buffer in the same order:
/// the text of any subtree is one range of it (``textRange(of:)``), found in constant time. Classes,
/// ids and tags have indexes (``nodes(withClass:)-(String)``, ``node(withID:)``, ``nodes(withTag:)``).
///
/// The structure follows the HTML standard's rules for where text ends up (WHATWG, section 13.2.6),
/// except that nothing is ever moved: text between table rows stays where it stands in the source.
/// Copying a tree is one retain; a tree may be read from any number of threads.
///
/// ## Agreement with the standard
/// Of the 1,515 whole pages in html5lib's tree-construction tests (version 1.1, scripting off), 1,491
/// give the same text in the same order, 1,296 of them the same elements too
/// (`Tests/html5lib-agreement.sh`, last run on 24 November 2026). The other 24 do not matter to a
/// reader of comments:
/// - 6: text between the rows of a table, which the standard moves in front of the table; here it
///   stays where the author put it, and no text leaves its comment;
/// - 8: text in and after a `frameset`, which the standard drops; here it is kept;
/// - 7: NUL inside SVG and `plaintext`, shown as U+FFFD by the standard; here it is dropped and counted
///   in ``replacedBytes``;
/// - 3: `plaintext` inside `select`, and text behind a `col` in a template: kept as it stands.
///
/// Elements differ where the standard splits misnested formatting (`<b><p></b>`) into several elements;
/// here it stays one. Void elements and blocks of HTML 5, custom elements, `template`, `noscript`, and
/// content after `</html>`, which libxml2's own tree misplaces or loses, all follow the standard.
///
/// Two departures are deliberate, for pages that were saved as XML: `<iframe/>`, `<textarea/>` and
/// `<title/>` are empty, and so are `<script/>` and `<style/>` without an end tag of their own. In values of
/// attributes, named character references are those of HTML 4.
public struct HTMLTree: Sendable {
    @usableFromInline let storage: Storage
    /// The character set from which the page was decoded, by its WHATWG name in lower case.
    public let encoding: String
    /// Why that character set.
    public let encodingSource: EncodingSource
    /// How many bytes of the page meant nothing in its character set, and stand as U+FFFD.
    public let replacedBytes: Int
    /// What went less than well.
    public let warnings: [Warning]

    /// Bounds that keep a hostile page from taking the machine.
    public struct Limits: Sendable {
        /// Pages with more bytes are refused.
        public var maximumBytes: Int
        /// Elements nested deeper become siblings at this depth, as in browsers (Blink: 512).
        /// From 8 to 60,000.
        public var maximumDepth: Int

        /// 512 MB and 1,024 levels, unless told otherwise.
        public init(maximumBytes: Int = 512 << 20, maximumDepth: Int = 1024) {
            self.maximumBytes = maximumBytes
            self.maximumDepth = min(max(maximumDepth, 8), 60_000)
        }

        /// 512 MB, 1,024 levels.
        public static let standard = Limits()
    }

    /// Something that a reader of the page's data should know.
    public enum Warning: Hashable, Sendable {
        /// The declared character set does not fit the bytes; the other one was used.
        case charsetMismatch(declared: String, used: String)
        /// The declared character set has no decoder here.
        case unknownCharset(declared: String, used: String)
        /// So many bytes meant nothing in the character set.
        case replacedBytes(Int)
        /// The page ends inside a tag, a comment or a script.
        case truncated
        /// So many elements lay deeper than the limit.
        case tooDeep(Int)

        /// A stable short word for tables.
        public var code: String {
            switch self {
            case .charsetMismatch: "charset_mismatch"
            case .unknownCharset: "charset_unknown"
            case .replacedBytes: "replaced_bytes"
            case .truncated: "truncated"
            case .tooDeep: "too_deep"
            }
        }

        /// A sentence for people.
        public var message: String {
            switch self {
            case .charsetMismatch(let declared, let used):
                "the page says \(declared), but its bytes are \(used)"
            case .unknownCharset(let declared, let used):
                "the page says \(declared), which is unknown; it was read as \(used)"
            case .replacedBytes(let count):
                "\(count) bytes mean nothing in the page's character set and were replaced"
            case .truncated: "the page is cut off inside a tag, a comment or a script"
            case .tooDeep(let count): "\(count) elements are nested too deep and were raised"
            }
        }
    }

    /// Reads a page from its bytes.
    ///
    /// - Parameters:
    ///   - bytes: the page as it was saved.
    ///   - declaredEncoding: the character set that a header outside of the page names, if any.
    ///   - limits: the bounds.
    /// - Throws: ``HTMLTreeError`` for empty, binary and too large input and when the parser gives up.
    /// - Complexity: linear in the bytes.
    public static func parse(
        _ bytes: [UInt8], declaredEncoding: String? = nil, limits: Limits = .standard
    ) throws(HTMLTreeError) -> HTMLTree {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.maximumBytes else {
            throw .tooLarge(bytes: bytes.count, limit: limits.maximumBytes)
        }
        if let kind = binaryKind(of: bytes) { throw .binary(kind: kind) }
        let decoded = CharacterSet.decode(bytes, declared: declaredEncoding, isHTML: true)
        guard !decoded.utf8.isEmpty else { throw .empty }
        return try parse(decoded, limits: limits)
    }

    /// Reads a page that is already text, such as an iframe's `srcdoc`.
    ///
    /// - Throws: ``HTMLTreeError`` for empty and too large input and when the parser gives up.
    /// - Complexity: linear in the text.
    public static func parse(
        text: String, limits: Limits = .standard
    ) throws(HTMLTreeError) -> HTMLTree {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.maximumBytes else {
            throw .tooLarge(bytes: bytes.count, limit: limits.maximumBytes)
        }
        let decoded = CharacterSet.Decoded(
            utf8: bytes, encoding: "utf-8", source: .declared, replacedBytes: 0, warnings: [])
        return try parse(decoded.withoutNulls(), limits: limits)
    }

    private static func parse(
        _ decoded: CharacterSet.Decoded, limits: Limits
    ) throws(HTMLTreeError) -> HTMLTree {
        let parsed = try parseHTML(decoded.utf8, maximumDepth: limits.maximumDepth)
        return HTMLTree(
            storage: parsed.storage, encoding: decoded.encoding, encodingSource: decoded.source,
            replacedBytes: decoded.replacedBytes, warnings: decoded.warnings + parsed.warnings)
    }
}
