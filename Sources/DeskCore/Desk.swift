/// Everything that the recorded events say.
package struct Desk: Sendable {
    package init() {}
}
