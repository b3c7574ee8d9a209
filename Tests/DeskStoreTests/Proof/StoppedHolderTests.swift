import DeskCore
import DeskFileStore
import DeskStore
import Dispatch
import Glibc
import Testing

@Suite("A process that holds the lock", .serialized, .timeLimit(.minutes(Thoroughness.isSlow ? 10 : 1)))
struct StoppedHolderTests {
    private let folder = TemporaryFolder()
    private var data: String { folder.path + "/data" }

    /// Takes the lock in another process, which says so through a pipe and then does something to itself.
    private func hold(_ signal: Int32, until exit: ExitTest.Condition) async {
        await #expect(processExitsWith: exit) { [data = data as String, signal] in
            let store = try FileStore(folder: data, facts: sampleFacts)
            _ = try store.transact { _ in
                let pipe = open(data + "-told", O_WRONLY)
                _ = Glibc.write(pipe, "\(getpid())\n", "\(getpid())\n".utf8.count)
                close(pipe)
                // To this thread: another one of the process would stop a moment later.
                raise(signal)
                return counting(7)
            }
        }
    }

    /// Waits for the holder's word, on a thread of its own: those of the tests are few, and the holder needs one.
    private func holder() async -> pid_t {
        let path = data + "-told"
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: pid_t(String(decoding: bytes(of: path), as: UTF8.self).dropLast()) ?? 0)
            }
        }
    }

    @Test("and is stopped is named with its number, user and time, while others read; when it goes on, all do")
    func stopped() async throws {
        mkfifo(data + "-told", 0o600)
        let patience: Duration = Thoroughness.isSlow ? .seconds(2) : .milliseconds(20)
        let store = try FileStore(folder: data, facts: sampleFacts, patience: patience)
        #expect(store.record([1]) == .success([1]))
        await withTaskGroup { group in
            group.addTask { await hold(SIGSTOP, until: .success) }
            let process = await holder()
            defer { kill(process, SIGCONT) }
            let attempt = store.record([2])
            guard case .failure(.store(.busy(let words))) = attempt else {
                Issue.record("not busy: \(attempt)")
                return
            }
            #expect(words.contains("(process \(process), since 20"))
            let reader = try? FileStore(folder: data, facts: sampleFacts, patience: patience)
            #expect(reader.map { values($0.readToEnd().events) } == [1])
        }
        #expect(values(store.readToEnd().events) == [7])
        #expect(store.record([2]) == .success([2]))
    }

    @Test("and is killed keeps nobody waiting, and has recorded nothing")
    func killed() async throws {
        mkfifo(data + "-told", 0o600)
        await withTaskGroup { group in
            group.addTask { await hold(SIGKILL, until: .signal(SIGKILL)) }
            _ = await holder()
        }
        let store = try FileStore(folder: data, facts: sampleFacts, patience: .zero)
        #expect(store.record([1]) == .success([1]))
        #expect(values(try FileStore(folder: data, facts: sampleFacts).catchUp()) == [1])
    }
}
