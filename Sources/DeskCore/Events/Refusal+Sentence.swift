import FoundationEssentials

extension Refusal {
    /// One sentence for people: what was refused, why, and what to do next.
    package var sentence: String {
        switch self {
        case .needs(let what):
            return what.sentence
        case .titleTooLong(let longest):
            return "A title has no more than \(longest) characters; write a shorter one, and the rest as a note."
        case .notAllowed(let denial):
            return denial.sentence
        case .rulesUnknown(let why):
            return "Nothing is recorded until the desk's rules can be read; \(why)"
        case .noSuchTicket(let number):
            return "There is no ticket \(Ticket.id(number)); `helpdesk list --all` shows those that exist."
        case .settled(let number, let state):
            return "\(Ticket.id(number)) is \(state.words)"
                + (state == .resolved
                    ? "; reopen it first, with a reason."
                    : " for good; open a new ticket for the new call.")
        case .noSuchMove(let number, let from, let to):
            return "\(Ticket.id(number)) is \(from.words) and \(to.refusal); \(from.advice)"
        case .stale(let number, let by, let at, let now, let words):
            return "\(by) changed \(Ticket.id(number)) \(DurationWords.ago(now.timeIntervalSince(at))) (\(words)); "
                + "look at it as it is now, then decide again."
        case .duplicate(let number, let state, let assignee):
            let holder = assignee.map { ", with \($0)" } ?? ""
            return
                "\(Ticket.id(number)) is already about this user, code and correlation id (\(state.words)\(holder)); "
                + "go on there, or make another one."
        case .alreadyAssigned(let number, let to):
            return "\(Ticket.id(number)) is already with \(to); there is nothing to do."
        case .notAssigned(let number):
            return "\(Ticket.id(number)) is with nobody, so there is nothing to release."
        case .timeHasPassed(let date, let zone):
            return "\(zone.words(date)) has passed; give a time that is still to come."
        case .duplicateOfItself(let number):
            return "\(Ticket.id(number)) cannot be a duplicate of itself; name the other ticket."
        case .secondPersonIsActor(let name):
            return "The second person of an identity check cannot be you, \(name); ask a colleague to confirm it."
        case .secondPersonIsNoUser(let text):
            return
                "“\(text.oneLine)” is no name of a user; say who confirmed it, by the name that they sign in with here, or leave it empty."
        case .secondPersonIsRequester(let name):
            return
                "The second person of an identity check cannot be the caller, \(name); ask a colleague to confirm it."
        case .secondPersonMissing(let user):
            return
                "The user \(user) is privileged, so who calls is confirmed by a second person; ask a colleague, and name them in the check."
        case .noNumberOnRecord(let user):
            return
                "No number of \(user) is on record, and one that the caller gives proves nothing; verify the caller in another way."
        case .requestersUnreadable(let why):
            return "The list of requesters cannot be read, so nobody can be verified; mend it first: \(why)"
        case .notImportable(let obstacles):
            let count = Set(obstacles.map(\.line)).count
            return (count == 1 ? "One line" : "\(count) lines")
                + " cannot be imported, so nothing was; put right what is said of each and import all again."
        case .notForAll(let obstacles):
            return
                "\(Ticket.ids(obstacles.map(\.ticket))) \(obstacles.count == 1 ? "does" : "do") not allow it, so nothing was done to any ticket; "
                + "put right what is said of each, or leave it out, and do it again for the rest."
        case .nothingNext:
            return
                "Every ticket that can be worked on is with somebody, so there is none to take next; "
                + "look through those that wait, or help a colleague."
        case .isIncident(let number):
            return "\(Ticket.id(number)) is an incident already; link other tickets to it."
        case .notAnIncident(let number):
            return "\(Ticket.id(number)) is no incident; declare it one first, or name another."
        case .inIncident(let number, let incident):
            return "\(Ticket.id(number)) is part of incident \(Ticket.id(incident)) already; take it out of that first."
        case .notInIncident(let number):
            return "\(Ticket.id(number)) is part of no incident, so there is none to take it out of."
        case .hasTickets(let number, let count):
            return
                "\(Ticket.id(number)) is an incident with \(count == 1 ? "a ticket that is" : "\(count) tickets that are") still worked on; "
                + "resolve it together with them (`helpdesk incident resolve \(Ticket.id(number))`), or take them out first."
        case .actedSince(let number, let words):
            return
                "You have done something else on \(Ticket.id(number)) since (\(words)); undo that first, or leave it as it is."
        case .nothingToUndo(let number):
            return "Nothing that you did on \(Ticket.id(number)) is left, so there is nothing to undo."
        case .cannotUndo(let number, let words, let state):
            return "Your last act on \(Ticket.id(number)) (\(words)) cannot be undone; \(state.wayBack)"
        case .nothingToRedo(let number):
            return "Nothing that you took back on \(Ticket.id(number)) is left, so there is nothing to do again."
        case .cannotRedo(let number, let words):
            return
                "What you took back on \(Ticket.id(number)) (\(words)) was true at its own time only; do it anew, as the first time."
        case .walkedNoMore(let number, let words):
            return
                "What you took back on \(Ticket.id(number)) (\(words)) belongs to a walkthrough that is no longer in progress; do it anew in the one that is, or start one."
        case .deskReplaced:
            return
                "The desk was replaced in that moment, as by a restore, so nothing was recorded; look at what is there now, and do it again."
        case .nothingToErase(let person):
            return
                "No ticket is of \(person), so there is nothing to erase; `helpdesk list --all` shows whose they are."
        case .unsettledTickets(let numbers):
            return
                "\(numbers.map(Ticket.id).joined(separator: ", ")) of that user \(numbers.count == 1 ? "is" : "are") "
                + "still worked on; resolve or cancel first, then erase."
        case .guideWithoutSteps(let guide):
            return "\(guide) has no steps to walk; read it, or use another guide."
        case .walkthroughInProgress(let number, let agent, let step):
            let place = step.map { "at “\($0)”" } ?? "at the end of the guide"
            return
                "A walkthrough of \(Ticket.id(number)) is in progress with \(agent), \(place); go on with it, or finish it first."
        case .noWalkthrough(let number):
            return "\(Ticket.id(number)) has no walkthrough; start one first."
        case .walkedElsewhere(let number, let guide, let steps):
            return
                "\(Ticket.id(number)) was walked through \(guide) to \(steps) before it was imported, and that walk stayed there; start one here first."
        case .walkthroughEnded(let number, let by, _, let ending):
            return
                "The walkthrough of \(Ticket.id(number)) was ended by \(by) (\(ending.words)); start a new one to go on."
        case .atEndOfGuide(let number):
            return "The guide has no further step for \(Ticket.id(number)); finish the walkthrough, or go a step back."
        case .noSuchStep(let step, let guide):
            return "\(guide) has no step “\(step)”; `helpdesk guide steps` lists those that it has."
        case .notTheCurrentStep(let step, let current):
            return "The user is at “\(current)”, not at “\(step)”; record that one, or go back first."
        case .stepAsksNothing(let step):
            return "“\(step)” asks nothing; record it as done, failed or skipped."
        case .noSuchAnswer(let answer, let known):
            let given = answer.map { "“\($0)” is no answer to this step" } ?? "This step wants an answer"
            return "\(given); the answers are: \(known.joined(separator: ", "))."
        case .needsAnswer(let known):
            return "This step asks a question; record one of its answers: \(known.joined(separator: ", "))."
        case .answerWithoutQuestion(let outcome):
            return "An answer goes with the outcome answered, not with \(outcome.rawValue); leave one of them out."
        case .cannotSkip(let title):
            return "“\(title)” cannot be skipped, since all later steps rest on it; record the user's answer."
        case .noWayOn(let title, let ways):
            let advice =
                ways.isEmpty
                ? "go on with the step that follows" : "there is one to \(ways.joined(separator: " and to "))"
            return "No way leads on to “\(title)” from here; \(advice)."
        case .guideInTrail(let guide, let number):
            return
                "\(guide) is being walked on \(Ticket.id(number)) already; come back to it instead of going there again."
        case .noDetour(let number):
            return
                "The walkthrough of \(Ticket.id(number)) is not in another guide, so there is none to come back from; finish it when it is over."
        case .revisionIsToday(let guide, let number):
            return
                "\(Ticket.id(number)) is walked through \(guide) as it is today, so there is nothing to go over to; go on with the current step."
        case .nothingKnown(let step, let number):
            return
                "No other ticket of this user says what “\(step)” came to within the last half hour; carry it out on \(Ticket.id(number)) and record that."
        case .stepNamesNoWait(let title):
            return "“\(title)” does not say how long to wait; say it yourself, such as 10m."
        case .timerTooShort:
            return "A timer of no time at all rings at once; say how long it runs, as 10m or 2h."
        case .timerTooLong:
            return "A timer runs for a day at most; for more, set the ticket waiting with a date."
        case .noTimer(let number):
            return "No timer runs on \(Ticket.id(number)), so there is none to stop."
        case .nothingRecorded(let number):
            return "Nothing has been recorded on \(Ticket.id(number)) yet, so there is no step to go back to."
        case .stepNotRecorded(let step, let number):
            return
                "“\(step)” is not on the way that \(Ticket.id(number)) came; go back to a step that was recorded (`helpdesk walk status` lists them)."
        case .suspicious(let number):
            return
                "\(Ticket.id(number)) is a security case, so no credential may be changed and no identity check helps; hand it to security."
        case .requesterUnknown(let number):
            return
                "Nobody has said yet who calls on \(Ticket.id(number)), so there can be no identity check; name the requester first "
                + "(Correct on the ticket, or `helpdesk correct \(Ticket.id(number)) --requester USER`)."
        case .identityCheckMissing(let number, let need):
            return "\(need.words) and \(Ticket.id(number)) has no identity check; verify the caller first."
        case .identityCheckExpired(let number, let need, let by, _, let lifetime):
            return
                "\(need.words) and the identity check of \(Ticket.id(number)) (by \(by)) no longer counts: "
                + "it lasts \(DurationWords.length(lifetime)), for the agent and the caller who made it; verify the caller again."
        case .lastCheckFailed(let number, let step, let answer):
            return
                "The last check of \(Ticket.id(number)) (“\(step)”: \(answer)) says that it is not solved; check once more and record "
                + "that, or end the walkthrough otherwise."
        }
    }
}

