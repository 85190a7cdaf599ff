import Synchronization

/// Answers that were rendered since the ledger last grew.
///
/// Every page is a pure function of the ledger, so an answer holds until the sequence number changes; then all are
/// dropped. When they outgrow the limit all are dropped as well: the pages people read are soon back.
final class PageCache<Key: Hashable & Sendable, Answer: Sized>: Sendable {
    private struct Kept {
        var sequence = 0
        var bytes = 0
        var answers: [Key: Answer] = [:]
    }

    private let kept = Mutex(Kept())
    private let limit: Int

    /// Creates an empty cache that holds at most so many bytes.
    init(limit: Int = 64 << 20) {
        self.limit = limit
    }

    /// The answer kept under a key, or the one that is made now; what throws is not kept.
    func answer(for key: Key, sequence: Int, make: () throws -> Answer) rethrows -> Answer {
        let held = kept.withLock { $0.sequence == sequence ? $0.answers[key] : nil }
        if let held { return held }
        let made = try make()
        kept.withLock { kept in
            if kept.sequence != sequence || kept.bytes + made.size > limit { kept = Kept(sequence: sequence) }
            guard made.size <= limit, kept.answers.updateValue(made, forKey: key) == nil else { return }
            kept.bytes += made.size
        }
        return made
    }

    /// How many answers are held.
    var count: Int { kept.withLock { $0.answers.count } }
}

/// Something that knows how many bytes it takes up, near enough.
protocol Sized: Sendable {
    var size: Int { get }
}
