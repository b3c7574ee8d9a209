import DeskCanvas
import DeskCore

/// A ticket as lines of text: the ticket screen shows them, and the queue's preview does.
struct TicketLines {
    let model: Model
    let ticket: Ticket
    let width: Int

    /// Facts, progress, follow-ups and notes.
    var facts: [StyledLine] {
        var lines: [StyledLine] = []
        lines += ticket.title.oneLine.wrapped(to: width, .title)
        lines.append(stateLine)
        lines += model.colleagueLines(in: ticket.number, width: width)
        if ticket.isSuspicious {
            lines += wrapped("! Somebody else may have tried to sign in. No credential may be changed.", .bad)
        }
        lines.append([])
        lines += clockLines
        for (label, value) in factRows { lines += fact(label, value) }
        lines += incidentLines
        lines += progressLines
        lines += identityLines
        if !ticket.followUps.isEmpty {
            lines += heading("Follow-ups")
            for followUp in ticket.followUps {
                lines += item(followUp.isDone ? "✓" : "·", followUp.text, followUp.isDone ? .dim : .warning)
            }
        }
        if !ticket.notes.isEmpty {
            lines += heading("Notes")
            for note in ticket.notes.reversed() {
                let about = "\(note.by), \(model.ago(note.at))" + (note.isTold ? ", told the user" : "")
                lines.append([StyledRun(about, .dim)])
                lines += note.text.wrapped(to: width, mark: StyledRun("  "))
            }
        }
        return lines
    }

    /// All that happened, the newest first.
    var timeline: [StyledLine] {
        var lines: [StyledLine] = []
        for entry in model.desk.entries(of: ticket.number).reversed() {
            let time = TextWidth.padded(model.age(entry.at), to: 4, alignment: .right)
            let line: StyledLine = [StyledRun(entry.by, .accent), StyledRun(" " + entry.text.oneLine)]
            lines += line.wrapped(to: width, mark: StyledRun("\(time)  ", .dim))
        }
        return lines
    }

    /// What the user sent, as it was read.
    var sentText: [StyledLine] {
        guard !ticket.text.trimmed.isEmpty else { return [] }
        return heading("What the user sent") + ticket.text.wrapped(to: width, .dim)
    }

    private var stateLine: StyledLine {
        var runs = [
            StyledRun("P\(ticket.priority.rank) ", .accent), StyledRun(ticket.state.words, ticket.state.style),
            StyledRun(model.lasting(ticket.stateSince), .dim),
        ]
        runs.append(StyledRun(ticket.assignee.map { "  with \($0)" } ?? "  with nobody", .normal))
        if ticket.reopenCount > 0 { runs.append(StyledRun("  reopened \(ticket.reopenCount)×", .warning)) }
        return StyledLine(runs)
    }

    private var zone: ZoneOffsets { model.desk.policy.calendar.zone }

    /// What was promised, how it stands, and why.
    private var clockLines: [StyledLine] {
        let policy = model.desk.policy
        let clocks = TicketClocks(of: model.desk.row(of: ticket), by: policy)
        return clocks.all.flatMap { clock in
            let state = clock.state(at: policy.calendar.coordinate(model.now))
            return fact(
                clock.goal == .firstResponse ? "Response" : "Resolution",
                clock.words(of: ticket.priority, by: policy, at: model.now) + (state.isPressing ? " !" : ""),
                state.isPressing ? state.style : .normal)
        }
    }

