import DeskCore
import DeskFileStore
import DeskSettings
import FoundationEssentials
import Glibc
import Synchronization

/// The rules of a desk, and what they make of who runs the program. The file is read again when it has changed.
///
/// `@unchecked`: used by one thread at a time, the one that owns the desk's session.
final class RulesFile: @unchecked Sendable {
    let path: String
    private let list: RequestersFile
    private var requesters = RequesterDirectory.none
    private var read: (version: Version, rules: Result<DeskRules, Failure>)?
    /// What the file said when nothing was wrong with it.
    private var lastPolicy: DeskPolicy?

    /// More bytes than these are no rules: it is some fifty thousand holidays.
    private static let byteLimit = 1 << 20

    /// - Parameter folder: where the list of requesters is.
    private init(path: String, folder: String) {
        self.path = path
        list = RequestersFile(folder: folder)
    }

    /// The rules alone, of a file of any name.
    convenience init(path: String) {
        self.init(path: path, folder: URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    private static let files = Mutex<[String: RulesFile]>([:])

    /// The one of a desk's data folder: whoever asks for its rules in this process shares what was read.
    static func of(folder: String) -> RulesFile {
        files.withLock { files in
            let file = files[folder] ?? RulesFile(path: "\(folder)/\(FolderEntry.rules.rawValue)", folder: folder)
            files[folder] = file
            return file
        }
    }

    /// Who runs the program, with what the desk allows now.
    var actor: Actor { Actor(SystemUser.name, access) }

    var access: Access {
        do throws(Failure) {
            let rules = try rules
            // Who has never seen what is due, and when, would close and resolve tickets by other rules than the desk's.
            if case .failure(let problem) = rules.policy, lastPolicy == nil { return .unknown(why: problem.sentence) }
            guard let roles = rules.roles else { return .unrestricted }
            return .placed(roles.role(of: SystemUser.name, in: SystemUser.groups), among: roles)
        } catch {
            return .unknown(why: error.sentence)
        }
    }

    /// What binds all on the desk; where the file is wrong now, what it said before.
    var policy: DeskPolicy {
        if let rules = try? rules, case .success(let policy) = rules.policy { lastPolicy = policy }
        var policy = lastPolicy ?? DeskPolicy()
        requesters = list.directory(since: requesters)
        policy.requesters = requesters
        return policy
    }

    /// Why `policy` is not what the file says now, but what it said before or what is usual; nil where it is.
    var policyProblem: String? {
        guard let rules = try? rules, case .failure(let problem) = rules.policy else { return nil }
        return problem.sentence
    }

    /// The usual ones where there is no such file, or no folder for it.
    var rules: DeskRules {
        get throws(Failure) {
            let version = Version(path)
            if let read, read.version == version { return try read.rules.get() }
            let rules = Result { () throws(Failure) in try load() }
            read = (version, rules)
            return try rules.get()
        }
    }

    private func load() throws(Failure) -> DeskRules {
        // Without O_NONBLOCK, opening a named pipe would wait for its other end.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            let reason = String(cString: strerror(errno))
            if errno == ENOENT || errno == ENOTDIR, !NamedFile.exists(path) {
                return DeskRulesReader.usual(SystemZones.all)
            }
            throw unreadable(reason)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(
                "\(path) is no plain file, so nobody knows the rules of the desk; put the file itself in its place.",
                code: Failure.noInput)
        }
        guard status.st_mode & S_IWOTH == 0 else {
            throw Failure(
                "everybody on this machine can write to \(path); take that away with: chmod o-w \(path)",
                code: Failure.notPermitted)
        }
        guard status.st_size <= Self.byteLimit else {
            throw Failure(
                "\(path) is \(status.st_size) bytes long, and no desk has more rules than \(Self.byteLimit); take out what does not belong there.",
                code: Failure.data)
        }
        var bytes = [UInt8](repeating: 0, count: Self.byteLimit)
        let count = Glibc.read(file, &bytes, bytes.count)
        guard count >= 0 else { throw unreadable(String(cString: strerror(errno))) }
        do throws(SettingsProblem) {
            return try DeskRulesReader.read(bytes: Array(bytes[..<count]), source: path, zones: SystemZones.all)
        } catch {
            throw Failure(error.sentence, code: Failure.data)
        }
    }

    private func unreadable(_ why: String) -> Failure {
        Failure(NamedFile.unreadable(path, why), code: Failure.noInput)
    }

    /// What tells one state of a file from another without reading it.
    private struct Version: Equatable {
        private var numbers: [Int]

        /// Of no file: no numbers; of a link that leads nowhere, those of the link.
        init(_ path: String) {
            var status = stat()
            numbers =
                stat(path, &status) == 0 || lstat(path, &status) == 0
                ? [
                    Int(status.st_dev), Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec,
                    status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
                ] : []
        }
    }
}
