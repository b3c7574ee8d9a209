import FoundationEssentials
import Glibc

/// Where the guides and the catalogue that ship with the program are.
enum ResourceFolder {
    /// `$HELPDESK_RESOURCES`, then `../share/helpdesk` beside the executable, then what the build put beside it.
    static let path: String? = {
        var candidates: [String] = []
        if let named = Environment.value("HELPDESK_RESOURCES") { candidates.append(named) }
        if let folder = executableFolder {
            candidates.append("\(folder)/../share/helpdesk")
            candidates.append("\(folder)/helpdesk_helpdesk.resources")
        }
        return candidates.first { access("\($0)/Catalogue/codes.tsv", R_OK) == 0 }
    }()

    static var guides: String? { path.map { "\($0)/Guides" } }
    static var catalogue: String? { path.map { "\($0)/Catalogue/codes.tsv" } }

    private static var executableFolder: String? {
        guard let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return nil
        }
        return executable.lastIndex(of: "/").map { String(executable[..<$0]) }
    }
}
