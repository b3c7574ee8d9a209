import CLinux
import Glibc

/// The signals that concern the console, as a descriptor to poll instead of handlers that interrupt.
struct SignalReader {
    let descriptor: Int32

    /// Those that the console acts upon, and all others by which the system or a person ends a program: unread, they would end it
    /// with the terminal still taken. Faults are not among them; the terminal's guard gives it back after those.
    private static let signals = [
        SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
        SIGXCPU, SIGIO, SIGPWR, SIGSTKFLT,
    ]

    /// Blocks the signals for this thread and those that it starts; to be called before there are any.
    init() {
        var set = sigset_t()
        sigemptyset(&set)
        for number in Self.signals { sigaddset(&set, number) }
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
        // What ended the stop has done its work. Left to be read, it would pass for the end of another one.
        var goingOn = sigset_t()
        sigemptyset(&goingOn)
        sigaddset(&goingOn, SIGCONT)
        var noTime = timespec()
        sigtimedwait(&goingOn, nil, &noTime)
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
