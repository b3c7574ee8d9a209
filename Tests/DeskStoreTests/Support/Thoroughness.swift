import Glibc

/// How much a test tries that could go on for ever: little in `make test`, much in `make test-slow`.
enum Thoroughness {
    static let isSlow = getenv("HELPDESK_TEST_SLOW") != nil

    static func count(_ quick: Int, slow: Int) -> Int { isSlow ? slow : quick }

    /// Every one of some indices in `make test-slow`, else every `step`-th.
    static func some(_ indices: [Int], every step: Int) -> [Int] {
        isSlow ? indices : indices.enumerated().filter { $0.offset % step == 0 }.map(\.element)
    }
}
