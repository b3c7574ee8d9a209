/// One promise about a ticket, and how much of its time is used. All lengths are seconds of working time, all places in time are
/// working coordinates.
package struct ServiceClock: Equatable, Sendable {
    package enum Phase: Equatable, Sendable {
        case running
        /// Stands still from a coordinate on, because the ticket waits or is resolved.
        case standing(since: Double)
        /// What was promised has happened.
        case ended(at: Double)
    }

    package var goal: ServiceGoal
    package var target: Double
    package var start: Double
    /// For how long it stood still before.
    package var held: Double
    package var phase: Phase

    /// At which coordinate the target will be used up, which does not move while time passes; nil where it does not run.
    package var due: Double? {
        phase == .running ? start + held + target : nil
    }

    /// How much is used at a coordinate.
    package func elapsed(at now: Double) -> Double {
        let end =
            switch phase {
            case .running: now
            case .standing(let since): since
            case .ended(let end): end
            }
        return max(0, end - start - held)
    }

    /// How much is left; less than nothing where more was used than there was.
    package func remaining(at now: Double) -> Double { target - elapsed(at: now) }

    package func state(at now: Double) -> ServiceState {
        let remaining = remaining(at: now)
        switch phase {
        case .ended: return remaining < 0 ? .missed : .met
        case .standing: return remaining < 0 ? .breached : .held
        case .running:
            if remaining < 0 { return .breached }
            return remaining < ServiceState.notice(of: target) ? .breaching : .running
        }
    }
}

/// How a promise stands. The raw values are on the command line and in `--json`.
package enum ServiceState: String, Sendable, CaseIterable {
    case running
    /// Little is left.
    case breaching
    /// More was used than there was, and it is not kept yet.
    case breached
    /// Stands still, with something left.
    case held
    case met
    case missed

    /// What is little, of a target: a quarter, and at least ten minutes.
    static func notice(of target: Double) -> Double { max(target / 4, 600) }

    /// Whether somebody has to hurry, or should have.
    package var isPressing: Bool { self == .breaching || self == .breached }
}
