import DeskCanvas
import DeskConsole
import Foundation

/// How long keys take in a page: the model's change and its picture, without the terminal.
struct KeyTimes {
    private var model: Model
    private var times: [(milliseconds: Double, name: String)] = []

    init(_ model: Model) {
        self.model = model
    }

    mutating func press() {
        for key in [
            "j", "ctrl-d", "space", "k", "pageup", "M", "escape", "G", "k", "pageup", "g", ">", "<", "w", "j", "w",
        ] {
            take(key, times: key.count == 1 && key.first?.isLowercase == true ? 100 : 20)
        }
        take("/")
        for letter in "again and" { take(letter == " " ? "space" : String(letter)) }
        take("enter")
        for key in ["n", "N"] { take(key, times: 50) }
        take("G")
        for width in [120, 80, 60, 160] { take(.resize(Size(width: width, height: 24)), named: "a size of \(width)") }
        for key in ["tab", "j", "enter", "space", "b"] { take(key, times: 5) }
    }

    private mutating func take(_ name: String, times count: Int = 1) {
        guard let key = Key(name: name) else { preconditionFailure("no key is called \(name)") }
        for _ in 0..<count { take(.key(key), named: "`\(name)`") }
    }

    private mutating func take(_ event: InputEvent, named name: String) {
        let time = milliseconds {
            _ = model.update(.input(event, isBurst: false), at: OpenedPage.now)
            _ = model.view()
        }
        times.append((time, name))
    }

    /// The time that so many of a hundred keys do not exceed.
    func part(_ percent: Int) -> Double {
        let sorted = times.map(\.milliseconds).sorted()
        let time = sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
        return (time * 100).rounded() / 100
    }

    var slowest: String {
        times.max { $0.milliseconds < $1.milliseconds }?.name ?? ""
    }
}
