/// What a person likes: `config.yaml`. What binds all of a desk lies in its data folder instead.
package struct Settings: Equatable, Sendable {
    /// The data folder of the desk that is opened where no other is named.
    package var data: String?

    package init(data: String? = nil) {
        self.data = data
    }
}
