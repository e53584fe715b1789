import Conversation
import Crypto

/// Stable ids: the same input gives the same id on every machine and in every run.
///
/// An id is the first 16 hex digits (64 bits) of the SHA-256 over its parts; among a million ids two
/// collide with probability 3e-8.
enum Identity {
    /// Hash over the parts, each followed by a byte that no text contains, so that no two lists of parts
    /// read alike.
    static func hash(_ parts: [String]) -> String {
        var hasher = SHA256()
        for part in parts {
            hasher.update(data: Array(part.utf8))
            hasher.update(data: [0xFF] as [UInt8])
        }
        return hex(hasher.finalize(), digits: 16)
    }

    static func hex(_ bytes: some Sequence<UInt8>, digits: Int) -> String {
        let alphabet = Array("0123456789abcdef".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(digits)
        for byte in bytes {
            guard result.count < digits else { break }
            result.append(alphabet[Int(byte >> 4)])
            result.append(alphabet[Int(byte & 15)])
        }
        return String(decoding: result.prefix(digits), as: UTF8.self)
    }

    /// A page is its path and its content: the same bytes under another name are another page.
    static func page(path: String, sha256: String) -> String { hash(["page", path, sha256]) }

    /// A thread is its site and the site's own number for it, else the page's address and its place on
    /// the page, else (a page without an address) the file.
    static func thread(_ thread: Thread, number: Int, page: Page, path: String) -> String {
        let address = page.canonicalURL.map(Address.init)
        if let address, let nativeID = thread.nativeID {
            return hash(["thread", address.host, thread.extractor, nativeID])
        }
        if let address {
            return hash(["thread", address.key, String(number)])
        }
        return hash(["thread", "file", path, String(number)])
    }

    /// A comment is its native id, else its author and words.
    ///
    /// The time is left out on purpose: pages show it as "3 hours ago" today and as a date next month.
    static func comment(_ comment: Comment, thread: String) -> String {
        if let nativeID = comment.nativeID {
            return hash(["comment", thread, nativeID])
        }
        return hash(["comment", thread, comment.author.name, fold(comment.text)])
    }

    /// An author is an account of a site, else a name on a site; nobody has the empty id.
    static func author(_ author: Author, host: String) -> String {
        if let nativeID = author.nativeID { return hash(["author", host, "id", nativeID]) }
        let name = fold(author.name)
        return name.isEmpty ? "" : hash(["author", host, "name", name])
    }

    /// Lower case, white space collapsed: what two saves of the same text share.
    static func fold(_ text: String) -> String {
        let utf8 = text.utf8
        guard utf8.allSatisfy({ $0 < 0x80 }) else {
            return text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        // Most texts are ASCII, where bytes are characters.
        let bytes = utf8.span
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        var isBlank = false
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0x20 || byte &- 0x09 < 5 {
                isBlank = true
                continue
            }
            if isBlank, !folded.isEmpty { folded.append(0x20) }
            isBlank = false
            folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        return String(decoding: folded, as: UTF8.self)
    }
}
