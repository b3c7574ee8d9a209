/// The colours of one role, in every depth and on either backdrop: a row of the theme's table.
struct RoleColors {
    /// Attributes that go with the role at any depth.
    var attributes: Style.Attributes = []
    /// Attributes that go with the role where there are fewer than 256 colours: a shade of its own tells it apart, a basic colour
    /// is shared with others, and taken by some grounds.
    var basicAttributes: Style.Attributes = []
    /// Attributes that take the place of colour where there is none, or too few for a shade.
    var plainAttributes: Style.Attributes = []
    /// Colours 0 to 7, on dark and on light.
    var basic: Pair = Pair(nil, nil)
    /// Colours 0 to 255, on dark and on light.
    var extended: Pair = Pair(nil, nil)
    /// The background, for a role that has one of its own.
    var basicBackground: UInt8?
    var extendedBackground: Pair = Pair(nil, nil)

    struct Pair {
        var dark: UInt8?
        var light: UInt8?

        init(_ dark: UInt8?, _ light: UInt8?) {
            self.dark = dark
            self.light = light
        }

        func on(_ backdrop: Backdrop) -> UInt8? {
            backdrop == .dark ? dark : light
        }
    }

    func eight(_ backdrop: Backdrop) -> Ink {
        let color = basic.on(backdrop)
        let attributes = attributes.union(basicAttributes)
        return Ink(color, on: basicBackground, color == nil ? attributes.union(plainAttributes) : attributes)
    }

    func none() -> Ink {
        Ink(nil, attributes.union(basicAttributes).union(plainAttributes))
    }

    /// As with eight colours, but the brighter half on a dark ground.
    func sixteen(_ backdrop: Backdrop) -> Ink {
        var ink = eight(backdrop)
        if backdrop == .dark, basicBackground == nil, let color = ink.foreground { ink.foreground = color + 8 }
        return ink
    }

    func full(_ backdrop: Backdrop) -> Ink {
        Ink(extended.on(backdrop), on: extendedBackground.on(backdrop), attributes)
    }

    static func of(_ role: Style.Role) -> RoleColors {
        switch role {
        case .normal: RoleColors()
        case .dim: RoleColors(plainAttributes: .faint, extended: Pair(248, 241))
        case .accent: RoleColors(plainAttributes: .bold, basic: Pair(6, 4), extended: Pair(80, 24))
        case .title: RoleColors(attributes: .bold)
        case .heading: RoleColors(attributes: .bold, basic: Pair(6, 4), extended: Pair(117, 24))
        case .good: RoleColors(basic: Pair(2, 2), extended: Pair(114, 22))
        case .warning: RoleColors(plainAttributes: .bold, basic: Pair(3, 5), extended: Pair(221, 94))
        case .bad: RoleColors(basicAttributes: .bold, basic: Pair(1, 1), extended: Pair(210, 124))
        case .info: RoleColors(basic: Pair(6, 4), extended: Pair(117, 25))
        case .code: RoleColors(basic: Pair(3, 5), extended: Pair(180, 90))
        case .link: RoleColors(attributes: .underline, basic: Pair(6, 4), extended: Pair(111, 25))
        case .match:
            RoleColors(
                plainAttributes: .reverse, basic: Pair(0, 0), extended: Pair(16, 16), basicBackground: 3,
                extendedBackground: Pair(221, 222))
        case .key: RoleColors(basicAttributes: .bold, basic: Pair(6, 4), extended: Pair(215, 94))
        case .border: RoleColors(plainAttributes: .faint, extended: Pair(243, 244))
        }
    }
}
