/// How a term compares. The raw value is what is written between the field and its value.
package enum QueryComparison: String, Sendable {
    case equal = ":"
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="

    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .equal: left == right
        case .less: left < right
        case .atMost: left <= right
        case .greater: left > right
        case .atLeast: left >= right
        }
    }
}
