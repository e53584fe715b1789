import Language

/// Tells why a text gives no signal.
enum NoSignal {
    /// The reason, nil where something was found.
    static func reason(_ scene: Scene, counted: Bool) -> String? {
        if scene.doc.tokens.isEmpty { return "empty" }
        if counted { return nil }
        if scene.doc.wordCount > 0, scene.doc.quotedWordCount == scene.doc.wordCount {
            return "only_quotes"
        }
        return scene.cues.isEmpty ? "no_words" : nil
    }
}
