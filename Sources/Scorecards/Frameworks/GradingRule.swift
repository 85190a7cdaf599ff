/// One line of a grading rule: the grade that is suggested when its conditions hold.
public struct GradingRule: Hashable, Codable, Sendable {
    /// The grade suggested.
    public var grade: GradeLevel.ID
    /// What must hold, all of it.
    public var conditions: [Condition]

    /// Creates a rule that suggests a grade when all conditions hold.
    public init(grade: GradeLevel.ID, conditions: [Condition]) {
        self.grade = grade
        self.conditions = conditions
    }

    /// A statement about the results of a quadrant's redlines.
    public struct Condition: Hashable, Codable, Sendable {
        /// The roles whose results count.
        public var roles: [MeasureRole.Role]
        /// The result looked for.
        public var result: Wanted
        /// How many of them must have it.
        public var howMany: Quantifier

        /// Creates a condition on the results of some roles.
        public init(roles: [MeasureRole.Role], result: Wanted, howMany: Quantifier) {
            self.roles = roles
            self.result = result
            self.howMany = howMany
        }
    }

    /// The result a condition looks for.
    public enum Wanted: String, Codable, CaseIterable, Sendable {
        case met
        case notMet = "not-met"
    }

    /// How many redlines must have the result.
    public enum Quantifier: Hashable, Sendable {
        case any
        case all
        case atLeast(Int)
    }
}

extension GradingRule.Quantifier: Codable, CustomStringConvertible {
    /// The quantifier as written in files: `any`, `all` or `at least 3`.
    public var description: String {
        switch self {
        case .any: "any"
        case .all: "all"
        case .atLeast(let count): "at least \(count)"
        }
    }

    /// Reads a quantifier as written in files, or returns `nil`.
    public init?(_ text: some StringProtocol) {
        switch text {
        case "any": self = .any
        case "all": self = .all
        default:
            guard text.hasPrefix("at least "), let count = Int(text.dropFirst(9)), count > 0 else { return nil }
            self = .atLeast(count)
        }
    }

    /// Reads the value from the form it has in an entry.
    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText("any, all or at least N") { Self($0) }
    }

    /// Writes the value in the form it has in an entry.
    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(description)
    }
}
