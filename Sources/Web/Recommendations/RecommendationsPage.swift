import Papers
import Scorecards

/// Which grades are recommended in a cycle, and which are missing.
struct RecommendationsPage: Page {
    static let template = Template.recommendations

    let title: String
    let under: String
    let summary: String
    let obstacle: String
    let hasObstacle: Bool
    let rows: [Row]
    let prioritiesHref: String
    let account: LedgerAccount
    let trail: [Link]

    /// One organisation with its recommended grades.
    struct Row: Sendable {
        let name: String
        let href: String
        let isMine: Bool
        let grades: [Given]
        let due: String
        let standing: StandingMark
    }

    /// A quadrant with the grade recommended for it.
    struct Given: Sendable {
        let quadrant: String
        let grade: GradeMark
    }

    init?(of cycle: Int, in reader: Reader, for identity: Identity?, on today: Day) {
        let scorecard = reader.current
        guard let record = scorecard.cycles[cycle] else { return nil }
        let isOpen = record.cycle.closed == nil
        let duties = scorecard.recommendationDuties(in: cycle)
        let missing = duties.map(\.missing.count).reduce(0, +)
        title = "Recommended grades of cycle \(cycle)"
        under = record.cycle.reviewPeriod.inWords
        summary =
            missing == 0
            ? "Every grade is recommended."
            : "\(missing) \(missing == 1 ? "grade is" : "grades are") missing."
        obstacle = isOpen ? "" : "Cycle \(cycle) is closed, so no grade can be recommended in it any more."
        hasObstacle = !isOpen
        rows = duties.sorted { !$0.missing.isEmpty && $1.missing.isEmpty }.map { duty in
            Row(
                duty,
                isMine: identity?.may(.recommend, for: duty.organisation.id, in: scorecard) ?? false,
                on: today
            )
        }
        prioritiesHref = Address.priorities(cycle)
        account = LedgerAccount(in: reader) {
            $0.particulars.cycle == cycle && $0.particulars.subject == "\(GradeStage.recommended.rawValue) grade"
        }
        trail = [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(cycle), text: "Cycle \(cycle)"),
        ]
    }
}

extension RecommendationsPage.Row {
    fileprivate init(_ duty: RecommendationDuty, isMine: Bool, on today: Day) {
        name = duty.organisation.name
        href = Address.recommendation(duty.organisation.id, in: duty.record.id)
        self.isMine = isMine
        grades = duty.quadrants.map { quadrant in
            RecommendationsPage.Given(
                quadrant: quadrant.name,
                grade: GradeMark(
                    duty.recommended(quadrant.id)?.value.grade,
                    in: duty.framework,
                    unknown: "Not recommended"
                )
            )
        }
        due = duty.due?.inWordsWithWeekday ?? "no day set"
        standing = StandingMark(CycleProgress.standing(due: duty.due, done: duty.done, on: today))
    }
}
