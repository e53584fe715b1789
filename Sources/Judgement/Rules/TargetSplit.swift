extension Rules {
    /// Of two targets the topic's own counts.
    static let targetSplit = Rule(
        name: "target_split",
        summary: "Where a text names both the topic and its parent topic, clauses about the parent "
            + "alone count for little.",
        example: "I am excited about LENR. The E-Cat is fake."
    ) { scene, context, bit in
        guard context.hasParentTopic, namesBoth(scene) else { return }
        for index in scene.cues.indices {
            guard let side = Targets.side(of: scene.cues[index], in: scene),
                side.contains(.parentTopic)
            else { continue }
            scene.cues[index].scale(0.2, bit)
        }
    }

    private static func namesBoth(_ scene: Scene) -> Bool {
        var own = false, parent = false
        for name in scene.names where name.side.contains(.topic) {
            if name.side.contains(.parentTopic) { parent = true } else { own = true }
        }
        return own && parent
    }
}
