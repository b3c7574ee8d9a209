import Glibc

/// The handlers of the signals that ncurses would take, remembered to be put back.
struct SignalHandlers {
    private static let taken = [SIGINT, SIGTERM, SIGTSTP, SIGWINCH]

    private let actions: [sigaction]

    init() {
        actions = Self.taken.map { number in
            var action = sigaction()
            sigaction(number, nil, &action)
            return action
        }
    }

    func restore() {
        for (number, action) in zip(Self.taken, actions) {
            var action = action
            sigaction(number, &action, nil)
        }
    }
}
