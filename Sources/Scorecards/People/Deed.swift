/// Something a person may or may not do, by the roles they hold.
public enum Deed: String, CaseIterable, Sendable {
    /// Read what was published.
    case readPublished = "read-published"
    /// Read what is not published yet: the open cycle, returns, risks, actions.
    case readWorking = "read-working"
    /// Search the ledger's account of everything.
    case readAudit = "read-audit"
    /// Open a cycle and record the days of its stages.
    case keepTimetable = "keep-timetable"
    /// Recommend grades for quadrants and priorities.
    case recommend
    /// Draft and submit an organisation's return.
    case giveReturn = "give-return"
    /// Accept, moderate or send back an organisation's return.
    case moderate
    /// Record that one's view of a grade was not followed.
    case dissent
    /// Record attendance at the board and the day it met.
    case minute
    /// Agree grades, take decisions, close the board and open it again.
    case agree
    /// Write the narrative of the paper.
    case narrate
    /// Publish a paper.
    case publish
    /// Add risks and assess them.
    case assessRisk = "assess-risk"
    /// Put questions to the whole force and form groups.
    case putQuestion = "put-question"
    /// Offer an idea in a group.
    case offerIdea = "offer-idea"
    /// Raise an action.
    case raiseAction = "raise-action"
    /// Say how an organisation's action stands.
    case reviewAction = "review-action"
    /// Keep the accounts.
    case administer

    /// The roles that may do it; the same table stands in Docs/permissions.md.
    public var roles: Set<Role> {
        let force: Set<Role> = [.analyst, .commandLead, .chiefOfficer, .chair, .boardMember, .secretary]
        return switch self {
        case .readPublished: Set(Role.allCases)
        case .readWorking: force
        case .readAudit: [.analyst, .chiefOfficer, .chair, .secretary, .administrator]
        case .keepTimetable: [.secretary]
        case .recommend: [.analyst]
        case .giveReturn: [.commandLead]
        case .moderate: [.chiefOfficer]
        case .dissent: [.boardMember, .chair]
        case .minute: [.secretary, .chair]
        case .agree: [.chair]
        case .narrate: [.analyst, .secretary]
        case .publish: [.secretary]
        case .assessRisk: [.analyst, .commandLead, .chiefOfficer]
        case .putQuestion: [.secretary, .chair]
        case .offerIdea: force
        case .raiseAction: [.secretary, .chair]
        case .reviewAction: [.commandLead, .secretary]
        case .administer: [.administrator]
        }
    }
}

extension Scorecard {
    /// Whether somebody with these holdings may do something for an organisation.
    ///
    /// A holding covers its organisation and those below it. Where no organisation is named a fitting role for the force or
    /// any part of it will do, as for reading; one for a peer gives nothing.
    public func allows(_ deed: Deed, for organisation: Organisation.ID?, with holdings: [Holding]) -> Bool {
        holdings.contains { holding in
            deed.roles.contains(holding.role) && isOwn(holding.organisation)
                && (organisation.map { isPart($0, of: holding.organisation) } ?? true)
        }
    }
}
