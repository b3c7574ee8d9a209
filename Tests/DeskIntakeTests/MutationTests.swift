import DeskCore
import Testing

@testable import DeskIntake

/// The samples with bytes changed, cut, doubled and swapped: whatever comes, reading ends, and what it says holds together.
struct MutationTests {
    /// A small generator with a fixed seed, so that every run tries the same.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    @Test("A mutated sample is read without harm", arguments: try Samples.names())
    func mutations(name: String) throws {
        let original = try Samples.bytes("\(name).txt")
        var dice = Dice(state: UInt64(original.count))
        for _ in 0..<60 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...8, using: &dice) { mutate(&bytes, with: &dice) }
            guard let failure = try? FailureReader.read(bytes: bytes) else {
                // Only a NUL byte or many control bytes make text something else.
                #expect(bytes.contains { $0 < 0x20 })
                continue
            }
            #expect(Set(failure.codes).count == failure.codes.count)
            #expect(
                [failure.traceID, failure.correlationID, failure.appID, failure.resourceID].allSatisfy {
                    $0?.utf8.count ?? 36 == 36
                })
            #expect(SecretMask.mask(failure.text).text == failure.text)
        }
    }

    private func mutate(_ bytes: inout [UInt8], with dice: inout Dice) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0..<6, using: &dice) {
        case 0: bytes[place] = UInt8.random(in: 1...255, using: &dice)
        case 1: bytes.remove(at: place)
        case 2:
            bytes.insert(
                contentsOf: bytes[place..<min(place + 40, bytes.count)],
                at: Int.random(in: 0...bytes.count, using: &dice))
        case 3: bytes.removeLast(min(bytes.count, Int.random(in: 0..<20, using: &dice)))
        case 4:
            bytes.insert(
                contentsOf: ["%", "&#", "\\u", "<", "=\n", "@", "eyJ", "\u{1B}[", "AADSTS", "password: "].randomElement(
                    using: &dice)!.utf8, at: place)
        default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &dice))
        }
    }
}
