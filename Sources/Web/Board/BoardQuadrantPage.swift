import Papers
import Scorecards

/// One quadrant before the board: every opinion of its grade side by side, and what can be done about it.
struct BoardQuadrantPage: Page {
    static let template = Template.boardQuadrant

    let title: String
    let place: String
    let about: String
    let agreed: GradeMark
    let change: ChangeMark
    let isAgreed: Bool
    let reason: String
    let by: String
    let departure: String
    let isDeparture: Bool
    let suggested: GradeMark
    let working: [String]
    let recommended: GradeMark
    let recommendedBecause: String
    let redlines: MeasureTable
    let commands: [CommandGrades]
    let hasCommands: Bool
    let dissents: [DissentRow]
    let hasDissents: Bool
    /// Why no grade can be agreed now, for whoever could.
    let obstacles: [String]
    let steps: [Link]
    let hasSteps: Bool
    let before: [Link]
    let after: [Link]
    let detail: Link

    let trail: [Link]

    /// A view that the board did not follow.
    struct DissentRow: Sendable {
        let author: String
        let view: String
        let day: String
    }

    init?(_ id: Quadrant.ID, cycle number: Int, in scorecard: Scorecard, deeds: Set<Deed>) {
        guard let evaluation = CycleEvaluation(cycle: number, in: scorecard), let quadrant = evaluation[id],
            let record = scorecard.cycles[number],
            let index = evaluation.framework.quadrants.firstIndex(where: { $0.id == id })
        else { return nil }
        let framework = evaluation.framework
        let wording = Wording(scorecard, framework: framework)
        let opinion = quadrant.chain.agreed
        let view = quadrant.chain[.recommended]?.value
        title = quadrant.quadrant.name
        place = "Quadrant \(index + 1) of \(framework.quadrants.count), \(evaluation.cycle.reviewPeriod.inWords)"
        about = quadrant.quadrant.about
        agreed = GradeMark(agreed: opinion?.grade, in: evaluation, wording: wording)
        change = ChangeMark(quadrant, in: framework, wording: wording)
        isAgreed = opinion != nil
        reason = opinion?.reason ?? ""
        by = [opinion?.author, opinion?.day?.inWords, opinion?.code?.inWords].compactMap { $0 }.joined(separator: ", ")
        departure = wording.departure(quadrant) ?? ""
        isDeparture = quadrant.isDeparture
        suggested = GradeMark(quadrant.suggestion.grade, in: framework, unknown: "No grade")
        working = wording.working(quadrant.suggestion)
        recommended = GradeMark(view?.grade, in: framework, unknown: "Not recorded")
        recommendedBecause = [view?.reason, view?.code.map { "(\($0.inWords))" }].compactMap { $0 }
            .joined(separator: " ")
        redlines = MeasureTable(
            caption: "Minimum standards of the quadrant",
            hasResults: true,
            rows: quadrant.measures.filter { $0.role.role != .kpi }.map {
                MeasureRow($0, note: $0.role.role.inWords, cycle: number, wording: wording)
            }
        )
        commands = CommandGrades.all(of: id, in: record, scorecard: scorecard, framework: framework)
        hasCommands = !commands.isEmpty
        dissents = record.dissents.filter { $0.value.quadrant == id }.map {
            DissentRow(author: $0.value.author, view: $0.value.view, day: $0.stamp.time.day.inWords)
        }
        hasDissents = !dissents.isEmpty
        let against = scorecard.obstacles(toAgreeingIn: number)
        obstacles = deeds.contains(.agree) || deeds.contains(.dissent) ? against : []
        let isOpen = record.cycle.closed == nil
        let offered: [Link?] = [
            deeds.contains(.agree) && against.isEmpty
                ? Link(
                    href: Address.agreement(on: id, in: number),
                    text: opinion == nil ? "Agree the grade" : "Agree another grade"
                ) : nil,
            deeds.contains(.minute) && isOpen && record.meeting == nil
                ? Link(href: Address.meeting(of: number), text: "Record attendance") : nil,
            deeds.contains(.dissent) && isOpen
                ? Link(href: Address.dissent(on: id, in: number), text: "Record a dissent") : nil,
        ]
        steps = offered.compactMap { $0 }
        hasSteps = !steps.isEmpty
        let others = framework.quadrants.map { Link(href: Address.board($0.id, in: number), text: $0.name) }
        before = index > 0 ? [others[index - 1]] : []
        after = index + 1 < others.count ? [others[index + 1]] : []
        detail = Link(href: Address.quadrant(id, in: number), text: "All measures and indicators")
        trail = [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(number), text: "Cycle \(number)"),
            Link(href: Address.board(number), text: "Board"),
        ]
    }
}
