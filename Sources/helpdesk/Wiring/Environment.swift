import DeskCore
import Glibc

/// What the operating system says about who runs the program, and where things are.
enum Environment {
    static func value(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.nonBlank
    }

    static var home: String {
        value("HOME") ?? getpwuid(geteuid()).map { String(cString: $0.pointee.pw_dir) } ?? "/"
    }

    /// A folder of the XDG base directories. A relative value counts as none, as their specification says.
    static func folder(_ variable: String, default path: String) -> String {
        if let value = value(variable), value.hasPrefix("/") { return value }
        return "\(home)/\(path)"
    }

    static var configuration: String { folder("XDG_CONFIG_HOME", default: ".config") + "/helpdesk" }
    static var state: String { folder("XDG_STATE_HOME", default: ".local/state") + "/helpdesk" }
    static var data: String { folder("XDG_DATA_HOME", default: ".local/share") + "/helpdesk" }
}
