package import DeskCore

/// The time zones that the system knows, for who reads a file that names one.
package struct TimeZones: Sendable {
    /// What a name stands for; nil where the system knows no such zone.
    package var offsets: @Sendable (_ name: String) -> ZoneOffsets?
    /// All names that there are, to say which one may be meant.
    package var names: @Sendable () -> [String]
    /// The zone of the machine, where no file names one.
    package var local: @Sendable () -> ZoneOffsets

    package init(
        offsets: @escaping @Sendable (_ name: String) -> ZoneOffsets?, names: @escaping @Sendable () -> [String],
        local: @escaping @Sendable () -> ZoneOffsets
    ) {
        self.offsets = offsets
        self.names = names
        self.local = local
    }
}
