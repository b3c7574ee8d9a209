import Foundation
import Glibc
import PseudoTerminal
import Testing

/// A desk in a temporary folder, worked on through the built program as a shell would.
///
///     let desk = try ShellDesk()
///     let number = try desk.open(code: 50074)
///     #expect(try desk.run("take", number).status == 0)
///
/// Nothing of the machine reaches the program: home, configuration and state lie in the folder too.
final class ShellDesk {
    /// Everything lies in it.
    let root: URL
    /// The data folder; the program makes it.
    let data: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "helpdesk-\(UUID().uuidString)")
        data = root.appending(path: "desk")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit {
        // A folder that a test closed is opened again, so that it can go.
        chmod(data.path, 0o700)
        try? FileManager.default.removeItem(at: root)
    }

    /// Runs a verb on this desk.
    @discardableResult
    func run(_ arguments: String..., input: String = "") throws -> Answer {
        try run(arguments, input: Data(input.utf8))
    }

    func run(_ arguments: [String], input: Data) throws -> Answer {
        try program(arguments + ["--data", data.path], input: input)
    }

    /// Runs the program with nothing but these arguments.
    func program(_ arguments: [String], input: Data = Data()) throws -> Answer {
        let inputFile = root.appending(path: "input-\(UUID().uuidString)")
        try input.write(to: inputFile)
        return try ProgramRun(arguments: [Self.executable.path] + arguments, environment: environment, in: root)
            .answer(input: inputFile)
    }

    /// Runs a line of shell in which `helpdesk` is the program and `$DESK` the data folder.
    func shell(_ line: String) throws -> Answer {
        let function = "helpdesk() { '\(Self.executable.path)' \"$@\"; }; "
        return try ProgramRun(
            arguments: ["/bin/bash", "-c", function + line],
            environment: environment.merging(["DESK": data.path]) { $1 }, in: root
        ).answer(input: URL(filePath: "/dev/null"))
    }

    /// Opens the console on this desk.
    func console() throws -> PseudoTerminal {
        let environment = PseudoTerminal.standardEnvironment.merging([
            "HOME": root.path, "SWIFT_BACKTRACE": "enable=no",
        ]) { $1 }
        return try PseudoTerminal.run([Self.executable.path, "--data", data.path], environment: environment)
    }

    /// Makes a ticket and gives its number as printed.
    func open(code: Int, requester: String = "lena@contoso.example") throws -> String {
        let answer = try run("new", "--code", String(code), "--requester", requester)
        try #require(answer.status == 0, "\(answer.complaint)")
        return answer.output.trimmingCharacters(in: .newlines)
    }

    /// Writes a file and gives its path.
    func file(_ name: String, _ content: Data) throws -> String {
        let url = root.appending(path: name)
        try content.write(to: url)
        return url.path
    }

    func file(_ name: String, _ text: String) throws -> String {
        try file(name, Data(text.utf8))
    }

    /// All bytes in all files of the data folder.
    func recordedBytes() throws -> Data {
        let names = try FileManager.default.subpathsOfDirectory(atPath: data.path)
        return names.reduce(into: Data()) { all, name in
            all += FileManager.default.contents(atPath: data.appending(path: name).path) ?? Data()
        }
    }

    private var environment: [String: String] {
        [
            "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": root.path,
            "XDG_CONFIG_HOME": root.appending(path: "config").path,
            "XDG_STATE_HOME": root.appending(path: "state").path,
            "XDG_DATA_HOME": root.appending(path: "share").path,
        ]
    }

    /// The program, which the build puts beside the resources of these tests.
    static let executable = Bundle.module.bundleURL.deletingLastPathComponent().appending(path: "helpdesk")

    /// The folder of all tests, for files that other rooms' tests read too.
    static let tests = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
}
