import Papers
import Scorecards

/// An open risk with its score, what each rule says of it, and how old that view is.
struct RiskRow: Sendable {
    let href: String
    let title: String
    let owner: String
    let score: String
    let labels: String
    let byScore: String
    let byLabel: String
    /// What comes of the two rules, with its sign and class of style.
    let result: ResultMark
    let disagreement: String
    let isDisputed: Bool
    let assessed: String
    let isOld: Bool
    /// The identifiers of likelihood and impact, by which the matrix finds its risks.
    let pair: [String]

    init(
        _ record: RiskRecord,
        _ assessment: RiskAssessment,
        _ judgement: RiskJudgement,
        matrix: RiskMatrix,
        today: Day,
        in scorecard: Scorecard
    ) {
        let look = RiskLook(judgement)
        href = Address.risk(record.id)
        title = record.risk.title
        owner = scorecard.answering(record.risk.owner, for: record.risk.organisation)
        score = String(judgement.score)
        labels = judgement.labelsInWords
        byScore = matrix.answerByScore(judgement)
        byLabel = matrix.answerByLabel(judgement)
        result = ResultMark(symbol: look.symbol, text: judgement.inWords, code: look.resultCode)
        disagreement = judgement.disagreement ?? ""
        isDisputed = judgement.rulesDisagree
        assessed = assessment.day.inWords
        isOld = assessment.nextDue < today
        pair = [judgement.likelihood.id.text, judgement.impact.id.text]
    }
}

extension RiskLook {
    /// The class of a result's mark.
    var resultCode: String {
        switch code {
        case "breach": "not-met"
        case "disputed": "cannot-assess"
        case _: "met"
        }
    }
}

extension ResultMark {
    /// A mark of something that is no redline's result but looks like one.
    init(symbol: String, text: String, code: String) {
        self.symbol = symbol
        self.text = text
        self.code = code
    }
}

/// A risk that stands in no cell of the matrix: closed, not begun, or under words the matrix no longer has.
struct OtherRiskRow: Sendable {
    let href: String
    let title: String
    let owner: String
    let says: String

    init(_ record: RiskRecord, says: String, in scorecard: Scorecard) {
        href = Address.risk(record.id)
        title = record.risk.title
        owner = scorecard.answering(record.risk.owner, for: record.risk.organisation)
        self.says = says
    }
}
