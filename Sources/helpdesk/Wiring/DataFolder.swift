import ArgumentParser
import DeskFileStore
import DeskSettings
import DeskStore
import FoundationEssentials

/// Which desk a command works on; every command that needs one takes these options.
struct DataOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The desk's data folder; otherwise $HELPDESK_DATA, `data:` in config.yaml, or your own.", valueName: "dir"))
    var data: String?

    func validate() throws {
        if data?.isEmpty == true { throw ValidationError("--data wants the path of a folder.") }
    }

    /// `--data`, else `$HELPDESK_DATA`, else `data:` in the configuration, else the user's own.
    var path: String {
        get throws {
            if let data { return Configuration.expanded(data) }
            if let named = Environment.value("HELPDESK_DATA") { return Configuration.expanded(named) }
            let configured = try Configuration.files().lazy.compactMap(\.settings.data).first
            if let configured { return Configuration.expanded(configured) }
            return Environment.data
        }
    }

    /// The rules of the desk.
    var rules: RulesFile {
        get throws { RulesFile.of(folder: try path) }
    }

    /// Where the rules of the desk are, or would be.
    var rulesPath: String {
        get throws { try rules.path }
    }

    /// The desk, with everything that was recorded until now; of a damaged journal, with what comes before the damage.
    ///
    /// Whoever asks the session for news is told of the damage.
    func open() throws -> DeskSession {
        try reading().session
    }

    /// The desk, and what ended the reading of its journal before its end.
    func reading() throws -> (session: DeskSession, damage: StoreFailure?) {
        let session = DeskSession(store: try store())
        session.policy = try rules.policy
        // Freeing a large desk piece by piece takes a fourth of the time that reading it took; the end of the process frees it at once.
        _ = Unmanaged.passRetained(session)
        do throws(StoreFailure) {
            try session.catchUpWholly()
        } catch {
            guard case .damaged = error else { throw error }
            return (session, error)
        }
        return (session, nil)
    }

    /// The store itself, for what is about files more than about tickets.
    func store() throws -> FileStore {
        try FileStore(folder: place)
    }

    /// Where the desk is, or is to be made: `path`, with the folders above the user's own.
    var place: String {
        get throws {
            let path = try path
            if path == Environment.data { Self.makeHome(of: path) }
            return path
        }
    }

    /// Makes the folders above the user's own data, as the XDG specification asks of programs. Where they cannot be made, opening
    /// the store says so.
    private static func makeHome(of path: String) {
        try? FileManager.default.createDirectory(
            at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }
}
