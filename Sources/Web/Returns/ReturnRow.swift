import AccountStore
import Papers
import Scorecards

/// One return as a row among the others of its cycle.
struct ReturnRow: Sendable {
    let href: String
    let name: String
    let leads: [String]
    let state: ReturnStateView
    let due: String
    let grades: [Grades]
    let hasGrades: Bool
    let turn: String
    let actions: [ReturnAction]

    /// The grades of one quadrant.
    struct Grades: Sendable {
        let quadrant: String
        let own: GradeMark
        /// The chief officer's: none or one.
        let moderated: [GradeMark]
    }

    /// A row and what holds its return up, as markup.
    struct Markup: Sized {
        let row: String
        let exception: String

        var size: Int { row.utf8.count + exception.utf8.count + 256 }
    }

    init(_ desk: ReturnDesk, powers: ReturnPowers, people: ReturnPeople, today: Day) {
        href = desk.place.address
        name = desk.name
        let known = people.leads(of: desk)
        leads = known.isEmpty ? [desk.returned.submitted?.value.author ?? "no command lead"] : known
        state = ReturnStateView(desk, names: people.names)
        due = desk.dueInWords(today: today)
        grades = desk.quadrants.compactMap { quadrant in
            guard let own = desk.record.opinion(.own, quadrant.id, of: desk.organisation)?.value.grade else {
                return nil
            }
            let moderated = desk.record.moderated(quadrant.id, of: desk.organisation)?.value.grade
            return Grades(
                quadrant: quadrant.name,
                own: GradeMark(own, in: desk.framework, unknown: ""),
                moderated: [moderated].compactMap { $0 }.map { GradeMark($0, in: desk.framework, unknown: "") }
            )
        }
        hasGrades = !grades.isEmpty
        turn = desk.turn
        actions = ReturnAction.next(of: desk, for: powers)
    }
}

/// What holds a return up.
struct ReturnException: Sendable {
    let href: String
    let name: String
    let text: String

    /// None or one, with everything that holds a return up.
    static func all(_ desk: ReturnDesk, people: ReturnPeople, today: Day) -> [ReturnException] {
        guard !desk.progress.isClosed else { return [] }
        var texts: [String] = []
        if case .sentBack = desk.progress.state { texts.append("sent back, and not submitted again yet") }
        if case .late(let days) = CycleProgress.standing(due: desk.dueNow, done: nil, on: today) {
            let what = desk.returned.submitted == nil ? "the return" : "what comes next"
            texts.append("\(what) is late by \(days) \(days == 1 ? "day" : "days")")
        }
        if let panel = ChangesPanel.all(of: desk).first {
            texts.append(panel.heading.prefix(1).lowercased() + panel.heading.dropFirst())
        }
        if people.areKnown, desk.progress.obstacle(to: .draft) == nil, people.leads(of: desk).isEmpty {
            texts.append("no account is command lead of it, so that nobody can give it")
        }
        guard !texts.isEmpty else { return [] }
        return [ReturnException(href: desk.place.address, name: desk.name, text: texts.joined(separator: "; "))]
    }
}

/// The people as the list of returns needs them: their names, and who leads which organisation.
struct ReturnPeople: Sendable {
    let names: Names
    let areKnown: Bool
    private let leads: [Organisation.ID: [String]]

    init(_ accounts: [Account]) {
        names = Names(accounts: accounts)
        areKnown = !accounts.isEmpty
        var leads: [Organisation.ID: [String]] = [:]
        for account in accounts where !account.isDisabled {
            for holding in account.holdings where Deed.giveReturn.roles.contains(holding.role) {
                leads[holding.organisation, default: []].append(account.name)
            }
        }
        self.leads = leads
    }

    /// Those who lead the organisation itself, or else the nearest one above it that anybody leads.
    func leads(of desk: ReturnDesk) -> [String] {
        desk.scorecard.lineage(of: desk.organisation).lazy.compactMap { leads[$0] }.first ?? []
    }
}

extension ReturnDesk {
    /// The last day for what is to be done next, and how it stands to today.
    fileprivate func dueInWords(today: Day) -> String {
        guard !progress.isClosed, let due = dueNow else { return "–" }
        return switch CycleProgress.standing(due: due, done: nil, on: today) {
        case .late(let days): "\(due.inWords), late by \(days) \(days == 1 ? "day" : "days")"
        case .open(let left?) where left == 0: "\(due.inWords), today"
        case .open(let left?): "\(due.inWords), \(left) \(left == 1 ? "day" : "days") left"
        case .open(nil), .done, .doneLate: due.inWords
        }
    }
}
