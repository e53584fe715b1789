import Conversation

/// Disqus' XML export: the comments of a whole site in one file. Each thread with comments becomes
/// a page of its own, named `export.xml#` and the thread's number. Posts that Disqus marks as spam
/// are left out, since no reader saw them; of deleted posts the stub stays.
enum DisqusExportFile: Container {
    static func recognizes(_ bytes: [UInt8]) -> Bool {
        guard bytes.firstVisible == UInt8(ascii: "<") else { return false }
        let head = 0..<min(bytes.count, 1024)
        return bytes.firstIndex(of: Array("<disqus".utf8), in: head) != nil
            && bytes.firstIndex(of: Array("disqus.com".utf8), in: head) != nil
    }

    static func documents(_ bytes: [UInt8], of input: Input) throws(IntakeError) -> [Document] {
        var export = DisqusExport()
        export.read(bytes)
        var warnings: [Warning] = []
        if export.isCutShort {
            warnings.append(
                Warning(
                    code: "truncated",
                    message: "the export ends too early; the posts before its end were read"))
        }
        if export.strayPosts > 0 {
            warnings.append(
                Warning(
                    code: "thread_lost",
                    message: "\(export.strayPosts) posts name a thread that the export lacks; "
                        + "they were left out"))
        }
        var documents: [Document] = []
        for thread in export.threads where !thread.posts.isEmpty {
            documents.append(document(thread, bytes, input))
        }
        if documents.isEmpty {
            documents = [
                Document(path: input.path, format: .disqusXML, bytes: bytes, page: Page())
            ]
        }
        documents[documents.count - 1].warnings += warnings
        return documents
    }

    private static func document(
        _ thread: DisqusExport.ExportedThread, _ bytes: [UInt8], _ input: Input
    ) -> Document {
        let (comments, lost) = ThreadOrder.thread(of: thread.posts, isByTime: true)
        var page = Page()
        page.canonicalURL = thread.link
        page.title = thread.title
        page.site = thread.link.flatMap(host)
        page.threads = [
            Thread(extractor: "disqus-xml", comments: comments, nativeID: thread.id)
        ]
        if lost > 0 {
            page.warnings = [
                Warning(
                    code: "parent_lost",
                    message: "\(lost) replies name a post that the export lacks; they are kept "
                        + "without a parent")
            ]
        }
        // The page's own bytes are the elements it was read from.
        var own: [UInt8] = []
        for range in thread.elements { own += bytes[range] }
        return Document(
            path: "\(input.path)#\(thread.id)", format: .disqusXML, bytes: own, url: thread.link,
            page: page)
    }

    private static func host(_ address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != ":" }
        return host.isEmpty ? nil : String(host)
    }
}
