import DeskStore
import Glibc

/// Starts a program several times and prints the median of its times in milliseconds, and its peak in MiB. What it prints goes nowhere.
struct ProgramRuns {
    let arguments: [String]

    /// False where the arguments are not a count and a program.
    func run() throws -> Bool {
        guard let count = arguments.first.flatMap({ Int($0) }), arguments.count > 1 else { return false }
        var times: [Int] = []
        var peak = 0
        for _ in 0..<count {
            times.append(try duration { peak = max(peak, try runOnce(Array(arguments.dropFirst()))) })
        }
        print((times.median / 1e6).words(1), peak / 1024)
        return true
    }

    /// Its peak in KiB.
    private func runOnce(_ command: [String]) throws(StoreFailure) -> Int {
        var name = Array("/tmp/store-bench-XXXXXX".utf8CString)
        let output = mkstemp(&name)
        unlink(name)
        defer { close(output) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Not /dev/null, where some programs see that nobody reads them and stop at once.
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let failure = posix_spawnp(&process, command[0], &actions, nil, &words, environ)
        guard failure == 0 else { throw .system(call: "posix_spawn", path: command[0], errno: failure) }
        var status: Int32 = 0
        var usage = rusage()
        wait4(process, &status, 0, &usage)
        guard status == 0 else { throw .system(call: "exit \(status >> 8)", path: command[0], errno: 0) }
        return usage.ru_maxrss
    }
}
