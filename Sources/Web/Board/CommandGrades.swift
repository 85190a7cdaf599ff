import Papers
import Scorecards

/// What one command or area holds of a quadrant, beside the analysts' view of it and the chief officer's.
struct CommandGrades: Sendable {
    let name: String
    let href: String
    let state: String
    let recommended: GradeMark
    let own: GradeMark
    let ownReason: String
    let moderated: GradeMark
    let moderatedReason: String
    /// Whether the chief officer moved the command's own grade.
    let isMoved: Bool
    let moved: String

    /// Everybody who answers for a quadrant, in the framework's order.
    static func all(
        of quadrant: Quadrant.ID,
        in record: CycleRecord,
        scorecard: Scorecard,
        framework: Framework
    ) -> [CommandGrades] {
        framework.returns.filter { $0.quadrants.contains(quadrant) }.map { duty in
            CommandGrades(duty, quadrant, in: record, name: scorecard.organisations[duty.organisation]?.name, framework)
        }
    }

    private init(
        _ duty: ReturnDuty,
        _ quadrant: Quadrant.ID,
        in record: CycleRecord,
        name: String?,
        _ framework: Framework
    ) {
        func mark(_ opinion: GradeOpinion?) -> GradeMark {
            GradeMark(opinion?.grade, in: framework, unknown: "Not given")
        }
        let own = record.opinion(.own, quadrant, of: duty.organisation)?.value
        let moderated = record.moderated(quadrant, of: duty.organisation)?.value
        self.name = name ?? duty.organisation.text
        href = Address.commandReturn(of: duty.organisation, in: record.id)
        state = record.state(of: duty).inWords.asTitle
        recommended = mark(record.opinion(.recommended, quadrant, of: duty.organisation)?.value)
        self.own = mark(own)
        ownReason = Self.said(by: own)
        self.moderated = mark(moderated)
        moderatedReason = Self.said(by: moderated)
        isMoved = own != nil && moderated != nil && own?.grade != moderated?.grade
        moved = isMoved ? "Moderated away from the command’s own grade" : ""
    }

    private static func said(by opinion: GradeOpinion?) -> String {
        guard let opinion else { return "" }
        let kind = opinion.code.map { "(\($0.inWords))" } ?? ""
        return [opinion.reason, kind].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Whether the command or its chief officer gave a grade.
    var isGiven: Bool { own.place != "unknown" || moderated.place != "unknown" }

    /// The command's own grade and where its return stands, in a line.
    var inALine: String {
        "Its own: \(own.name). Its return: \(state.lowercased()).\(moderatedReason.isEmpty ? "" : " \(moderatedReason)")"
    }
}
