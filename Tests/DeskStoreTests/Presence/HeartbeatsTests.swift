import Testing

@testable import DeskFileStore

@Suite("Heartbeats")
struct HeartbeatsTests {
    /// What is heard: from whom, which beat, how old it says it is, when by the steady clock, and whether the heart beats.
    private static let stories:
        [(claim: String, told: [(name: String, beat: Int, age: Double, at: Double, beats: Bool)])] = [
            (
                "A heart beats for twenty seconds after each beat that is heard",
                [
                    ("ben", 1, 0, 100, true), ("ben", 1, 10, 110, true), ("ben", 2, 0, 111, true),
                    ("ben", 2, 19, 130.9, true),
                    ("ben", 2, 20, 131, false), ("ben", 3, 0, 140, true),
                ]
            ),
            (
                "The first beat that is heard is as old as it says",
                [("ben", 1, 15, 100, true), ("ben", 1, 20, 105, false), ("ana", 1, 3600, 105, false)]
            ),
            (
                "A clock that jumps forward hides a living heart until its next beat, and no longer",
                [
                    ("ben", 1, 2, 100, true), ("ben", 1, 7200, 105, true), ("ana", 1, 7200, 105, false),
                    ("ana", 2, 7200, 110, true),
                ]
            ),
            (
                "A clock that jumps back, or a beat from the future, keeps no dead heart alive",
                [("ben", 1, -3600, 100, true), ("ben", 1, -3590, 119, true), ("ben", 1, -3580, 120, false)]
            ),
        ]

    @Test("They are told by the reader's own clock", arguments: stories.indices)
    func told(index: Int) {
        let (claim, told) = Self.stories[index]
        var hearts = Heartbeats<Int>()
        for listening in told {
            let beats = hearts.hear(listening.name, listening.beat, age: listening.age, at: listening.at)
            #expect(beats == listening.beats, "\(claim): \(listening)")
        }
    }

    @Test("Who is forgotten is new again")
    func forgotten() {
        var hearts = Heartbeats<Int>()
        let first = hearts.hear("ben", 1, age: 600, at: 100)
        hearts.keep(only: ["ana"])
        let second = hearts.hear("ben", 1, age: 0, at: 101)
        #expect(!first && second)
    }
}
