/// What somebody did to the lines of a file.
enum LineEdit: Sendable, CustomStringConvertible {
    case remove(Int, count: Int)
    case double(Int)
    case insert(String, at: Int)
    case replace(Int, String, String)
    case cut(Int, count: Int)
    case overwrite(Int, String)
    case swap(Int, Int)
    case overwriteAll(String)

    /// - Parameter lines: counted from 1.
    func apply(to lines: inout [String]) {
        switch self {
        case .remove(let line, let count): lines.removeSubrange(line - 1..<line - 1 + count)
        case .double(let line): lines.insert(lines[line - 1], at: line)
        case .insert(let text, let line): lines.insert(text, at: line - 1)
        case .replace(let line, let text, let other): lines[line - 1].replace(text, with: other)
        case .cut(let line, let count): lines[line - 1].removeLast(count)
        case .overwrite(let line, let text): lines[line - 1] = text
        case .swap(let line, let other): lines.swapAt(line - 1, other - 1)
        case .overwriteAll(let text): lines = lines.map { _ in text }
        }
    }

    var description: String {
        switch self {
        case .remove(let line, let count): "remove \(count) from \(line)"
        case .double(let line): "double \(line)"
        case .insert(let text, let line): "insert '\(text)' at \(line)"
        case .replace(let line, let text, let other): "replace \(text) with \(other) in \(line)"
        case .cut(let line, let count): "cut \(count) off \(line)"
        case .overwrite(let line, let text): "overwrite \(line) with '\(text)'"
        case .swap(let line, let other): "swap \(line) and \(other)"
        case .overwriteAll(let text): "overwrite all with '\(text)'"
        }
    }
}
