import Synchronization

/// The numbers that stand for one column's values (or their meanings) throughout a tabulation, shared by its workers.
final class ValueNumbers: Sendable {
    private struct State {
        var numbers: [FieldValue: UInt32] = [:]
        var values: [FieldValue] = []
        var reasons: [Reason] = []
    }

    /// Why a value cannot be used.
    struct Reason: Hashable, Sendable {
        let problem: String
        let remedy: String
    }

    /// The first number that stands for a reason instead of a value.
    static let firstReason: UInt32 = 0xFFFF_0000
    private static let mostReasons = 0x1000

    private let meaning: (@Sendable (FieldValue) -> Tabulation.Meaning)?
    private let state = Mutex(State())

    init(meaning: (@Sendable (FieldValue) -> Tabulation.Meaning)?) { self.meaning = meaning }

    /// How many values a worker may keep at hand: those with a meaning can be asked about again.
    var limit: Int { meaning == nil ? .max : 1 << 16 }

    /// The number of a field's content, or of the reason why it cannot be used.
    func number(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let field = FieldValue(bytes: Array(bytes))
        guard let meaning else { return state.withLock { Self.number(of: field, in: &$0) } }
        switch meaning(field) {
        case .value(let value): return state.withLock { Self.number(of: value, in: &$0) }
        case .unusable(let problem, let remedy):
            return state.withLock { state in
                if state.reasons.count < Self.mostReasons {
                    state.reasons.append(Reason(problem: problem, remedy: remedy))
                }
                return Self.firstReason + UInt32(state.reasons.count - 1)
            }
        }
    }

    private static func number(of value: FieldValue, in state: inout State) -> UInt32 {
        if let known = state.numbers[value] { return known }
        let number = UInt32(state.values.count)
        state.numbers[value] = number
        state.values.append(value)
        return number
    }

    /// The values in the order of their numbers.
    var values: [FieldValue] { state.withLock(\.values) }

    /// The reason that a number stands for.
    func reason(_ number: UInt32) -> Reason { state.withLock { $0.reasons[Int(number - firstReasonNumber)] } }

    private var firstReasonNumber: UInt32 { Self.firstReason }
}
