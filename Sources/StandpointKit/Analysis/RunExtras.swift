import Reporting

extension ReportExtras {
    /// What saves changed, with or without the texts.
    init(_ saves: ThreadChanges, isRedacted: Bool) {
        self.init()
        snapshots = saves.changes
        savedComments = saves.comments
        if isRedacted {
            for index in savedComments.indices { savedComments[index].comment.text = "" }
        }
    }

    /// Adds the words of the two sides.
    mutating func add(_ words: SideWords.Findings) {
        keyness = words.rows
        examples = words.examples
        keynessSample = words.sampleSize
    }
}
