import DeskCanvas
import DeskCore

extension String {
    /// What somebody typed, as it is said back: in one line, and no more of it than tells which line it was.
    var quoted: String { "“\(TextWidth.truncated(oneLine, to: 60))”" }
}
