import Dispatch
import Synchronization

/// The bytes of a compressed file, unpacked ahead of their reader on a thread of their own.
final class ArchiveStream: Sendable {
    let path: String
    private let isWanted: @Sendable (String) -> Bool
    private let pieces = Handover<Piece>(ahead: 8)
    private let state = Mutex(State())

    private enum Piece {
        case member(String)
        case bytes([UInt8], read: Int)
        case failure(UnreadableRecords)
        case end
    }

    private struct State {
        var bytesRead = 0
        /// A member's name that was met while the bytes of the one before were asked for.
        var pending: Piece?
    }

    private static let chunk = 1 << 18

    /// Starts unpacking.
    init(_ path: String, where isWanted: @escaping @Sendable (String) -> Bool) {
        (self.path, self.isWanted) = (path, isWanted)
        DispatchQueue.global().async { [self] in unpack() }
    }

    /// Stops unpacking, where its reader gave up.
    func cancel() { pieces.cancel() }

    /// How many bytes of the file itself were taken in for what was read so far.
    var bytesRead: Int { state.withLock(\.bytesRead) }

    private func unpack() {
        do throws(UnreadableRecords) {
            let archive = try Archive(path)
            while let member = try archive.nextMember(where: isWanted) {
                guard pieces.put(.member(member)) else { return }
                while true {
                    let bytes = try nextBytes(of: archive)
                    if bytes.isEmpty { break }
                    guard pieces.put(.bytes(bytes, read: archive.bytesRead)) else { return }
                }
            }
            _ = pieces.put(.end)
        } catch {
            _ = pieces.put(.failure(error))
        }
    }

    /// As many bytes as make a chunk; fewer only at the member's end.
    private func nextBytes(of archive: Archive) throws(UnreadableRecords) -> [UInt8] {
        var failure: UnreadableRecords?
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
            count = 0
            do throws(UnreadableRecords) {
                while count < Self.chunk, let base = buffer.baseAddress {
                    let more = try archive.read(into: base + count, count: Self.chunk - count)
                    if more == 0 { break }
                    count += more
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    private func take() -> Piece {
        if let pending = state.withLock({ state in
            defer { state.pending = nil }
            return state.pending
        }) {
            return pending
        }
        let piece = pieces.take()
        if case .bytes(_, let read) = piece { state.withLock { $0.bytesRead = read } }
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
