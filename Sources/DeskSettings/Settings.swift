package import DeskCore

/// What a person likes: `config.yaml`. What binds all of a desk lies in its data folder instead.
package struct Settings: Equatable, Sendable {
    /// The data folder of the desk that is opened where no other is named.
    package var data: String?
    /// Folders of own guides besides the usual one, in the order in which they are looked through; relative ones are meant from
    /// the folder of the file.
    package var guides: [String]
    /// Own views, those that are right.
    package var views: [TicketView]
    /// What is wrong with the other views. It keeps nobody from working.
    package var problems: [SettingsProblem]

    package init(
        data: String? = nil, guides: [String] = [], views: [TicketView] = [], problems: [SettingsProblem] = []
    ) {
        self.data = data
        self.guides = guides
        self.views = views
        self.problems = problems
    }
}
