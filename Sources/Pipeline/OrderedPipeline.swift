import Dispatch

/// How a pipeline's run ended.
public enum PipelineOutcome: Sendable, Equatable {
    /// Every item was delivered.
    case finished
    /// It was cancelled; what had been pulled was delivered.
    case cancelled
}

/// One stage of work over many items: workers pull, results leave in the order of the items.
///
/// - Pull: a worker takes the next item from the source under a lock, so a long item never blocks a
///   queue of short ones behind it.
/// - Ordered: results are delivered one at a time, in input order, whatever the number of workers.
/// - Bounded: at most ``window`` items are between pulling and delivery, which bounds memory. A worker
///   that finds the window full waits for the oldest item, which some other worker already runs: a
///   pool thread never waits for queued work (on Linux Dispatch adds one thread a second).
/// - Cancellable: once cancelled, no item is pulled any more; what was pulled is delivered.
public struct OrderedPipeline: Sendable {
    /// The number of workers, at least 1.
    public let jobs: Int
    /// The most items between pulling and delivery, at least ``jobs``.
    public let window: Int
    private let cancellation: Cancellation

    /// Makes a pipeline of `jobs` workers; Dispatch runs no more of them at once than there are cores.
    public init(jobs: Int, window: Int? = nil, cancellation: Cancellation = Cancellation()) {
        self.jobs = max(1, jobs)
        self.window = max(self.jobs, window ?? self.jobs * 8)
        self.cancellation = cancellation
    }

    /// Runs `work` on every item that `next` gives until it gives nil.
    ///
    /// `next` and `deliver` are each called by one thread at a time, though not always the same one,
    /// and never after this function has returned.
    /// - Parameters:
    ///   - next: gives the next item, nil at the end.
    ///   - work: runs on several threads at once; it reports its failures in its output.
    ///   - deliver: takes the outputs in the order of the items.
    /// - Throws: the first error that `deliver` throws; nothing is pulled or delivered after it.
    /// - Complexity: two or three locks an item, about a microsecond each.
    public func run<Item: Sendable, Output: Sendable, Failure: Error>(
        next: () -> Item?,
        work: @Sendable (Item) -> Output,
        deliver: (Output) throws(Failure) -> Void
    ) throws(Failure) -> PipelineOutcome {
        let run = Locked(RunState<Output, Failure>())
        // The number of items pulled; its lock also makes the calls of `next` one at a time. It is taken
        // before the run's lock, never the other way round.
        let source = Locked(0)

        func pull() -> (index: Int, item: Item)? {
            source.withLock { pulled in
                let isOpen = run.wait { state -> Bool? in
                    if state.isOver { return false }
                    if cancellation.isCancelled {
                        state.isOver = true
                        state.wasCancelled = true
                        return false
                    }
                    return pulled - state.delivered < window ? true : nil
                }
                guard isOpen else { return nil }
                guard let item = next() else {
                    run.withLock { $0.isOver = true }
                    return nil
                }
                defer { pulled += 1 }
                return (pulled, item)
            }
        }

        // Whoever holds the oldest output delivers it, and all that follow without a gap; the others
        // leave theirs behind and go on working.
        func hand(over output: Output, at index: Int) {
            var mine = run.withLock { state -> Output? in
                state.waiting[index] = output
                return state.takeNext()
            }
            while let ready = mine {
                var failure: Failure?
                do throws(Failure) { try deliver(ready) } catch { failure = error }
                mine = run.withLock { state in
                    state.isDelivering = false
                    state.delivered += 1
                    if let failure {
                        state.failure = failure
                        state.isOver = true
                    }
                    return state.takeNext()
                }
                run.wakeAll()
            }
        }

        func pullAndWork() {
            while let (index, item) = pull() {
                hand(over: work(item), at: index)
            }
        }

        withoutActuallyEscaping(pullAndWork) { loop in
            let worker = Worker(loop: loop)
            DispatchQueue.concurrentPerform(iterations: jobs) { _ in worker.loop() }
        }
        let (failure, wasCancelled) = run.withLock { ($0.failure, $0.wasCancelled) }
        if let failure { throw failure }
        return wasCancelled ? .cancelled : .finished
    }
}

/// One worker's loop, on its way to the pool's threads.
private struct Worker: @unchecked Sendable {
    // Unchecked: it calls `next` under the source's lock and `deliver` only while it holds
    // `isDelivering`, each by one thread at a time; `work` is Sendable, the rest is Locked.
    let loop: () -> Void
}

/// What the workers of one run share.
private struct RunState<Output, Failure: Error> {
    /// Items delivered so far.
    var delivered = 0
    /// Finished outputs that wait for an older one, by place.
    var waiting: [Int: Output] = [:]
    var isDelivering = false
    /// No more items: the source ran dry, a delivery failed, or the run was cancelled.
    var isOver = false
    var wasCancelled = false
    var failure: Failure?

    /// The next output in order, if it is there and nobody is delivering; the caller must deliver it.
    mutating func takeNext() -> Output? {
        guard !isDelivering, failure == nil, let output = waiting.removeValue(forKey: delivered)
        else { return nil }
        isDelivering = true
        return output
    }
}
