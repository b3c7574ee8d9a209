import Testing

@testable import DeskCore

@Suite("What a refusal says")
struct RefusalTests {
    private static let noon = time("2026-11-16T12:00:00Z")

    /// Every case, with what its sentence has to name.
    private static let refusals: [(refusal: Refusal, says: [String])] =
        [
            (.noSuchTicket(7), ["HD-7"]),
            (.titleTooLong(longest: 300), ["300", "shorter", "note"]),
            (.settled(ticket: 7, state: .resolved), ["HD-7", "resolved", "reopen"]),
            (.settled(ticket: 7, state: .closed), ["HD-7", "closed", "new ticket"]),
            (.settled(ticket: 7, state: .cancelled), ["HD-7", "cancelled", "new ticket"]),
            (
                .stale(ticket: 7, by: "bo", at: noon, now: noon, words: "took it"),
                ["bo", "HD-7", "took it", "just now"]
            ),
            (.duplicate(ticket: 7, state: .open, assignee: "bo"), ["HD-7", "open", "bo", "another one"]),
            (.duplicate(ticket: 7, state: .new, assignee: nil), ["HD-7", "new"]),
            (.alreadyAssigned(ticket: 7, to: "bo"), ["HD-7", "bo"]),
            (.notAssigned(7), ["HD-7", "nobody"]),
            (.timeHasPassed(noon), ["2026-11-16 12:00:00 UTC"]),
            (.duplicateOfItself(7), ["HD-7", "other ticket"]),
            (.secondPersonIsNoUser("HR record"), ["HR record", "name"]),
            (.secondPersonIsActor("ana"), ["ana", "colleague"]),
            (.secondPersonIsRequester("mara@contoso.example"), ["mara@contoso.example", "colleague"]),
            (.secondPersonMissing("mara@contoso.example"), ["mara@contoso.example", "privileged", "second person"]),
            (.noNumberOnRecord("mara@contoso.example"), ["mara@contoso.example", "another way"]),
            (.requestersUnreadable("requesters.csv:3:1: …."), ["requesters.csv:3:1", "verified"]),
            (.notImportable([ImportObstacle(line: 3, reason: .noTitle)]), ["One line", "nothing was"]),
            (
                .notImportable([
                    ImportObstacle(line: 3, reason: .noTitle), ImportObstacle(line: 3, reason: .noCode(0)),
                    ImportObstacle(line: 4, reason: .noCode(0)),
                ]), ["2 lines"]
            ),
            (
                .notAllowed(
                    Denial(
                        name: "audrey", role: .auditor, verb: "take a ticket", required: .agent,
                        roles: Roles([.agent: [.user("ben")]]))),
                ["audrey", "auditor", "take a ticket", "ben"]
            ),
            (.rulesUnknown(why: "desk.yaml:3:1: `roles` names nobody."), ["desk.yaml:3:1", "recorded"]),
            (.deskReplaced, ["replaced", "nothing was recorded", "do it again"]),
            (.nothingToErase("mia@a.example"), ["mia@a.example", "list --all"]),
            (.unsettledTickets([7, 9]), ["HD-7", "HD-9", "resolve"]),
            (.nothingToUndo(7), ["HD-7", "undo"]),
            (.cannotUndo(ticket: 7, words: "went on"), ["HD-7", "went on", "from where it stands"]),
            (.cannotUndo(ticket: 7, words: "escalated it", state: .escalated), ["helpdesk resume"]),
            (.cannotUndo(ticket: 7, words: "resolved it", state: .resolved), ["helpdesk reopen"]),
            (.cannotUndo(ticket: 7, words: "closed it", state: .closed), ["HD-7", "closed it", "new ticket"]),
            (.nothingToRedo(7), ["HD-7", "again"]),
            (.cannotRedo(ticket: 7, words: "checked it"), ["HD-7", "checked it"]),
            (.walkedNoMore(ticket: 7, words: "recorded it"), ["HD-7", "recorded it", "no longer", "start one"]),
            (.guideWithoutSteps("A page"), ["A page"]),
            (.walkthroughInProgress(ticket: 7, agent: "bo", step: "Look"), ["HD-7", "bo", "“Look”"]),
            (.walkthroughInProgress(ticket: 7, agent: "bo", step: nil), ["HD-7", "bo", "end of the guide"]),
            (
                .notForAll([
                    ManyObstacle(ticket: 7, refusal: .noWalkthrough(7)),
                    ManyObstacle(ticket: 9, refusal: .noTimer(9)),
                ]), ["HD-7, HD-9", "do not allow"]
            ),
            (.notForAll([ManyObstacle(ticket: 7, refusal: .noWalkthrough(7))]), ["HD-7 does not allow"]),
            (
                .notForAll((1...40).map { ManyObstacle(ticket: $0, refusal: .noTimer($0)) }),
                ["HD-8 and 32 more"]
            ),
            (.nothingNext, ["next"]),
            (.isIncident(7), ["HD-7", "incident already", "link"]),
            (.notAnIncident(7), ["HD-7", "no incident", "declare"]),
            (.inIncident(7, incident: 9), ["HD-7", "HD-9", "take it out"]),
            (.notInIncident(7), ["HD-7", "no incident"]),
            (.hasTickets(7, count: 1), ["HD-7", "a ticket that is", "incident resolve HD-7"]),
            (.hasTickets(7, count: 3), ["HD-7", "3 tickets", "take them out"]),
            (.actedSince(ticket: 7, words: "took it"), ["HD-7", "took it", "undo"]),
            (.noWalkthrough(7), ["HD-7", "start"]),
            (.walkedElsewhere(7, guide: "AADSTS50074", steps: "4/11"), ["HD-7", "4/11", "AADSTS50074", "start"]),
            (.walkthroughEnded(ticket: 7, by: "bo", at: noon, ending: .solved), ["HD-7", "bo", "solved"]),
            (.atEndOfGuide(7), ["HD-7", "finish"]),
            (.noSuchStep("x", guide: "AADSTS50074"), ["x", "AADSTS50074"]),
            (.notTheCurrentStep("x", current: "y"), ["x", "y"]),
            (.stepAsksNothing("x"), ["x", "done"]),
            (.noSuchAnswer("maybe", known: ["yes", "no"]), ["maybe", "yes, no"]),
            (.noSuchAnswer(nil, known: ["yes", "no"]), ["wants an answer", "yes, no"]),
            (.needsAnswer(["yes", "no"]), ["yes, no"]),
            (.answerWithoutQuestion(.done), ["done"]),
            (.cannotSkip("Was it you?"), ["Was it you?"]),
            (.noWayOn("Reset it", ways: ["“Which is it?” [cause]"]), ["“Reset it”", "“Which is it?” [cause]"]),
            (.noWayOn("Reset it", ways: []), ["“Reset it”", "the step that follows"]),
            (.nothingRecorded(7), ["HD-7"]),
            (.suspicious(7), ["HD-7", "security", "identity check"]),
            (.requesterUnknown(7), ["HD-7", "identity check", "helpdesk correct HD-7"]),
            (.identityCheckMissing(7, .credential), ["HD-7", "changes a credential", "identity check"]),
            (.identityCheckMissing(7, .confirmation), ["HD-7", "caller is the user", "identity check"]),
            (
                .identityCheckExpired(ticket: 7, .credential, by: "bo", at: noon),
                ["HD-7", "bo", "identity check", "30 minutes"]
            ),
            (.guideInTrail("AADSTS50076", ticket: 7), ["AADSTS50076", "HD-7"]),
            (.stepNamesNoWait("Wait"), ["Wait", "10m"]), (.timerTooLong, ["day"]), (.timerTooShort, ["10m"]),
            (.noTimer(7), ["HD-7"]),
            (.noDetour(7), ["HD-7"]),
            (.revisionIsToday(guide: "AADSTS50074", ticket: 7), ["AADSTS50074", "HD-7"]),
            (.nothingKnown(step: "Look at the phone", ticket: 7), ["Look at the phone", "HD-7", "half hour"]),
            (.stepNotRecorded("x", of: 7), ["HD-7", "x", "walk status"]),
            (.lastCheckFailed(ticket: 7, step: "Sign in again", answer: "No"), ["HD-7", "Sign in again", "No"]),
        ] + Refusal.Needed.allCases.map { (.needs($0), []) }

