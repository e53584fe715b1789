public import Conversation
import Crypto

/// The formats that are read, by the name that `pages.csv` prints.
public enum DocumentFormat: String, Sendable, Codable, CaseIterable {
    /// A page as a browser or a crawler saved it.
    case html
    /// A page saved into one file by SingleFile.
    case singleFile = "singlefile"
    /// A web archive in MIME (RFC 2557).
    case mhtml
    /// Safari's web archive, a property list.
    case webArchive = "webarchive"
    /// A record of a WARC file (ISO 28500).
    case warc
    /// An article and its comments as indented plain text.
    case outline
    /// Disqus' XML export.
    case disqusXML = "disqus_xml"
    /// One comment a line, as `standpoint extract` prints them.
    case commentLines = "comments_jsonl"
}

/// A document inside a page: a frame's file, or a part of its container.
public struct Attachment: Sendable, Hashable {
    /// The address it was loaded from, where known.
    public var url: String?
    /// Its bytes, an HTML document.
    public var bytes: [UInt8]
    /// The character set that its container declares.
    public var declaredCharset: String?

    /// Makes an attachment.
    public init(url: String?, bytes: [UInt8], declaredCharset: String? = nil) {
        self.url = url
        self.bytes = bytes
        self.declaredCharset = declaredCharset
    }
}

/// One page as it came out of a file or a container, not parsed yet.
public struct Document: Sendable {
    /// Where it came from, as the user named it: `saved/page.html`, `crawl.warc.gz#3`.
    public var path: String
    /// Its format.
    public var format: DocumentFormat
    /// The page's own bytes, out of any packing.
    public var bytes: [UInt8]
    /// SHA-256 over the bytes of page and attachments, 64 hex digits.
    public var sha256: String
    /// The page's size in bytes.
    public var byteCount: Int { bytes.count }
    /// The address that the container recorded.
    public var url: String?
    /// When the container says that the page was saved.
    public var savedAt: Timestamp
    /// Where ``savedAt`` comes from.
    public var savedAtSource: SavedAtSource
    /// The character set that the container declares.
    public var declaredCharset: String?
    /// The frames of the page.
    public var attachments: [Attachment]
    /// The page itself, for formats that are read without a parser for HTML.
    public var page: Page?
    /// What went less than well while unpacking.
    public var warnings: [Warning]

    /// Makes a document and hashes its bytes.
    /// - Complexity: linear in the bytes.
    public init(
        path: String, format: DocumentFormat, bytes: [UInt8], url: String? = nil,
        savedAt: Timestamp = .none, savedAtSource: SavedAtSource = .none,
        declaredCharset: String? = nil, attachments: [Attachment] = [], page: Page? = nil,
        warnings: [Warning] = []
    ) {
        self.path = path
        self.format = format
        self.bytes = bytes
        self.url = url
        self.savedAt = savedAt
        self.savedAtSource = savedAtSource
        self.declaredCharset = declaredCharset
        self.attachments = attachments
        self.page = page
        self.warnings = warnings
        var hasher = SHA256()
        hasher.update(data: bytes)
        for attachment in attachments { hasher.update(data: attachment.bytes) }
        sha256 = hexadecimal(hasher.finalize())
    }
}

/// Bytes as lower-case hex digits.
private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var result: [UInt8] = []
    for byte in bytes {
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
    }
    return String(decoding: result, as: UTF8.self)
}
