import Conversation

/// A page as HTML, alone or with a folder of its parts; a page saved by SingleFile; the format of last
/// resort, since browsers too read as HTML what nothing else explains.
enum HTMLFile: Container {
    static func recognizes(_ bytes: [UInt8], name: String) -> Bool { true }

    static func documents(_ bytes: [UInt8], of input: Input) throws(IntakeError) -> [Document] {
        var warnings: [Warning] = []
        var attachments: [Attachment] = []
        for frame in input.frames {
            do throws(IntakeError) {
                let bytes = try FileBytes.read(frame)
                if !bytes.isEmpty { attachments.append(Attachment(url: frame, bytes: bytes)) }
            } catch {
                warnings.append(Warning(code: "frame_unreadable", message: error.description))
            }
        }
        let head = bytes.prefix(4096)
        let isSingleFile = head.contains(Array("Page saved with SingleFile".utf8))
        return [
            Document(
                path: input.path, format: isSingleFile ? .singleFile : .html, bytes: bytes,
                attachments: attachments, warnings: warnings)
        ]
    }
}
