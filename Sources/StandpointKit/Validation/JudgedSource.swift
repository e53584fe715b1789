import Foundation

/// What a path of judged comments means: a run's folder, its `comments.jsonl`, or an archive.
enum JudgedSource {
    case lines(JudgedLines)
    case archive(String)

    /// Looks at `path`.
    /// - Throws: ``SampleError/noInput(_:)`` where there is nothing, or a folder that is no run.
    init(path: String) throws(SampleError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .noInput("\(path): no such file or folder; name a run of analyze or an archive")
        }
        if isFolder.boolValue {
            let lines = path + "/comments.jsonl"
            guard FileManager.default.fileExists(atPath: lines) else {
                throw .noInput(
                    "\(path): holds no comments.jsonl; name the folder of a run of analyze")
            }
            self = .lines(JudgedLines(path: lines, titles: Self.titles(path + "/threads.csv")))
            return
        }
        let head = (try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)))
            .flatMap { try? $0.read(upToCount: 15) }
        self =
            head == Data("SQLite format 3".utf8)
            ? .archive(path) : .lines(JudgedLines(path: path, titles: [:]))
    }

    /// The threads' titles by id, as far as the table has them.
    private static func titles(_ path: String) -> [String: String] {
        guard let data = FileManager.default.contents(atPath: path) else { return [:] }
        var rows = DelimitedRows(Array(data), separator: UInt8(ascii: ","))
        guard let header = rows.next()?.fields, let id = header.firstIndex(of: "thread_id"),
            let title = header.firstIndex(of: "title")
        else { return [:] }
        var titles: [String: String] = [:]
        while let row = rows.next() {
            guard row.fields.count > max(id, title) else { continue }
            titles[row.fields[id]] = row.fields[title]
        }
        return titles
    }
}
