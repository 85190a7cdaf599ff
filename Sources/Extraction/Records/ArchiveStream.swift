import Dispatch
import Synchronization

/// The bytes of a compressed file, unpacked ahead of their reader on a thread of their own.
final class ArchiveStream: Sendable {
    let path: String
    private let isWanted: @Sendable (String) -> Bool
    private let state = Mutex(State())
    private let filled = DispatchSemaphore(value: 0)
    private let free: DispatchSemaphore

    private enum Piece {
        case member(String)
        case bytes([UInt8], read: Int)
        case failure(UnreadableRecords)
        case end
    }

    private struct State {
        var pieces: [Piece] = []
        var isCancelled = false
        var bytesRead = 0
        /// A member's name that was met while the bytes of the one before were asked for.
        var pending: Piece?
    }

    private static let ahead = 8
    private static let chunk = 1 << 18

    /// Starts unpacking.
    init(_ path: String, where isWanted: @escaping @Sendable (String) -> Bool) {
        (self.path, self.isWanted) = (path, isWanted)
        free = DispatchSemaphore(value: Self.ahead)
        DispatchQueue.global().async { [self] in unpack() }
    }

    /// Stops unpacking, where its reader gave up.
    func cancel() {
        state.withLock { $0.isCancelled = true }
        free.signal()
    }

    /// How many bytes of the file itself were taken in for what was read so far.
    var bytesRead: Int { state.withLock(\.bytesRead) }

    private func unpack() {
        do throws(UnreadableRecords) {
            let archive = try Archive(path)
            while let member = try archive.nextMember(where: isWanted) {
                guard put(.member(member)) else { return }
                while true {
                    var got = 0
                    var failure: UnreadableRecords?
                    let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
                        do throws(UnreadableRecords) {
                            while got < Self.chunk, let base = buffer.baseAddress {
                                let more = try archive.read(into: base + got, count: Self.chunk - got)
                                if more == 0 { break }
                                got += more
                            }
                        } catch {
                            failure = error
                        }
                        count = got
                    }
                    if let failure { throw failure }
                    if got == 0 { break }
                    guard put(.bytes(bytes, read: archive.bytesRead)) else { return }
                }
            }
            _ = put(.end)
        } catch {
            _ = put(.failure(error))
        }
    }

    private func put(_ piece: Piece) -> Bool {
        free.wait()
        let isWanted = state.withLock { state in
            state.pieces.append(piece)
            return !state.isCancelled
        }
        filled.signal()
        return isWanted
    }

    private func take() -> Piece {
        if let pending = state.withLock({ state in
            defer { state.pending = nil }
            return state.pending
        }) {
            return pending
        }
        filled.wait()
        let piece = state.withLock { state in
            let piece = state.pieces.removeFirst()
            if case .bytes(_, let read) = piece { state.bytesRead = read }
            return piece
        }
        free.signal()
        return piece
    }

    /// Goes to the next CSV file inside; `nil` after the last.
    func nextMember() throws(UnreadableRecords) -> String? {
        while true {
            switch take() {
            case .member(let name): return name
            case .bytes: continue
            case .failure(let failure): throw failure
            case .end: return nil
            }
        }
    }

    /// The next bytes of the present member; none at its end.
    func nextChunk() throws(UnreadableRecords) -> [UInt8] {
        let piece = take()
        switch piece {
        case .bytes(let bytes, _): return bytes
        case .failure(let failure): throw failure
        case .member, .end:
            state.withLock { $0.pending = piece }
            return []
        }
    }
}
