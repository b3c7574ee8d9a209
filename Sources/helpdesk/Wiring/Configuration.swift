import DeskCore
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
            guard NamedFile.exists(file) else { continue }
            files.append((folder, try read(file)))
        }
        return files
    }

    static func read(_ file: String) throws(Failure) -> Settings {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw Failure(NamedFile.unreadable(file), code: Failure.noInput)
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

extension Configuration {
    /// The user's own views, and what is wrong with those that are left out. Of two of one name the user's own counts.
    static func views() throws(Failure) -> (views: [TicketView], problems: [String]) {
        var views: [TicketView] = []
        var problems: [String] = []
        for file in try files() {
            views += file.settings.views.filter { views.first(named: $0.name) == nil }
            problems += file.settings.problems.map(\.sentence)
        }
        return (views, problems)
    }
}
