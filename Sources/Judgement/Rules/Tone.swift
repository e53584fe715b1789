import Language

extension Rules {
    /// Quoted words have another's tone; words in quotation marks are often one's own.
    static let toneQuoted = Rule(
        name: "tone_quoted",
        summary: "The tone of quoted lines is left out; words in quotation marks keep theirs.",
        example: "> What a horrible idea!\nAgreed."
    ) { scene, _, bit in
        guard !scene.doc.quotations.isEmpty else { return }
        var quotation = 0
        for index in scene.tones.indices {
            let start = scene.doc.tokens[Int(scene.tones[index].first)].start
            while quotation < scene.doc.quotations.count,
                scene.doc.quotations[quotation].end <= start
            {
                quotation += 1
            }
            guard quotation < scene.doc.quotations.count,
                scene.doc.quotations[quotation].start <= start,
                scene.doc.quotations[quotation].kind != .marks
            else { continue }
            scene.tones[index].multiplier = 0
            scene.tones[index].rules |= bit
        }
    }

    /// A negator turns the tone of what follows, and weakens it (Hutto & Gilbert 2014: -0.74).
    static let toneNegation = Rule(
        name: "tone_negation",
        summary: "A negator turns what follows within three content words of its clause by -0.74.",
        example: "Nobody was happy with it."
    ) { scene, _, bit in
        for index in scene.tones.indices {
            if Negations.count(before: scene.tones[index].first, in: scene) % 2 == 1 {
                scene.tones[index].multiplier *= -0.74
                scene.tones[index].rules |= bit
            }
        }
    }

    /// Adverbs of degree.
    static let toneIntensifier = Rule(
        name: "tone_intensifier",
        summary: "Very, so, extremely before a word strengthen its tone, slightly weakens it.",
        example: "This is extremely good."
    ) { scene, _, bit in
        for index in scene.tones.indices {
            let first = scene.tones[index].first
            let clause = scene.clause(of: first)
            var token = first - 1
            let limit = max(clause.first, first - 3)
            var distance: Float = 0
            while token >= limit {
                let functions = scene.functions[Int(token)]
                if !functions.isDisjoint(with: [.intensifier, .dampener, .booster]) {
                    let factor = scene.factors[Int(token)]
                    if factor > 0, factor != 1 {
                        let strength = (factor - 1) * (1 - 0.05 * distance)
                        scene.tones[index].multiplier *= 1 + strength
                        scene.tones[index].rules |= bit
                    }
                }
                distance += 1
                token -= 1
            }
        }
    }

    /// A word in capitals among words that are not is shouted (Hutto & Gilbert 2014: + 0.733).
    static let toneCapitals = Rule(
        name: "tone_capitals",
        summary: "A word in capitals, in a text that is not all capitals, counts 0.733 more.",
        example: "The coffee was GREAT."
    ) { scene, _, bit in
        guard !scene.tones.isEmpty else { return }
        var hasLower = false
        var hasUpper = false
        for token in scene.doc.tokens where token.kind == .word {
            if token.flags.contains(.allCaps) { hasUpper = true } else { hasLower = true }
        }
        guard hasLower && hasUpper else { return }
        for index in scene.tones.indices {
            let tone = scene.tones[index]
            guard scene.doc.tokens[Int(tone.first)].flags.contains(.allCaps), tone.weight != 0
            else { continue }
            scene.tones[index].multiplier *= 1 + 0.733 / max(abs(tone.weight), 0.7)
            scene.tones[index].rules |= bit
        }
    }

    /// What follows "but" sets the tone (Hutto & Gilbert 2014: 0.5 before, 1.5 after).
    static let toneContrast = Rule(
        name: "tone_contrast",
        summary: "In a sentence with but, the tone before it counts half, the tone after it 1.5.",
        example: "The food was good but the service was horrible."
    ) { scene, _, bit in
        for index in scene.tones.indices {
            let first = scene.tones[index].first
            let sentence = scene.sentence(of: first)
            guard sentence.functions.contains(.contrast) else { continue }
            var pivot = sentence.first
            while pivot < sentence.end, !scene.functions[Int(pivot)].contains(.contrast) {
                pivot += 1
            }
            guard pivot > sentence.first, pivot < sentence.end else { continue }
            scene.tones[index].multiplier *= first > pivot ? 1.5 : 0.5
            scene.tones[index].rules |= bit
        }
    }

    /// Exclamation marks strengthen the tone of their sentence (Hutto & Gilbert 2014: 0.292 each).
    static let toneExclamation = Rule(
        name: "tone_exclamation",
        summary: "Each exclamation mark, up to four, adds 0.292 to the tone that its text has.",
        example: "This is good!!!"
    ) { scene, _, bit in
        guard !scene.tones.isEmpty else { return }
        var marks = 0
        for token in scene.doc.tokens where token.kind == .punctuation {
            if scene.doc.folded[Int(token.foldedStart)] == UInt8(ascii: "!") {
                marks += Int(token.end - token.start)
            }
        }
        guard marks > 0 else { return }
        var sum: Float = 0, size: Float = 0
        for tone in scene.tones {
            sum += tone.contribution
            size += abs(tone.contribution)
        }
        guard abs(sum) > 0.01, size > 0 else { return }
        // Spread over the tones that point the way of the sum, so that the evidence still adds up.
        let extra = 0.292 * Float(min(marks, 4))
        var along: Float = 0
        for tone in scene.tones where tone.contribution * sum > 0 {
            along += abs(tone.contribution)
        }
        for index in scene.tones.indices where scene.tones[index].contribution * sum > 0 {
            scene.tones[index].multiplier *= 1 + extra / along
            scene.tones[index].rules |= bit
        }
    }
}
