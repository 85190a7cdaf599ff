/// A risk was assessed, for the first time or again.
public struct RiskAssessed: EntryContent {
    /// The name of the kind.
    public static let kind = "risk-assessed"

    /// The risk as it is described now.
    public let risk: Risk
    /// How likely and how grave it is held to be.
    public let assessment: RiskAssessment

    /// Records an assessment.
    public init(risk: Risk, assessment: RiskAssessment) {
        self.risk = risk
        self.assessment = assessment
    }

    /// What was recorded, in a line.
    public var summary: String {
        "risk “\(risk.title)” assessed \(assessment.likelihood) × \(assessment.impact)\(assessment.isClosed ? ", closed" : "")"
    }

    /// Refuses labels the matrix does not have, unknown organisations, days out of order, and a closing without a word.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        guard let matrix = scorecard.currentFramework?.risks else {
            return [
                Refusal("the framework has no risk matrix", remedy: "adopt a version of the framework that has one")
            ]
        }
        let earlier = scorecard.risks[risk.id]?.assessments.last?.value
        return [
            risk.id.refusalIfMalformed("risk"),
            scorecard.refusalIfUnknown(organisation: risk.organisation),
            matrix.likelihoods.contains { $0.id == assessment.likelihood }
                ? nil
                : scorecard.unknown(
                    "likelihood",
                    assessment.likelihood.text,
                    among: matrix.likelihoods.map(\.id.text)
                ),
            matrix.impacts.contains { $0.id == assessment.impact }
                ? nil : scorecard.unknown("impact", assessment.impact.text, among: matrix.impacts.map(\.id.text)),
            earlier.flatMap { earlier in
                assessment.day < earlier.day
                    ? Refusal(
                        "an assessment on \(assessment.day) precedes the last one on \(earlier.day)",
                        remedy: "record assessments in the order of their days"
                    ) : nil
            },
        ].compactMap { $0 } + TextCheck.refusals(risk.title, "the title of the risk", upTo: TextCheck.line)
            + TextCheck.refusals(risk.owner, "the owner of the risk", upTo: TextCheck.line)
            + TextCheck.refusals(risk.detail, "the description of the risk", upTo: TextCheck.prose, isRequired: false)
            + TextCheck.refusals(
                assessment.mitigation,
                assessment.isClosed ? "why the risk is over" : "what is done",
                upTo: TextCheck.prose,
                isRequired: assessment.isClosed
            )
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        let before = scorecard.risks[risk.id]?.assessments.last?.value
        return Particulars(
            organisation: risk.organisation,
            subject: "risk \(risk.id)",
            from: before?.inALine ?? "",
            to: assessment.inALine,
            why: assessment.mitigation
        )
    }

    /// Adds the assessment to the risk’s, and takes its description as the current one.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        var record = scorecard.risks[risk.id] ?? RiskRecord(risk: risk)
        record.risk = risk
        record.assessments.append(Recorded(value: assessment, stamp: stamp))
        scorecard.risks.register(record)
    }
}
