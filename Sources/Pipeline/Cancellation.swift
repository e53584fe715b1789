import Dispatch
import Glibc

/// A request to stop, shared by everyone who may have to.
///
/// Work that runs is finished and delivered; work that has not begun is left.
public final class Cancellation: Sendable {
    private let flag = Locked(false)

    /// A request that has not been made yet.
    public init() {}

    /// Asks everyone to stop.
    public func cancel() { flag.withLock { $0 = true } }

    /// True once ``cancel()`` was called.
    public var isCancelled: Bool { flag.withLock { $0 } }
}

/// Turns Ctrl-C (SIGINT) and SIGTERM into a ``Cancellation`` for as long as it lives.
///
/// Keep it on the thread that made it. A second signal ends the process at once with status 130, for users who will not wait.
public final class InterruptHandler {
    private let sources: [any DispatchSourceSignal]

    /// Starts listening; `cancellation` is cancelled on the first signal.
    public init(cancelling cancellation: Cancellation) {
        let queue = DispatchQueue(label: "standpoint.interrupt")
        sources = [SIGINT, SIGTERM].map { number in
            // The default action would end the process before the source hears of the signal.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                if cancellation.isCancelled { _exit(130) }
                cancellation.cancel()
            }
            source.resume()
            return source
        }
    }

    deinit {
        for source in sources { source.cancel() }
        for number in [SIGINT, SIGTERM] {
            signal(number, SIG_DFL)
        }
    }
}
