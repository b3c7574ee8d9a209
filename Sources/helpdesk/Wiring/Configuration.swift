import DeskSettings
import FoundationEssentials

/// What the user's own `config.yaml` and that of the whole system say.
enum Configuration {
    /// Where a file may be: the user's own first.
    static var folders: [String] { [Environment.configuration, "/etc/xdg/helpdesk"] }

    /// The files that there are.
    ///
    /// - Throws: where one is there and cannot be read, or says something wrong.
    static func files() throws(Failure) -> [(folder: String, settings: Settings)] {
        var files: [(folder: String, settings: Settings)] = []
        for folder in folders {
            let file = "\(folder)/config.yaml"
            guard FileManager.default.fileExists(atPath: file) else { continue }
            files.append((folder, try read(file)))
        }
        return files
    }

    static func read(_ file: String) throws(Failure) -> Settings {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw Failure("\(file) cannot be read. See that it is a file that you may read.", code: Failure.noInput)
        }
        do throws(SettingsProblem) {
            return try SettingsReader.read(bytes: Array(bytes), source: file)
        } catch {
            throw Failure(error.sentence, code: Failure.data)
        }
    }

    /// The folders of guides that the files name.
    static func guideFolders() throws(Failure) -> [String] {
        try files().flatMap { file in
            file.settings.guides.map { path in
                let path = expanded(path)
                return path.hasPrefix("/") ? path : "\(file.folder)/\(path)"
            }
        }
    }

    /// A path with the user's own folder in place of `~`.
    static func expanded(_ path: String) -> String {
        path == "~" || path.hasPrefix("~/") ? Environment.home + path.dropFirst() : path
    }
}
