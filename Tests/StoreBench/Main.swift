import DeskFileStore
import DeskStore
import Foundation

/// Measures the store from inside a process, beside the bare system calls in the same folder; `scripts/bench-store` says with what.
@main
struct StoreBench {
    static let usage = """
        usage: StoreBench make FOLDER OPEN EVENTS CLOSED   a desk of OPEN tickets with EVENTS events each, behind CLOSED closed ones
               StoreBench append FOLDER                    one event acknowledged, on a desk that is there
               StoreBench batch FOLDER                     10,000 events acknowledged, in a new folder
               StoreBench replay FOLDER                    a start from the journal, without a snapshot
               StoreBench verify FOLDER                    the chain of sums, from the first line
               StoreBench writers FOLDER                   sixteen processes at once, in a new folder
               StoreBench news FOLDER                      what another process records, until it is known here
               StoreBench run COUNT PROGRAM ARGUMENT...    a program from its start to its end: median in ms, peak in MiB
        """

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            guard try run(arguments) else {
                complain(usage)
                exit(2)
            }
        } catch let failure as StoreFailure {
            complain(failure.sentence)
            exit(1)
        } catch {
            complain("\(error)")
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws -> Bool {
        guard let verb = arguments.first, arguments.count >= 2 else { return false }
        let folder = arguments[1]
        let numbers = arguments.dropFirst(2).compactMap { Int($0) }
        switch (verb, numbers.count) {
        case ("make", 3): try SampleDesk(open: numbers[0], events: numbers[1], closed: numbers[2]).record(in: folder)
        case ("append", 0): try AppendBench(folder: folder).oneEvent()
        case ("batch", 0): try AppendBench(folder: folder).batches()
        case ("replay", 0): try ReadingBench(folder: folder).replay()
        case ("verify", 0): try ReadingBench(folder: folder).verify()
        case ("writers", 0): try WritersBench(folder: folder).run()
        case ("writer", 2): try Writer(folder: folder).write(from: numbers[0], until: numbers[1])
        case ("news", 0): try NewsBench(folder: folder).run()
        case ("teller", 1): try Writer(folder: folder).tell(times: numbers[0])
        case ("run", _): return try ProgramRuns(arguments: Array(arguments.dropFirst())).run()
        default: return false
        }
        return true
    }

    private static func complain(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
