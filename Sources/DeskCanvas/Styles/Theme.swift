/// Which ink every style gets, for a number of colours and a dark or light terminal.
///
/// With 256 colours roles keep their colours on every ground. With fewer, the grounds are made by reversing, because sixteen colours
/// that the user chose cannot be relied on to be readable on each other.
package struct Theme: Hashable, Sendable {
    package var depth: ColorDepth
    package var backdrop: Backdrop

    package init(depth: ColorDepth, backdrop: Backdrop) {
        self.depth = depth
        self.backdrop = backdrop
    }

    package func ink(for style: Style) -> Ink {
        var ink = depth == .full ? fullInk(for: style) : plainInk(for: style)
        ink.attributes.formUnion(style.attributes.subtracting(.reverse))
        if style.attributes.contains(.reverse) { ink.attributes.formSymmetricDifference(.reverse) }
        return ink
    }

    private func fullInk(for style: Style) -> Ink {
        var ink = RoleColors.of(style.role).full(backdrop)
        ink.background = ink.background ?? groundColor(style.ground)
        return ink
    }

    private func plainInk(for style: Style) -> Ink {
        let colors = RoleColors.of(style.role)
        var ink =
            switch depth {
            case .none: colors.none()
            case .eight: colors.eight(backdrop)
            case .sixteen, .full: colors.sixteen(backdrop)
            }
        guard style.ground != .page else { return ink }
        ink.foreground = nil
        ink.background = nil
        ink.attributes.remove(.faint)
        ink.attributes.formSymmetricDifference(.reverse)
        return ink
    }

    private func groundColor(_ ground: Style.Ground) -> UInt8? {
        switch (ground, backdrop) {
        case (.page, _): nil
        case (.bar, .dark): 235
        case (.bar, .light): 254
        case (.selection, .dark): 237
        case (.selection, .light): 159
        }
    }
}
