import Foundation

/// A container format: it takes a file's bytes and gives documents. One file a format in `Containers/`.
protocol Container: Sendable {
    /// Whether these bytes are of this format. The content decides; the name helps where it is silent.
    static func recognizes(_ bytes: [UInt8], name: String) -> Bool
    /// The documents in `bytes`, one for most formats.
    static func documents(_ bytes: [UInt8], of input: Input) throws(IntakeError) -> [Document]
}

/// The container formats, in the order in which they are asked. The last one takes everything.
enum ContainerRegistry {
    static let all: [any Container.Type] = [
        OutlineFile.self,
        HTMLFile.self,
    ]
}

/// Reads inputs.
public enum Intake {
    /// The most bytes that one page may have: enough for any page, and a bound for memory.
    public static let largestPage = 256 << 20

    /// The documents in an input: one for a page, one a record for a WARC file.
    ///
    /// - Throws: an ``IntakeError`` where nothing can be read.
    /// - Complexity: linear in the file.
    public static func documents(in input: Input) throws(IntakeError) -> [Document] {
        let bytes = try FileBytes.read(input.path)
        guard !bytes.isEmpty else { throw .empty(path: input.path) }
        for container in ContainerRegistry.all where container.recognizes(bytes, name: input.path) {
            return try container.documents(bytes, of: input)
        }
        throw .binary(path: input.path, kind: "unknown format")
    }
}

/// Reads a file whole.
enum FileBytes {
    static func read(_ path: String) throws(IntakeError) -> [UInt8] {
        if path == "-" {
            do {
                return Array(try FileHandle.standardInput.readToEnd() ?? Data())
            } catch {
                throw .unreadable(path: path, detail: error.localizedDescription)
            }
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if let size = attributes?[.size] as? Int, size > Intake.largestPage {
            throw .tooLarge(path: path, bytes: size, limit: Intake.largestPage)
        }
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            let exists = FileManager.default.fileExists(atPath: path)
            throw .unreadable(
                path: path,
                detail: exists ? "permission denied or not a file" : "the link leads nowhere")
        }
    }

    /// The file's modification time, the last resort for a save date.
    static func modificationTime(_ path: String) -> Date? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    }
}
