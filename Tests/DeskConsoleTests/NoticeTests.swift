import DeskCanvas
import DeskCore
import FoundationEssentials
import Testing

@testable import DeskConsole

@Suite("What went wrong before the first screen")
struct NoticeTests {
    private static let size = Size(width: 80, height: 24)
    private static let noon = Date(timeIntervalSince1970: 1_795_420_800)
    private static let sentence = "The catalogue of error codes was not found, so codes have no names."

    private static func model(notice: String?) -> Model {
        Model(desk: Desk(), me: Actor("anna"), now: noon, size: size, notice: notice)
    }

    @Test("It is said until the first key")
    func isSaid() {
        var model = Self.model(notice: Self.sentence)
        #expect(model.status == Status(text: Self.sentence, kind: .bad))
        _ = model.update(.tick, at: Self.noon)
        #expect(model.status?.text == Self.sentence)
        _ = model.update(.input(.key(.character("j")), isBurst: false), at: Self.noon)
        #expect(model.status == nil)
    }

    @Test("Without it the first screen says nothing")
    func isSilent() {
        #expect(Self.model(notice: nil).status == nil)
    }
}
