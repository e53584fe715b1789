import Conversation
import Foundation

@testable import Intake

/// The samples beside these tests.
enum Samples {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Samples").path

    static func path(_ name: String) -> String { folder + "/" + name }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    static func documents(_ name: String) throws -> [Document] {
        let inputs = try InputWalker.inputs(for: [path(name)])
        return try inputs.flatMap { try Intake.documents(in: $0) }
    }

    static let url = "https://kiln.example/2017/03/glaze/"
}

/// Bytes as an input that was read from a file called `name`.
func documents(_ bytes: [UInt8], name: String = "in") throws -> [Document] {
    try withFolder { folder in
        try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
        return try Intake.documents(in: Input(path: folder + "/" + name))
    }
}

/// A folder that is there for the time of `body`.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "intake-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.resolvingSymlinksInPath().path)
}

/// Writes files, and the folders that they need, below a folder.
func write(_ files: [String: String], below folder: String) throws {
    for (name, text) in files {
        let url = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }
}

/// A gzip member that stores its bytes unpacked (RFC 1952, RFC 1951 3.2.4): at most 65,535 of them.
func gzipMember(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1]
    let length = UInt16(bytes.count)
    result += [UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)]
    result += bytes
    var crc = UInt32.max
    for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    for word in [~crc, UInt32(bytes.count)] {
        for shift in [0, 8, 16, 24] {
            result.append(UInt8(truncatingIfNeeded: word >> UInt32(shift)))
        }
    }
    return result
}

/// A generator whose numbers are the same in every run (Marsaglia 2003, xorshift).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

extension String {
    var bytes: [UInt8] { Array(utf8) }
}

extension Document {
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var codes: [String] { warnings.map(\.code) }
}

/// Writes bytes to a file.
func write(_ bytes: ArraySlice<UInt8>, to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
}
