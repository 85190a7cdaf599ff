/// Why somebody was not let in, in words for whoever stands at the door.
public enum SignInRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name or the password is wrong, the account is disabled, or there is none.
    case wrong
    /// Too many wrong passwords for this account.
    case locked(minutes: Int)
    /// Too many wrong passwords from this address.
    case tooMany(minutes: Int)

    /// What is wrong and what would help.
    public var description: String {
        switch self {
        case .wrong:
            "The name or the password is not right. Try again, or ask whoever keeps the accounts for a new invitation."
        case .locked(let minutes):
            "There were too many wrong passwords for this name. Try again \(Self.wait(minutes))."
        case .tooMany(let minutes):
            "There were too many wrong passwords from where you are. Try again \(Self.wait(minutes))."
        }
    }

    private static func wait(_ minutes: Int) -> String {
        minutes == 1 ? "in one minute" : "in \(minutes) minutes"
    }

    /// The whole minutes until a wait is over, at least one.
    static func minutes(_ milliseconds: Int64) -> Int {
        Int(max(1, (milliseconds + 59_999) / 60_000))
    }
}
