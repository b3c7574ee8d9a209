import Foundation
import Testing

/// Files beside the tests that a released version wrote, or that prove the format with other means.
enum Golden {
    static func path(of name: String) throws -> String {
        try #require(Bundle.module.path(forResource: "Golden", ofType: nil)) + "/" + name
    }

    static let hasPython =
        FileManager.default.isExecutableFile(atPath: "/usr/bin/env") && run("python3", ["-c", ""]).status == 0

    /// Runs a program found in PATH to its end.
    static func run(_ program: String, _ arguments: [String]) -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardOutput = pipe
        process.standardError = pipe
        guard (try? process.run()) != nil else { return (127, "") }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
