import DeskCanvas
import DeskCore

import struct FoundationEssentials.Date

/// A step in lines that are read one after the other, aloud or by eye: no columns, no signs alone, nothing redrawn.
struct PlainStep {
    let view: PlainView

    private var ticket: Ticket? { view.desk.tickets[view.ticket] }

    var lines: [String] {
        guard let walkthrough = view.walkthrough else { return [] }
        let trail = view.desk.guideTrail(of: view.ticket)
        var lines = ["", "\(Ticket.id(view.ticket)), \(trail.joined(separator: " > "))" + caller]
        if let colleague = view.isColleagues { lines.append(colleague) }
        guard let step = view.step else { return lines + atEnd(trail) }
        let progress = view.desk.progress(of: view.ticket)
        lines.append("Step \(progress.recorded + 1) of at most \(progress.total): \(step.section)")
        if step.title != step.section { lines.append(step.title) }
        lines += (view.page?.text ?? "").split(separator: "\n").map(String.init)
        lines += items(walkthrough)
        lines += (view.page?.say ?? []).map { "Say: “\($0)”" }
        let memory = StepMemory(of: view.ticket, in: view.desk, at: view.now)
        lines += shared(walkthrough) + gate(step) + timer(step, walkthrough) + (memory?.sentences(at: view.now) ?? [])
        if memory?.known != nil { lines.append("To record that here too: known.") }
        return lines + (step.answers.isEmpty ? [asksForOutcome] : answers(step, memory) + [asksForAnswer])
    }

    /// What is asked once the step has been said.
    var question: [String] {
        guard view.walkthrough != nil else { return [] }
        guard let step = view.step else { return atEnd(view.desk.guideTrail(of: view.ticket)) }
        return step.answers.isEmpty ? [asksForOutcome] : [step.title, asksForAnswer]
    }

    private var caller: String { ticket?.requester.map { ", \($0)" } ?? "" }

    private func atEnd(_ trail: [String]) -> [String] {
        let back = trail.count > 1 ? "return (to \(trail[trail.count - 2])), " : ""
        return ["The guide is at its end. \(back)solved, escalate, giveup, back or quit?"]
    }

    private func items(_ walkthrough: Walkthrough) -> [String] {
        if view.page?.explainsAnswers == true { return [] }
        let ticked = Set(walkthrough.ticks.map(\.item))
        return (view.page?.details ?? []).enumerated().map { index, text in
            "Item \(index + 1)\(ticked.contains(index + 1) ? ", ticked" : ""): \(text)"
        }
    }

    private func gate(_ step: RouteStep) -> [String] {
        guard step.changesCredential, let ticket else { return [] }
        if let number = view.desk.securityCase(of: ticket, for: view.me) {
            return [
                "Careful: \(Ticket.id(number)) is a security case, and no credential may be changed. Hand it over: escalate."
            ]
        }
        let counts = view.desk.validIdentity(on: ticket, for: view.me, at: view.now) != nil
        return counts ? [] : ["Careful: this changes a credential. Verify who is calling first: verify."]
    }

    private func timer(_ step: RouteStep, _ walkthrough: Walkthrough) -> [String] {
        if let timer = ticket?.stepTimer, timer.step == step.id, timer.walkthrough == walkthrough.id {
            let left = Int(timer.until.timeIntervalSince(view.now).rounded(.up))
            return timer.hasRung || left <= 0
                ? ["The wait is over."] : ["A timer runs for \(DurationWords.clock(left)) more."]
        }
        return step.wait.map { ["A wait of \(DurationWords.length($0)): timer starts it."] } ?? []
    }

    private var asksForOutcome: String { "done, failed, skip, back, note, quit or help?" }
    private var asksForAnswer: String { "An answer's number or words, or skip, back, note, quit or help?" }

    private func shared(_ walkthrough: Walkthrough) -> [String] {
        let others = view.desk.tickets(sharing: walkthrough, besides: view.ticket).map(\.id)
        return others.isEmpty
            ? [] : ["Shared with \(others.joined(separator: ", ")): what is recorded counts there too."]
    }

    private func answers(_ step: RouteStep, _ memory: StepMemory?) -> [String] {
        step.answers.enumerated().map { index, answer in
            let tally = memory?.words(ofAnswer: answer.id).map { " (\($0))" } ?? ""
            let words = view.page?.explainsAnswers == true ? view.page?.words(behind: answer.label) ?? "" : ""
            return "Answer \(index + 1): \(answer.label)\(words)\(tally)"
        }
    }
}
