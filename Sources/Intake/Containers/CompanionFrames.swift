import Conversation
import Foundation

/// The frames of a page whose parts lie in a folder beside it: in the order in which the page shows
/// them, with a warning for each that the page shows and the folder lacks.
struct CompanionFrames {
    private(set) var attachments: [Attachment] = []
    private(set) var warnings: [Warning] = []
    private let input: Input
    /// Where the page refers to each local frame, by the path as `Input.frames` writes it.
    private var references: [(path: String, isInCompanion: Bool)] = []

    /// Looks at the frame elements of a page. Linear in the page at the most.
    init(_ bytes: [UInt8], of input: Input) {
        self.input = input
        guard input.path != "-", Self.mayHaveFrames(bytes, input) else { return }
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

    /// Whether it is worth going through the page: it has frames' files beside it, or its
    /// beginning, where a page loads its styles and scripts, shows that a browser saved it with a
    /// folder of parts.
    private static func mayHaveFrames(_ bytes: [UInt8], _ input: Input) -> Bool {
        guard input.frames.isEmpty else { return true }
        let head = 0..<min(bytes.count, 1 << 16)
        return bytes.firstIndex(of: Array("saved from url=".utf8), in: 0..<min(bytes.count, 2048))
            != nil || bytes.firstIndex(of: Array("_files/".utf8), in: head) != nil
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
        guard !path.isEmpty, !path.hasPrefix("/"), !path.contains(":") else { return nil }
        let decoded = path.removingPercentEncoding ?? String(path)
        return decoded.split(separator: "/").contains("..") ? nil : decoded
    }
}
