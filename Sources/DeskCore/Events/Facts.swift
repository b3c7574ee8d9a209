/// Every kind of fact that this version knows. A new verb adds its line here.
package enum Facts {
    package static let all: [any Fact.Type] = [
    ]

    package static let byName: [String: any Fact.Type] = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
