extension Rules {
    /// Words that the writer puts into another's mouth are that other's.
    static let attribution = Rule(
        name: "attribution",
        summary:
            "What somebody is reported to say is not the writer's: blame reported from critics "
            + "or from 'you' turns round, claims reported from their makers count little.",
        example: "You say he is a liar."
    ) { scene, context, bit in
        for index in scene.cues.indices where scene.cues[index].status == .asserted {
            guard let speaker = Speakers.speaker(of: scene.cues[index], in: scene) else { continue }
            switch speaker {
            case .writer: continue
            case .proponents: scene.cues[index].assign(.attributedToProponents, context, bit)
            case .opponents: scene.cues[index].assign(.attributedToOpponents, context, bit)
            case .someone: scene.cues[index].assign(.attributed, context, bit)
            }
        }
    }
}
