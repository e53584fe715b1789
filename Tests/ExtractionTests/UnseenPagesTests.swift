import Foundation
import Testing

@testable import Extraction

/// The generic reader alone on layouts that no adapter knows.
///
/// With `STANDPOINT_GOLDEN=unseen` the shortfalls are written as they are now; the expected comments never.
@Suite("Pages of unknown systems")
struct UnseenPagesTests {
    @Test("A page gives the comments that a person reads on it", arguments: UnseenPageCase.names)
    func page(name: String) throws {
        var expected = try UnseenPageCase.load(name)
        let shortfalls = expected.shortfalls(of: try expected.read(name))
        if ProcessInfo.processInfo.environment["STANDPOINT_GOLDEN"] == "unseen" {
            expected.shortfalls = shortfalls.isEmpty ? nil : shortfalls
            try expected.store(name)
        }
        #expect(shortfalls == expected.shortfalls ?? [:])
    }

    @Test("Nothing is made up on a page without comments")
    func controls() throws {
        let controls = UnseenPageCase.names.filter { $0.hasPrefix("control-") }
        #expect(controls.count >= 25)
        for name in controls {
            let expected = try UnseenPageCase.load(name)
            #expect(expected.comments.isEmpty)
            #expect(try expected.read(name).isEmpty, "\(name)")
        }
    }

    @Test("Adapters take no comment from pages that they were not written for")
    func adapters() throws {
        for name in UnseenPageCase.names {
            let expected = try UnseenPageCase.load(name)
            let found = expected.shortfalls(of: try expected.read(name, adapters: nil))
            for what in ["lost", "extra", "author"] {
                #expect(found[what] ?? 0 <= expected.shortfalls?[what] ?? 0, "\(name): \(what)")
            }
        }
    }

    @Test("All pages together hold the shares that are promised for pages nobody prepared")
    func shares() throws {
        var comments = 0
        var wrong: [String: Int] = [:]
        var pages = 0
        var exact = 0
        for name in UnseenPageCase.names where !name.hasPrefix("control-") {
            let expected = try UnseenPageCase.load(name)
            guard !expected.comments.isEmpty else { continue }
            let shortfalls = expected.shortfalls(of: try expected.read(name))
            pages += 1
            comments += expected.comments.count
            if shortfalls["lost"] == nil, shortfalls["extra"] == nil { exact += 1 }
            for (what, count) in shortfalls { wrong[what, default: 0] += count }
        }
        #expect(pages >= 130)
        #expect(exact * 100 >= pages * 93)
        #expect((wrong["lost"] ?? 0) * 100 <= comments * 5)
        #expect((wrong["author"] ?? 0) * 100 <= comments * 3)
        #expect((wrong["time"] ?? 0) * 100 <= comments * 3)
        #expect((wrong["body"] ?? 0) * 100 <= comments * 4)
    }
}
