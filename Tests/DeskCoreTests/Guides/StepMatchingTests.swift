import DeskCore
import DeskTesting
import Testing

@Suite("Steps found again in another revision")
struct StepMatchingTests {
    /// `section | title | text`; the id as pages give it.
    private func steps(_ lines: [String]) -> [GuideStep] {
        var taken: [String: Int] = [:]
        return lines.map { line in
            let parts = line.split(separator: " | ").map(String.init)
            let id = "\(parts[0])/\(parts[1])".lowercased().replacing(" ", with: "-")
            taken[id, default: 0] += 1
            let count = taken[id] ?? 1
            return GuideStep(
                id: count == 1 ? id : "\(id)-\(count)", section: parts[0], title: parts[1],
                text: parts.count > 2 ? parts[2] : "")
        }
    }

    private let old = [
        "Check | Ask which phone the user has", "Check | Look at the clock of the phone",
        "Fix | Reset the authentication methods | The user registers anew.", "Fix | Send a test prompt",
        "Verify | Sign in to the portal again",
    ]

    @Test("Steps that come, go and change places keep their partners")
    func reordered() {
        let new = [old[3], "Fix | Restart the router", old[0], old[2], old[4]]
        let matching = StepMatching(from: steps(old), to: steps(new))
        #expect(matching.partners.allSatisfy { $0 == $1 })
        #expect(matching.partners.count == 4)
        #expect(matching.gone == ["check/look-at-the-clock-of-the-phone"])
        #expect(matching.new == ["fix/restart-the-router"])
    }

    @Test(
        "A reworded step is the same step",
        arguments: [
            (0, "Check | Ask which phone the user has got now"), (1, "Check | Look at the phone's clock"),
            (2, "Fix | Reset all authentication methods of the user | The user registers them anew."),
            (4, "Verification | Sign in to the portal once more"), (4, "Verify | SIGN IN TO THE PORTAL, again!"),
        ])
    func reworded(place: Int, line: String) {
        var lines = old
        lines[place] = line
        lines.insert("Check | Note the time of the sign-in", at: 0)
        let (before, after) = (steps(old), steps(lines))
        let matching = StepMatching(from: before, to: after)
        #expect(matching[before[place].id] == after[place + 1].id)
        #expect(matching.gone == [])
        #expect(matching.new == [after[0].id])
    }

    @Test(
        "Something else in its place is another step",
        arguments: ["Fix | Call the vendor", "Fix | Reset the router | It starts anew.", "Fix | Delete the device"])
    func replaced(line: String) {
        var lines = old
        lines[2] = line
        let (before, after) = (steps(old), steps(lines))
        let matching = StepMatching(from: before, to: after)
        #expect(matching.gone == [before[2].id])
        #expect(matching.new == [after[2].id])
    }

    @Test("A section with another name keeps its steps")
    func renamed() {
        let (before, after) = (steps(old), steps(old.map { $0.replacing("Fix |", with: "Resolution |") }))
        let matching = StepMatching(from: before, to: after)
        #expect(before.map { matching[$0.id] } == after.map(\.id))
    }

    @Test("Of steps with one title, the words behind it tell which is which")
    func sameTitles() {
        let (before, after) = (
            steps([
                "Fix | Open the portal | Users, then Devices.",
                "Fix | Open the portal | Policies, then Named locations.",
            ]),
            steps([
                "Fix | Open the portal | Licences.", "Fix | Open the portal | Policies, then Named locations.",
                "Fix | Open the portal | Users, and then Devices.",
            ])
        )
        let matching = StepMatching(from: before, to: after)
        #expect(matching["fix/open-the-portal"] == "fix/open-the-portal-3")
        #expect(matching["fix/open-the-portal-2"] == "fix/open-the-portal-2")
        #expect(matching.new == ["fix/open-the-portal"])
    }

    @Test("A step that came to change a credential is not the one that changed none")
    func credential() {
        let before = [GuideStep(id: "a", title: "Look at the methods of the user", text: "Note them.")]
        var after = [GuideStep(id: "b", title: "Look at the methods of the user", text: "Delete them.")]
        #expect(StepMatching(from: before, to: after)["a"] == "b")
        after[0].changesCredential = true
        #expect(StepMatching(from: before, to: after).gone == ["a"])
    }

    @Test("Words are found in scripts without spaces")
    func scripts() {
        let before = steps(["手順 | 電話の時計を確認する", "手順 | 認証方法をリセットする", "手順 | もう一度サインインする"])
        let after = steps(["手順 | 認証方法をすべてリセットする", "手順 | 電話の時計を必ず確認してください", "手順 | もう一度サインインする"])
        let matching = StepMatching(from: before, to: after)
        #expect(before.map { matching[$0.id] } == [after[1].id, after[0].id, after[2].id])
    }

    @Test("A walk's route is matched by what it knows, its titles")
    func route() {
        let after = steps(["Fix | Set the clock of the phone | It must be right, or no code fits."])
        let matching = StepMatching(
            from: [WalkRoute.step("clock", "Set the clock", .resolve), WalkRoute.step("call", "Call", .resolve)],
            to: after
        )
        #expect(matching["clock"] == after[0].id)
        #expect(matching.gone == ["call"])
    }

    @Test("Nothing is matched with nothing")
    func empty() {
        #expect(
            StepMatching(from: [GuideStep](), to: [GuideStep]()) == StepMatching(from: [RouteStep](), to: [GuideStep]())
        )
        #expect(StepMatching(from: steps(old), to: [GuideStep]()).gone.count == 5)
        #expect(StepMatching(from: [GuideStep](), to: steps(old)).new.count == 5)
    }

    private static let words = (0..<400).map { "\($0)w" }

    private func line(_ dice: inout Dice) -> String {
        let words = (0..<8).map { _ in Self.words.randomElement(using: &dice) ?? "" }
        return "Section \(Int.random(in: 0..<4, using: &dice)) | " + words.prefix(4).joined(separator: " ") + " | "
            + words.joined(separator: " ")
    }

    @Test(
        "Whatever is edited, what stayed or was reworded finds itself, and nothing has two partners", arguments: 0..<50)
    func random(seed: UInt64) {
        var dice = Dice(seed)
        let lines = (0..<30).map { _ in line(&dice) }
        // Each new line with the old one that it comes from.
        var edited: [(line: String, origin: Int?)] = lines.enumerated().map { ($1, $0) }
        edited.shuffle(using: &dice)
        edited.removeLast(4)
        for at in edited.indices.prefix(6) {
            // A word goes and another comes.
            var parts = edited[at].line.split(separator: " ").map(String.init)
            parts[3] = Self.words.randomElement(using: &dice) ?? ""
            edited[at].line = parts.joined(separator: " ")
        }
        for _ in 0..<5 { edited.insert((line(&dice), nil), at: Int.random(in: 0...edited.count, using: &dice)) }
        let (before, after) = (steps(lines), steps(edited.map(\.line)))
        let matching = StepMatching(from: before, to: after)
        for (step, origin) in zip(after, edited.map(\.origin)) {
            if let origin {
                #expect(matching[before[origin].id] == step.id)
            } else {
                #expect(matching.new.contains(step.id))
            }
        }
        #expect(Set(matching.partners.values).count == matching.partners.count)
        #expect(matching.partners.count + matching.gone.count == before.count)
        #expect(matching.partners.count + matching.new.count == after.count)
    }
}
