import ArgumentParser

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Make a desk of made-up people, to try things out on.")

    @OptionGroup var data: DataOptions

    func run() throws {
    }
}
