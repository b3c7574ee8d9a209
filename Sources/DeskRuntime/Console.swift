import DeskCanvas
import DeskConsole
package import DeskCore
package import DeskStore
package import DeskTerminal
import Glibc

/// The loop: waits for keys, signals, mail and changes of the store, lets the model decide, and shows what it draws.
///
/// Runs on the main thread. Whatever takes time is done by the worker.
package struct Console {
    private let terminal: Terminal
    private let services: Services
    private let worker: Worker
    private let mailbox: Mailbox
    private let signals: SignalReader
    private let drafts: DraftFile
    /// Readable when a colleague may have recorded something; nil where only asking helps.
    private let changes: Int32?
    /// Readable when a colleague has come into a ticket, or left it.
    private let comings: Int32?
    /// Whether the worker has not yet looked after the last change.
    private var isLooking = false
    private var model: Model
    /// Whether the model has taken in something since it was shown.
    private var isOutdated = false
    private var isRunning = true
    /// Whether the terminal went, or somebody else ended the program: what was being done is offered again.
    private var isInterrupted = false
    private var alarms = Alarms()
    /// Tells of changes of the page that is on the screen.
    private let guideWatch = GuideWatch()

    /// How often the store is asked where it cannot tell by itself, or is in trouble, in seconds.
    private static let asking = 1.0
    /// More input events than this in one moment are a paste, or a stuck key.
    private static let burst = 8

    /// - Parameters:
    ///   - session: has caught up; belongs to the console from now on.
    ///   - board: where colleagues see each other; nil where they cannot.
    ///   - views: those of the configuration.
    ///   - notice: what went wrong before the first screen, as a sentence.
    package init(
        terminal options: TerminalOptions, session: DeskSession, board: (any PresenceBoard)?, services: Services,
        actor: Actor, catalogue: CodeCatalogue, views: [TicketView] = [], notice: String? = nil, drafts: DraftFile
    ) throws(TerminalError) {
        signals = SignalReader()
        terminal = try Terminal(options)
        self.services = services
        self.drafts = drafts
        mailbox = Mailbox()
        changes = session.changeDescriptor
        comings = board?.changeDescriptor
        model = Model(
            desk: session.desk, me: actor, now: services.now(), size: terminal.size, catalogue: catalogue,
            views: views, notice: notice, drafts: drafts.adopt())
        worker = Worker(session: session, board: board, services: services, actor: actor, mailbox: mailbox)
    }

    /// Runs until the agent leaves or the terminal goes.
    package mutating func run() {
        present()
        // Also tells of what ended the session's first reading before its end.
        _ = worker.start(.catchUp, on: model.deskNumber)
        worker.checkHistory()
        worker.listGuides()
        handle(.tick)
        while isRunning {
            wait()
        }
        worker.hide()
        worker.drain()
        // What was still being recorded is no draft any more.
        for message in mailbox.take() { _ = model.update(message, at: services.now()) }
        drafts.finish(isInterrupted ? model.draftsToKeep : model.draftsAfterQuit)
        terminal.close()
    }

    // MARK: Waiting

    private mutating func wait() {
        var descriptors = [
            pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0),
            // A negative descriptor is not looked at.
            pollfd(fd: isLooking ? -1 : changes ?? -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: isLooking ? -1 : comings ?? -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: guideWatch.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&descriptors, nfds_t(descriptors.count), timeout)
        if count > 0 {
            if descriptors[1].revents != 0 { takeSignals() }
            if descriptors[2].revents != 0 { takeMail() }
            if descriptors[3].revents != 0 || descriptors[4].revents != 0 { look() }
            if descriptors[5].revents != 0, guideWatch.takeChange() { take(.guideChanged) }
            if descriptors[0].revents != 0 { takeInput() }
        } else if count == 0, terminal.patience != nil {
            for event in terminal.flushInput() { take(.input(event, isBurst: false)) }
        }
        passTime()
        if isRunning, isOutdated { present() }
    }

    private mutating func present() {
        isOutdated = false
        guideWatch.follow(model.pathOfGuideOnScreen)
        terminal.present(model.view())
    }

    /// Milliseconds until something is due.
    private var timeout: Int32 {
        var seconds = alarms.secondsLeft
        if let patience = terminal.patience { seconds = min(seconds, patience / .seconds(1)) }
        return Int32((max(0, min(seconds, 3600)) * 1000).rounded(.up))
    }

    private mutating func passTime() {
        if alarms.isTickDue { handle(.tick) }
        if alarms.takeSave() { drafts.save(model.draftsToKeep) }
        if alarms.takeBeat() { worker.beat() }
    }

    // MARK: What comes in

    private mutating func takeInput() {
        guard let events = terminal.readInput() else { return interrupt() }
        let isBurst = events.count > Self.burst
        for event in events where isRunning { take(.input(event, isBurst: isBurst)) }
        alarms.setSave()
    }

    private mutating func takeMail() {
        for message in mailbox.take() { take(message) }
        // A long paste is on the screen only once it has been read.
        alarms.setSave()
        if model.trouble != nil { alarms.bringTick(in: Self.asking) }
    }

    private mutating func takeSignals() {
        for signal in signals.take() {
            switch signal {
            case SIGWINCH: take(.input(.resize(terminal.resize()), isBurst: false))
            case SIGTSTP: suspend()
            case SIGCONT: take(.input(.resize(terminal.resume()), isBurst: false))
            default: interrupt()
            }
        }
    }

    private mutating func interrupt() {
        isInterrupted = true
        isRunning = false
    }

    private mutating func look() {
        isLooking = true
        let mailbox = mailbox
        worker.catchUp { mailbox.post(.tick) }
    }

    private mutating func handle(_ message: Message) {
        take(message)
        // Nobody tells that a folder is back.
        let isAsking = changes == nil || model.trouble != nil
        alarms.setTick(in: min(isAsking ? Self.asking : .infinity, model.secondsToNextTick))
        if isAsking { _ = worker.start(.catchUp, on: model.deskNumber) }
    }

    private mutating func take(_ message: Message) {
        if case .tick = message { isLooking = false }
        isOutdated = true
        for effect in model.update(message, at: services.now()) where isRunning { carryOut(effect) }
    }

    private mutating func carryOut(_ effect: Effect) {
        if worker.start(effect, on: model.deskNumber) { return }
        switch effect {
        case .copy(let text): terminal.copy(text)
        case .bell: terminal.ring()
        case .redraw: terminal.redraw()
        case .suspend: suspend()
        case .quit: isRunning = false
        case .attempt, .startWalkthrough, .preview, .readFailure, .loadGuide, .listGuides, .study, .catchUp, .beginAnew,
            .announce:
            break
        }
    }

    /// Gives the terminal to the shell and sleeps until it is given back.
    private mutating func suspend() {
        drafts.save(model.draftsToKeep)
        // Who sleeps shows no life, so colleagues see this agent no more until the program is woken.
        terminal.suspend()
        SignalReader.stopProcessGroup()
        take(.input(.resize(terminal.resume()), isBurst: false))
        worker.beat()
    }
}
