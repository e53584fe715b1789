import Conversation
import HTMLTree

/// A plain-text outline: an article, then comments as bullets, two columns a level.
enum OutlineFile: Container {
    static func recognizes(_ bytes: [UInt8]) -> Bool {
        // Most files are HTML and are turned away by one byte.
        guard let first = bytes.firstVisible, first != UInt8(ascii: "<") else { return false }
        return OutlineReader.recognizes(utf8(bytes))
    }

    static func documents(_ bytes: [UInt8], of input: Input) throws(IntakeError) -> [Document] {
        let page = OutlineReader.read(String(decoding: utf8(bytes), as: UTF8.self))
        return [Document(path: input.path, format: .outline, bytes: bytes, page: page)]
    }

    /// The text as UTF-8. Valid UTF-8 is not copied.
    private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        CharacterSet.decode(bytes, declared: nil, isHTML: false).utf8
    }
}
