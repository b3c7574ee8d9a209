import DeskStore

/// What a check of the whole chain of sums found, over all files from the first line on.
package struct Verification: Equatable {
    package struct Fault: Equatable {
        package var file: String
        /// The line of that file, from 1.
        package var line: Int
        package var why: LineFault
    }

    package var fileCount = 0
    package var lineCount = 0
    package var faults: [Fault] = []
    /// Bytes behind the last newline: a write in progress or a torn one.
    package var incompleteByteCount = 0
    /// The last line's sum. Kept elsewhere, it proves later that nothing before it was changed. Empty in an empty journal.
    package var head = ""

    private var previous: LineSum?

    init() {}

    init(fault: JournalFault) {
        faults = [Fault(file: fault.file, line: fault.line, why: fault.why)]
    }

    /// Checks every line's sum against its bytes and the line before it; goes on behind a fault.
    mutating func check(_ file: OpenFile, disk: Disk) throws(StoreFailure) {
        var source = FileLines(of: file, from: 0, disk: disk)
        var number = 0
        while let line = try source.next() {
            number += 1
            do throws(LineFault) {
                let (content, sum) = try LineReader.split(line)
                let isSound = sum == LineSum(of: content, after: previous)
                previous = sum
                if !isSound { throw .wrongSum }
            } catch {
                faults.append(Fault(file: file.path, line: number, why: error))
            }
        }
        fileCount += 1
        lineCount += number
        incompleteByteCount = source.unreadByteCount
        head = previous?.description ?? ""
    }
}
