import DeskCanvas
import DeskCore
import FoundationEssentials

/// A walkthrough as lines of text: the current step, and the list of all of them.
struct WalkLines {
    let model: Model
    let screen: WalkScreen
    let width: Int

    private var walkthrough: Walkthrough? { model.desk.walkthrough(of: screen.ticket) }
    private var ticket: Ticket? { model.desk.tickets[screen.ticket] }
    private var trail: [String] { model.desk.guideTrail(of: screen.ticket) }
    private var memory: WalkMemory { WalkMemory(model, screen, width: width) }
    private var route: WalkRoute? { walkthrough.flatMap { model.desk.routes[$0.revision] } }

    /// The current step, or how the walkthrough ended.
    var step: [StyledLine] {
        guard let walkthrough, let route else {
            return [
                [
                    StyledRun(
                        "No walkthrough has been started; \(Actions.key(.walk, in: .ticket)) on the ticket starts it.")
                ]
            ]
        }
        if let end = walkthrough.end { return ended(end) }
        guard let current = walkthrough.current, let known = route[current] else { return atEnd }
        let page = screen.guide?.step(current)
        let title = known.title.isEmpty ? current : known.title
        if screen.showsWordsOnly {
            return title.wrapped(to: width, .dim) + gap + words(page) + gap
                + "Only what is said aloud; \(keyName(.words)) shows the step whole.".wrapped(to: width, .dim)
        }
        var lines: [StyledLine] = []
        if known.section != title, !isCompact { lines += [[StyledRun(known.section, .dim)], []] }
        lines += title.wrapped(to: width, .title)
        if let text = page?.text, !text.isEmpty { lines += gap + text.wrapped(to: width) }
        if let page, !page.details.isEmpty {
            lines +=
                gap + (isHidden(known) ? hidden(page) : page.explainsAnswers ? explained(known, page) : items(page))
        }
        if let page, !page.say.isEmpty { lines += gap + words(page) }
        return lines
    }

    /// On a very small screen words go before space.
    private var isCompact: Bool { model.size.height < 16 }
    private func keyName(_ action: Action) -> String { Actions.key(action, in: .walk) }
    private var gap: [StyledLine] { isCompact ? [] : [[]] }

    private func isHidden(_ step: RouteStep) -> Bool { screen.hidden == step.id }

    /// What tells that there is more of the step, and how to see it.
    private func hidden(_ page: GuideStep) -> [StyledLine] {
        let count = page.details.count
        let words =
            count == 1
            ? "1 item hidden (\(keyName(.details)) shows it)"
            : "\(count) items hidden (\(keyName(.details)) shows them)"
        return "… \(words)".wrapped(to: width, .dim)
    }

    /// The answers with what the page says about each.
    private func explained(_ step: RouteStep, _ page: GuideStep) -> [StyledLine] {
        let memory = memory
        return step.answers.enumerated().flatMap { index, answer in
            let line = StyledLine(
                [StyledRun(answer.label, .accent), StyledRun(page.words(behind: answer.label))]
                    + memory.ofAnswer(answer))
            return line.wrapped(to: width, mark: digit(index))
        }
    }

    private func digit(_ index: Int) -> StyledRun {
        StyledRun(index < 9 ? "\(index + 1)  " : "\(index + 1) ", .key)
    }

    /// What always stays in sight under the step: who else is here, the gate, the answers, what comes next.
    var foot: [StyledLine] {
        model.colleagueLines(in: screen.ticket, width: width) + question
    }

    private var question: [StyledLine] {
        guard let walkthrough, walkthrough.isInProgress, let known = walkthrough.current.flatMap({ route?[$0] }) else {
            return []
        }
        let asksAbove = !isHidden(known) && screen.guide?.step(known.id)?.explainsAnswers == true
        let asked = asksAbove ? [answerHint(known)] : answers(known)
        let memory = memory
        return memory.ofWalk + wait + gate(known) + timer(known) + memory.ofStep + asked + following(known)
    }

    /// All steps with their marks, and the line of the current one.
    var list: (lines: [StyledLine], current: Int) {
        guard let walkthrough, let route else { return ([], 0) }
        var lines: [StyledLine] = []
        var section = ""
        var currentLine = 0
        for step in route.steps {
            if step.section != section {
                section = step.section
                lines.append([StyledRun(TextWidth.truncated(section, to: width), .dim)])
            }
            let record = walkthrough.record(of: step.id)
            let isCurrent = walkthrough.isInProgress && step.id == walkthrough.current
            if isCurrent { currentLine = lines.count }
            let mark = isCurrent ? "▸" : record?.outcome.mark ?? "·"
            let style: Style = isCurrent ? .accent : record.map(\.outcome.style) ?? .dim
            let seconds = record.map { DurationWords.clock($0.seconds) } ?? ""
            let title = TextWidth.padded(step.title, to: max(4, width - 4 - TextWidth.of(seconds)))
            lines.append([
                StyledRun(" \(mark) ", style), StyledRun(title, isCurrent ? .accent : style), StyledRun(seconds, .dim),
            ])
        }
        return (lines, currentLine)
    }

    // MARK: Parts of a step

