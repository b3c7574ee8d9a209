import DeskCanvas
import DeskCore
import Testing

@testable import DeskConsole

@Suite("A paste that is too long for a field")
struct LongPasteTests {
    private static let log = Paste(Array(repeating: UInt8(ascii: "a"), count: 65_537))

    /// Keys that lead into a field.
    private static let fields = ["c", "/", ":", "K", "n tab", "i /"]

    private static func model(after keys: String) throws -> Model {
        var player = try Player(ScenarioStart(desk: "dozen.txt"))
        for name in keys.split(separator: " ") { try player.press(try #require(Key(name: String(name)))) }
        return player.model
    }

    @Test("It is refused in a sentence and leaves the field as it was", arguments: fields)
    func isRefused(keys: String) throws {
        let before = try Self.model(after: keys)
        var model = before
        #expect(model.update(.input(.paste(Self.log), isBurst: false), at: model.now) == [.bell])
        #expect(model.status?.text.contains("64") == true)
        model.status = before.status
        #expect(model.view() == before.view())
    }

    @Test("A new ticket takes it", arguments: ["", "n"])
    func isRead(keys: String) throws {
        var model = try Self.model(after: keys)
        #expect(
            model.update(.input(.paste(Self.log), isBurst: false), at: model.now) == [.readFailure(Self.log.bytes)])
    }
}
