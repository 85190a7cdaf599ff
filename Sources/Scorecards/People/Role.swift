/// A part a person plays in the process, held for an organisation and those below it.
public enum Role: String, Codable, CaseIterable, Sendable {
    /// Brings figures, recommends grades and writes the paper's narrative: the Performance Analysis Unit.
    case analyst
    /// Gives a command's own account and grades.
    case commandLead = "command-lead"
    /// Moderates the grades of the commands held.
    case chiefOfficer = "chief-officer"
    /// Chairs the Force Performance Board.
    case chair = "board-chair"
    /// Sits on the board.
    case boardMember = "board-member"
    /// Keeps the timetable, the minutes, the paper and the meeting that follows.
    case secretary
    /// Reads what is published, and nothing else: the commissioner's office.
    case commissioner = "commissioners-office"
    /// Keeps the accounts, and judges nothing.
    case administrator
}

/// A role held for an organisation.
public struct Holding: Hashable, Codable, Sendable {
    /// The role.
    public var role: Role
    /// The organisation; the holding covers those below it as well.
    public var organisation: Organisation.ID

    /// Creates a holding.
    public init(_ role: Role, for organisation: Organisation.ID) {
        self.role = role
        self.organisation = organisation
    }
}
