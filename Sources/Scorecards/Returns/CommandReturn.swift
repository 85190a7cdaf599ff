/// A command's own account of a cycle, beside the grades it gives itself.
public struct CommandReturn: Hashable, Codable, Sendable {
    /// The command.
    public var organisation: Organisation.ID
    /// What the quarter was like, in the command's words.
    public var narrative: String
    /// For each redline that is not met what happened, why, and what will be done.
    public var accounts: [RedlineAccount]
    /// What it wants heard beyond its figures, such as many acting sergeants; harvested across commands.
    public var themes: [String]
    /// What weighs on it: demand, vacancies, other pressures.
    public var pressures: [String]
    /// The office that gives the account, such as “Command lead, Contact Management”.
    public var author: String

    /// Creates an account.
    public init(
        organisation: Organisation.ID,
        narrative: String,
        accounts: [RedlineAccount] = [],
        themes: [String] = [],
        pressures: [String] = [],
        author: String
    ) {
        self.organisation = organisation
        self.narrative = narrative
        self.accounts = accounts
        self.themes = themes
        self.pressures = pressures
        self.author = author
    }
}

/// What a command says of a redline it does not meet.
public struct RedlineAccount: Hashable, Codable, Sendable {
    /// The measure.
    public var measure: Measure.ID
    /// What happened.
    public var fact: String
    /// Why it happened.
    public var cause: String
    /// What is done about it.
    public var action: String

    /// Creates an account of a redline.
    public init(measure: Measure.ID, fact: String, cause: String, action: String) {
        self.measure = measure
        self.fact = fact
        self.cause = cause
        self.action = action
    }
}
