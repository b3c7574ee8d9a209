internal import CMarkGFM
internal import Glibc

/// The memory for the tree of one page at a time. It is taken piece behind piece, and given back as a whole; the first part of it is kept
/// for the next page, since asking the system anew for each takes longer than the parse of a short one.
///
/// Whoever uses it must be alone, as `MarkdownParser` sees to: the library's functions for memory say nothing of the page.
enum MarkdownMemory {
    private struct Parts {
        var parts: [UnsafeMutableRawBufferPointer] = []
        /// The free rest of the last part.
        var free = UnsafeMutableRawBufferPointer(start: nil, count: 0)
        /// The piece that was taken last: it can grow, and go.
        var last: UnsafeMutableRawPointer?
    }

    /// Enough for a page of 40 kB. A further part is twice as long as the one before.
    private static let firstPart = 1 << 20
    /// In front of each piece stands its length; pieces begin where every type may.
    private static let head = 16

    // Only who has `MarkdownParser`'s turn comes here.
    nonisolated(unsafe) private static let state: UnsafeMutablePointer<Parts> = {
        let state = UnsafeMutablePointer<Parts>.allocate(capacity: 1)
        state.initialize(to: Parts())
        return state
    }()

    /// What the library is given.
    nonisolated(unsafe) static let functions: UnsafeMutablePointer<cmark_mem> = {
        let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        functions.initialize(
            to: cmark_mem(
                calloc: { count, size in MarkdownMemory.cleared(count * size) },
                realloc: { piece, size in MarkdownMemory.resized(piece, size) },
                free: { piece in MarkdownMemory.release(piece) }))
        return functions
    }()

    /// Gives everything back.
    static func clear() {
        for part in state.pointee.parts.dropFirst() { part.deallocate() }
        state.pointee.parts.removeLast(max(0, state.pointee.parts.count - 1))
        state.pointee.free = state.pointee.parts.first ?? UnsafeMutableRawBufferPointer(start: nil, count: 0)
        state.pointee.last = nil
    }

    private static func cleared(_ size: Int) -> UnsafeMutableRawPointer {
        let piece = take(size)
        memset(piece, 0, size)
        return piece
    }

    private static func resized(_ piece: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer {
        guard let piece else { return take(size) }
        let length = length(of: piece)
        guard size > length else { return piece }
        release(piece)
        let larger = take(size)
        if larger != piece { memcpy(larger, piece, length) }
        return larger
    }

    private static func release(_ piece: UnsafeMutableRawPointer?) {
        guard let piece, piece == state.pointee.last else { return }
        let end = state.pointee.free
        let start = piece - head
        let rest = end.count + ((end.baseAddress ?? start) - start)
        state.pointee.free = UnsafeMutableRawBufferPointer(start: start, count: rest)
        state.pointee.last = nil
    }

    private static func take(_ size: Int) -> UnsafeMutableRawPointer {
        let length = (max(size, 1) + head - 1) & ~(head - 1)
        if state.pointee.free.count < head + length { addPart(atLeast: head + length) }
        let free = state.pointee.free
        guard let start = free.baseAddress else { preconditionFailure("a part was just added") }
        start.storeBytes(of: length, as: Int.self)
        state.pointee.free = UnsafeMutableRawBufferPointer(rebasing: free[(head + length)...])
        state.pointee.last = start + head
        return start + head
    }

    private static func addPart(atLeast size: Int) {
        let length = max(size, state.pointee.parts.last.map { $0.count * 2 } ?? firstPart)
        let part = UnsafeMutableRawBufferPointer.allocate(byteCount: length, alignment: head)
        state.pointee.parts.append(part)
        state.pointee.free = part
    }

    private static func length(of piece: UnsafeMutableRawPointer) -> Int {
        (piece - head).load(as: Int.self)
    }
}
