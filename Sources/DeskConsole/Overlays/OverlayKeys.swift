import DeskCanvas

extension Model {
    /// An overlay has the keyboard as long as it is there.
    mutating func takeInOverlay(_ event: InputEvent) -> [Effect] {
        switch overlay {
        case .help: takeInHelp(event)
        case .palette: takeInPalette(event)
        case .lookup: takeInLookup(event)
        case .form: takeInForm(event)
        case .choice: takeInChoice(event)
        case .outline: takeInOutline(event)
        case .answers: takeInAnswers(event)
        case .way: takeInWay(event)
        case .copy: takeInCopy(event)
        case .map: takeInMap(event)
        case .guides: takeInGuides(event)
        case .items: takeInItems(event)
        case .many: takeInMany(event)
        case .link: takeInLink(event)
        case .outbreaks: takeInOutbreaks(event)
        case nil: []
        }
    }
}
