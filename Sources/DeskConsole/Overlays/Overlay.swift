/// What lies over the screen and has the keyboard.
enum Overlay: Sendable {
    case help(HelpOverlay)
    case palette(PaletteOverlay)
    case lookup(LookupOverlay)
    case form(Form)
    case choice(Choice)
    case outline(OutlineOverlay)
    case answers(AnswersOverlay)
    case way(WayOverlay)
    case copy(CopyOverlay)
    case map(MapOverlay)
    case guides(GuidesOverlay)
    case items(ItemsOverlay)
    case many(ManyOverlay)
    case link(LinkOverlay)
    case outbreaks(OutbreaksOverlay)

    var form: Form? {
        get { if case .form(let form) = self { form } else { nil } }
        set { if let newValue, case .form = self { self = .form(newValue) } }
    }
}
