import FoundationEssentials

/// Where scenarios and what they use lie, found from the place of this source.
enum ScenarioFiles {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let root = tests.deletingLastPathComponent()
    /// One folder a screen, in it one folder a scenario.
    static let scenarios = tests.appending(path: "DeskConsoleTests/Scenarios")
    /// Desks, pages and mails that more than one scenario uses.
    static let shared = scenarios.appending(path: "shared")
    static let catalogue = root.appending(path: "Resources/Catalogue/codes.tsv")
    private static let guides = [
        tests.appending(path: "DeskGuidesTests/Pages"), root.appending(path: "Resources/Guides"),
    ]

    /// The bytes of a file that a scenario names: its own, a shared one, or a guide.
    ///
    /// - Returns: nil where there is none.
    static func bytes(_ name: String, of scenario: URL) -> [UInt8]? {
        guard !name.isEmpty, !name.contains("/") else { return nil }
        for folder in [scenario, shared] + guides {
            if let data = FileManager.default.contents(atPath: folder.appending(path: name).path) {
                return [UInt8](data)
            }
        }
        return nil
    }

    static func text(_ name: String, of scenario: URL) throws(ScenarioProblem) -> String {
        guard let bytes = bytes(name, of: scenario) else { throw .missingFile(name) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The entries of a folder, by name.
    static func names(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }
}
