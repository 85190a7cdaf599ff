/// Something that may go wrong, as the register has it.
public struct Risk: Hashable, Codable, Sendable {
    /// A risk's identifier.
    public typealias ID = Identifier<Risk>
    /// The identifier.
    public var id: ID
    /// The risk in a line.
    public var title: String
    /// What may happen and what would follow.
    public var detail: String
    /// Whose register it stands in.
    public var organisation: Organisation.ID
    /// The office that answers for it.
    public var owner: String

    /// Creates a risk.
    public init(id: ID, title: String, detail: String = "", organisation: Organisation.ID, owner: String) {
        self.id = id
        self.title = title
        self.detail = detail
        self.organisation = organisation
        self.owner = owner
    }
}

/// How likely and how grave a risk was held to be on a day.
public struct RiskAssessment: Hashable, Codable, Sendable {
    /// The day from which the assessment holds.
    public var day: Day
    /// The likelihood.
    public var likelihood: Identifier<RiskMatrix.Level>
    /// The impact.
    public var impact: Identifier<RiskMatrix.Level>
    /// What is done about it.
    public var mitigation: String
    /// Whether the risk is over from this day on.
    public var isClosed: Bool

    /// Creates an assessment.
    public init(
        day: Day,
        likelihood: Identifier<RiskMatrix.Level>,
        impact: Identifier<RiskMatrix.Level>,
        mitigation: String = "",
        isClosed: Bool = false
    ) {
        self.day = day
        self.likelihood = likelihood
        self.impact = impact
        self.mitigation = mitigation
        self.isClosed = isClosed
    }
}

extension RiskAssessment {
    /// The day by which the risk is to be looked at again: three months later, so that no board sees an older view of it.
    public var nextDue: Day {
        let month = day.month + 3
        return Day(month, day: min(day.dayOfMonth, month.lastDay.dayOfMonth))
    }

    /// The assessment in a line.
    var inALine: String { "\(likelihood) × \(impact)\(isClosed ? ", closed" : "")" }
}

/// A risk with every assessment of it.
public struct RiskRecord: Registered, Sendable {
    /// The risk as last described.
    public internal(set) var risk: Risk
    /// The assessments, oldest first by the order in which they were recorded.
    public internal(set) var assessments: [Recorded<RiskAssessment>] = []

    /// The risk's identifier.
    public var id: Risk.ID { risk.id }

    /// The assessment that holds on a day, or `nil` before the first.
    public func assessment(on day: Day) -> RiskAssessment? {
        assessments.map(\.value).enumerated().filter { $0.element.day <= day }
            .max { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }?.element
    }
}

extension Scorecard {
    /// The risks of an organisation and those below it that are open on a day, the highest score first.
    public func openRisks(
        of organisation: Organisation.ID,
        on day: Day,
        by matrix: RiskMatrix
    ) -> [(record: RiskRecord, assessment: RiskAssessment, judgement: RiskJudgement)] {
        risks.all.filter { isPart($0.risk.organisation, of: organisation) }.compactMap { record in
            guard let assessment = record.assessment(on: day), !assessment.isClosed,
                let judgement = matrix.judge(assessment.likelihood, assessment.impact)
            else { return nil }
            return (record, assessment, judgement)
        }.sorted { ($1.judgement.score, $0.record.risk.title) < ($0.judgement.score, $1.record.risk.title) }
    }
}

extension Register<RiskRecord> {
    /// The register as it was known at an entry.
    func asKnown(at entry: Int) -> Register<RiskRecord> {
        var known = Register()
        for var record in all {
            record.assessments.removeAll { $0.stamp.sequence > entry }
            if !record.assessments.isEmpty { known.register(record) }
        }
        return known
    }
}
