import Conversation
import Foundation
import HTMLTree
import Testing

@testable import Extraction

/// With `STANDPOINT_GOLDEN=1` the expected threads are written from what is read now; with a list of
/// systems (`wordpress,spip`) only theirs.
private func remakes(_ system: String) -> Bool {
    guard let wanted = ProcessInfo.processInfo.environment["STANDPOINT_GOLDEN"] else {
        return false
    }
    return wanted == "1" || wanted.split(separator: ",").contains { $0 == system }
}

@Suite("Pages of the adapters")
struct AdapterPagesTests {
    @Test("A page gives the threads that its case file holds", arguments: AdapterPageCase.names)
    func page(name: String) throws {
        var expected = try AdapterPageCase.load(name)
        let threads = try expected.read(name)
        if remakes(expected.system) {
            expected.threads = threads
            try expected.store(name)
        }
        #expect(threads.map(\.extractor) == expected.threads.map(\.extractor))
        #expect(threads.contains { $0.extractor == expected.system })
        for (thread, wanted) in zip(threads, expected.threads) {
            #expect(thread.comments.count == wanted.comments.count)
            for (comment, wish) in zip(thread.comments, wanted.comments) {
                #expect(comment == wish)
            }
            #expect(thread == wanted)
        }
    }

    @Test(
        "Parents stand before their replies, one level above them", arguments: AdapterPageCase.names
    )
    func parents(name: String) throws {
        for thread in try AdapterPageCase.load(name).threads {
            for (position, comment) in thread.comments.enumerated() {
                guard let parent = comment.parent else { continue }
                #expect(parent < position)
                guard comment.parentSource != "mention", comment.parentSource != "quote" else {
                    continue
                }
                #expect(thread.comments[parent].depth < comment.depth || comment.depth == 0)
            }
        }
    }

    @Test(
        "A page cut off, or with pieces lost and moved, is read without harm",
        arguments: AdapterPageCase.names)
    func broken(name: String) throws {
        let url = AdapterPageCase.folder.appending(path: name + ".html")
        let whole = [UInt8](try Data(contentsOf: url))
        var random = Lehmer(seed: UInt64(whole.count))
        for round in 0..<10 {
            var bytes = whole
            if round < 5 { bytes.removeLast(random.below(bytes.count)) }
            for _ in 0..<(round < 5 ? 0 : 30) where bytes.count > 1 {
                let place = random.below(bytes.count)
                let length = min(random.below(200), bytes.count - place)
                let piece = Array(bytes[place..<(place + length)])
                if random.below(2) == 0 { bytes.removeSubrange(place..<(place + length)) }
                bytes.insert(contentsOf: piece, at: random.below(bytes.count + 1))
            }
            guard let tree = try? HTMLTree.parse(bytes) else { continue }
            for thread in Extractor.extract(ExtractionInput(tree: tree)).page.threads {
                for (position, comment) in thread.comments.enumerated() {
                    #expect(comment.position == position)
                    #expect(
                        comment.parent.map { $0 < thread.comments.count && $0 != position } ?? true)
                }
            }
        }
    }

    @Test("Every adapter has a page of its own")
    func coverage() {
        let systems = Set(
            AdapterPageCase.names.compactMap { $0.split(separator: "/").first.map(String.init) })
        for adapter in AdapterRegistry.all {
            #expect(systems.contains(adapter.name), "\(adapter.name)")
        }
    }

    @Test("The adapters have different names")
    func names() {
        let names = AdapterRegistry.all.map(\.name)
        #expect(Set(names).count == names.count)
    }
}

/// A small generator with a fixed course (Lehmer 1951, multiplier of Park and Miller), so that a failure
/// comes back.
private struct Lehmer {
    private var state: UInt64

    init(seed: UInt64) { state = seed % 2_147_483_646 + 1 }

    mutating func below(_ bound: Int) -> Int {
        state = state * 48271 % 2_147_483_647
        return bound > 0 ? Int(state % UInt64(bound)) : 0
    }
}
