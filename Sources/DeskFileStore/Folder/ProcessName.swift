import Glibc

/// What tells a process from all others that work on a folder: `4711-desk3`, its number and the machine that it runs on.
package enum ProcessName {
    package static let own: String = {
        var name = [CChar](repeating: 0, count: 256)
        gethostname(&name, name.count - 1)
        let host = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }.map { isAllowed($0) ? $0 : UInt8(ascii: "_") }
        return "\(getpid())-" + String(decoding: host, as: UTF8.self)
    }()

    /// Whether a text may be such a name.
    static func isOne(_ text: String) -> Bool {
        guard let dash = text.utf8.firstIndex(of: UInt8(ascii: "-")), dash != text.startIndex else { return false }
        return text.utf8[..<dash].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            && text.utf8.allSatisfy(isAllowed)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
