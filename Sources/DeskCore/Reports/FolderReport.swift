/// How a data folder is, as `doctor --json` prints it. What was not looked at is null.
package struct FolderReport: Encodable, Sendable {
    /// A line, or a whole file, and what is wrong or was found there.
    package struct Finding: Encodable, Sendable {
        package var file: String
        @ExplicitNull package var line: Int?
        package var what: String

        package init(file: String, line: Int?, what: String) {
            self.file = file
            self.line = line
            self.what = what
        }
    }

    /// Files and their bytes.
    package struct Amount: Encodable, Sendable {
        package var files: Int
        package var bytes: Int

        package init(files: Int, bytes: Int) {
            self.files = files
            self.bytes = bytes
        }
    }

    /// A repaired file.
    package struct Mended: Encodable, Sendable {
        package var file: String
        package var lost: Int
        package var restored: Int
        /// Whether lines were put back in the order in which they were written.
        package var reordered: Bool
        package var aside: [String]

        package init(file: String, lost: Int, restored: Int, reordered: Bool, aside: [String]) {
            self.file = file
            self.lost = lost
            self.restored = restored
            self.reordered = reordered
            self.aside = aside
        }
    }

    package var folder: String
    package var sound: Bool
    package var files = 0
    package var lines = 0
    package var bytes = 0
    package var head = ""
    package var damaged: [Finding] = []
    /// Lines that are not as they were written, and are accounted for.
    package var accounted: [Finding] = []
    package var tornBytes = 0
    @ExplicitNull package var events: Int?
    @ExplicitNull package var tickets: Int?
    @ExplicitNull package var unknownEvents: [String: Int]?
    @ExplicitNull package var aside: Amount?
    @ExplicitNull package var guides: Int?
    @ExplicitNull package var cacheBytes: Int?
    @ExplicitNull package var remarks: [Finding]?
    /// Where the sum stands that was looked for.
    @ExplicitNull package var against: Finding?
    @ExplicitNull package var mended: [Mended]?
    /// What killed writers had left behind.
    @ExplicitNull package var removed: [String]?
    /// What was closed to the group that shares the folder.
    @ExplicitNull package var opened: [String]?

    package init(folder: String, sound: Bool) {
        self.folder = folder
        self.sound = sound
    }
}
