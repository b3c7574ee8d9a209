import CLinux
import Glibc

/// The signals that concern the console, as a descriptor to poll instead of handlers that interrupt.
struct SignalReader {
    let descriptor: Int32

    private static let signals = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT]

    /// Blocks the signals for this thread and those that it starts; to be called before there are any.
    init() {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in Self.signals { sigaddset(&set, signal) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        descriptor = signalfd(-1, &set, Int32(SFD_NONBLOCK) | Int32(SFD_CLOEXEC))
        signal(SIGPIPE, SIG_IGN)
    }

    /// Stops this process and those that were started with it, as Ctrl-Z does, and returns when they are continued. Where nobody
    /// could continue them, as in a terminal without a shell, the system does not stop them.
    static func stopProcessGroup() {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGTSTP)
        kill(0, SIGTSTP)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// The signals that have come in, oldest first.
    func take() -> [Int32] {
        var signals: [Int32] = []
        var information = signalfd_siginfo()
        while read(descriptor, &information, MemoryLayout<signalfd_siginfo>.size) > 0 {
            signals.append(Int32(information.ssi_signo))
        }
        return signals
    }
}
