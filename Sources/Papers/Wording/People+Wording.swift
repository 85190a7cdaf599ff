public import Scorecards

extension Role {
    /// The role as people say it: chief officer.
    public var inWords: String {
        switch self {
        case .analyst: "analyst"
        case .commandLead: "command lead"
        case .chiefOfficer: "chief officer"
        case .chair: "chair of the board"
        case .boardMember: "board member"
        case .secretary: "secretary"
        case .commissioner: "commissioner’s office"
        case .administrator: "administrator"
        }
    }
}

extension Deed {
    /// What is done, as it follows on “to”: to give a return.
    public var inWords: String {
        switch self {
        case .readPublished: "read what was published"
        case .readWorking: "read what is not published yet"
        case .readAudit: "search the ledger’s account of everything"
        case .keepTimetable: "keep the timetable"
        case .recommend: "recommend grades"
        case .giveReturn: "give a return"
        case .moderate: "moderate a return"
        case .dissent: "record a dissent"
        case .minute: "keep the board’s minutes"
        case .agree: "agree grades and decisions"
        case .narrate: "write the paper’s narrative"
        case .publish: "publish a paper"
        case .assessRisk: "assess risks"
        case .putQuestion: "put questions and form groups"
        case .offerIdea: "offer an idea"
        case .raiseAction: "raise an action"
        case .reviewAction: "say how an action stands"
        case .administer: "keep the accounts"
        }
    }
}
