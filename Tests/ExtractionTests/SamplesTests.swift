import Conversation
import Foundation
import HTMLTree
import Testing

@testable import Extraction

/// The sample pages of the project, as its README shows them.
private let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples")

private struct Sample: Sendable {
    var path: String
    var extractor: String
    /// How many comments stand at each depth.
    var depths: [Int]
    var deleted = 0
}

@Suite("Sample pages")
struct SamplesTests {
    @Test(
        "Every sample gives its comments, each below its parent",
        arguments: [
            Sample(
                path: "2016-08-05/ecatkettle-production", extractor: "disqus-wp",
                depths: [15, 10, 4, 3, 3]),
            Sample(
                path: "2016-09-10/ecatkettle-production", extractor: "disqus-wp",
                depths: [18, 12, 4, 3, 3]),
            Sample(
                path: "2017-02-11/ecatkettle-production", extractor: "disqus-wp",
                depths: [21, 12, 4, 3, 3]),
            Sample(
                path: "2016-08-05/hackernews-production", extractor: "hackernews",
                depths: [6, 4, 2], deleted: 1),
            Sample(
                path: "2016-08-05/steamtable-kettle", extractor: "wordpress", depths: [7, 3, 3]),
            Sample(
                path: "2016-09-10/steamtable-kettle", extractor: "wordpress", depths: [10, 6, 3]),
            Sample(
                path: "2017-02-11/steamtable-kettle", extractor: "wordpress", depths: [13, 8, 3]),
            Sample(
                path: "2016-09-10/reddit-customer", extractor: "reddit-old", depths: [5, 4, 1],
                deleted: 1),
            Sample(
                path: "2017-02-11/reddit-customer", extractor: "reddit-old", depths: [6, 5, 2],
                deleted: 1),
            Sample(
                path: "2016-09-10/heatpost-barrel_files/saved_resource", extractor: "disqus-embed",
                depths: [3, 2, 1]),
        ])
    private func comments(sample: Sample) throws {
        let data = try Data(contentsOf: samples.appending(path: sample.path + ".html"))
        let tree = try HTMLTree.parse([UInt8](data))
        let threads = Extractor.extract(ExtractionInput(tree: tree)).page.threads
        #expect(threads.map(\.extractor) == [sample.extractor])
        let comments = try #require(threads.first).comments
        var depths = [Int](repeating: 0, count: sample.depths.count)
        for comment in comments where comment.depth < depths.count { depths[comment.depth] += 1 }
        #expect(depths == sample.depths)
        #expect(comments.count { $0.isDeleted } == sample.deleted)
        for comment in comments {
            if let parent = comment.parent { #expect(comments[parent].depth == comment.depth - 1) }
            if sample.extractor != "disqus-wp" { #expect(comment.time.seconds != nil) }
        }
    }
}