    private func words(_ page: GuideStep?) -> [StyledLine] {
        guard let page, !page.say.isEmpty else {
            return screen.showsWordsOnly ? [[StyledRun("This step has no words to say.", .dim)]] : []
        }
        return page.say.flatMap { words in
            StyledLine("“\(words)”", Style.good.bold).wrapped(to: width - 2).map { line in
                StyledLine([StyledRun("▌ ", .good)] + line.runs)
            }
        }
    }

    private func gate(_ step: RouteStep) -> [StyledLine] {
        guard step.changesCredential, let ticket else { return [] }
        if let number = model.desk.securityCase(of: ticket, for: model.me) {
            return item(
                "!",
                "\(Ticket.id(number)) is a security case: no credential may be changed. \(keyName(.escalate)) hands over.",
                .bad)
        }
        if let identity = model.desk.validIdentity(on: ticket, for: model.me, at: model.now) {
            let lifetime = Double(model.desk.policy.durations.identityCheck)
            let left = Int(((lifetime - model.now.timeIntervalSince(identity.at)) / 60).rounded(.up))
            let minutes = left == 1 ? "one more minute" : "\(left) more minutes"
            return item("✓", "Identity checked: \(identity.method.words), counts for \(minutes).", .good)
        }
        return item(
            "!", "This changes a credential: verify who is calling first (\(keyName(.verifyIdentity))).", .warning)
    }

    /// The step's items, those that are done with a tick.
    private func items(_ page: GuideStep) -> [StyledLine] {
        let ticked = Set((walkthrough?.ticks ?? []).map(\.item))
        return page.details.enumerated().flatMap { index, text in
            ticked.contains(index + 1) ? item("✓", text, .good) : item("·", text, .normal)
        }
    }

    /// Why the ticket waits, which whatever is recorded next ends.
    private var wait: [StyledLine] {
        guard let ticket, ticket.state.isWaiting, let waiting = ticket.waiting else { return [] }
        let until = waiting.until.map { ", until \(model.desk.policy.calendar.zone.words($0))" } ?? ""
        return item(
            "·",
            "Waits for \(ticket.state == .waitingUser ? "the user" : "somebody else"): \(waiting.reason)\(until). What you record here ends the wait.",
            .warning)
    }

    private func timer(_ step: RouteStep) -> [StyledLine] {
        if let timer = ticket?.stepTimer, timer.step == step.id, timer.walkthrough == walkthrough?.id {
            return timer.hasRung
                ? item(Signs.reminder, "The wait is over: go on.", .accent)
                : item(
                    Signs.timer,
                    "Waits for \(model.countdown(to: timer.until)) more (\(keyName(.timer)) stops the timer).",
                    .warning)
        }
        guard let wait = step.wait else { return [] }
        return item(Signs.timer, "\(keyName(.timer)) starts a timer of \(DurationWords.length(wait)).", .dim)
    }

    private func answers(_ step: RouteStep) -> [StyledLine] {
        let memory = memory
        return step.answers.enumerated().flatMap { index, answer in
            let next = step.following(answer: answer.id).flatMap { route?[$0]?.section }
            let leads = (step.guide(after: .answered, answer: answer.id)?.guide ?? next).map { " → \($0)" } ?? ""
            let line = StyledLine([StyledRun(answer.label), StyledRun(leads, .dim)] + memory.ofAnswer(answer))
            return line.wrapped(to: width, mark: digit(index))
        }
    }

    private func answerHint(_ step: RouteStep) -> StyledLine {
        [
            StyledRun("1…\(step.answers.count)", .key), StyledRun(" answers   ", .dim),
            StyledRun(keyName(.details), .key),
            StyledRun(" finds one of the \(step.answers.count) answers by its words", .dim),
        ]
    }

    private func following(_ step: RouteStep) -> [StyledLine] {
        guard step.answers.isEmpty else { return [] }
        let next = model.desk.nextTitle(of: screen.ticket) ?? "the end of the guide"
        let guide = step.guide.map { "\($0.guide), then " } ?? ""
        return "Next: \(guide)\(next)".wrapped(to: width, .dim)
    }

    private var atEnd: [StyledLine] {
        [[StyledRun("The guide is at its end.", .title)], []]
            + ((trail.count > 1 ? [(keyName(.returnToGuide), "Go on in \(trail[trail.count - 2])")] : []) + [
                (keyName(.solved), "It is solved: say what the cause was, then resolve the ticket"),
                (keyName(.escalate), "It needs somebody else: escalate with the case as text"),
                (keyName(.finish), "It ends otherwise: given up, or another error"),
                (keyName(.stepBack), "One step back"),
            ]).map { key, words in [StyledRun(key, .key), StyledRun("  \(words)")] }
    }

    private func ended(_ end: Walkthrough.End) -> [StyledLine] {
        let what = [end.cause, end.to, end.reason, end.code.map(model.codeText)].compactMap(\.self)
        let place = walkthrough.map { "It ended \(model.desk.place(ofEnd: $0))." } ?? ""
        return [[StyledRun("This walkthrough has ended: \(end.ending.words).", .title)], []]
            + what.flatMap { $0.wrapped(to: width) }
            + [[]] + place.wrapped(to: width) + [[], [StyledRun("By \(end.by), \(model.ago(end.at)).", .dim)], []]
            + [[StyledRun(keyName(.back), .key), StyledRun("  goes back")]]
    }

    private func item(_ mark: String, _ text: String, _ style: Style) -> [StyledLine] {
        text.wrapped(to: width, style, mark: StyledRun("\(mark) ", style))
    }
}
