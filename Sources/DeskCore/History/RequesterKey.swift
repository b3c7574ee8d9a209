/// What makes two names of requesters the same: Entra ID compares principal names without case.
package struct RequesterKey: Hashable, Sendable {
    package let text: String

    package init(_ requester: String) {
        text = requester.lowercased()
    }

    /// By bytes: to compare texts as Unicode does takes many times as long, and finds no more principal names to be the same.
    package static func == (left: RequesterKey, right: RequesterKey) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension String {
    package var requesterKey: RequesterKey { RequesterKey(self) }
}
