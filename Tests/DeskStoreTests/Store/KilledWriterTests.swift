import DeskCore
import DeskFileStore
import DeskStore
import Glibc
import Testing

@Suite("A writer that is killed")
struct KilledWriterTests {
    @Test(
        "leaves every acknowledged event and no part of a batch, in whichever call it dies", arguments: [false, true])
    func killed(_ halfWay: Bool) async throws {
        for index in Scenario.fatalIndices(halfWay: halfWay) {
            let folder = TemporaryFolder()
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = folder.path as String, index = index as Int, halfWay] in
                let trouble = DiskTrouble()
                trouble.strike(after: index, DiskTrouble.killing(halfWay: halfWay))
                _ = Scenario.run(in: path + "/data", trouble.disk) { batch in
                    write("\(batch.last ?? 0)".utf8, to: path + "/acknowledged")
                }
                // Half-way, the last call is followed by none in which to die.
                kill(getpid(), SIGKILL)
            }
            let acknowledged = Int(String(decoding: bytes(of: folder.path + "/acknowledged"), as: UTF8.self)) ?? 0
            let store = try FileStore(folder: folder.path + "/data", facts: sampleFacts)
            let kept = values(
                try store.transact { news in
                    #expect(values(news).count >= acknowledged)
                    #expect([[], [1], [1, 2, 3], [1, 2, 3, 4]].contains(values(news)), "call \(index)")
                    return counting(5)
                })
            #expect(kept == [5])
            #expect(try Doctor(folder: folder.path).verify().faults.isEmpty)
            // The scenario keeps the guide before its first batch.
            let guide = try store.guide(revision: Scenario.guide.revision)
            #expect(guide == Scenario.guide.text || guide == nil && acknowledged == 0)
        }
    }
}
