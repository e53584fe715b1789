/// A file to read, or one that is left aside with a reason.
public struct Input: Sendable, Hashable {
    /// Why a file is not read although the user's paths cover it.
    public enum SkipReason: String, Sendable, Hashable, CaseIterable {
        /// A picture, a style sheet, a script: it belongs to a page and has no comments of its own.
        case asset
        /// A kind of file that no reader knows.
        case unknownKind = "unknown_kind"
        /// A pipe, a socket or a device below a folder.
        case special
        /// A folder that a run of this tool wrote: its tables would count every comment twice.
        case reports

        /// What the reason means, for people.
        public var message: String {
            switch self {
            case .asset: "a picture, style sheet or script; pages are read without it"
            case .unknownKind:
                "no reader knows this kind of file; name it by itself to have it tried"
            case .special: "a pipe, socket or device; name it by itself to have it read"
            case .reports:
                "a folder of reports about other pages; name it by itself to have it read"
            }
        }
    }

    /// The path as the user named it, with `/`; `-` is standard input.
    public var path: String
    /// HTML files in the page's `_files` or `_data` folder: its frames.
    public var frames: [String]
    /// Why it is left aside; nil when it is to be read.
    public var skipReason: SkipReason?

    /// Makes an input.
    public init(path: String, frames: [String] = [], skipReason: SkipReason? = nil) {
        self.path = path
        self.frames = frames
        self.skipReason = skipReason
    }
}
