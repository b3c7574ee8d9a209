import Foundation
import Glibc

/// One run of a program from its start to its end.
struct ProgramRun {
    var arguments: [String]
    /// Nothing else is set.
    var environment: [String: String]
    /// Where the files that it writes to are made.
    var folder: URL

    init(arguments: [String], environment: [String: String], in folder: URL) {
        self.arguments = arguments
        self.environment = environment
        self.folder = folder
    }

    struct SystemError: Error {
        var call: String
        var number: Int32
    }

    /// Runs it to its end. Output goes to files, so that no amount of it can block the run.
    func answer(input: URL) throws -> Answer {
        let name = UUID().uuidString
        let (output, complaint) = (folder.appending(path: "out-\(name)"), folder.appending(path: "err-\(name)"))
        let process = try start(input: input.path, output: output.path, complaint: complaint.path)
        var status: Int32 = 0
        guard waitpid(process, &status, 0) == process else { throw SystemError(call: "waitpid", number: errno) }
        let signal = status & 0x7F
        return Answer(
            status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, outputBytes: try Data(contentsOf: output),
            complaint: String(decoding: try Data(contentsOf: complaint), as: UTF8.self))
    }

    private func start(input: String, output: String, complaint: String) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, complaint, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var argv = arguments.map { strdup($0) } + [nil]
        var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for string in argv + envp { free(string) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, arguments[0], &actions, nil, &argv, &envp)
        guard code == 0 else { throw SystemError(call: "posix_spawn", number: code) }
        return child
    }
}
