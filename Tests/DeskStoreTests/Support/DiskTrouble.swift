import DeskFileStore
import Glibc
import Synchronization

/// A disk whose calls a test counts, and can let go wrong from one of them on.
final class DiskTrouble: Sendable {
    /// What becomes of a call that comes `distance` calls after the one chosen.
    typealias Rule = @Sendable (_ call: DiskCall, _ distance: Int) -> DiskVerdict

    private struct State {
        var calls: [DiskCall] = []
        var firstTroubled = 0
        var rule: Rule?
    }

    private let state = Mutex(State())

    var calls: [DiskCall] { state.withLock(\.calls) }

    var disk: Disk {
        Disk { [self] call in
            let (rule, distance): (Rule?, Int) = state.withLock { state in
                state.calls.append(call)
                return (state.rule, state.calls.count - 1 - state.firstTroubled)
            }
            let verdict = distance < 0 ? .proceed : rule?(call, distance) ?? .proceed
            return verdict == .proceed ? Self.withoutSyncing(call) : verdict
        }
    }

    /// What a process does before it is killed outlives it without any sync; only a power cut would tell.
    static func withoutSyncing(_ call: DiskCall) -> DiskVerdict {
        call.kind == .syncFile || call.kind == .syncFolder ? .pretend : .proceed
    }

    /// Applies `rule` to the calls that come after `count` more.
    func strike(after count: Int = 0, _ rule: @escaping Rule) {
        state.withLock { state in
            state.firstTroubled = state.calls.count + count
            state.rule = rule
        }
    }

    func heal() {
        state.withLock { $0.rule = nil }
    }

    /// One call fails.
    static func failing(_ number: Int32) -> Rule {
        { _, distance in distance == 0 ? .fail(number) : .proceed }
    }

    /// A write stops half-way and the call after it fails; another call does nothing wrong and the next fails.
    static func failingHalfWay(_ number: Int32) -> Rule {
        { call, distance in
            switch distance {
            case 0: call.kind == .write ? .shorten(to: call.byteCount / 2) : .proceed
            case 1: .fail(number)
            default: .proceed
            }
        }
    }

    /// The process is killed in one call; in the middle of it where that is a write and `halfWay` is set.
    static func killing(halfWay: Bool) -> Rule {
        { call, distance in
            if halfWay, distance == 0, call.kind == .write { return .shorten(to: call.byteCount / 2) }
            if !halfWay || distance > 0 { kill(getpid(), SIGKILL) }
            return .proceed
        }
    }
}
