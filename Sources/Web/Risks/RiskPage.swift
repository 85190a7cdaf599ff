import Papers
import Scorecards

/// One risk with every assessment of it.
struct RiskPage: Page {
    static let template = Template.risk

    let title: String
    let owner: String
    let detail: String
    let hasDetail: Bool
    /// Where the risk stands now: none where it is closed or cannot be scored, else one.
    let standing: [RiskRow]
    /// Why it has no place in the matrix; empty where it has one.
    let lack: String
    let hasLack: Bool
    let mitigation: String
    let hasMitigation: Bool
    let assessing: Possibility
    /// The newest first.
    let history: [Row]
    let account: LedgerAccount
    let trail: [Link]

    /// One assessment.
    struct Row: Sendable {
        let day: String
        let labels: String
        let result: ResultMark
        let mitigation: String
        let author: String
        let time: String
    }

    init(_ record: RiskRecord, in reader: Reader, today: Day, names: Names, identity: Identity?) {
        let scorecard = reader.current
        let matrix = scorecard.currentFramework?.risks
        let assessment = record.assessment(on: today)
        let judgement = assessment.flatMap { matrix?.judge($0.likelihood, $0.impact) }
        title = record.risk.title
        owner = scorecard.answering(record.risk.owner, for: record.risk.organisation)
        detail = record.risk.detail
        hasDetail = !detail.isEmpty
        if let assessment, let judgement, let matrix, !assessment.isClosed {
            standing = [RiskRow(record, assessment, judgement, matrix: matrix, today: today, in: scorecard)]
            lack = ""
        } else {
            standing = []
            lack =
                assessment.map { assessment in
                    assessment.isClosed
                        ? "Closed on \(assessment.day.inWords). Assess it again to open it."
                        : "The present matrix does not know the words of its last assessment. Assess it again."
                } ?? "Its first assessment does not hold yet."
        }
        hasLack = !lack.isEmpty
        mitigation = assessment?.mitigation ?? ""
        hasMitigation = !mitigation.isEmpty
        assessing = Possibility(
            "Assess it again",
            href: Address.assessment(of: record.id),
            .assessRisk,
            for: record.risk.organisation,
            identity,
            in: scorecard
        )
        history = record.assessments.reversed().map { Row($0, matrix: matrix, names: names) }
        account = LedgerAccount(subject: "risk \(record.id)", in: reader, names: names)
        trail = [Link(href: Address.overview, text: "Overview"), Link(href: Address.risks, text: "Risk register")]
    }
}

extension RiskPage.Row {
    fileprivate init(_ recorded: Recorded<RiskAssessment>, matrix: RiskMatrix?, names: Names) {
        let assessment = recorded.value
        day = assessment.day.inWords
        let judgement = matrix?.judge(assessment.likelihood, assessment.impact)
        labels = judgement?.labelsInWords ?? "\(assessment.likelihood) with \(assessment.impact)"
        switch (assessment.isClosed, judgement) {
        case (true, _): result = ResultMark(symbol: "–", text: "closed", code: "open")
        case (false, let judgement?):
            let look = RiskLook(judgement)
            result = ResultMark(
                symbol: look.symbol,
                text: "\(judgement.score): \(judgement.inWords)",
                code: look.resultCode
            )
        case (false, nil): result = ResultMark(symbol: "?", text: "not in the matrix", code: "cannot-assess")
        }
        mitigation = assessment.mitigation.isEmpty ? "–" : assessment.mitigation
        author = names[recorded.stamp.author]
        time = recorded.stamp.time.inWords
    }
}
