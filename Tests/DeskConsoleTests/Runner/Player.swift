import DeskCanvas
import DeskCore
import DeskTesting
import FoundationEssentials

@testable import DeskConsole

/// Plays the steps of a scenario on a model, and carries out its effects in memory.
struct Player {
    let world: World
    private(set) var model: Model
    /// The pictures that steps took, by name.
    private(set) var pictures: [String: [String]] = [:]
    /// What the last step had the terminal do.
    private var shown: [Effect] = []
    /// What is asked of a world that takes its time; nil where it answers at once.
    private var held: [Effect]?
    private let folder: URL

    init(_ start: ScenarioStart, folder: URL = ScenarioFiles.shared) throws {
        world = try World(start, folder: folder)
        self.folder = folder
        model = Self.model(of: world, size: start.size, drafts: [])
        try begin()
    }

    private static func model(of world: World, size: Size, drafts: [Draft]) -> Model {
        Model(
            desk: world.desk, me: world.agent, now: world.now, size: size, catalogue: world.catalogue, drafts: drafts)
    }

    /// What a console hears when it starts.
    private mutating func begin() throws {
        try tell(.shelfListed(world.listing))
        try tell(.tick)
    }

    /// The screen as rows of text, as it is now.
    var picture: [String] { Picture.rows(model.view()).map(\.droppingEndSpace) }

    mutating func play(_ step: ScenarioStep) throws {
        if case .expectEffect(let text) = step { return try expect(text) }
        shown = []
        switch step {
        case .keys(let keys): for key in keys { try press(key) }
        case .type(let text): for character in text { try press(.character(character)) }
        case .paste(let text):
            try tell(.input(.paste(Paste(bytes(of: text))), isBurst: false))
        case .resize(let size): try tell(.input(.resize(size), isBurst: false))
        case .wait(let seconds):
            world.now += seconds
            try tell(.tick)
        case .desk(let line):
            try world.perform(line)
            if line.isSeen { try tell(try world.news()) }
        case .screen(let name): pictures[name] = picture
        case .hold: held = []
        case .deliver: try deliver()
        case .storeFails(let sentence):
            world.trouble = sentence.map { Message.Problem($0) }
            try tell(.storeTrouble(world.trouble))
        case .rules(let access):
            world.agent.access = access
            try tell(.access(access))
        case .editGuide(let name, let old, let new):
            try world.editGuide(name, replacing: old, with: new)
            try tell(.guideChanged)
        case .here(let colleagues):
            try tell(.colleagues(colleagues.map { $0.presence(at: world.now) }))
        case .crash: try start(with: model.draftsToKeep)
        case .restart: try start(with: model.draftsAfterQuit)
        case .expectEffect: break
        }
    }

    mutating func press(_ key: Key) throws {
        try tell(.input(.key(key), isBurst: false))
    }

    /// Hands a message to the model, then what its effects answer, until nothing is under way.
    mutating func tell(_ message: Message) throws {
        var mail = [message]
        while !mail.isEmpty {
            for effect in model.update(mail.removeFirst(), at: world.now) {
                if held != nil, effect.isAnswered {
                    held?.append(effect)
                } else if let answer = try world.answer(to: effect) {
                    mail.append(answer)
                } else {
                    shown.append(effect)
                }
            }
        }
    }

    /// Lets the world answer what it was asked meanwhile, in order.
    private mutating func deliver() throws {
        let effects = held ?? []
        held = nil
        for effect in effects {
            if let answer = try world.answer(to: effect) { try tell(answer) }
        }
    }

    private mutating func start(with drafts: [Draft]) throws {
        held = nil
        try world.restart()
        model = Self.model(of: world, size: model.size, drafts: drafts)
        try begin()
    }

    private func bytes(of text: String) -> [UInt8] {
        ScenarioFiles.bytes(text, of: folder) ?? Array(text.unescaped.utf8)
    }

    private func expect(_ text: String) throws {
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        let effect: Effect? =
            switch words[0] {
            case "bell": .bell
            case "quit": .quit
            case "suspend": .suspend
            case "redraw": .redraw
            case "announce":
                .announce(
                    words.count > 1 ? ScenarioColleague("me \(words[1])")?.presence(at: world.now).place : nil)
            case "copy": .copy(String(decoding: bytes(of: words.count > 1 ? words[1] : ""), as: UTF8.self))
            default: nil
            }
        guard let effect, shown.contains(effect) else {
            throw ScenarioProblem.unexpectedEffects(expected: text, found: shown.map { "\($0)" })
        }
    }
}

extension Effect {
    /// Whether the world answers it, and takes time for that.
    fileprivate var isAnswered: Bool {
        switch self {
        case .attempt, .startWalkthrough, .preview, .readFailure, .loadGuide, .listGuides, .study, .catchUp, .beginAnew:
            true
        case .copy, .bell, .redraw, .suspend, .quit, .announce: false
        }
    }
}
