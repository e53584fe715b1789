import Pipeline
import Synchronization
import Testing

@Suite struct OrderedPipelineTests {
    private struct Stop: Error, Equatable { let at: Int }

    /// Work of uneven length: every seventh item takes longer than its neighbours.
    private static func spin(_ item: Int) -> Int {
        var value = UInt64(item)
        for _ in 0..<(item % 7 == 0 ? 40_000 : 400) {
            value = value &* 6_364_136_223_846_793_005 &+ 1
        }
        return item * 2 + (value == 42 ? 1 : 0)
    }

    @Test("outputs come in the order of the items, each once", arguments: [1, 2, 3, 8])
    func ordered(jobs: Int) {
        var source = 0
        var seen: [Int] = []
        let outcome = OrderedPipeline(jobs: jobs, window: jobs * 2).run(
            next: {
                defer { source += 1 }
                return source < 2_000 ? source : nil
            },
            work: Self.spin,
            deliver: { seen.append($0) })
        #expect(outcome == .finished)
        #expect(seen == (0..<2_000).map { $0 * 2 })
    }

    @Test("never more items are under way than the window holds", arguments: [1, 2, 4])
    func bounded(jobs: Int) {
        var pulled = 0
        let delivered = Counter()
        var worst = 0
        let pipeline = OrderedPipeline(jobs: jobs, window: 5)
        _ = pipeline.run(
            next: {
                guard pulled < 500 else { return nil }
                pulled += 1
                worst = max(worst, pulled - delivered.value)
                return pulled
            },
            work: Self.spin,
            deliver: { _ in delivered.add() })
        #expect(worst <= pipeline.window)
        #expect(delivered.value == 500)
    }

    @Test("a failed delivery stops the run and is thrown", arguments: [1, 2])
    func failure(jobs: Int) {
        var source = 0
        var delivered: [Int] = []
        #expect(throws: Stop(at: 20)) {
            try OrderedPipeline(jobs: jobs).run(
                next: {
                    source += 1
                    return source
                },
                work: { $0 },
                deliver: { (item: Int) throws(Stop) in
                    if item == 20 { throw Stop(at: item) }
                    delivered.append(item)
                })
        }
        #expect(delivered == Array(1..<20))
    }

    @Test("cancelling delivers what was pulled and pulls no more", arguments: [1, 2])
    func cancel(jobs: Int) {
        let cancellation = Cancellation()
        var source = 0
        var delivered: [Int] = []
        let outcome = OrderedPipeline(jobs: jobs, cancellation: cancellation).run(
            next: {
                source += 1
                return source
            },
            work: { $0 },
            deliver: { item in
                delivered.append(item)
                if item == 50 { cancellation.cancel() }
            })
        #expect(outcome == .cancelled)
        #expect(delivered == Array(1...source))
        #expect(source >= 50)
    }

    @Test("an empty source delivers nothing")
    func empty() {
        let outcome = OrderedPipeline(jobs: 2).run(
            next: { Int?.none }, work: { $0 }, deliver: { _ in Issue.record("delivered") })
        #expect(outcome == .finished)
    }
}

/// A count that `next` may read while another thread delivers.
private final class Counter: Sendable {
    private let atomic = Atomic<Int>(0)
    var value: Int { atomic.load(ordering: .sequentiallyConsistent) }
    func add() { atomic.add(1, ordering: .sequentiallyConsistent) }
}