    private var factRows: [(String, String?)] {
        let entry = model.catalogue[ticket.code]
        var rows: [(String, String?)] = [
            ("User", ticket.requester ?? "unknown (= to correct)"),
            ("", model.desk.policy.requesters.record(of: ticket.requester)?.about),
            ("Code", "\(ticket.code) \(entry?.name ?? "")"),
            ("", entry?.sentence),
            ("App", ticket.app),
            ("App id", ticket.appID),
            ("Resource", ticket.resourceID),
            ("Correlation", ticket.correlationID),
            ("Trace", ticket.traceID),
            ("Failed at", ticket.occurredAt.map(zone.words)),
            ("Opened", "\(model.ago(ticket.createdAt)) by \(ticket.createdBy)"),
            ("Impact", "\(ticket.impact.rawValue), urgency \(ticket.urgency.rawValue)"),
            ("Labels", ticket.labels.isEmpty ? nil : ticket.labels.joined(separator: ", ")),
        ]
        if ticket.codes.count > 1 {
            rows.append(
                ("Also read", ticket.codes.filter { $0 != ticket.code }.map(String.init).joined(separator: ", ")))
        }
        if let waiting = ticket.waiting {
            let until = waiting.until.map { ", until \(zone.words($0))" } ?? ""
            rows.append(("Waits", waiting.reason + until))
        }
        if let escalation = ticket.escalation {
            rows.append(("Escalated", "to \(escalation.to): \(escalation.reason)"))
        }
        if let resolution = ticket.resolution {
            rows.append(("Cause", resolution.cause))
            rows.append(("Fix", resolution.fix))
        }
        if let reason = ticket.cancelReason { rows.append(("Cancelled", reason)) }
        if let original = ticket.duplicateOf { rows.append(("Duplicate", "of \(Ticket.id(original))")) }
        return rows
    }

    private var incidentLines: [StyledLine] {
        if let number = ticket.incident, let incident = model.desk.row(of: number) {
            return fact("Part of", "\(incident.id) \(incident.title), \(model.incidentWords(incident))", .warning)
        }
        guard ticket.isIncident else { return [] }
        return heading("Incident") + item("·", model.incidentWords(model.desk.row(of: ticket)), .warning)
            + item("·", "\(Actions.key(.incident, in: .ticket)) shows its tickets.", .dim)
    }

    private var progressLines: [StyledLine] {
        let progress = model.desk.progress(of: ticket.number)
        guard let guide = progress.guide else { return [] }
        var lines = heading("Walkthrough")
        guard let walkthrough = model.desk.walkthrough(of: ticket.number) else {
            let line: StyledLine = [
                StyledRun("\(guide)  ", .normal), StyledRun(progress.fraction, .dim),
                StyledRun("  \(progress.state.words) where the ticket came from", .dim),
            ]
            lines += line.wrapped(to: width)
            if progress.state == .inProgress { lines += item("·", "Here a new walk starts from the beginning.", .dim) }
            return lines
        }
        let route = model.desk.routes[walkthrough.revision]
        lines.append([
            StyledRun("\(guide)  ", .normal), StyledRun(progress.fraction, .accent),
            StyledRun("  \(progress.state.words)", progress.state == .inProgress ? .info : .dim),
            StyledRun("  by \(walkthrough.agent)", .dim),
        ])
        if let current = walkthrough.current, walkthrough.isInProgress {
            lines += item("▸", route?[current]?.title ?? current, .accent)
        }
        for record in walkthrough.records.suffix(4).reversed() {
            lines += item(record.outcome.mark, route?[record.step]?.title ?? record.step, record.outcome.style)
        }
        if let end = walkthrough.end {
            lines += item(
                "■",
                [end.ending.words, end.cause, end.to, end.reason].compactMap(\.self).joined(separator: ": ") + ", "
                    + model.desk.place(ofEnd: walkthrough),
                .dim)
        }
        return lines
    }

    private var identityLines: [StyledLine] {
        guard let identity = ticket.identity else { return [] }
        let valid = model.desk.validIdentity(on: ticket, for: model.me, at: model.now) != nil
        let about = "\(identity.method.words), by \(identity.by) \(model.ago(identity.at))"
        return heading("Identity")
            + item(
                valid ? "✓" : "×",
                about
                    + (valid
                        ? ""
                        : identity.by == model.me.name ? " (counts no longer)" : " (counts for \(identity.by) alone)"),
                valid ? .good : .dim)
    }

    private func fact(_ label: String, _ value: String?, _ style: Style = .normal) -> [StyledLine] {
        guard let value, !value.isEmpty else { return [] }
        return value.oneLine.wrapped(to: width, style, mark: StyledRun(TextWidth.padded(label, to: 12), .dim))
    }

    private func heading(_ text: String) -> [StyledLine] {
        [[], [StyledRun(text, .heading)]]
    }

    private func item(_ mark: String, _ text: String, _ style: Style) -> [StyledLine] {
        text.oneLine.wrapped(to: width, style, mark: StyledRun("\(mark) ", style))
    }

    private func wrapped(_ text: String, _ style: Style) -> [StyledLine] {
        text.wrapped(to: width, style)
    }
}
