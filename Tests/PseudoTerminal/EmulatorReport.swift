import CVTerm

/// What libvterm tells by callback only, kept until somebody asks.
final class EmulatorReport {
    private(set) var isCursorVisible = true
    private(set) var isAlternateScreen = false
    private(set) var title = ""
    private(set) var bells = 0
    private(set) var clipboard: [String] = []
    private var replies: [UInt8] = []

    func takeReplies() -> [UInt8] {
        defer { replies = [] }
        return replies
    }

    private func set(_ property: VTermProp, _ value: VTermValue) {
        switch property {
        case VTERM_PROP_CURSORVISIBLE: isCursorVisible = value.boolean != 0
        case VTERM_PROP_ALTSCREEN: isAlternateScreen = value.boolean != 0
        case VTERM_PROP_TITLE: title = value.string.map { String(cString: $0) } ?? ""
        default: break
        }
    }

    private func take(osc command: String) {
        let fields = command.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3, fields[0] == "52" else { return }
        clipboard.append(String(fields[2]))
    }

    private static func report(_ user: UnsafeMutableRawPointer?) -> EmulatorReport? {
        user.map { Unmanaged<EmulatorReport>.fromOpaque($0).takeUnretainedValue() }
    }
}

// MARK: - Callbacks

extension EmulatorReport {
    static var screenCallbacks: VTermScreenCallbacks {
        var callbacks = VTermScreenCallbacks()
        callbacks.settermprop = { property, value, user in
            guard let value else { return 0 }
            EmulatorReport.report(user)?.set(property, value.pointee)
            return 1
        }
        callbacks.bell = { user in
            EmulatorReport.report(user)?.bells += 1
            return 1
        }
        return callbacks
    }

    /// For what libvterm has no meaning of its own for, such as the clipboard.
    static var parserCallbacks: VTermParserCallbacks {
        var callbacks = VTermParserCallbacks()
        callbacks.osc = { command, count, user in
            guard let command else { return 0 }
            let bytes = UnsafeRawBufferPointer(start: command, count: count)
            EmulatorReport.report(user)?.take(osc: String(decoding: bytes, as: UTF8.self))
            return 1
        }
        return callbacks
    }

    static let output: @convention(c) (UnsafePointer<CChar>?, Int, UnsafeMutableRawPointer?) -> Void = {
        bytes, count, user in
        guard let bytes else { return }
        EmulatorReport.report(user)?.replies += Array(UnsafeRawBufferPointer(start: bytes, count: count))
    }
}
