import Conversation
import Extraction
import Foundation
import HTMLTree

/// A page in `Pages/` and what is read from it.
///
/// The JSON file beside the page says which system drew it and which threads it holds. Frames that a
/// browser saved with the page lie in `NAME_files/`.
struct AdapterPageCase: Codable, Sendable {
    /// The adapter's name.
    var system: String
    /// True where the page was written from knowledge of the markup, not after a page at hand.
    var synthetic: Bool
    var pageUrl: String?
    var savedAt: String?
    var threads: [ThreadRecord]

    struct ThreadRecord: Codable, Equatable, Sendable {
        var extractor: String
        var nativeId: String?
        var pageNumber: Int?
        var declared: Int?
        var comments: [CommentRecord]
    }

    struct CommentRecord: Codable, Equatable, Sendable {
        var id: String?
        var author: String
        var time: String
        var value: String?
        var depth: Int
        var parent: Int?
        var parentSource: String?
        var likes: Int?
        var isOp: Bool?
        var isDeleted: Bool?
        var quotes: [String]?
        var text: String
    }
}

extension AdapterPageCase {
    /// The folder of the pages, found from this file.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Pages")

    /// All cases as `system/name`, sorted. Those in `unseen` are the generic reader's: `UnseenPageCase`.
    static let names: [String] = {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var names: [String] = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "json" else { continue }
            let system = file.deletingLastPathComponent().lastPathComponent
            if system == "unseen" { continue }
            names.append(system + "/" + file.deletingPathExtension().lastPathComponent)
        }
        return names.sorted()
    }()

    static func load(_ name: String) throws -> AdapterPageCase {
        let data = try Data(contentsOf: Self.folder.appending(path: name + ".json"))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(AdapterPageCase.self, from: data)
    }

    func store(_ name: String) throws {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(self)
        data.append(UInt8(ascii: "\n"))
        try data.write(to: Self.folder.appending(path: name + ".json"))
    }

    /// What the extractor reads from the case's page now.
    func read(_ name: String, options: ExtractionOptions = ExtractionOptions()) throws
        -> [ThreadRecord]
    {
        let page = try Data(contentsOf: Self.folder.appending(path: name + ".html"))
        var input = ExtractionInput(tree: try HTMLTree.parse([UInt8](page)), url: pageUrl)
        if let savedAt { input.savedAt = TimeReader().read(savedAt, source: .container) }
        let frames = AdapterPageCase.folder.appending(path: name + "_files")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: frames.path)) ?? []
        for file in files.sorted() where file.hasSuffix(".html") {
            let data = try Data(contentsOf: frames.appending(path: file))
            input.frames.append(.init(tree: try HTMLTree.parse([UInt8](data))))
        }
        return Extractor.extract(input, options: options).page.threads.map(ThreadRecord.init)
    }
}

extension AdapterPageCase.ThreadRecord {
    init(_ thread: Conversation.Thread) {
        extractor = thread.extractor
        nativeId = thread.nativeID
        pageNumber = thread.pageNumber
        declared = thread.declaredCount
        comments = thread.comments.map(AdapterPageCase.CommentRecord.init)
    }
}

extension AdapterPageCase.CommentRecord {
    init(_ comment: Comment) {
        id = comment.nativeID
        author = comment.author.name
        time = comment.time.raw
        value = comment.time.iso8601
        depth = comment.depth
        parent = comment.parent
        parentSource = comment.parent == nil ? nil : comment.parentSource.rawValue
        likes = comment.likes
        isOp = comment.isOP ? true : nil
        isDeleted = comment.isDeleted ? true : nil
        let bytes = Array(comment.text.utf8)
        let boxes = comment.quotes.map { quote in
            let text = String(
                decoding: bytes[quote.span.start..<quote.span.end], as: UTF8.self)
            return quote.attribution.map { "\($0): \(text)" } ?? text
        }
        quotes = boxes.isEmpty ? nil : boxes
        text = comment.text
    }
}
