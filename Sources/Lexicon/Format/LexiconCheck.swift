import Language

/// What is wrong with a lexicon whose files could be read.
struct LexiconCheck {
    let lexicon: Lexicon
    /// File name to the path that messages show.
    let paths: [String: String]

    /// The path of a file, guessed from its neighbours where it is not there.
    private func path(_ name: LexiconFileName) -> String {
        if let path = paths[name.rawValue] { return path }
        guard let about = paths[LexiconFileName.about.rawValue] else { return name.rawValue }
        return String(about.dropLast(LexiconFileName.about.rawValue.count)) + name.rawValue
    }

    /// All problems, entries first, then names, then tests.
    func problems() -> [LexiconProblem] {
        duplicateIDs() + patterns() + namePatterns() + categories() + untested()
    }

    private func duplicateIDs() -> [LexiconProblem] {
        var lines: [String: Int] = [:]
        var problems: [LexiconProblem] = []
        for entry in lexicon.entries {
            if let earlier = lines[entry.id] {
                problems.append(
                    LexiconProblem(
                        file: path(.entries), line: entry.line, column: 1, kind: .duplicateID,
                        reason: "the id '\(entry.id)' stands in line \(earlier) already",
                        remedy: "give each entry an id of its own"))
            } else {
                lines[entry.id] = entry.line
            }
        }
        return problems
    }

    /// One way to match an entry, with all that tells it from other entries.
    private struct Key: Hashable {
        var words: [PatternWord]
        var spelling: [[UInt8]]
        var sentenceInitial: Bool
        var measure: EntryMeasure
        var scope: EntryScope
    }

    private func patterns() -> [LexiconProblem] {
        let tokenizer = Tokenizer()
        var scratch = TokenizedText()
        var lines: [Key: (line: Int, pattern: String)] = [:]
        var problems: [LexiconProblem] = []
        for entry in lexicon.entries where entry.scope != .form {
            let pattern: Pattern
            do throws(Pattern.Failure) {
                pattern = try Pattern(entry.pattern, tokenizer: tokenizer, scratch: &scratch)
            } catch {
                problems.append(broken(error, entry.pattern, .entries, entry.line))
                continue
            }
            var taken: [(line: Int, pattern: String)] = []
            for (index, words) in pattern.expansions.enumerated() {
                let key = Key(
                    words: words,
                    spelling: pattern.sourceWords.isEmpty ? [] : pattern.sourceWords[index],
                    sentenceInitial: pattern.sentenceInitial, measure: entry.measure,
                    scope: entry.scope)
                if let earlier = lines[key] {
                    taken.append(earlier)
                } else {
                    lines[key] = (entry.line, entry.pattern)
                }
            }
            guard let earlier = taken.first else { continue }
            let isDead = taken.count == pattern.expansions.count
            let isSame = isDead && pattern.expansions.count == 1
            problems.append(
                LexiconProblem(
                    file: path(.entries), line: entry.line,
                    kind: isSame ? .duplicatePattern : .unreachable,
                    reason: isDead
                        ? "the pattern '\(entry.pattern)' matches what '\(earlier.pattern)' in line "
                            + "\(earlier.line) matches, and never counts"
                        : "part of the pattern '\(entry.pattern)' is taken by "
                            + "'\(earlier.pattern)' in line \(earlier.line)",
                    remedy: "keep one of them", isWarning: !isDead))
        }
        return problems
    }

    private func namePatterns() -> [LexiconProblem] {
        let tokenizer = Tokenizer()
        var scratch = TokenizedText()
        var lines: [[PatternWord]: Int] = [:]
        var problems: [LexiconProblem] = []
        for name in lexicon.names {
            do throws(Pattern.Failure) {
                let pattern = try Pattern(name.pattern, tokenizer: tokenizer, scratch: &scratch)
                guard pattern.sourceWords.isEmpty, !pattern.sentenceInitial else { continue }
                for words in pattern.expansions {
                    if let earlier = lines[words], earlier != name.line {
                        problems.append(
                            LexiconProblem(
                                file: path(.names), line: name.line, column: 1,
                                kind: .duplicatePattern,
                                reason:
                                    "the name '\(name.pattern)' stands in line \(earlier) already",
                                remedy: "keep one of them"))
                        break
                    }
                    lines[words] = name.line
                }
            } catch {
                problems.append(broken(error, name.pattern, .names, name.line))
            }
        }
        return problems
    }

    private func broken(
        _ failure: Pattern.Failure, _ pattern: String, _ file: LexiconFileName, _ line: Int
    ) -> LexiconProblem {
        LexiconProblem(
            file: path(file), line: line, kind: .badPattern,
            reason: "the pattern '\(pattern)': \(failure.reason)", remedy: failure.remedy)
    }

    private func categories() -> [LexiconProblem] {
        var problems: [LexiconProblem] = []
        let declared = Set(lexicon.about.categories.map(\.name))
        var used: Set<String> = []
        for entry in lexicon.entries {
            used.insert(entry.category)
            let isKnown =
                entry.measure == .function
                ? FunctionCategory(rawValue: entry.category) != nil
                : declared.contains(entry.category) || entry.category == Lexicon.blocker
            if isKnown { continue }
            problems.append(
                LexiconProblem(
                    file: path(.entries), line: entry.line, kind: .unknownCategory,
                    reason: "the category '\(entry.category)' is not known",
                    remedy: entry.measure == .function
                        ? "use \(FunctionCategory.allCases.map(\.rawValue).joined(separator: ", "))"
                        : "declare it in about.tsv: category.\(entry.category), tab, what it means")
            )
        }
        for category in lexicon.about.categories where !used.contains(category.name) {
            problems.append(
                LexiconProblem(
                    file: path(.about), line: 0, kind: .unusedCategory,
                    reason: "no entry has the category '\(category.name)'",
                    remedy: "remove the declaration or add entries", isWarning: true))
        }
        return problems
    }

    private func untested() -> [LexiconProblem] {
        guard lexicon.about.kind == .stance || lexicon.about.kind == .sentiment else { return [] }
        let tested = Set(lexicon.tests.compactMap(\.category))
        var problems: [LexiconProblem] = []
        var used: Set<String> = []
        for entry in lexicon.entries
        where entry.category != Lexicon.blocker && used.insert(entry.category).inserted
            && !tested.contains(entry.category)
        {
            problems.append(
                LexiconProblem(
                    file: path(.tests), line: 0, kind: .untestedCategory,
                    reason: "no sentence proves the category '\(entry.category)'",
                    remedy: "add a line to tests.tsv: sentence, measure, expected, "
                        + "\(entry.category)", isWarning: true))
        }
        return problems
    }
}
