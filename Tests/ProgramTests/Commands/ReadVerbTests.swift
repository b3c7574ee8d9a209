import Foundation
import Testing

@Suite("Reading error texts")
struct ReadVerbTests {
    static let samples = ShellDesk.tests.appending(path: "DeskIntakeTests/Samples")

    static var names: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: samples.path).filter { $0.hasSuffix(".txt") }.sorted()
                .map { String($0.dropLast(4)) }
        }
    }

    @Test("Every sample is read as a careful person reads it", arguments: try names)
    func sample(name: String) throws {
        let answer = try ShellDesk().run(
            "read", Self.samples.appending(path: "\(name).txt").path, "--json")
        let expected = try JSONSerialization.jsonObject(
            with: Data(contentsOf: Self.samples.appending(path: "\(name).expected.json")))
        let read = try JSONSerialization.jsonObject(with: answer.outputBytes)
        #expect(read as? NSDictionary == expected as? NSDictionary)
        #expect(answer.status == (JSON(expected)["codes"].array.isEmpty ? 65 : 0))
    }

    @Test("A text comes from standard input, and is said in words")
    func words() throws {
        let answer = try ShellDesk().run("read", "-", input: "fifty zero seventy-four, lena@contoso.example")
        #expect(answer.status == 0)
        #expect(answer.lines.first == "Code            AADSTS50074 UserStrongAuthClientAuthNRequiredInterrupt")
        #expect(answer.output.contains("lena@contoso.example"))
    }

    @Test("A text without a code prints what else it says, and ends with 65")
    func noCode() throws {
        let answer = try ShellDesk().run("read", "-", input: "lena@contoso.example cannot sign in")
        #expect(answer.status == 65)
        #expect(answer.output.contains("lena@contoso.example"))
        #expect(!answer.complaint.isEmpty)
    }
}
