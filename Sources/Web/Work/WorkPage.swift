import Papers
import Scorecards

/// A person's own page: what waits, which roles are held, and what can be done from here.
struct WorkPage: Page {
    static let template = Template.work

    let title: String
    let office: String
    let hasOffice: Bool
    let items: [Item]
    let hasItems: Bool
    let roles: [RoleRow]
    let hasRoles: Bool
    /// The address of the calendar of what the person has to do.
    let calendar: String
    let hasCalendar: Bool
    let links: [Link]

    var path: String { Address.work }

    /// Something that waits.
    struct Item: Sendable {
        let href: String
        let text: String
        let detail: String
        let due: String
        let hasDue: Bool
    }

    /// A role with everything it is held for and what it allows.
    struct RoleRow: Sendable {
        let role: String
        let organisations: [String]
        let deeds: String
    }

    init(for identity: Identity, waiting: [WorkItem], in scorecard: Scorecard, on today: Day, calendar: String) {
        self.calendar = calendar
        let acting = Set([Stage.Task.recommendation, .returns, .moderation, .board, .synergy, .paper].map(\.role))
        hasCalendar = identity.holdings.contains { acting.contains($0.role) }
        title = "Good to see you, \(identity.name)"
        office = identity.office
        hasOffice = !identity.office.isEmpty
        items = waiting.map { item in
            Item(
                href: item.href,
                text: item.text,
                detail: item.detail,
                due: item.due.map { Self.due($0, on: today) } ?? "",
                hasDue: item.due != nil
            )
        }
        hasItems = !items.isEmpty
        roles = Role.allCases.compactMap { role in
            let held = identity.holdings.filter { $0.role == role }.map(\.organisation)
            guard !held.isEmpty else { return nil }
            return RoleRow(
                role: role.inWords.asTitle,
                organisations: held.map { scorecard.organisations[$0]?.name ?? $0.text },
                deeds: Deed.allCases.filter { $0.roles.contains(role) }.map(\.inWords).joined(separator: "; ")
            )
        }
        hasRoles = !roles.isEmpty
        links = [
            Link(href: Address.password, text: "Change your password"),
            identity.may(.administer, in: scorecard) ? Link(href: Address.people, text: "Keep the accounts") : nil,
        ].compactMap { $0 }
    }

    private static func due(_ day: Day, on today: Day) -> String {
        guard day < today else { return "Due by \(day.inWordsWithWeekday)." }
        return "Was due \(day.inWordsWithWeekday), \(StandingMark.days(day.days(to: today))) ago."
    }
}
