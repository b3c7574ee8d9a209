import DeskCore

import struct FoundationEssentials.Date

/// Appends values as bytes, for `ByteReader` on the same kind of machine.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    mutating func append(_ other: [UInt8]) { bytes += other }

    mutating func append(_ other: UnsafeRawBufferPointer) { bytes.append(contentsOf: other) }

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    mutating func int(_ value: Int) { raw(value) }

    mutating func small(_ value: Int) { raw(UInt32(truncatingIfNeeded: value)) }

    mutating func date(_ value: Date?) { raw(value?.timeIntervalSinceReferenceDate ?? .nan) }

    mutating func text(_ value: String?) {
        guard var value else { return small(ByteReader.absent) }
        value.withUTF8 { utf8 in
            small(utf8.count)
            bytes.append(contentsOf: utf8)
        }
    }

    /// Appends the sum of what stands from a place on.
    mutating func sum(from start: Int) {
        raw(bytes[start...].withUnsafeBytes { ByteSum.of($0) })
    }

    mutating func raw<Value: BitwiseCopyable>(_ value: Value) {
        withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
    }

    /// Puts a value in the place of the first bytes.
    mutating func replaceFront<Value: BitwiseCopyable>(with value: Value) {
        withUnsafeBytes(of: value) { value in
            bytes.withUnsafeMutableBytes { $0.copyMemory(from: value) }
        }
    }
}

/// Takes values off bytes from a file. Where the bytes end too early, values are zero or empty from then on, and `isSound` is false.
struct ByteReader {
    /// The length of a text that is not there.
    static let absent = Int(UInt32.max)

    let bytes: UnsafeRawBufferPointer
    private(set) var offset: Int
    private(set) var isSound = true

    init(_ bytes: UnsafeRawBufferPointer, from offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    mutating func byte() -> UInt8 { raw(UInt8.self) ?? 0 }

    mutating func int() -> Int { raw(Int.self) ?? 0 }

    mutating func small() -> Int { Int(raw(UInt32.self) ?? 0) }

    mutating func date() -> Date? {
        let seconds = raw(Double.self) ?? .nan
        return seconds.isNaN ? nil : Date(timeIntervalSinceReferenceDate: seconds)
    }

    /// - Parameter pool: for texts that many share.
    mutating func text(_ pool: TextPool?) -> String? {
        let count = small()
        guard count != Self.absent, let run = take(count) else { return nil }
        let utf8 = run.bindMemory(to: UInt8.self)
        return pool?.text(utf8) ?? String(decoding: utf8, as: UTF8.self)
    }

    mutating func raw<Value: BitwiseCopyable>(_ type: Value.Type) -> Value? {
        take(MemoryLayout<Value>.size)?.loadUnaligned(as: type)
    }

    private mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
        guard isSound, count >= 0, offset >= 0, count <= bytes.count - offset else {
            isSound = false
            return nil
        }
        defer { offset += count }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)])
    }
}
