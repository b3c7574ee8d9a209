import DeskCore
import DeskStore
import Testing

@testable import DeskFileStore

@Suite("Reading ahead")
struct ReadAheadTests {
    let desk: SampleDesk
    let folder: StoreFolder

    init() throws {
        desk = try SampleDesk()
        folder = try StoreFolder(path: desk.folder.path, sharing: .nobody, disk: desk.disk)
    }

    private var journal: Journal { Journal(folder: folder, disk: desk.disk, facts: sampleFacts) }

    @Test(
        "Portion by portion it hands out what the journal alone does, and says where that ends",
        arguments: [1, 2, 3, 5, 9, 10, 11], [false, true])
    func same(limit: Int, isDamaged: Bool) throws {
        if isDamaged { desk.edit(SampleDesk.files[1]) { $0[2].replace("ana", with: "ANA") } }
        let alone = journal
        let ahead = ReadAhead(journal)
        for round in 0..<12 {
            let expected = try alone.readNew(limit: limit)
            let found = try ahead.readNew(limit: limit)
            #expect(found.events == expected.events)
            #expect(found.places == expected.places)
            #expect(found.fault == expected.fault)
            #expect(ahead.place.position == alone.position)
            #expect(ahead.place.inode == alone.inode)
            if found.fault != nil || round == 11 { #expect((found.fault != nil) == isDamaged) }
            if found.fault != nil { return }
        }
        #expect(alone.position.sequence == 10)
    }

    @Test("What was read ahead comes before what others recorded meanwhile")
    func others() throws {
        let ahead = ReadAhead(journal)
        let first = try ahead.readNew(limit: 4)
        // It has read on, and is asked where it is.
        #expect(ahead.place.position.sequence == first.events.last?.sequence)
        _ = try desk.open().record([11], at: monthAfterNext).get()
        let rest = try ahead.readNew()
        #expect(values(first.events + rest.events) == Array(1...11))
        #expect(ahead.place.position.sequence == 11)
    }
}