extension IdentityNeed {
    fileprivate var words: String {
        switch self {
        case .credential: "This step changes a credential"
        case .confirmation: "This says that the caller is the user,"
        }
    }
}

extension Refusal.Needed {
    fileprivate var sentence: String {
        switch self {
        case .code: "No error code was found or given; name the one that the user sees, such as 50074."
        case .title: "A ticket needs a title; write one."
        case .text: "The note is empty; write something."
        case .reason: "A reason is required; say why in a few words."
        case .assignee: "Nobody was named; say who gets the ticket."
        case .escalationTarget: "Nobody was named to escalate to; say which team or person."
        case .cause: "A cause is required; say what it was."
        case .fix: "A fix is required; say what helped."
        }
    }
}

extension TicketState {
    /// That a ticket cannot be brought into this state.
    package var refusal: String {
        switch self {
        case .new: "cannot be new again"
        case .open: "cannot be taken up again"
        case .waitingUser, .waitingOther: "cannot be set waiting"
        case .escalated: "cannot be escalated"
        case .resolved: "cannot be resolved"
        case .closed: "cannot be closed"
        case .cancelled: "cannot be cancelled"
        }
    }

    /// How a ticket is got out of this state, where that is not to be undone.
    fileprivate var wayBack: String {
        switch self {
        case .new, .open: "go on from where it stands."
        case .waitingUser, .waitingOther, .escalated: "go on with it (`helpdesk resume`), which takes it back."
        case .resolved: "reopen it (`helpdesk reopen`), with a reason."
        case .closed, .cancelled: "it is over for good, so open a new ticket."
        }
    }

    /// What can be done with a ticket in this state.
    fileprivate var advice: String {
        switch self {
        case .new: "take it first."
        case .open: "go on with it as it is."
        case .escalated: "resolve it, or escalate it further by a note."
        case .waitingUser, .waitingOther: "go on with it first."
        case .resolved: "reopen it first, with a reason."
        case .closed, .cancelled: "open a new ticket for the new call."
        }
    }
}
