import Conversation

/// Safari's web archive: a property list, binary or XML, with the page as `WebMainResource` and
/// each frame as an archive of its own in `WebSubframeArchives`. The format records no save date.
enum WebArchiveFile: Container {
    private static let mainKey = "WebMainResource"
    /// Pictures, styles and scripts, and the responses' headers in a packing of their own.
    private static let leftOut: Set = ["WebSubresources", "WebResourceResponse"]

    static func recognizes(_ bytes: [UInt8]) -> Bool {
        let key = Array(mainKey.utf8)
        if bytes.has(BinaryPropertyList.mark, at: 0) {
            // The keys of the outermost dictionary lie near the start or near the end.
            return bytes.firstIndex(of: key, in: 0..<bytes.count) != nil
        }
        let head = 0..<min(bytes.count, 2048)
        guard bytes.firstVisible == UInt8(ascii: "<"),
            bytes.firstIndex(of: Array("<plist".utf8), in: head) != nil
        else { return false }
        return bytes.firstIndex(of: key, in: 0..<bytes.count) != nil
    }

    static func documents(_ bytes: [UInt8], of input: Input) throws(IntakeError) -> [Document] {
        guard let archive = PropertyList.read(bytes, leavingOut: leftOut) else {
            return [try salvage(bytes, input)]
        }
        guard let main = Resource(archive[mainKey]), !main.bytes.isEmpty else {
            throw .broken(path: input.path, detail: "its WebMainResource holds no data")
        }
        var attachments: [Attachment] = []
        collectFrames(of: archive, depth: 0, into: &attachments)
        return [
            Document(
                path: input.path, format: .webArchive, bytes: main.bytes, url: main.url,
                declaredCharset: main.charset,
                attachments: Attachment.unique(attachments, beside: main.bytes))
        ]
    }

    private struct Resource {
        var bytes: [UInt8]
        var url, charset, type: String?

        init?(_ value: PropertyList?) {
            guard let value, let data = value["WebResourceData"]?.data else { return nil }
            bytes = data
            url = value["WebResourceURL"]?.string
            charset = value["WebResourceTextEncodingName"]?.string
            type = value["WebResourceMIMEType"]?.string
        }

        var isPage: Bool {
            type == "text/html" || type == "application/xhtml+xml"
                || (type == nil && bytes.firstVisible == UInt8(ascii: "<"))
        }
    }

    /// The frames, and the frames in them, in the order of the file.
    private static func collectFrames(
        of archive: PropertyList, depth: Int, into attachments: inout [Attachment]
    ) {
        guard depth < 16 else { return }
        for frame in archive["WebSubframeArchives"]?.elements ?? [] {
            if let main = Resource(frame[mainKey]), main.isPage, !main.bytes.isEmpty {
                attachments.append(
                    Attachment(url: main.url, bytes: main.bytes, declaredCharset: main.charset))
            }
            collectFrames(of: frame, depth: depth + 1, into: &attachments)
        }
    }

    /// A binary property list keeps its table at the end: without it only the page itself can be
    /// found, by its markup.
    private static func salvage(_ bytes: [UInt8], _ input: Input) throws(IntakeError) -> Document {
        let whole = 0..<bytes.count
        guard bytes.has(BinaryPropertyList.mark, at: 0),
            let start = bytes.firstIndex(ofFolded: Array("<!doctype".utf8), in: whole)
                ?? bytes.firstIndex(ofFolded: Array("<html".utf8), in: whole)
        else { throw .broken(path: input.path, detail: "it is no whole property list") }
        let close = Array("</html>".utf8)
        let end = bytes.firstIndex(ofFolded: close, in: start..<bytes.count).map {
            $0 + close.count
        }
        return Document(
            path: input.path, format: .webArchive,
            bytes: Array(bytes[start..<(end ?? bytes.count)]),
            warnings: [
                Warning(
                    code: "truncated",
                    message:
                        "the property list is cut short; its first page was found by its markup, "
                        + "frames are missing; save it again")
            ])
    }
}