    @Test("It is one sentence that names what it is about", arguments: refusals.indices)
    func sentence(index: Int) {
        let (refusal, says) = Self.refusals[index]
        let sentence = refusal.sentence
        #expect(sentence.hasSuffix("."))
        #expect(!sentence.dropLast().contains(". "))
        #expect(!sentence.contains("\n"))
        #expect(sentence.first?.isLowercase == false || sentence.hasPrefix("bo "))
        for word in says { #expect(sentence.contains(word), "\(sentence)") }
    }

    @Test("It says what was refused and what to do next, in two parts", arguments: refusals.indices)
    func parts(index: Int) {
        let sentence = Self.refusals[index].refusal.sentence
        #expect(sentence.contains(";") || sentence.contains(", so "), "\(sentence)")
    }

    @Test("Every move that the table refuses has its own advice", arguments: TicketState.allCases)
    func moves(state: TicketState) {
        for target in TicketState.allCases where !state.next.contains(target) {
            let sentence = Refusal.noSuchMove(ticket: 7, from: state, to: target).sentence
            #expect(sentence.hasPrefix("HD-7 is \(state.words) and \(target.refusal); "))
            #expect(sentence.hasSuffix("."))
        }
    }

    @Test("The table has every case of the sources")
    func complete() throws {
        let source = try SourceTree.swiftFiles(of: "DeskCore").first { $0.contains("package enum Refusal: Error") }
        let body = try #require(source).split(separator: "case needs(Needed)")[1]
        let names = body.split(separator: "\n").compactMap { line -> Substring? in
            guard line.hasPrefix("    case ") else { return nil }
            return line.dropFirst("    case ".count).prefix { $0 != "(" }
        }
        let covered = Set(Self.refusals.map { "\($0.refusal)".prefix { $0 != "(" } } + ["noSuchMove"])
        #expect(names.count > 20)
        for name in names { #expect(covered.contains(name), "\(name)") }
    }
}
