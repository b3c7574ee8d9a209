import DeskCanvas
import Testing

/// A decoder that expectations can use: they take no mutating calls.
private final class DecoderAtWork {
    private var decoder: KeyDecoder

    init(pasteLimit: Int = Paste.limit) {
        decoder = KeyDecoder(pasteLimit: pasteLimit)
    }

    var patience: Duration? { decoder.patience }

    func decode(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
        decoder.decode(bytes)
    }

    func flush() -> [InputEvent] {
        decoder.flush()
    }
}

@Suite("Key decoder")
struct KeyDecoderTests {
    /// What terminals send, and the keys that it means; `␛` stands for ESC.
    static let table: [(String, [Key])] = [
        ("j", [.character("j")]), ("J", [.character("J")]),
        ("é漢👍", [.character("é"), .character("漢"), .character("👍")]),
        ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{08}", [.backspace]),
        ("\u{04}", [.ctrl("d")]),
        ("\0", [.ctrl(" ")]), ("\u{1F}", [.ctrl("_")]),
        // xterm, in normal and in application mode.
        ("␛[A␛[B␛[C␛[D", [.up, .down, .right, .left]), ("␛OA␛OB␛OC␛OD", [.up, .down, .right, .left]),
        ("␛[H␛[F␛OH␛OF", [.home, .end, .home, .end]), ("␛[2~␛[3~␛[5~␛[6~", [.insert, .delete, .pageUp, .pageDown]),
        ("␛OP␛OQ␛OR␛OS", [.function(1), .function(2), .function(3), .function(4)]),
        ("␛[15~␛[17~␛[21~␛[23~␛[24~", [.function(5), .function(6), .function(10), .function(11), .function(12)]),
        ("␛[Z", [.backTab]), ("␛[1;5C", [Key(.right, .ctrl)]), ("␛[1;2A", [Key(.up, .shift)]),
        ("␛[3;3~", [Key(.delete, .alt)]),
        ("␛[1;9D", [Key(.left, .alt)]), ("␛[1;6F", [Key(.end, [.ctrl, .shift])]), ("␛O5A", [Key(.up, .ctrl)]),
        // The Linux console.
        ("␛[[A␛[[E␛[1~␛[4~", [.function(1), .function(5), .home, .end]), ("␛[25~", [.function(13)]),
        // rxvt.
        ("␛[7~␛[8~␛[11~␛[14~", [.home, .end, .function(1), .function(4)]),
        (
            "␛[a␛Oa␛[3^␛[3$␛[3@",
            [
                Key(.up, .shift), Key(.up, .ctrl), Key(.delete, .ctrl), Key(.delete, .shift),
                Key(.delete, [.ctrl, .shift]),
            ]
        ),
        ("␛␛[A", [Key(.up, .alt)]), ("␛␛OA", [Key(.up, .alt)]),
        // The numeric keypad in application mode.
        ("␛OM␛Oq␛Ok", [.enter, .character("1"), .character("+")]),
        // Alt.
        ("␛x␛X␛\r␛\u{7F}", [.alt("x"), .alt("X"), Key(.enter, .alt), Key(.backspace, .alt)]),
        ("␛\u{04}", [Key(.character("d"), [.ctrl, .alt])]),
        // Keys by number: xterm's modifyOtherKeys and CSI u, which tmux passes on.
        (
            "␛[27;5;13~␛[13;2u␛[106;5u␛[97;3u␛[27u",
            [Key(.enter, .ctrl), Key(.enter, .shift), .ctrl("j"), .alt("a"), .escape]
        ),
        // Nothing of these is a key: replies, mouse reports, focus, strings, unknown ones.
        ("␛[?62;4c␛[24;80R␛[Ij", [.character("j")]),
        ("␛[M !!j␛[<0;10;5Mj␛[<0;10;5mj", [.character("j"), .character("j"), .character("j")]),
        (
            "␛]11;rgb:0000/0000/0000\u{07}j␛]x␛\\j␛P+r␛\\j␛_G␛\\j",
            [.character("j"), .character("j"), .character("j"), .character("j")]
        ),
        ("␛[?2026;2$yj␛[99~j␛[1;2;3;4Wj", [.character("j"), .character("j"), .character("j")]),
        ("␛[201~j", [.character("j")]),
        // Broken off by another one.
        ("␛[1;␛[Aj", [.up, .character("j")]), ("␛O␛[B", [.down]), ("␛[\rj", [.enter, .character("j")]),
    ]

    static func bytes(_ text: String) -> [UInt8] {
        Array(String(text.map { $0 == "␛" ? "\u{1B}" : $0 }).utf8)
    }

    @Test("Sequences become keys", arguments: table)
    func sequences(text: String, keys: [Key]) {
        let decoder = DecoderAtWork()
        #expect(decoder.decode(Self.bytes(text)) == keys.map(InputEvent.key))
        #expect(decoder.patience == nil)
    }

    @Test("It does not matter where the bytes are split", arguments: table)
    func splits(text: String, keys: [Key]) {
        let bytes = Self.bytes(text)
        for place in 0...bytes.count {
            let decoder = DecoderAtWork()
            #expect(decoder.decode(bytes[..<place]) + decoder.decode(bytes[place...]) == keys.map(InputEvent.key))
        }
        let decoder = DecoderAtWork()
        #expect(bytes.flatMap { decoder.decode([$0]) } == keys.map(InputEvent.key))
    }

