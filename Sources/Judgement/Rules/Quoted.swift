import Language

extension Rules {
    /// Words of somebody else do not count.
    static let quoted = Rule(
        name: "quoted",
        summary: "Words inside a quotation are somebody else's and count nothing.",
        example: "> This is a scam.\nThanks, I had not seen that."
    ) { scene, context, bit in
        for index in scene.cues.indices {
            let token = scene.doc.tokens[Int(scene.cues[index].first)]
            if token.flags.contains(.quoted) { scene.cues[index].assign(.quoted, context, bit) }
        }
    }
}
