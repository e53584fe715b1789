import Conversation
import Foundation

/// The frames of a page whose parts lie in a folder beside it: in the order in which the page shows them, with a
/// warning for each that the page shows and the folder lacks.
struct CompanionFrames {
    private(set) var attachments: [Attachment] = []
    private(set) var warnings: [Warning] = []
    private let input: Input
    /// Where the page refers to each local frame, by the path as `Input.frames` writes it.
    private var references: [(path: String, isInCompanion: Bool)] = []

    /// Looks at the frame elements of a page. Linear in the page.
    init(_ bytes: [UInt8], of input: Input) {
        self.input = input
        guard input.path != "-" else { return }
        let folder = (input.path as NSString).deletingLastPathComponent
        for source in FrameSources(bytes) {
            guard let local = Self.localPath(source) else { continue }
            let path = folder.isEmpty ? local : folder == "/" ? "/" + local : folder + "/" + local
            let first = local.split(separator: "/").first.map(String.init) ?? ""
            let isInCompanion =
                local.contains("/") && Companion.suffixes.contains { first.hasSuffix($0) }
            references.append((path, isInCompanion))
        }
    }

    /// Reads the frames' files.
    mutating func read() {
        var place: [String: Int] = [:]
        for (index, reference) in references.enumerated() where place[reference.path] == nil {
            place[reference.path] = index
        }
        var files = input.frames
        let known = Set(files)
        let folders = Set(files.map { ($0 as NSString).deletingLastPathComponent })
        for reference in references where !known.contains(reference.path) && reference.isInCompanion
        {
            // A frame's file need not be named as HTML is.
            let isBeside =
                folders.contains { reference.path.hasPrefix($0 + "/") }
                || Companion.stem(of: input.path).map { reference.path.hasPrefix($0) } ?? false
            if isBeside, FileKind.of(reference.path).kind == .file {
                files.append(reference.path)
            } else {
                noteMissing(reference.path)
            }
        }
        let order = { (path: String) in (place[path] ?? Int.max, path) }
        for file in files.sorted(by: { order($0) < order($1) }) { readFile(file) }
    }

    private mutating func readFile(_ path: String) {
        do throws(IntakeError) {
            let bytes = try ByteReader(path: path).read(Intake.largestPage)
            attachments.append(Attachment(url: path, bytes: bytes))
        } catch {
            warnings.append(Warning(code: "frame_unreadable", message: "a frame: \(error)"))
        }
    }

    private mutating func noteMissing(_ path: String) {
        guard !warnings.contains(where: { $0.message.contains(path) }) else { return }
        warnings.append(
            Warning(
                code: "frame_missing",
                message: "the page shows a frame, \(path), that is not there; comments in it are "
                    + "missing: keep the folder beside the page"))
    }

    /// A relative address as a path below the page's folder, nil for one that leads elsewhere.
    private static func localPath(_ source: String) -> String? {
        var path = Substring(source)
        if let end = path.firstIndex(where: { $0 == "?" || $0 == "#" }) { path = path[..<end] }
        while path.hasPrefix("./") { path = path.dropFirst(2) }
        guard !path.isEmpty, !path.hasPrefix("/"), !path.contains(":"), !path.hasPrefix("..") else {
            return nil
        }
        return path.removingPercentEncoding ?? String(path)
    }
}

/// The `src` values of `iframe` and `frame` elements in HTML, by a scan that needs no tree.
private struct FrameSources: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> String? {
        while place < bytes.count {
            guard let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) else { break }
            place = open + 1
            guard isFrame(at: place) else { continue }
            let reach = Swift.min(bytes.count, place + 8192)
            let close = bytes[place..<reach].firstIndex(of: UInt8(ascii: ">")) ?? reach
            defer { place = close }
            if let source = source(in: place..<close) { return source }
        }
        place = bytes.count
        return nil
    }

    private func isFrame(at place: Int) -> Bool {
        for name in [Array("iframe".utf8), Array("frame".utf8)] {
            let end = place + name.count
            guard end < bytes.count, bytes[end].isSpace else { continue }
            if name.indices.allSatisfy({ bytes[place + $0].lowercased == name[$0] }) { return true }
        }
        return false
    }

    private func source(in tag: Range<Int>) -> String? {
        var from = tag.lowerBound
        while let found = bytes.firstIndex(ofFolded: Array("src".utf8), in: from..<tag.upperBound) {
            from = found + 3
            guard found > 0, bytes[found - 1].isSpace else { continue }
            var index = from
            while index < tag.upperBound, bytes[index].isSpace { index += 1 }
            guard index < tag.upperBound, bytes[index] == UInt8(ascii: "=") else { continue }
            index += 1
            while index < tag.upperBound, bytes[index].isSpace { index += 1 }
            guard index < tag.upperBound else { return nil }
            let quote = bytes[index]
            let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
            let start = isQuoted ? index + 1 : index
            let end = bytes[start..<tag.upperBound].firstIndex {
                isQuoted ? $0 == quote : $0.isSpace
            }
            return bytes.string(start..<(end ?? tag.upperBound))
                .replacingOccurrences(of: "&amp;", with: "&")
        }
        return nil
    }
}
