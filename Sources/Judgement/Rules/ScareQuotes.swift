import Language

extension Rules {
    /// Up to four words in quotation marks are held at arm's length.
    static let scareQuotes = Rule(
        name: "scare_quotes",
        summary: "Up to four words in quotation marks mean the opposite of what they say.",
        example: "They showed us another \"demonstration\" last week."
    ) { scene, context, bit in
        for index in scene.cues.indices where scene.cues[index].status == .asserted {
            let first = Int(scene.cues[index].first)
            let last = Int(scene.cues[index].end) - 1
            guard scene.doc.tokens[first].flags.contains(.scareQuoted),
                scene.doc.tokens[last].flags.contains(.scareQuoted)
            else { continue }
            scene.cues[index].assign(.scareQuoted, context, bit)
        }
    }
}
