import Foundation
public import Scorecards

/// What is wrong with one particular of an account, and what would be right.
public struct AccountFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Which particular is meant.
    public enum Field: String, Sendable {
        case id, name, office, holdings, password
    }

    /// Which particular is meant.
    public let field: Field
    /// The reason.
    public let refusal: Refusal

    /// Creates a fault of a particular.
    public init(_ field: Field, _ refusal: Refusal) {
        self.field = field
        self.refusal = refusal
    }

    /// The fault as one sentence.
    public var description: String { refusal.description }
}

extension Account {
    /// Everything that is wrong with the particulars of a new account; whether the id is taken, the store knows.
    public static func faults(id: String, name: String, office: String, holdings: [Holding]) -> [AccountFault] {
        let malformed =
            isWellFormed(id)
            ? []
            : [
                AccountFault(
                    .id,
                    Refusal(
                        "“\(id)” cannot be the id of an account",
                        remedy: "use up to 64 lower-case letters and digits, with single hyphens or dots between them"
                    )
                )
            ]
        return malformed + faults(name: name, office: office, holdings: holdings)
    }

    /// Everything that is wrong with the particulars of an account that exists.
    public static func faults(name: String, office: String, holdings: [Holding]) -> [AccountFault] {
        [fault(in: name, .name, isNeeded: true), fault(in: office, .office, isNeeded: false)].compactMap { $0 }
            + repeated(in: holdings).map { holding in
                AccountFault(
                    .holdings,
                    Refusal(
                        "the role \(holding.role.rawValue) is named twice for “\(holding.organisation)”",
                        remedy: "name it once"
                    )
                )
            }
    }

    private static let longest = 120

    private static func isWellFormed(_ id: String) -> Bool {
        guard (1...64).contains(id.utf8.count) else { return false }
        let parts = id.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "." }
        return parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
        }
    }

    private static func fault(in text: String, _ field: AccountFault.Field, isNeeded: Bool) -> AccountFault? {
        let refusal: Refusal? =
            if isNeeded, text.allSatisfy(\.isWhitespace) {
                Refusal("an account needs a \(field.rawValue)", remedy: "write the \(field.rawValue) of the person")
            } else if text.count > longest {
                Refusal(
                    "the \(field.rawValue) has \(text.count) characters",
                    remedy: "use at most \(longest)"
                )
            } else if text.unicodeScalars.contains(where: { CharacterSet.controlCharacters.contains($0) }) {
                Refusal(
                    "the \(field.rawValue) holds a character that cannot be printed",
                    remedy: "write it in one line of letters, digits and punctuation"
                )
            } else {
                nil
            }
        return refusal.map { AccountFault(field, $0) }
    }

    private static func repeated(in holdings: [Holding]) -> [Holding] {
        var seen: Set<Holding> = []
        return holdings.filter { !seen.insert($0).inserted }
    }
}

extension ClosedRange where Bound == Character {
    /// Whether a byte is the code of an ASCII character of the range.
    fileprivate func contains(_ byte: UInt8) -> Bool { contains(Character(UnicodeScalar(byte))) }
}
