import Glibc

/// Runs work on a thread of its own that gets the processor when nothing else wants it.
enum BackgroundThread {
    private final class Work {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    /// Where no thread can be had, the work is not done.
    static func run(_ body: @escaping @Sendable () -> Void) {
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let failure = pthread_create(
            &thread, nil,
            { argument in
                // Linux takes the number 0 for the thread that asks, not for its process.
                setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
                guard let argument else { return nil }
                Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
                return nil
            }, work.toOpaque())
        if failure == 0 { pthread_detach(thread) } else { work.release() }
    }
}
