import DeskStore

/// What a check of the whole chain of sums found, from the first line on.
package struct Verification: Equatable {
    package struct Fault: Equatable {
        /// From 1.
        package var line: Int
        package var why: LineFault
    }

    package var lineCount = 0
    package var faults: [Fault] = []
    /// Bytes behind the last newline: a write in progress or a torn one.
    package var incompleteByteCount = 0
    /// The last line's sum. Kept elsewhere, it proves later that nothing before it was changed. Empty in an empty journal.
    package var head = ""

    /// Checks every line's sum against its bytes and the line before it; goes on behind a fault.
    init(of file: OpenFile, disk: Disk) throws(StoreFailure) {
        var source = FileLines(of: file, from: 0, disk: disk)
        var previous: LineSum?
        while let line = try source.next() {
            lineCount += 1
            do throws(LineFault) {
                let (content, sum) = try LineReader.split(line)
                let isSound = sum == LineSum(of: content, after: previous)
                previous = sum
                if !isSound { throw .wrongSum }
            } catch {
                faults.append(Fault(line: lineCount, why: error))
            }
        }
        incompleteByteCount = source.unreadByteCount
        head = previous?.description ?? ""
    }

    init() {}
}
