import Conversation
import Foundation

/// Comments as JSON Lines: what `standpoint extract` and `comments.jsonl` hold, or another tool's
/// lines with at least a `text`. Each page that the lines tell apart becomes a document; with more
/// than one they are named `comments.jsonl#1` and so on.
enum CommentLinesFile: Container {
    static func recognizes(_ bytes: [UInt8]) -> Bool {
        guard bytes.firstVisible == UInt8(ascii: "{") else { return false }
        var lines = Lines(bytes)
        // The first line may be damaged; the first few tell.
        for _ in 0..<5 {
            guard let line = lines.next() else { return false }
            if (try? JSONDecoder().decode(CommentRow.self, from: Data(line.bytes))) != nil {
                return true
            }
        }
        return false
    }

    static func documents(_ bytes: [UInt8], of input: Input) throws(IntakeError) -> [Document] {
        var pages: [LinePage] = []
        var indexOfPage: [String: Int] = [:]
        var badLines: [Int] = []
        let decoder = JSONDecoder()
        for line in Lines(bytes) {
            guard let row = try? decoder.decode(CommentRow.self, from: Data(line.bytes)) else {
                badLines.append(line.number)
                continue
            }
            let index = indexOfPage[row.page] ?? pages.count
            if index == pages.count {
                indexOfPage[row.page] = index
                pages.append(LinePage())
            }
            pages[index].add(row, line.bytes)
        }
        var documents: [Document] = []
        for (index, page) in pages.enumerated() {
            let path = pages.count == 1 ? input.path : "\(input.path)#\(index + 1)"
            documents.append(
                Document(
                    path: path, format: .commentLines, bytes: page.bytes, url: page.url,
                    page: page.finished()))
        }
        if let first = badLines.first, !documents.isEmpty {
            documents[documents.count - 1].warnings.append(
                Warning(
                    code: "bad_line",
                    message:
                        "\(badLines.count) lines are no JSON objects with a text, the first of "
                        + "them line \(first); they were left out"))
        }
        return documents
    }

    /// The lines that are not blank, with their numbers from 1.
    private struct Lines: Sequence, IteratorProtocol {
        private let bytes: [UInt8]
        private var place: Int
        private var number = 0

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        }

        mutating func next() -> (number: Int, bytes: ArraySlice<UInt8>)? {
            while place < bytes.count {
                let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
                let line = bytes.trimmed(place..<end)
                place = end + 1
                number += 1
                if !line.isEmpty { return (number, bytes[line]) }
            }
            return nil
        }
    }

    /// A page as it comes together from lines.
    private struct LinePage {
        var bytes: [UInt8] = []
        var url: String?
        private var title, site: String?
        private var threads: [(id: String, rows: [CommentRow])] = []
        private var indexOfThread: [String: Int] = [:]

        mutating func add(_ row: CommentRow, _ line: ArraySlice<UInt8>) {
            bytes += line
            bytes.append(0x0A)
            url = url ?? row.url
            title = title ?? row.title
            site = site ?? row.site
            let index = indexOfThread[row.thread] ?? threads.count
            if index == threads.count {
                indexOfThread[row.thread] = index
                threads.append((row.thread, []))
            }
            threads[index].rows.append(row)
        }

        func finished() -> Page {
            var page = Page()
            page.canonicalURL = url
            page.title = title
            page.site = site
            var lost = 0
            for (id, rows) in threads {
                var rows = rows
                if rows.allSatisfy({ $0.position != nil }) {
                    rows = rows.enumerated().sorted {
                        ($0.element.position ?? 0, $0.offset)
                            < ($1.element.position ?? 0, $1.offset)
                    }.map(\.element)
                }
                let exported = rows.map {
                    ExportedComment(
                        comment: $0.comment, id: $0.id, parentID: $0.parentID, depth: $0.depth)
                }
                let (comments, missing) = ThreadOrder.thread(of: exported, isByTime: false)
                lost += missing
                page.threads.append(
                    Thread(
                        extractor: "comments-jsonl", comments: comments,
                        nativeID: id.isEmpty ? nil : id))
            }
            if lost > 0 {
                page.warnings = [
                    Warning(
                        code: "parent_lost",
                        message: "\(lost) replies name a comment that the file lacks; they are "
                            + "kept without a parent")
                ]
            }
            return page
        }
    }
}
