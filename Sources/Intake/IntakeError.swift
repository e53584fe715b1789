/// Why an input could not be read. The set is closed.
public enum IntakeError: Error, Sendable, Hashable {
    /// No file or folder of this name, and no file that a glob matches.
    case notFound(path: String)
    /// The file exists but may not, or cannot, be read.
    case unreadable(path: String, detail: String)
    /// The file has no bytes.
    case empty(path: String)
    /// The file holds something that is no text; `kind` says what, as far as it can be told.
    case binary(path: String, kind: String)
    /// The file, unpacked, is larger than the `limit` of bytes that one page may have.
    case tooLarge(path: String, limit: Int)
    /// A container is broken before its first page.
    case broken(path: String, detail: String)
    /// A container is whole but holds no page.
    case noPage(path: String, detail: String)

    /// A stable short word for `pages.csv`.
    public var code: String {
        switch self {
        case .notFound: "not_found"
        case .unreadable: "unreadable"
        case .empty: "empty"
        case .binary: "binary"
        case .tooLarge: "too_large"
        case .broken: "broken"
        case .noPage: "no_page"
        }
    }
}

extension IntakeError: CustomStringConvertible {
    /// What happened, where, and what to do.
    public var description: String {
        switch self {
        case .notFound(let path):
            "\(path): no such file or folder; check the spelling"
        case .unreadable(let path, let detail):
            "\(path): cannot be read (\(detail)); check its rights"
        case .empty(let path):
            "\(path): is empty; save the page again"
        case .binary(let path, let kind):
            "\(path): is no web page (\(kind)); save the page as HTML, MHTML or WARC"
        case .tooLarge(let path, let limit):
            "\(path): is larger than the \(limit) bytes that one page may have; split it"
        case .broken(let path, let detail):
            "\(path): is broken (\(detail)); save it again"
        case .noPage(let path, let detail):
            "\(path): holds no page (\(detail)); look at it with a WARC tool, or leave it out"
        }
    }
}
