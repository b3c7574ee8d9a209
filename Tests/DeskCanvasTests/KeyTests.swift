import DeskCanvas
import Testing

@Suite("Keys")
struct KeyTests {
    @Test(
        "A key's name is read back to the same key",
        arguments: [
            ("j", Key.character("j")), ("J", .character("J")), ("space", .character(" ")), ("ctrl-d", .ctrl("d")),
            ("alt-x", .alt("x")),
            ("enter", .enter), ("escape", .escape), ("shift-tab", .backTab), ("pageup", .pageUp), ("f5", .function(5)),
            ("f12", .function(12)),
            ("ctrl-space", .ctrl(" ")), ("-", .character("-")), ("ctrl--", .ctrl("-")),
            ("ctrl-alt-left", Key(.left, [.ctrl, .alt])),
            ("shift-up", Key(.up, .shift)), (":", .character(":")), ("漢", .character("漢")),
            ("alt-enter", Key(.enter, .alt)),
        ])
    func names(name: String, key: Key) {
        #expect(key.name == name)
        #expect(Key(name: name) == key)
    }

    @Test(
        "Names are read without regard to case where that says nothing",
        arguments: [
            ("Ctrl-D", Key.ctrl("d")), ("CTRL-d", .ctrl("d")), ("Enter", .enter), ("PageUp", .pageUp),
            ("F1", .function(1)), ("alt-X", .alt("X")),
        ])
    func casing(name: String, key: Key) {
        #expect(Key(name: name) == key)
    }

    @Test(
        "What is no key has no key",
        arguments: ["", "ctrl-", "nokey", "f0", "f25", "shift-j", "ctrl-nokey", "jj", "enter "])
    func noKey(name: String) {
        #expect(Key(name: name) == nil)
    }

    @Test("Only a character without modifiers types something")
    func typed() {
        #expect(Key.character("é").typed == "é")
        #expect(Key.ctrl("e").typed == nil && Key.alt("e").typed == nil && Key.enter.typed == nil)
    }
}
