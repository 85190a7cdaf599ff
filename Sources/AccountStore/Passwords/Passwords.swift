import Foundation
public import Scorecards

/// What a password must be, and passwords made by chance.
public enum Passwords {
    /// How many characters a password has.
    public static let lengths = 12...200

    /// A password of three groups of five characters that are told apart in print: 74 bits of chance.
    public static func random() -> String {
        // Neither 0 and o nor 1, i and l.
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var generator = SystemRandomNumberGenerator()
        let groups = (0..<3).map { _ in
            String((0..<5).map { _ in letters[Int.random(in: letters.indices, using: &generator)] })
        }
        return groups.joined(separator: "-")
    }

    /// What is wrong with a password that somebody chooses for an account, if anything is.
    public static func refusal(of password: String, for id: String) -> Refusal? {
        let count = password.count
        if count < lengths.lowerBound {
            return Refusal(
                "the password has \(count) \(count == 1 ? "character" : "characters")",
                remedy: "use at least \(lengths.lowerBound), such as three or four words"
            )
        }
        if count > lengths.upperBound || password.utf8.count > 4 * lengths.upperBound {
            return Refusal("the password has \(count) characters", remedy: "use at most \(lengths.upperBound)")
        }
        if password.lowercased() == id.lowercased() {
            return Refusal("the password is the id of the account", remedy: "choose one that others do not know")
        }
        if Set(password).count == 1 {
            return Refusal("the password is one character repeated", remedy: "use three or four words")
        }
        return nil
    }
}
