import Scorecards

/// The addresses of the pages, written in one place.
enum Address {
    static let overview = "/"
    static let history = "/history"
    static let work = "/work"
    static let signIn = "/sign-in"
    static let signOut = "/sign-out"
    static let password = "/password"
    static let people = "/people"
    static let newPerson = "/people/new"

    static func person(_ account: String) -> String { "/people/\(account)" }

    static func access(of account: String) -> String { "/people/\(account)/access" }

    static func newInvitation(of account: String) -> String { "/people/\(account)/invitation" }

    static func invitation(_ token: String) -> String { "/invitations/\(token)" }

    /// The sign-in page, which leads on to another afterwards.
    static func signIn(to address: String) -> String {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        return "\(signIn)?to=" + parts.map { String($0).queryEncoded }.joined(separator: "/")
    }

    static let audit = "/audit"

    static func entry(_ sequence: Int) -> String { "/audit/\(sequence)" }

    static func cycle(_ cycle: Int) -> String { "/cycles/\(cycle)" }

    static let newCycle = "/cycles/new"

    static func progress(_ cycle: Int) -> String { "/cycles/\(cycle)/progress" }

    static func chase(_ cycle: Int) -> String { "/cycles/\(cycle)/chase.txt" }

    static func stage(_ stage: Stage.ID, in cycle: Int) -> String { "/cycles/\(cycle)/stages/\(stage)" }

    static func recommendations(_ cycle: Int) -> String { "/cycles/\(cycle)/recommendations" }

    static func recommendation(_ organisation: Organisation.ID, in cycle: Int) -> String {
        "/cycles/\(cycle)/recommendations/\(organisation)"
    }

    static func priorities(_ cycle: Int) -> String { "/cycles/\(cycle)/priorities" }

    static func priority(_ priority: Identifier<Priority>, in cycle: Int) -> String {
        "/cycles/\(cycle)/priorities/\(priority)"
    }

    /// How the address of a calendar ends, so that programs know what it is.
    static let calendarEnding = ".ics"

    static func calendar(_ token: String) -> String { "/calendars/\(token)\(calendarEnding)" }

    static func paper(_ cycle: Int) -> String { "/cycles/\(cycle)/paper" }

    static func quadrant(_ quadrant: Quadrant.ID, in cycle: Int) -> String { "/cycles/\(cycle)/quadrants/\(quadrant)" }

    static func measure(_ measure: Measure.ID, in cycle: Int, of organisation: Organisation.ID? = nil) -> String {
        "/cycles/\(cycle)/measures/\(measure)" + (organisation.map { "?organisation=\($0)" } ?? "")
    }

    static func returns(in cycle: Int) -> String { "/cycles/\(cycle)/returns" }

    static func commandReturn(of organisation: Organisation.ID, in cycle: Int) -> String {
        "/cycles/\(cycle)/returns/\(organisation)"
    }

    static func draft(of organisation: Organisation.ID, in cycle: Int) -> String {
        commandReturn(of: organisation, in: cycle) + "/draft"
    }

    static func moderation(of organisation: Organisation.ID, in cycle: Int) -> String {
        commandReturn(of: organisation, in: cycle) + "/moderation"
    }

    static func themes(in cycle: Int) -> String { "/cycles/\(cycle)/themes" }
}

// MARK: - Risks, synergy and actions
extension Address {
    static let risks = "/risks"
    static let actions = "/actions"

    static func risks(of organisation: Organisation.ID) -> String { "/risks?organisation=\(organisation)" }

    static func risk(_ risk: Risk.ID) -> String { "/risks/\(risk)" }

    static func newRisk(for organisation: Organisation.ID) -> String { "/risks/new/\(organisation)" }

    static func assessment(of risk: Risk.ID) -> String { "/risks/\(risk)/assessment" }

    static func synergy(of cycle: Int) -> String { "/cycles/\(cycle)/synergy" }

    static func newQuestion(in cycle: Int) -> String { "/cycles/\(cycle)/synergy/new" }

    static func newGroup(for question: SynergyQuestion.ID, in cycle: Int) -> String {
        "/cycles/\(cycle)/synergy/\(question)/groups/new"
    }

    static func newIdea(for question: SynergyQuestion.ID, in cycle: Int) -> String {
        "/cycles/\(cycle)/synergy/\(question)/ideas/new"
    }

    static func action(_ action: Action.ID) -> String { "/actions/\(action)" }

    static func review(of action: Action.ID) -> String { "/actions/\(action)/review" }

    static func actions(of cycle: Int) -> String { "/cycles/\(cycle)/actions" }

    static func newAction(in cycle: Int) -> String { "/cycles/\(cycle)/actions/new" }

    /// The form for an action made of an idea, which the entry that recorded it names.
    static func newAction(in cycle: Int, from idea: Int, of question: SynergyQuestion.ID) -> String {
        "\(newAction(in: cycle))?idea=\(idea)&question=\(question)"
    }
}
