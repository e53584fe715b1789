import Glibc

/// A value behind a POSIX mutex, with one condition variable.
///
/// `Synchronization.Mutex` shows false races under Thread Sanitizer on Linux, because its futex calls
/// are invisible to it; `pthread_mutex_t` is intercepted, so this one type is used everywhere.
@safe package final class Locked<Value>: @unchecked Sendable {
    // Unchecked: every access to `value` happens between lock and unlock of `mutex`.
    // Safe: the two pointers are allocated in `init`, freed in `deinit`, and never leave this class.

    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>
    private var value: Value

    /// A lock around `value`.
    package init(_ value: Value) {
        self.value = value
        // The address of a mutex must stay put, so both live on the heap until `deinit`.
        unsafe mutex = .allocate(capacity: 1)
        unsafe mutex.initialize(to: pthread_mutex_t())
        unsafe condition = .allocate(capacity: 1)
        unsafe condition.initialize(to: pthread_cond_t())
        unsafe pthread_mutex_init(mutex, nil)
        unsafe pthread_cond_init(condition, nil)
    }

    deinit {
        unsafe pthread_cond_destroy(condition)
        unsafe pthread_mutex_destroy(mutex)
        // Allocated in `init`, freed here, never handed out.
        unsafe condition.deallocate()
        unsafe mutex.deallocate()
    }

    /// Runs `body` alone. `body` may not call back into this lock.
    package func withLock<Result, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        unsafe pthread_mutex_lock(mutex)  // paired with the unlock below on every path
        defer { unsafe pthread_mutex_unlock(mutex) }
        return try body(&value)
    }

    /// Runs `body` alone again and again until it returns a value, sleeping between two tries until
    /// another thread calls ``wakeAll()``.
    func wait<Result>(until body: (inout Value) -> Result?) -> Result {
        unsafe pthread_mutex_lock(mutex)  // paired with the unlock below on every path
        defer { unsafe pthread_mutex_unlock(mutex) }
        while true {
            if let result = body(&value) { return result }
            // POSIX asks that the mutex be held here, and it is.
            unsafe pthread_cond_wait(condition, mutex)
        }
    }

    /// Wakes every thread in ``wait(until:)``.
    func wakeAll() {
        // Needs no lock: a waiter tests its predicate anew.
        unsafe pthread_cond_broadcast(condition)
    }
}
