import Foundation
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
