extension IntakeProblem {
    /// What was found, where, and what to do next, for the person who pasted it.
    package var sentence: String {
        switch self {
        case .tooLarge(_, let limit):
            // How much more is not known of a pipe, which is left as soon as it is too much.
            "This text has more than \(limit / 1_048_576) MB, and no more are read. Paste only the part around the error."
        case .binary(let offset):
            "This is not text: byte \(offset + 1) belongs to an image, an archive or a program. "
                + "Paste the words of the error, or save the file as text first."
        }
    }
}
