import Conversation

/// A page as HTML, alone or with a folder of its parts; a page saved by SingleFile; the format of
/// last resort, since browsers too read as HTML what nothing else explains.
///
/// The save date that SingleFile or a browser writes into a page, and frames that SingleFile keeps
/// in `srcdoc` attributes, are found where the page is parsed.
enum HTMLFile: Container {
    static func recognizes(_ bytes: [UInt8]) -> Bool { true }

    static func documents(_ bytes: [UInt8], of input: Input) throws(IntakeError) -> [Document] {
        var frames = CompanionFrames(bytes, of: input)
        frames.read()
        let head = 0..<min(bytes.count, 4096)
        let isSingleFile =
            bytes.firstIndex(of: Array("Page saved with SingleFile".utf8), in: head) != nil
        return [
            Document(
                path: input.path, format: isSingleFile ? .singleFile : .html, bytes: bytes,
                attachments: Attachment.unique(frames.attachments, beside: bytes),
                warnings: frames.warnings)
        ]
    }
}
