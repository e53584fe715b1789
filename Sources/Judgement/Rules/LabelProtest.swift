import Language

extension Rules {
    /// Who protests against a label belongs to those whom it hits.
    static let labelProtest = Rule(
        name: "label_protest",
        summary:
            "A mocking label in a sentence that protests against it (insult, accusation, metaphor, "
            + "calls us) counts for the side that it hits.",
        example: "Calling us a cult is an insult."
    ) { scene, _, bit in
        for index in scene.cues.indices {
            let cue = scene.cues[index]
            guard cue.group == .followers || cue.group == .ridicule || cue.group == .blame,
                cue.status == .asserted
            else { continue }
            let sentence = scene.sentence(of: cue.first)
            var token = sentence.first
            while token < sentence.end {
                if protests.contains(scene.doc.tokens[Int(token)].hash) {
                    scene.cues[index].scale(-0.6, bit)
                    break
                }
                token += 1
            }
        }
    }

    private static let protests: Set<UInt32> = Set(
        [
            "insult", "insults", "insulting", "accusation", "accusations", "accuse", "accuses",
            "accused", "accusing", "metaphor", "offense", "offensive", "offence", "label", "labels",
            "labeled", "labelled", "labeling", "labelling", "slur", "slurs", "calling", "called",
            "slander", "slandering", "libel", "defamation", "name-calling", "branded", "branding",
            "dismissed", "dismissing", "insinuate", "insinuation", "insinuations",
        ].map { WordHash.hash($0) })
}
