extension Rules {
    /// The second mention of a word adds less than the first.
    static let repetition = Rule(
        name: "repetition",
        summary: "The n-th time an entry occurs it counts 1/n.",
        example: "Scam. Scam. Scam."
    ) { scene, _, bit in
        guard scene.cues.count > 1 else { return }
        for index in scene.cues.indices.dropFirst() {
            var earlier = 0
            // Beyond 40 cues back a repeat no longer matters; the look stays bounded.
            for other in max(0, index - 40)..<index
            where scene.cues[other].entry == scene.cues[index].entry { earlier += 1 }
            if earlier > 0 { scene.cues[index].scale(1 / Float(earlier + 1), bit) }
        }
    }
}
