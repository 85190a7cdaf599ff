import Crypto
import Scorecards

/// What proves that a form was made by this server for this session and address.
///
/// The proof is a keyed hash under a key made from the session's token, which nobody but the browser and the server knows.
enum Ticket {
    /// What a ticket turns out to be.
    enum Verdict: Equatable {
        case good(until: Instant)
        case expired
        case forged
    }

    private static let life: Int64 = 12 * 3_600_000

    /// A ticket for one use within twelve hours.
    static func fresh(for path: String, session: String, now: Instant) -> String {
        var generator = SystemRandomNumberGenerator()
        let chance = String(generator.next() as UInt64, radix: 16) + String(generator.next() as UInt64, radix: 16)
        let until = now.milliseconds + life
        return "\(chance).\(until).\(proof(of: "\(chance).\(until) \(path)", session: session))"
    }

    /// Whether a ticket was made for an address and session, and until when it may be used.
    static func check(_ ticket: String, for path: String, session: String, now: Instant) -> Verdict {
        let parts = ticket.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let until = Int64(parts[1]),
            isEqual(String(parts[2]), proof(of: "\(parts[0]).\(until) \(path)", session: session))
        else { return .forged }
        return until < now.milliseconds ? .expired : .good(until: Instant(milliseconds: until))
    }

    /// A ticket for any number of uses, for what does no harm twice.
    static func standing(for path: String, session: String) -> String { proof(of: path, session: session) }

    /// Whether a standing ticket was made for an address and session.
    static func isStanding(_ ticket: String, for path: String, session: String) -> Bool {
        isEqual(ticket, standing(for: path, session: session))
    }

    private static func proof(of text: String, session: String) -> String {
        let key = SymmetricKey(data: SHA256.hash(data: Array("ticket \(session)".utf8)))
        return HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
            .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Compares without telling by the time it takes where two texts differ.
    private static func isEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        return left.count == right.count && zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
