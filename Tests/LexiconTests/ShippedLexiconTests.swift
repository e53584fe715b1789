import Conversation
import Foundation
import Judgement
import Lexicon
import Testing

/// A folder of the project's `Lexicons`.
struct ShippedFolder: Sendable, CustomTestStringConvertible {
    var path: String
    var testDescription: String { String(path.dropFirst(Self.root.count + 1)) }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Lexicons").resolvingSymlinksInPath().path

    static let all: [ShippedFolder] = {
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix("about.tsv") }.sorted()
            .map { ShippedFolder(path: root + "/" + $0.dropLast("/about.tsv".count)) }
    }()

    var files: [LexiconFile] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.sorted().filter { $0.hasSuffix(".tsv") }.compactMap { name in
            FileManager.default.contents(atPath: path + "/" + name).map {
                LexiconFile(path: path + "/" + name, bytes: Array($0))
            }
        }
    }

    static func named(_ id: String) throws -> Lexicon {
        let folder = try #require(all.first { $0.path.hasSuffix("/" + id) }, "no lexicon \(id)")
        return try Lexicon(files: folder.files)
    }

    /// The lexicon with all that it stands on, the most general first.
    func stack() throws -> [Lexicon] {
        var chain = [try Lexicon(files: files)]
        while let parent = chain[0].about.parents.first {
            chain.insert(try Self.named(parent), at: 0)
        }
        let base = try ["function", "english"].map { try Self.named($0) }
        return base.filter { $0.about.id != chain[0].about.id } + chain
    }
}

@Suite("The shipped lexicons")
struct ShippedLexiconTests {
    @Test("There are lexicons to check")
    func present() {
        #expect(ShippedFolder.all.count >= 5)
    }

    @Test("A folder has no errors, and its id is its name", arguments: ShippedFolder.all)
    func clean(folder: ShippedFolder) throws {
        let result = Lexicon.check(files: folder.files)
        let errors = result.problems.filter { !$0.isWarning }
        #expect(errors.isEmpty, "\(errors.prefix(5))")
        let about = try #require(result.lexicon?.about)
        #expect(folder.path.hasSuffix("/" + about.id))
        #expect(!about.licence.isEmpty)
    }

    @Test("The test sentences come out as they must", arguments: ShippedFolder.all)
    func sentences(folder: ShippedFolder) throws {
        let stack = try folder.stack()
        let judge = Judge(lexicons: stack)
        var buffers = JudgeBuffers()
        for test in try #require(stack.last).tests {
            let judgement = judge.judge(test.sentence, buffers: &buffers)
            let got =
                test.measure == .stance
                ? judgement.stance.rawValue : judgement.sentiment.rawValue
            #expect(got == test.expected, "line \(test.line): \(test.sentence)")
            guard let category = test.category else { continue }
            let seen = judgement.evidence.contains { $0.category == category }
            #expect(seen, "line \(test.line): no evidence of \(category) in: \(test.sentence)")
        }
    }
}
