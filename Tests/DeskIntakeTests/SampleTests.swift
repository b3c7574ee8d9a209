import DeskCore
import Testing

import struct FoundationEssentials.Data
import class FoundationEssentials.JSONDecoder

@testable import DeskIntake

/// Every text in `Samples` with what a careful person reads out of it.
struct SampleTests {
    struct Expected: Decodable, Equatable {
        var codes: [Int]
        var traceID: String?
        var correlationID: String?
        var timestamp: String?
        var appID: String?
        var resourceID: String?
        var requester: String?
        var masked: Int
    }

    @Test("A sample is read as its expectation says", arguments: try Samples.names())
    func sample(name: String) throws {
        let failure = try FailureReader.read(bytes: Samples.bytes("\(name).txt"))
        let expected = try JSONDecoder().decode(Expected.self, from: Data(Samples.bytes("\(name).expected.json")))
        let read = Expected(
            codes: failure.codes, traceID: failure.traceID, correlationID: failure.correlationID,
            timestamp: failure.occurredAt.map(Timestamp.text), appID: failure.appID, resourceID: failure.resourceID,
            requester: failure.requester, masked: failure.masked)
        #expect(read == expected)
    }
}
