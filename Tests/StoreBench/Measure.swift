import Glibc

/// Nanoseconds of a clock that all processes of this machine share.
func nanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// How long `body` takes, in nanoseconds.
func duration(_ body: () throws -> Void) rethrows -> Int {
    let start = nanoseconds()
    try body()
    return nanoseconds() - start
}

/// Time of the processor that this process has used, in nanoseconds.
func processorNanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// How long `body` takes, and how much of it the processor.
func work(_ body: () throws -> Void) rethrows -> (time: Int, processor: Int) {
    let used = processorNanoseconds()
    let time = try duration(body)
    return (time, processorNanoseconds() - used)
}

extension [Int] {
    var median: Double { isEmpty ? 0 : Double(sorted()[count / 2]) }

    /// What 95 of 100 are not above.
    var most: Double { isEmpty ? 0 : Double(sorted()[count * 95 / 100]) }
}

/// A row of the table: what, the figure, the aim, and whether it is met.
func printRow(_ what: String, _ figure: String, aim: String, isMet: Bool) {
    print("| \(what) | \(figure) | \(aim) | \(isMet ? "met" : "not met") |")
}

extension Double {
    /// With so many digits behind the point.
    func words(_ digits: Int = 0) -> String {
        let scale = pow(10, Double(digits))
        let scaled = (self * scale).rounded() / scale
        return digits == 0 ? String(Int(scaled)) : String(scaled)
    }
}
