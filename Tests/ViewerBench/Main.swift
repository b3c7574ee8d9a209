import DeskCanvas
import DeskConsole
import DeskCore
import Foundation

/// Measures the guide viewer from inside a process: pages of a megabyte, beside what the Markdown parser alone takes for them. Prints rows
/// of a table for docs/performance.md.
@main
struct ViewerBench {
    static func main() throws {
        let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appending(path: "viewer-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        print(
            "| page | parsing alone, ms | first screen, ms | ratio | all of it, ms | a key, ms: p50 / p95 / max | the slowest |"
        )
        print("| --- | --- | --- | --- | --- | --- | --- |")
        for page in SamplePage.all {
            let path = folder.appending(path: "AADSTS1.md").path
            try Data(page.text.utf8).write(to: URL(fileURLWithPath: path))
            let parse = try Markdown.parse(path).milliseconds
            let opened = try (0..<5).map { _ in try OpenedPage(path) }
            let first = opened.map(\.firstScreen).sorted()[2]
            var keys = KeyTimes(opened[0].model)
            keys.press()
            print(
                "| \(page.name) | \(words(parse)) | \(words(first)) | \(words(first / parse)) "
                    + "| \(words(opened.map(\.whole).sorted()[2])) "
                    + "| \(words(keys.part(50))) / \(words(keys.part(95))) / \(words(keys.part(100))) | \(keys.slowest) |"
            )
        }
    }

    private static func words(_ number: Double) -> String {
        String(format: "%.2f", number)
    }
}

/// Milliseconds of the processor that this thread has used. What others do on the machine says nothing about the viewer.
var processorMilliseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}

/// Milliseconds that `body` takes.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = processorMilliseconds
    try body()
    return processorMilliseconds - start
}
