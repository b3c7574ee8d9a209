import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

@Suite("The doctor's repair")
struct RepairTests {
    @Test("keeps every event but the hurt one, whichever bit of whichever file flips", arguments: SampleDesk.files)
    func bits(_ file: String) throws {
        let desk = try SampleDesk()
        let sound = bytes(of: desk.path(file))
        let everything = SampleDesk.files.map { bytes(of: desk.path($0)) }
        let events = try desk.open().catchUp()
        for index in sound.indices {
            for (name, content) in zip(SampleDesk.files, everything) { write(content, to: desk.path(name)) }
            var hurt = sound
            hurt[index] ^= UInt8(1) << (index % 8)
            write(hurt, to: desk.path(file))
            desk.emptyAside()
            let repair = try desk.doctor().repair()
            // Without its newline, the last line of the newest file is no damage, but a torn batch.
            let isTorn = file == "journal.jsonl" && index == sound.count - 1
            let (kept, failure) = try desk.open().readToEnd()
            #expect(failure == nil, "byte \(index)")
            #expect(repair.files.map(\.lostCount).reduce(0, +) <= 1, "byte \(index)")
            #expect(
                kept.filter { !($0.fact is LineLost) }
                    == events.filter { event in
                        kept.contains { $0.sequence == event.sequence && !($0.fact is LineLost) }
                    }, "byte \(index)")
            #expect(values(kept).count >= (isTorn ? 8 : 9), "byte \(index)")
            #expect(kept.map(\.sequence) == Array(1...(isTorn ? 8 : 10)), "byte \(index)")
            #expect(try desk.doctor().verify().isSound, "byte \(index)")
            #expect(try desk.doctor().repair().files.isEmpty, "byte \(index)")
            #expect(isTorn || desk.aside.contains(hurt), "byte \(index)")
        }
        #expect(try desk.open().transact { _ in counting(11, at: monthAfterNext) }.count == 1)
    }

    private static let hurts: [(LineEdit, fewest: Int)] = [
        (.remove(4, count: 1), 8), (.remove(3, count: 1), 9), (.double(3), 10), (.insert("what is this", at: 3), 10),
        (.insert("", at: 3), 10), (.insert("", at: 1), 10), (.replace(3, "\"value\"", "\"worth\""), 9),
        (.cut(3, count: 60), 9),
        (.overwrite(3, "\0"), 9), (.remove(1, count: 1), 10), (.overwrite(1, "x"), 10), (.swap(2, 3), 10),
        (.overwriteAll("x"), 7), (.replace(3, #"{"seq":"#, #"{"seq":9007199254740"#), 9),
        (.replace(3, #""seq":"#, #""seq":9223372036854775807,"old":"#), 9),
        (.replace(3, #","of":2,"#, #","of":9223372036854775807,"#), 9),
    ]

    @Test("mends what people do to lines", arguments: hurts, SampleDesk.files.dropFirst())
    func edits(_ edit: (LineEdit, fewest: Int), _ file: String) throws {
        let desk = try SampleDesk()
        let before = try desk.open().catchUp()
        desk.edit(file, edit.0.apply)
        let hurt = bytes(of: desk.path(file))
        _ = try desk.doctor().repair()
        let (kept, failure) = try desk.open().readToEnd()
        #expect(failure == nil)
        let verification = try desk.doctor().verify()
        #expect(verification.isSound)
        let sound = kept.filter { !($0.fact is LineLost) }
        #expect(sound.allSatisfy(before.contains))
        #expect(sound.count >= edit.fewest)
        #expect(kept.map(\.sequence) == Array(1...kept.count))
        // Of the newest file, a batch that lacks its end is put aside as a torn one is.
        #expect(desk.aside.contains { hurt.suffix($0.count) == $0[...] })
        #expect(try desk.open().transact { _ in counting(1) }.map(\.sequence) == [kept.count + 1])
    }

    @Test("gives a line back its sum where only that was hurt, and takes nothing out")
    func restoring() throws {
        let desk = try SampleDesk()
        let sound = bytes(of: desk.path("journal.jsonl"))
        desk.edit("journal.jsonl") { lines in
            let end = lines[1].suffix(3)
            lines[1].removeLast(3)
            lines[1] += end.first == "0" ? "1\"}" : "0\"}"
        }
        let repair = try desk.doctor().repair()
        #expect(repair.files.map(\.restoredCount) == [1])
        #expect(repair.files.map(\.lostCount) == [0])
        #expect(bytes(of: desk.path("journal.jsonl")) == sound)
    }

    @Test("puts a torn end aside, as the next writer would", arguments: ["{\"seq\":11,", "x\n"])
    func torn(_ tail: String) throws {
        let desk = try SampleDesk()
        let sound = bytes(of: desk.path("journal.jsonl"))
        write(sound + Array(tail.utf8), to: desk.path("journal.jsonl"))
        #expect(try !desk.doctor().examine().isSound)
        _ = try desk.doctor().repair()
        #expect(try desk.doctor().examine().isSound)
        #expect(bytes(of: desk.path("journal.jsonl")).starts(with: sound))
        #expect(desk.aside.contains { $0.starts(with: Array(tail.utf8)) || $0.count > tail.utf8.count })
    }

    @Test("lets what was written down for a faster start go, since that may say more")
    func cache() throws {
        let desk = try SampleDesk()
        mkdir(desk.path("cache"), 0o700)
        for name in ["desk", "settled-3-4", "lock"] { write(Array("x".utf8), to: desk.path("cache/" + name)) }
        _ = try desk.doctor().repair()
        #expect(names(in: desk.path("cache")) == ["lock"])
    }

    @Test("makes nothing up for a file that is missing, and does nothing to a sound folder")
    func missing() throws {
        let desk = try SampleDesk()
        #expect(try desk.doctor().repair().files.isEmpty)
        #expect(names(in: desk.folder.path) == ["cache", "journal.jsonl", "lock", "months"])
        unlink(desk.path("months/2026-12.jsonl"))
        let failure = StoreFailure.damaged(
            path: desk.path("months/2026-12.jsonl"), line: 1, why: LineFault.missing.words)
        #expect(throws: failure) { try desk.doctor().repair() }
        #expect(try desk.doctor().verify().faults.map(\.why) == [.missing])
    }

    @Test("refuses a file of a newer format, whatever its sums are, and touches nothing", arguments: SampleDesk.files)
    func newerFormat(_ file: String) throws {
        for sum in ["\"sum\":", "\"sha\":"] {
            let desk = try SampleDesk()
            desk.edit("months/2026-12.jsonl", LineEdit.replace(3, "\"value\":6", "\"value\":60").apply)
            desk.edit(file) { lines in
                lines[0].replace("\"format\":2", with: "\"format\":3,\"made\":\"later\"")
                lines = lines.map { $0.replacing("\"sum\":", with: sum) }
            }
            mkdir(desk.path("cache"), 0o700)
            write(Array("x".utf8), to: desk.path("cache/desk"))
            let before = SampleDesk.files.map { bytes(of: desk.path($0)) }
            let failure = StoreFailure.newerFormat(path: desk.path(file), format: 3)
            #expect(throws: failure) { try desk.doctor().repair() }
            #expect(throws: failure) { try desk.doctor().examine() }
            #expect(throws: failure) { try desk.doctor().verify() }
            if file == "journal.jsonl" { #expect(throws: failure) { try desk.doctor().head() } }
            #expect(SampleDesk.files.map { bytes(of: desk.path($0)) } == before)
            #expect(bytes(of: desk.path("cache/desk")) == Array("x".utf8))
            #expect(desk.aside.isEmpty)
        }
    }

    @Test(
        "gives a header its format back where only that was hurt", arguments: SampleDesk.files,
        ["1", "3", "0", "9", "s", "12"])
    func hurtFormat(_ file: String, _ digit: String) throws {
        let desk = try SampleDesk()
        let sound = bytes(of: desk.path(file))
        desk.edit(file, LineEdit.replace(1, "\"format\":2", "\"format\":" + digit).apply)
        #expect(try !desk.doctor().examine().isSound)
        guard case .damaged? = try desk.open().readToEnd().failure else {
            Issue.record("not told from a newer format")
            return
        }
        let repair = try desk.doctor().repair()
        #expect(repair.files.map(\.restoredCount) == [1] && repair.files.map(\.lostCount) == [0])
        #expect(bytes(of: desk.path(file)) == sound)
    }

    @Test(
        "gives lines their own ends back that another system changed, and says so once for each file",
        arguments: [true, false])
    func lineEnds(_ areAll: Bool) throws {
        let desk = try SampleDesk()
        let head = try desk.doctor().head()
        let sound = SampleDesk.files.map { bytes(of: desk.path($0)) }
        for file in SampleDesk.files {
            desk.edit(file) { lines in
                for index in lines.indices where areAll || index == 1 { lines[index] += "\r" }
            }
        }
        let changed = SampleDesk.files.map { bytes(of: desk.path($0)) }
        let verification = try desk.doctor().examine().verification
        #expect(verification.faults.map(\.why) == [.carriageReturn, .carriageReturn, .carriageReturn])
        #expect(verification.faults.map(\.line) == (areAll ? [1, 1, 1] : [2, 2, 2]))
        #expect(verification.head == head)
        #expect(try desk.doctor().head() == head)
        #expect(try desk.open().readToEnd().failure != nil)
        let repair = try desk.doctor().repair()
        #expect(repair.files.map(\.lostCount) == [0, 0, 0])
        #expect(SampleDesk.files.map { bytes(of: desk.path($0)) } == sound)
        #expect(changed.allSatisfy(desk.aside.contains))
        #expect(try desk.doctor().verify().isSound)
    }

    @Test("loses no more than the hurt line where line ends were changed as well")
    func lineEndsAndMore() throws {
        let desk = try SampleDesk()
        desk.edit("months/2026-12.jsonl") { lines in
            lines[2].replace("\"value\":6", with: "\"value\":60")
            lines = lines.map { $0 + "\r" }
        }
        #expect(try desk.doctor().verify().faults.map(\.why) == [.carriageReturn, .changed])
        #expect(try desk.doctor().repair().files.map(\.lostCount) == [1])
        #expect(values(try desk.open().catchUp()) == [1, 2, 3, 4, 5, 7, 8, 9, 10])
    }

    @Test("lets a store that stopped at the damage go on, reading and recording")
    func goingOn() throws {
        let desk = try SampleDesk()
        desk.edit("months/2026-12.jsonl", LineEdit.replace(3, "\"value\":6", "\"value\":60").apply)
        let store = try desk.open()
        #expect(values(store.readToEnd().events) == [1, 2, 3, 4, 5])
        #expect(store.readToEnd().failure != nil)
        store.acknowledgeChanges()
        _ = try desk.doctor().repair()
        var entry = pollfd(fd: try #require(store.changeDescriptor), events: Int16(POLLIN), revents: 0)
        #expect(poll(&entry, 1, 5_000) == 1)
        let (events, failure) = store.readToEnd()
        #expect(failure == nil)
        #expect(events.map(\.sequence) == [6, 7, 8, 9, 10])
        #expect(values(events) == [7, 8, 9, 10])
        #expect(try store.transact { _ in counting(11, at: monthAfterNext) }.map(\.sequence) == [11])
    }

    @Test("leaves the hurt file or the mended one, whichever call fails", arguments: [ENOSPC, EIO])
    func failing(_ number: Int32) throws {
        let desk = try SampleDesk()
        desk.edit("months/2026-12.jsonl", LineEdit.replace(3, "\"value\":6", "\"value\":60").apply)
        let hurt = bytes(of: desk.path("months/2026-12.jsonl"))
        var index = 0
        while true {
            write(hurt, to: desk.path("months/2026-12.jsonl"))
            let trouble = DiskTrouble()
            trouble.strike(after: index, DiskTrouble.failing(number))
            _ = try? Doctor(folder: desk.folder.path, disk: trouble.disk).repair()
            let now = bytes(of: desk.path("months/2026-12.jsonl"))
            let verification = try desk.doctor().verify()
            #expect(now == hurt || verification.isSound, "call \(index)")
            if trouble.calls.count <= index { break }
            index += 1
        }
        #expect(index > 50)
        #expect(values(try desk.open().catchUp()) == [1, 2, 3, 4, 5, 7, 8, 9, 10])
        #expect(desk.aside.contains(hurt))
    }
}
