import Conversation

/// A plain-text outline: an article, then comments as bullets, two columns a level.
enum OutlineFile: Container {
    static func recognizes(_ bytes: [UInt8], name: String) -> Bool {
        OutlineReader.recognizes(bytes)
    }

    static func documents(_ bytes: [UInt8], of input: Input) throws(IntakeError) -> [Document] {
        let page = OutlineReader.read(String(decoding: bytes, as: UTF8.self))
        return [Document(path: input.path, format: .outline, bytes: bytes, page: page)]
    }
}
