import FoundationEssentials

/// The package's own sources, for tests of completeness.
enum SourceTree {
    /// The texts of all Swift files of a room.
    static func swiftFiles(of room: String, from file: String = #filePath) throws -> [String] {
        let parts = file.split(separator: "/")
        // Tests/DeskCoreTests/Support/SourceTree.swift stands four levels below the package.
        let folder = "/" + parts.dropLast(4).joined(separator: "/") + "/Sources/" + room
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
        return try files.map { try String(contentsOf: URL(filePath: folder + "/" + $0), encoding: .utf8) }
    }
}
