extension IntakeProblem {
    /// What was found, where, and what to do next, for the person who pasted it.
    package var sentence: String {
        switch self {
        case .tooLarge(let bytes, let limit):
            "This text has \(megabytes(bytes)) MB, and at most \(megabytes(limit)) MB are read. "
                + "Paste only the part around the error."
        case .binary(let offset):
            "This is not text: byte \(offset + 1) belongs to an image, an archive or a program. "
                + "Paste the words of the error, or save the file as text first."
        }
    }

    /// Whole mebibytes, rounded up, so that a text just over the limit never shows the limit itself.
    private func megabytes(_ bytes: Int) -> Int {
        (bytes + 1_048_575) / 1_048_576
    }
}
