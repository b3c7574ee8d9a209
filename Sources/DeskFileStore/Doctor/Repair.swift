/// What a repair has done.
package struct Repair: Equatable {
    package struct File: Equatable {
        package var path: String
        /// Entries that could not be kept; a line in the file stands for each.
        package var lostCount = 0
        /// Entries of which only the sum was hurt, and that have it back.
        package var restoredCount = 0
        /// Whether lines were put back in the order in which they were written.
        package var isReordered = false
        /// Where the file as it was, and what was taken out of it, have been kept.
        package var aside: [String] = []
    }

    package internal(set) var files: [File] = []
    /// Temporary files of writers that were killed.
    package internal(set) var removed: [String] = []
    /// What was closed to the group that shares the folder.
    package internal(set) var opened: [String] = []
}
