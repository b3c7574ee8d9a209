import ArgumentParser
import DeskCore
import DeskSettings
import FoundationEssentials
import Glibc

struct ConfigInitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Write a file of settings to begin with.",
        discussion: """
            It has everything that can be set as comments, with what holds where nothing is set. A file that is there already is left alone.
            """)

    @OptionGroup var data: DataOptions

    @Flag(help: "The desk's desk.yaml, instead of your own config.yaml.")
    var desk = false

    func run() throws {
        let path = desk ? try deskFile() : "\(Environment.configuration)/config.yaml"
        let text = desk ? SettingsTemplate.desk(zone: SystemZones.all.local().name) : SettingsTemplate.personal
        if !desk {
            try? FileManager.default.createDirectory(
                atPath: Environment.configuration, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        }
        try Self.write(text, to: path)
        try Output.text("\(path) was written; take the # away before what you want to change.")
    }

    /// In the data folder, which has to be there.
    private func deskFile() throws -> String {
        _ = try data.store()
        return try data.rulesPath
    }

    /// Whoever may read the folder may read the file; only its owner may write it.
    private static func write(_ text: String, to path: String) throws(Failure) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
        guard file >= 0 else {
            if errno == EEXIST {
                throw Failure(
                    "\(path) is there already, and is left as it is; `helpdesk config check` looks at it.",
                    code: Failure.cannotCreate)
            }
            throw Failure(
                "\(path) cannot be written (\(String(cString: strerror(errno)))); see that its folder is there and yours to write.",
                code: Failure.cannotCreate)
        }
        defer { close(file) }
        let bytes = Array(text.utf8)
        guard Glibc.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            unlink(path)
            throw Failure(
                "\(path) cannot be written (\(String(cString: strerror(errno)))); see that there is room.",
                code: Failure.inputOutput)
        }
    }
}
