import Foundation

/// The texts beside these tests.
enum Samples {
    private static let folder = Bundle.module.bundleURL.appending(path: "Samples")

    static func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appending(path: name)))
    }

    /// The names without `.txt`, in order.
    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
            .map { String($0.dropLast(4)) }.sorted()
    }
}
