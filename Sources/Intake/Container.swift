/// A container format: it takes a file's bytes and gives documents. One file a format in
/// `Containers/`.
protocol Container: Sendable {
    /// Whether these bytes are of this format. The content decides, not the name.
    static func recognizes(_ bytes: [UInt8]) -> Bool
    /// The documents in `bytes`, at least one.
    static func documents(_ bytes: [UInt8], of input: Input) throws(IntakeError) -> [Document]
}

/// The container formats, in the order in which they are asked. The last one takes everything.
///
/// WARC is not among them: it is read record by record and never whole (see ``Intake/open(_:)``),
/// and gzip is taken off before any of them is asked.
enum ContainerRegistry {
    static let all: [any Container.Type] = [
        WebArchiveFile.self,
        MHTMLFile.self,
        DisqusExportFile.self,
        CommentLinesFile.self,
        OutlineFile.self,
        HTMLFile.self,
    ]
}
