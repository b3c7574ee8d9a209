import Testing

@testable import DeskCore

@Suite("IDs of other systems in little memory")
struct CompactIDTests {
    @Test(
        "Every ID is given back letter by letter, whatever it is",
        arguments: [
            ("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0", true), ("00000000-0000-0000-0000-000000000000", true),
            ("ffffffff-ffff-ffff-ffff-fffffffffff1", true), ("0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0", false),
            ("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f", false), ("0f1e2d3c04b5a-6978-8796-a5b4c3d2e1f0", false),
            ("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1g0", false), ("", false), ("äöü-1", false),
        ])
    func roundTrip(text: String, isNumber: Bool) {
        let id = CompactID(text)
        #expect(id.text == text)
        if case .number = id { #expect(isNumber) } else { #expect(!isNumber) }
        var bytes: [UInt8] = []
        id.appendFolded(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == text.lowercased())
    }
}