    @Test("Escape alone is a key after a silence")
    func loneEscape() {
        let decoder = DecoderAtWork()
        #expect(decoder.decode([0x1B]).isEmpty)
        #expect(decoder.patience == .milliseconds(25))
        #expect(decoder.flush() == [.key(.escape)])
        #expect(decoder.patience == nil && decoder.flush().isEmpty)
        #expect(decoder.decode([0x1B, 0x1B]).isEmpty)
        #expect(decoder.flush() == [.key(Key(.escape, .alt))])
    }

    @Test("The rest of a sequence that comes late is not taken for keys")
    func lateSequence() {
        let decoder = DecoderAtWork()
        #expect(decoder.decode(Self.bytes("␛[1;")).isEmpty)
        #expect((decoder.patience ?? .zero) > .milliseconds(100))
        #expect(decoder.decode(Self.bytes("5A")) == [.key(Key(.up, .ctrl))])
        #expect(decoder.decode(Self.bytes("␛[1;")).isEmpty && decoder.flush().isEmpty)
        #expect(decoder.decode(Self.bytes("j")) == [.key(.character("j"))])
    }

    @Test(
        "What is no UTF-8 becomes a replacement character",
        arguments: [
            ([0xFF], "�"), ([0xC3, 0x28], "�("), ([0x80, 0x41], "�A"), ([0xE6, 0xBC, 0x41], "�A"), ([0xF5], "�"),
            ([0xC0, 0x80], "��"),
            ([0xED, 0xA0, 0x80], "���"),
        ] as [([UInt8], String)])
    func invalid(bytes: [UInt8], expected: String) {
        let decoder = DecoderAtWork()
        #expect(decoder.decode(bytes) == expected.map { .key(.character($0)) })
    }

    @Test("Half a character waits, and is replaced after a silence")
    func halfCharacter() {
        let decoder = DecoderAtWork()
        #expect(decoder.decode([0xE6, 0xBC]).isEmpty)
        #expect(decoder.flush() == [.key(.character("\u{FFFD}"))])
    }
}

@Suite("Pastes")
struct PasteTests {
    private func paste(_ body: [UInt8]) -> [UInt8] {
        KeyDecoderTests.bytes("␛[200~") + body + KeyDecoderTests.bytes("␛[201~")
    }

    @Test("A paste comes as it was, whatever is in it, split anywhere")
    func raw() {
        let body = KeyDecoderTests.bytes("a\r\n\0␛[A␛␛[20␛[201") + [0xFF, 0xC3]
        let bytes = KeyDecoderTests.bytes("x") + paste(body) + KeyDecoderTests.bytes("y")
        let expected: [InputEvent] = [.key(.character("x")), .paste(Paste(body)), .key(.character("y"))]
        for place in 0...bytes.count {
            let decoder = DecoderAtWork()
            #expect(decoder.decode(bytes[..<place]) + decoder.decode(bytes[place...]) == expected)
        }
        let decoder = DecoderAtWork()
        #expect(bytes.flatMap { decoder.decode([$0]) } == expected)
    }

    @Test("A paste that is too long is cut, and says so")
    func cut() {
        let decoder = DecoderAtWork(pasteLimit: 4)
        #expect(decoder.decode(paste([1, 2, 3, 4])) == [.paste(Paste([1, 2, 3, 4]))])
        #expect(decoder.decode(paste([1, 2, 3, 4, 5])) == [.paste(Paste([1, 2, 3, 4], isCut: true))])
        #expect(decoder.decode(paste([1, 2, 3, 0x1B, 5, 6]) + [0x6A]).last == .key(.character("j")))
    }

    @Test("A paste without an end is finished by a silence, and a late end does no harm")
    func abandoned() {
        let decoder = DecoderAtWork()
        #expect(decoder.decode(KeyDecoderTests.bytes("␛[200~abc␛[20")).isEmpty)
        #expect((decoder.patience ?? .zero) >= .seconds(1))
        #expect(decoder.flush() == [.paste(Paste(KeyDecoderTests.bytes("abc␛[20")))])
        #expect(decoder.decode(KeyDecoderTests.bytes("␛[201~j")) == [.key(.character("j"))])
    }

    @Test("Four megabytes in pieces of four kilobytes arrive whole")
    func large() {
        let piece = Array(repeating: UInt8(ascii: "x"), count: 4096)
        let decoder = DecoderAtWork()
        var events = decoder.decode(KeyDecoderTests.bytes("␛[200~"))
        for _ in 0..<1024 { events += decoder.decode(piece) }
        events += decoder.decode(KeyDecoderTests.bytes("␛[201~"))
        guard case .paste(let paste) = events.first, events.count == 1 else {
            Issue.record("no paste")
            return
        }
        #expect(paste.bytes.count == 4 << 20 && !paste.isCut)
    }

    @Test("A paste's text has plain line ends and no broken characters")
    func text() {
        #expect(Paste(Array("a\rb\r\nc\nd\r\r".utf8)).text == "a\nb\nc\nd\n\n")
        #expect(Paste([0x61, 0xFF, 0x62]).text == "a�b")
    }
}
