import DeskCore
import DeskTesting
import FoundationEssentials
import Testing

@Suite("Facts on disk")
struct FactsTests {
    private static let tick = "item:integer text:text by:text at:text"
    private static let timer = "walkthrough:integer step:text title:text until:text"
    private static let record =
        "step:text title:text outcome:text answer:text reason:text by:text at:text seconds:integer "
        + "ticks:(\(tick)) known_from:integer"

    /// Names, keys, types and order as released. A line here never changes and never goes; a new fact adds one.
    private static let golden: [String] = [
        "ticket_opened requester:text code:integer codes:integers title:text app:text app_id:text resource_id:text "
            + "correlation_id:text trace_id:text occurred_at:text text:text",
        "ticket_taken from:text",
        "ticket_released from:text",
        "ticket_assigned to:text from:text",
        "ticket_corrected requester:text app:text title:text",
        "ticket_labelled labels:texts",
        "note_added text:text told:flag step:text",
        "priority_set impact:text urgency:text",
        "waiting_began on:text reason:text until:text",
        "ticket_resumed",
        "reminder_fell_due reason:text",
        "ticket_escalated to:text reason:text",
        "ticket_resolved cause:text fix:text",
        "ticket_reopened reason:text",
        "ticket_cancelled reason:text duplicate_of:integer",
        "ticket_closed",
        "identity_verified method:text reference:text second_person:text requester:text",
        "guide_kept revision:text guide:text codes:integers steps:(id:text title:text section:text role:text "
            + "changes_credential:flag answers:(id:text label:text leads_to:text leads_to_guide:text) next:text "
            + "leads_to_guide:text wait_seconds:integer)",
        "walkthrough_started revision:text guide:text code:integer step:text follows:integer",
        "walkthrough_joined walkthrough:integer",
        "walkthrough_taken_over walkthrough:integer from:text",
        "step_recorded walkthrough:integer step:text title:text outcome:text answer:text answer_label:text "
            + "reason:text seconds:integer next:text known_from:integer timer:(\(timer))",
        "step_taken_back walkthrough:integer step:text title:text records:(\(record)) next:text timer:(\(timer))",
        "walkthrough_finished walkthrough:integer end:text step:text cause:text to:text reason:text code:integer",
        "suspicion_raised answer:text",
        "follow_ups_planned texts:texts",
        "follow_up_completed text:text",
        "note_withdrawn note:integer text:text",
        "identity_withdrawn",
        "ticket_imported code:integer title:text state:text priority:integer requester:text app:text "
            + "correlation_id:text trace_id:text occurred_at:text assignee:text created_at:text updated_at:text "
            + "guide:text guide_revision:text recorded:integer total:integer current_step:text progress:text "
            + "timeline:(at:text by:text event:text text:text)",
        "steps_put_back walkthrough:integer records:(\(record)) next:text timer:(\(timer))",
        "detour_began walkthrough:integer revision:text guide:text code:integer step:text",
        "detour_ended walkthrough:integer guide:text to:text", "detour_taken_up walkthrough:integer guide:text",
        "step_item_ticked walkthrough:integer step:text item:integer text:text",
        "step_item_unticked walkthrough:integer step:text item:integer text:text",
        "step_timer_started walkthrough:integer step:text title:text until:text",
        "step_timer_stopped walkthrough:integer step:text title:text until:text",
        "step_timer_rang walkthrough:integer step:text title:text until:text",
        "walkthrough_moved walkthrough:integer guide:text revision:text next:text records:(\(record)) "
            + "ticks:(\(tick)) lost:texts steps:(step:text id:text) "
            + "before:(revision:text next:text records:(\(record)) ticks:(\(tick))) timer:(\(timer))",
        "walkthrough_taken_up walkthrough:integer guide:text",
        "acted_on_many deed:text tickets:integers left_out:integers",
        "incident_declared", "incident_withdrawn", "linked_to_incident incident:integer",
        "unlinked_from_incident incident:integer", "cluster_dismissed subject:text tickets:integers",
        "requesters_replaced count:integer added:integer removed:integer numbers_changed:integer privileges_changed:integer",
        "lost",
        "erased reason:text tickets:integers lines:(seq:integer sum:text)",
    ]

    /// The values of fixed sets as released.
    private static let values = [
        "high medium low", "user other", "callback video verified-id existing-factor in-person",
        "done failed skipped answered", "solved escalated abandoned other-error",
        "prerequisites confirm_sign_in verify_identity diagnose causes resolve verify collect_evidence escalate notes "
            + "reference", "new open waiting_user waiting_other escalated resolved closed cancelled",
        "not_started in_progress solved escalated abandoned other_error",
    ]

