import Papers
import Scorecards

/// One command's return: where it stands, what comes next, what later figures change, and everything that was said.
struct CommandReturnPage: Page {
    static let template = Template.commandReturn

    let title: String
    let under: String
    let state: ReturnStateView
    let turn: String
    let due: String
    let hasDue: Bool
    let actions: [ReturnAction]
    let hasActions: Bool
    let changes: [ChangesPanel]
    let isSubmitted: Bool
    /// The account that counts: none or one.
    let accounts: [AccountView]
    let grades: [ReturnGrades]
    /// The accounts that later ones replaced, the latest first.
    let earlier: [AccountView]
    let hasEarlier: Bool
    let steps: [StepRow]
    let hasSteps: Bool
    let account: LedgerAccount
    let trail: [Link]

    init(_ desk: ReturnDesk, evidence: ReturnEvidence, reader: Reader, identity: Identity?, names: Names) {
        let submissions = desk.returned.submissions
        title = "Return of \(desk.name)"
        under = desk.under
        state = ReturnStateView(desk, names: names)
        turn = desk.turn
        let last = desk.progress.isClosed ? nil : desk.dueNow
        due = last.map { "by \($0.inWords)" } ?? ""
        hasDue = last != nil
        actions = ReturnAction.all(of: desk, for: ReturnPowers(of: identity, over: desk))
        hasActions = !actions.isEmpty
        changes = ChangesPanel.all(of: desk)
        accounts = submissions.suffix(1).map { AccountView($0, of: desk, names: names) }
        isSubmitted = !accounts.isEmpty
        grades = desk.quadrants.map { ReturnGrades($0, of: desk, evidence: evidence) }
        earlier = submissions.dropLast().reversed().map { AccountView($0, of: desk, names: names) }
        hasEarlier = !earlier.isEmpty
        steps = desk.returned.steps.reversed().map { StepRow($0, names: names) }
        hasSteps = !steps.isEmpty
        account = LedgerAccount(of: desk.place.cycle, organisation: desk.organisation, in: reader, names: names)
        trail = desk.place.trail
    }

    /// What a command submitted.
    struct AccountView: Sendable {
        let office: String
        let by: String
        let time: String
        let entry: String
        let narrative: String
        let redlines: [RedlineAccountView]
        let hasRedlines: Bool
        let themes: [String]
        let hasThemes: Bool
        let pressures: [String]
        let hasPressures: Bool

        init(_ recorded: Recorded<CommandReturn>, of desk: ReturnDesk, names: Names) {
            let account = recorded.value
            office = account.author
            by = names.inFull(recorded.stamp.author)
            time = recorded.stamp.time.inWords
            entry = String(recorded.stamp.sequence)
            narrative = account.narrative
            redlines = account.accounts.map { RedlineAccountView($0, of: desk) }
            hasRedlines = !redlines.isEmpty
            themes = account.themes
            hasThemes = !themes.isEmpty
            pressures = account.pressures
            hasPressures = !pressures.isEmpty
        }
    }

    /// Something that was done with the return.
    struct StepRow: Sendable {
        let text: String
        let by: String
        let time: String
        let reason: String

        init(_ step: Recorded<ReturnStep>, names: Names) {
            text = step.value.inWords
            by = names.inFull(step.stamp.author)
            time = step.stamp.time.inWords
            reason = step.value.reason.isEmpty ? "–" : step.value.reason
        }
    }
}

/// Where a return stands, with a sign and since when.
struct ReturnStateView: Sendable {
    let symbol: String
    let text: String
    let code: String
    /// Who brought it there and when; empty where nobody did anything yet.
    let since: String
    /// Why it was sent back; empty where it was not.
    let reason: String
    let hasReason: Bool

    init(_ desk: ReturnDesk, names: Names) {
        text = desk.progress.state.inWords.asTitle
        switch desk.progress.state {
        case .drafting: (symbol, code, reason) = ("–", "open", "")
        case .sentBack(let why): (symbol, code, reason) = ("✗", "late", why)
        case .submitted: (symbol, code, reason) = ("→", "cannot-assess", "")
        case .accepted: (symbol, code, reason) = ("→", "cannot-assess", "")
        case .moderated: (symbol, code, reason) = ("✓", "done", "")
        }
        let stamp =
            desk.progress.state == .moderated ? desk.signedOff?.stamp : desk.returned.steps.last?.stamp
        since = stamp.map { "by \(names.inFull($0.author)), \($0.time.inWords)" } ?? ""
        hasReason = !reason.isEmpty
    }
}

extension ReturnDesk {
    /// The last day for what is to be done next.
    var dueNow: Day? {
        switch progress.state {
        case .drafting, .sentBack: due(.returns)
        case .submitted, .accepted: due(.moderation)
        case .moderated: nil
        }
    }
}
