import Papers
import Scorecards

/// What a board looks at first: what stands out, what was asked for last time, and each quadrant's grade.
struct BoardPage: Page {
    static let template = Template.board

    let title: String
    let period: String
    /// Whether the board has met, closed, or is correcting.
    let state: String
    let attendance: String
    let hasAttendance: Bool
    /// What the reader may do next.
    let steps: [Link]
    let hasSteps: Bool
    let attention: [AttentionGroup]
    let actions: [ActionLine]
    let hasActions: Bool
    let quadrants: [QuadrantRow]
    let decisions: [DecisionItem]
    let hasDecisions: Bool
    let links: [Link]

    let trail: [Link]

    /// One quadrant with the grades that matter to the board.
    struct QuadrantRow: Sendable {
        let href: String
        let name: String
        let suggested: GradeMark
        let recommended: GradeMark
        let agreed: GradeMark
        let note: String
        let hasNote: Bool
    }

    init?(cycle number: Int, in scorecard: Scorecard, newest: Scorecard, on today: Day, deeds: Set<Deed>) {
        guard let evaluation = CycleEvaluation(cycle: number, in: scorecard), let record = scorecard.cycles[number],
            let current = newest.cycles[number]
        else { return nil }
        let framework = evaluation.framework
        let wording = Wording(scorecard, framework: framework)
        title = "\(framework.boardName): cycle \(number)"
        period = evaluation.cycle.reviewPeriod.inWords
        state = Self.state(of: current, by: framework)
        attendance = record.meeting.map { wording.attendance(at: $0.value) } ?? ""
        hasAttendance = record.meeting != nil
        steps = BoardLinks.steps(of: current, deeds: deeds)
        hasSteps = !steps.isEmpty
        attention = BoardExceptions(
            evaluation: evaluation,
            record: record,
            scorecard: scorecard,
            newest: newest,
            wording: wording
        ).groups(on: today)
        actions = ActionLine.all(comingBackTo: number, in: newest, on: today)
        hasActions = !actions.isEmpty
        quadrants = evaluation.quadrants.map { QuadrantRow($0, of: evaluation, record: record, wording: wording) }
        decisions = record.decisions.map {
            DecisionItem($0, cycle: number, scorecard: scorecard, linkingTo: Set(scorecard.measures.ids))
        }
        hasDecisions = !decisions.isEmpty
        links = [
            Link(href: Address.actions(of: number), text: "Actions at this board, with their reviews"),
            Link(href: Address.minutes(of: number), text: "Minutes"),
            Link(href: Address.minutes(of: number) + "?download", text: "Minutes as a file"),
            Link(href: Address.paper(number), text: "The paper as it stands"),
            Link(href: Address.editions(of: number), text: "Editions"),
        ]
        trail = [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(number), text: "Cycle \(number)"),
        ]
    }

    private static func state(of record: CycleRecord, by framework: Framework) -> String {
        if record.cycle.closed != nil, let edition = record.editions.last {
            return "Closed on \(edition.closed.time.inWords) as edition \(edition.number)."
        }
        if let reopened = record.editions.last?.reopened {
            return "Open for a correction since \(reopened.stamp.time.inWords): \(reopened.value.asSentence)"
        }
        let left = framework.quadrants.count { record.opinion(.agreed, $0.id, of: framework.force) == nil }
        let all = framework.quadrants.count
        let grades = left == 0 ? "Every grade is agreed." : "\(left) of \(all) grades are still to be agreed."
        guard let meeting = record.meeting?.value else {
            return "It is not recorded yet that the board met. \(grades)"
        }
        return "The board met on \(meeting.day.inWordsWithWeekday). \(grades)"
    }
}

extension BoardPage.QuadrantRow {
    fileprivate init(
        _ quadrant: QuadrantEvaluation,
        of evaluation: CycleEvaluation,
        record: CycleRecord,
        wording: Wording
    ) {
        let framework = evaluation.framework
        href = Address.board(quadrant.quadrant.id, in: evaluation.cycle.id)
        name = quadrant.quadrant.name
        suggested = GradeMark(quadrant.suggestion.grade, in: framework, unknown: "No grade")
        recommended = GradeMark(quadrant.chain[.recommended]?.value.grade, in: framework, unknown: "Not recorded")
        agreed = GradeMark(agreed: quadrant.chain.agreed?.grade, in: evaluation, wording: wording)
        let dissents = record.dissents.count { $0.value.quadrant == quadrant.quadrant.id }
        let parts = [
            wording.departure(quadrant),
            dissents == 0 ? nil : "\(dissents) \(dissents == 1 ? "dissenting view" : "dissenting views").",
        ]
        note = parts.compactMap { $0 }.joined(separator: " ")
        hasNote = !note.isEmpty
    }
}