    @Test("Names, keys and types are those that were released")
    func keys() throws {
        let lines = try Facts.all.map { kind in
            ([kind.name] + (try kind.init().written().keys)).joined(separator: " ")
        }
        #expect(lines == Self.golden)
    }

    @Test("No fact uses a key that belongs to the line around it", arguments: Facts.byName.keys.sorted())
    func envelope(name: String) throws {
        let line: Set = ["seq", "of", "part", "at", "by", "ticket", "event", "salt", "sum"]
        var filler = Filler(seed: 1)
        let fields = try #require(Facts.byName[name]).filled(&filler).written().fields
        #expect(line.isDisjoint(with: fields.keys))
    }

    @Test("The values of fixed sets are those that were released")
    func fixedSets() {
        let sets = [
            Level.allCases.map(\.rawValue), WaitForSomebody.Whom.allCases.map(\.rawValue),
            IdentityMethod.allCases.map(\.rawValue), StepOutcome.allCases.map(\.rawValue),
            WalkthroughEnding.allCases.map(\.rawValue), GuideRole.allCases.map(\.rawValue),
            TicketState.allCases.map(\.rawValue), WalkProgress.State.allCases.map(\.rawValue),
        ]
        #expect(sets.map { $0.joined(separator: " ") } == Self.values)
    }

    @Test("A fact comes back as it was written", arguments: Facts.byName.keys.sorted())
    func roundTrip(name: String) throws {
        let kind = try #require(Facts.byName[name])
        for seed in 0..<20 as Range<UInt64> {
            var filler = Filler(seed: seed)
            let fact = try kind.filled(&filler)
            #expect(fact.isEqual(to: try kind.read(fact.written().fields)))
        }
    }

    @Test("A fact with nothing but what it must have comes back too", arguments: Facts.byName.keys.sorted())
    func emptyRoundTrip(name: String) throws {
        let kind = try #require(Facts.byName[name])
        let fact = kind.init()
        #expect(fact.isEqual(to: try kind.read(fact.written().fields)))
    }

    @Test("What has to be there and is not is reported by its key")
    func missing() {
        #expect(throws: FieldProblem(key: "cause", kind: .missing)) { try TicketResolved.read(["fix": .text("x")]) }
        #expect(throws: FieldProblem(key: "walkthrough", kind: .missing)) { try WalkthroughJoined.read([:]) }
    }

    @Test("A value of the wrong type or of no known set is reported by its key")
    func wrong() {
        #expect(throws: FieldProblem(key: "labels", kind: .wrongType)) {
            try TicketLabelled.read(["labels": .text("vip")])
        }
        #expect(throws: FieldProblem(key: "impact", kind: .unknownValue("huge"))) {
            try PrioritySet.read(["impact": .text("huge"), "urgency": .text("low")])
        }
        #expect(throws: FieldProblem(key: "until", kind: .unknownValue("tomorrow"))) {
            try WaitingBegan.read(["on": .text("user"), "reason": .text("x"), "until": .text("tomorrow")])
        }
    }

    @Test("Every kind of fact in the sources is in the list, each under a name of its own")
    func complete() throws {
        let pattern = "struct "
        var found: Set<String> = []
        for source in try SourceTree.swiftFiles(of: "DeskCore") {
            for line in source.split(separator: "\n") where line.contains(pattern) {
                let parts = line.split(separator: ":")
                guard parts.count == 2, parts[1].hasPrefix(" Fact ") || parts[1].hasPrefix(" Fact,") else { continue }
                found.insert(String(parts[0].drop { $0 != "s" }.dropFirst(pattern.count)))
            }
        }
        #expect(found.subtracting(["UnknownFact"]) == Set(Facts.all.map { "\($0)" }))
        #expect(Facts.byName.count == Facts.all.count)
    }

    @Test("Every fact says in words what happened", arguments: Facts.byName.keys.sorted())
    func words(name: String) throws {
        var filler = Filler(seed: 1)
        let words = try #require(Facts.byName[name]).filled(&filler).words
        #expect(words.first?.isLowercase == true)
        #expect(!words.hasSuffix("."))
    }

    @Test("A fact that is not known is skipped, and stands in the timeline")
    func unknown() throws {
        var story = Story.taken()
        let before = try story.ticket()
        story.record([EventDraft(at: story.now, by: "bo", ticket: 1, fact: UnknownFact(recordedName: "ticket_sung"))])
        #expect(try story.ticket() == before)
        #expect(story.timeline().last == "bo did something that this version does not know (ticket_sung)")
    }
}
