extension Rules {
    /// What follows "but" weighs more than what stands before it.
    static let contrast = Rule(
        name: "contrast",
        summary:
            "In a sentence with but, however or yet, what follows counts a quarter more and what "
            + "stands before counts half.",
        example: "It looks exciting but there is no evidence."
    ) { scene, _, bit in
        for index in scene.cues.indices {
            let cue = scene.cues[index]
            let sentence = scene.sentence(of: cue.first)
            guard sentence.functions.contains(.contrast) else { continue }
            var pivot = sentence.first
            while pivot < sentence.end, !scene.functions[Int(pivot)].contains(.contrast) {
                pivot += 1
            }
            // "However, ..." at the start contrasts with the sentence before.
            guard pivot > sentence.first + 1, pivot < sentence.end - 1 else { continue }
            scene.cues[index].scale(cue.first > pivot ? 1.25 : 0.5, bit)
        }
    }

    /// What is granted counts little.
    static let concession = Rule(
        name: "concession",
        summary: "What stands in a clause under although, granted or I admit counts a third.",
        example: "Although he is a crook, the results are genuine."
    ) { scene, _, bit in
        for index in scene.cues.indices {
            let clause = scene.clause(of: scene.cues[index].first)
            guard clause.functions.contains(.concession) else { continue }
            var start = clause.first
            while start < clause.end, !scene.functions[Int(start)].contains(.concession) {
                start += 1
            }
            guard start < scene.cues[index].first else { continue }
            scene.cues[index].scale(0.35, bit)
        }
    }
}
