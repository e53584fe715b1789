import Foundation
import Judgement
import Lexicon

/// Judges on the project's own lexicons.
enum ShippedJudge {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Lexicons").resolvingSymlinksInPath()

    private static func lexicon(_ folder: String) throws -> Lexicon {
        let path = root.appendingPathComponent(folder).path
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        return try Lexicon(
            files: names.filter { $0.hasSuffix(".tsv") }.compactMap { name in
                FileManager.default.contents(atPath: path + "/" + name).map {
                    LexiconFile(path: path + "/" + name, bytes: Array($0))
                }
            })
    }

    private static let stack = Result {
        try ["function", "english", "topics/claims", "topics/lenr", "topics/ecat"].map {
            try lexicon($0)
        }
    }

    private static let whole = Result { Judge(lexicons: try stack.get()) }

    private static let parent = Result { Judge(lexicons: Array(try stack.get().dropLast())) }

    /// A judge for the topic `lenr`, the parent of `ecat`.
    static func lenr() throws -> Judge { try parent.get() }

    /// A judge for the topic `ecat`.
    static func ecat(without rules: Set<String> = []) throws -> Judge {
        if rules.isEmpty { return try whole.get() }
        return Judge(lexicons: try stack.get(), options: JudgeOptions(disabledRules: rules))
    }
}
