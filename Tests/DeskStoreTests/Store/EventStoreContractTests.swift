import DeskCore
import DeskStore
import Testing

import struct FoundationEssentials.Date

/// The contract in `EventStore`'s comment, over every store.
@Suite("Every store")
struct EventStoreContractTests {
    private let folder = TemporaryFolder()

    @Test("numbers events from 1 without gaps", arguments: StoreKind.allCases)
    func sequence(_ kind: StoreKind) throws {
        let store = try kind.place(in: folder).open()
        #expect(try store.transact { _ in counting(1, 2) }.map(\.sequence) == [1, 2])
        #expect(try store.transact { _ in counting(3) }.map(\.sequence) == [3])
    }

    @Test(
        "hands out each event once: as result, as news of a decision or from catching up", arguments: StoreKind.allCases
    )
    func once(_ kind: StoreKind) throws {
        let place = kind.place(in: folder)
        let (ana, bo) = (try place.open(), try place.open())
        #expect(values(try ana.transact { _ in counting(1) }) == [1])
        #expect(try ana.catchUp().isEmpty)
        #expect(values(try bo.catchUp()) == [1])
        #expect(try bo.catchUp().isEmpty)
        _ = try ana.transact { _ in counting(2) }
        var news: [Event] = []
        let recorded = try bo.transact { events in
            news = events
            return counting(3)
        }
        #expect(values(news) == [2])
        #expect(values(recorded) == [3])
        #expect(values(try ana.catchUp()) == [3])
    }

    @Test("lets all processes see the same events", arguments: StoreKind.allCases)
    func same(_ kind: StoreKind) throws {
        let place = kind.place(in: folder)
        let ana = try place.open()
        let time = Date(timeIntervalSince1970: 1_795_166_047.123_456)
        let recorded = try ana.transact { _ in
            [
                EventDraft(at: time, by: "ana", ticket: nil, fact: Everything.awkward),
                EventDraft(at: sampleTime, by: "bo \"the\" agent", ticket: 7, fact: Everything(), undoes: 1, act: 1),
            ]
        }
        #expect(try place.open().catchUp() == recorded)
        #expect((recorded.first?.fact as? Everything) == Everything.awkward)
        #expect(recorded.first?.at == Timestamp.date("2026-11-20T09:14:07.123Z"))
        #expect(recorded.map(\.by) == ["ana", "bo \"the\" agent"])
        #expect(recorded.map(\.ticket) == [nil, 7])
        #expect(recorded.map(\.undoes) == [nil, 1])
        #expect(recorded.map(\.act) == [nil, 1])
    }

    @Test("records the nearest time that can be written", arguments: StoreKind.allCases)
    func times(_ kind: StoreKind) throws {
        let place = kind.place(in: folder)
        let store = try place.open()
        let drafts = [-1e18, 1e18].map { seconds in
            EventDraft(at: Date(timeIntervalSince1970: seconds), by: "ana", ticket: nil, fact: Counted())
        }
        let recorded = try store.transact { _ in drafts }
        #expect(recorded.map { Timestamp.text($0.at) } == ["0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"])
        #expect(try place.open().catchUp() == recorded)
    }

    @Test("goes on from month to month without anybody's noticing", arguments: StoreKind.allCases)
    func months(_ kind: StoreKind) throws {
        let place = kind.place(in: folder)
        let (ana, bo) = (try place.open(), try place.open())
        #expect(try ana.transact { _ in counting(1) }.map(\.sequence) == [1])
        #expect(values(try bo.catchUp()) == [1])
        #expect(try ana.transact { _ in counting(2, 3, at: nextMonth) }.map(\.sequence) == [2, 3])
        #expect(try ana.transact { _ in counting(4, at: monthAfterNext) }.map(\.sequence) == [4])
        var news: [Event] = []
        let recorded = try bo.transact { events in
            news = events
            return counting(5, at: monthAfterNext)
        }
        #expect(values(news) == [2, 3, 4])
        #expect(recorded.map(\.sequence) == [5])
        #expect(values(try ana.catchUp()) == [5])
        #expect(values(try place.open().catchUp()) == [1, 2, 3, 4, 5])
    }

    @Test("records nothing for an empty decision", arguments: StoreKind.allCases)
    func empty(_ kind: StoreKind) throws {
        let place = kind.place(in: folder)
        let ana = try place.open()
        #expect(try ana.transact { _ in [] }.isEmpty)
        #expect(try place.open().catchUp().isEmpty)
        #expect(try ana.transact { _ in counting(1) }.map(\.sequence) == [1])
    }

    @Test("passes a refusal on, records nothing and has handed out the news", arguments: StoreKind.allCases)
    func refusal(_ kind: StoreKind) throws {
        let place = kind.place(in: folder)
        let (ana, bo) = (try place.open(), try place.open())
        _ = try ana.transact { _ in counting(1) }
        #expect(throws: DeskFailure.refused(.noSuchTicket(9))) {
            try bo.transact { _ throws(Refusal) in throw .noSuchTicket(9) }
        }
        #expect(try bo.catchUp().isEmpty)
        #expect(try ana.catchUp().isEmpty)
        #expect(try bo.transact { _ in counting(2) }.map(\.sequence) == [2])
    }

    @Test("gives a store that is opened later everything", arguments: StoreKind.allCases)
    func reopening(_ kind: StoreKind) throws {
        let place = kind.place(in: folder)
        _ = try place.open().transact { _ in counting(1, 2, 3) }
        _ = try place.open().transact { _ in counting(4) }
        #expect(values(try place.open().catchUp()) == [1, 2, 3, 4])
    }

    @Test("keeps the first text of a guide's revision", arguments: StoreKind.allCases)
    func guides(_ kind: StoreKind) throws {
        let place = kind.place(in: folder)
        let store = try place.open()
        #expect(try store.guide(revision: "a1b2") == nil)
        try store.keepGuide(revision: "a1b2", text: "# Guide\n\nÄ step.\n")
        try store.keepGuide(revision: "a1b2", text: "something else")
        #expect(try store.guide(revision: "a1b2") == "# Guide\n\nÄ step.\n")
        #expect(try place.open().guide(revision: "a1b2") == "# Guide\n\nÄ step.\n")
        #expect(try store.guide(revision: "c3") == nil)
    }
}
