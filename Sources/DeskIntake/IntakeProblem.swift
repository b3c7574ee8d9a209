/// Why pasted or piped bytes could not be read as text. The sentences for people are in `IntakeProblem+Sentence.swift`.
package enum IntakeProblem: Error, Equatable {
    /// More bytes than anybody pastes on purpose.
    case tooLarge(bytes: Int, limit: Int)
    /// A NUL byte, or mostly control bytes, at `offset`: an image, an archive, a program.
    case binary(offset: Int)
}
