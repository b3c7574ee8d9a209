import ArgumentParser
import DeskFileStore
import DeskSettings
import DeskStore
import FoundationEssentials

/// Which desk a command works on; every command that needs one takes these options.
struct DataOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The desk's data folder.", valueName: "dir"))
    var data: String?

    /// `--data`, else `$HELPDESK_DATA`, else `data:` in the configuration, else the user's own.
    var path: String {
        get throws {
            if let data { return Self.expanded(data) }
            if let named = Environment.value("HELPDESK_DATA") { return Self.expanded(named) }
            for folder in [Environment.configuration, "/etc/xdg/helpdesk"] {
                let file = "\(folder)/config.yaml"
                guard let bytes = FileManager.default.contents(atPath: file) else { continue }
                do throws(SettingsProblem) {
                    if let data = try SettingsReader.read(bytes: Array(bytes), source: file).data {
                        return Self.expanded(data)
                    }
                } catch {
                    throw Failure(error.sentence, code: Failure.data).end()
                }
            }
            return Environment.data
        }
    }

    /// The desk, with everything that was recorded until now.
    func open() throws -> DeskSession {
        let path = try path
        do throws(StoreFailure) {
            let session = DeskSession(store: try FileStore(folder: path))
            do throws(StoreFailure) {
                try session.catchUp()
            } catch {
                // What was read before it is shown; nothing can be recorded until it is mended.
                Output.complain(error.sentence)
            }
            return session
        } catch {
            throw Failure(error).end()
        }
    }

    private static func expanded(_ path: String) -> String {
        path == "~" || path.hasPrefix("~/") ? Environment.home + path.dropFirst() : path
    }
}
