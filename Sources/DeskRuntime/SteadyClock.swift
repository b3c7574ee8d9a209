import CLinux
import Glibc

/// A clock that never jumps.
enum SteadyClock {
    /// Since some moment in the past.
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
