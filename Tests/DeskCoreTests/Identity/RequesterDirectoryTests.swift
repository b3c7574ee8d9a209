import DeskCore
import Testing

@Suite("Checks are held against the list of requesters")
struct RequesterDirectoryTests {
    private static let reset = RecordStep(ticket: 1, outcome: .done)

    /// A story in which the requester is on the list, as given.
    private static func list(
        _ story: Story, number: String? = "+49 30 5550 101", isPrivileged: Bool = false
    ) -> Story {
        var story = story
        var policy = DeskPolicy()
        policy.requesters = RequesterDirectory([
            RequesterRecord(user: "MIA@contoso.com", name: "Mia", number: number, isPrivileged: isPrivileged)
        ])
        story.follow(policy)
        return story
    }

    private static func unreadable(_ story: Story) -> Story {
        var story = story
        var policy = DeskPolicy()
        policy.requesters = RequesterDirectory(version: [1]) { .unreadable("requesters.csv:3:1: no.") }
        story.follow(policy)
        return story
    }

    @Test("Whoever calls for a privileged user is confirmed by a second person")
    func privileged() throws {
        var story = Self.list(.taken(), isPrivileged: true)
        #expect(
            story.refused(VerifyIdentity(ticket: 1, method: .video, secondPerson: " "))
                == .secondPersonMissing("MIA@contoso.com"))
        #expect(
            story.refused(VerifyIdentity(ticket: 1, method: .video, secondPerson: "Mia@contoso.com"))
                == .secondPersonIsRequester("mia@contoso.com"))
        story.did(VerifyIdentity(ticket: 1, method: .video, secondPerson: "bo"))
        #expect(try story.ticket().identity?.secondPerson == "bo")
    }

    @Test("A check that one person made before the user was known as privileged opens nothing")
    func privilegedLater() throws {
        var story = Story.beforeReset()
        story.did(VerifyIdentity(ticket: 1, method: .video))
        story = Self.list(story, isPrivileged: true)
        #expect(story.desk.validIdentity(on: try story.ticket(), for: Actor("ana"), at: story.now) == nil)
        #expect(story.refused(Self.reset) == .secondPersonMissing("MIA@contoso.com"))
        story.did(VerifyIdentity(ticket: 1, method: .video, secondPerson: "bo"))
        story.did(Self.reset)
    }

    @Test("A call-back wants a number on record, where the desk knows the user at all")
    func number() {
        let callback = VerifyIdentity(ticket: 1, method: .callback)
        #expect(Self.list(.taken(), number: nil).refused(callback) == .noNumberOnRecord("MIA@contoso.com"))
        var known = Self.list(.taken())
        known.did(callback)
        var unknown = Story.taken()
        unknown.did(callback)
        var otherWay = Self.list(.taken(), number: nil)
        otherWay.did(VerifyIdentity(ticket: 1, method: .inPerson))
    }

    @Test("While the list cannot be read nobody is verified, and no earlier check opens anything")
    func unreadableList() throws {
        let refusal = Refusal.requestersUnreadable("requesters.csv:3:1: no.")
        #expect(Self.unreadable(.taken()).refused(VerifyIdentity(ticket: 1, method: .video)) == refusal)
        var story = Story.beforeReset()
        story.did(VerifyIdentity(ticket: 1, method: .video))
        #expect(Self.unreadable(story).refused(Self.reset) == refusal)
    }

    @Test(
        "What is on record is said in a sentence",
        arguments: [
            (nil, false, "On record: Mia, no number."),
            (
                "+49 30 5550 101", true,
                "On record: Mia, +49 30 5550 101. Privileged: a second person confirms who calls."
            ),
        ])
    func words(number: String?, isPrivileged: Bool, expected: String) {
        let directory = Self.list(.taken(), number: number, isPrivileged: isPrivileged).desk.policy.requesters
        #expect(directory.words(about: "mia@contoso.com") == expected)
        #expect(directory.words(about: "bo@contoso.com") == "bo@contoso.com is not on the list of requesters.")
        #expect(RequesterDirectory.none.words(about: "mia@contoso.com") == nil)
    }

    @Test("The list is read when somebody first asks, and once")
    func readsOnce() {
        final class Counter: @unchecked Sendable { var count = 0 }
        let counter = Counter()
        let directory = RequesterDirectory(version: [1]) {
            counter.count += 1
            return .records([:])
        }
        #expect(counter.count == 0)
        _ = directory.record(of: "mia@contoso.com")
        _ = directory.record(of: "bo@contoso.com")
        #expect(counter.count == 1)
    }

    @Test("Another list is put on record with what it changes, and says nobody's name")
    func replaced() {
        var story = Self.list(.opened())
        let said = story.did(
            ReplaceRequesters([
                RequesterRecord(user: "mia@contoso.com", number: "+49 1", isPrivileged: true),
                RequesterRecord(user: "bo@contoso.com"),
            ]))
        #expect(
            said == [
                "desk ana replaced the list of requesters: 2 users, 1 new, 0 gone, 1 with another number, 1 privileged now or no longer"
            ])
    }
}
