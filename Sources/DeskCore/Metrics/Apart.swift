/// A value in a piece of memory of its own, so that a table of many of them moves references when it grows.
struct Apart<Value> {
    /// Always one: an array is copied only where two refer to it.
    private var one: [Value]

    init(_ value: Value) {
        one = [value]
    }

    var value: Value {
        get { one[0] }
        _modify { yield &one[0] }
    }
}

extension Apart: Sendable where Value: Sendable {}
