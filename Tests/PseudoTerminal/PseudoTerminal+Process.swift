import Glibc

/// How a program ended.
package enum ExitStatus: Equatable, Sendable {
    case exited(Int32)
    case signal(Int32)

    /// - Parameter status: as `waitpid` gives it.
    init(_ status: Int32) {
        self = status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }
}

extension PseudoTerminal {
    /// Starts a program on a new terminal, which controls it as a login would.
    ///
    /// - Parameters:
    ///   - arguments: the program's path, or its name to be found in PATH, and its arguments.
    ///   - environment: nothing else is set: no variable of the test run reaches the program.
    package static func run(
        _ arguments: [String], environment: [String: String] = standardEnvironment, columns: Int = 80, rows: Int = 24
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(columns: columns, rows: rows)
        try terminal.start(arguments, environment)
        return terminal
    }

    package static let standardEnvironment = [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent",
    ]

    private func start(_ arguments: [String], _ environment: [String: String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that the leader of a session opens is the one that controls it.
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        // POSIX_SPAWN_SETSID of spawn.h, which Swift's module does not show.
        let newSession: Int32 = 0x80
        let flags = newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var argv = arguments.map { strdup($0) } + [nil]
        var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for string in argv + envp { free(string) } }
        var child: pid_t = 0
        let code = posix_spawnp(&child, arguments[0], &actions, &attributes, &argv, &envp)
        guard code == 0 else { throw PseudoTerminalError.system("posix_spawn \(arguments[0])", code) }
        process = child
    }

    /// Waits until the program ended, and takes all that it wrote before.
    package func waitForExit(within limit: Duration = PseudoTerminal.patience) throws -> ExitStatus {
        guard let process else { throw PseudoTerminalError.nothingRuns }
        let deadline = ContinuousClock.now + limit
        while isOpen {
            try requireTime(until: deadline, for: "the program to end")
            pump(milliseconds: milliseconds(until: deadline))
        }
        if let status { return status }
        // The terminal is closed by the last program on it, which is a moment before its end is known.
        var raw: Int32 = 0
        waitpid(process, &raw, 0)
        let ended = ExitStatus(raw)
        status = ended
        return ended
    }

    /// Sends a signal to the program.
    package func signal(_ number: Int32) {
        if let process, status == nil { kill(process, number) }
    }
}
