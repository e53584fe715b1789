import Lexicon
import Pipeline

/// Lexicons compiled one on top of the other, once for all topics that stand on the same ones.
final class CompiledBases: Sendable {
    /// By the paths of the lexicons.
    private let made = Locked<[String: LexiconBase]>([:])

    /// The lexicons, the most general first, as one.
    /// - Complexity: linear in the lexicons that were not compiled before.
    func base(of lexicons: [LoadedLexicon]) -> LexiconBase {
        made.withLock { made in
            var key = ""
            var compiled = LexiconBase([])
            for loaded in lexicons {
                key += loaded.folder.path + "\n"
                compiled = made[key] ?? LexiconBase(compiled, adding: loaded.lexicon)
                made[key] = compiled
            }
            return compiled
        }
    }
}
