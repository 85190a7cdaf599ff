import Papers
import Scorecards

/// The grades of one quadrant of a return with who gave them and why, from the rule's to the chief officer's.
struct ReturnGrades: Sendable {
    let name: String
    let suggested: GradeMark
    let working: [String]
    let rows: [OpinionRow]

    init(_ quadrant: Quadrant, of desk: ReturnDesk, evidence: ReturnEvidence) {
        let part = evidence[quadrant.id]
        name = quadrant.name
        suggested = part?.suggested ?? GradeMark(nil, in: desk.framework, unknown: "No grade")
        working = part?.working ?? []
        let counting = desk.record.moderated(quadrant.id, of: desk.organisation)
        rows = [.recommended, .own, .moderated].flatMap { (stage: GradeStage) -> [OpinionRow] in
            let given = desk.record.opinions.filter {
                $0.value.stage == stage && $0.value.quadrant == quadrant.id
                    && $0.value.organisation == desk.organisation
            }
            guard !given.isEmpty else { return [OpinionRow(missing: stage, in: desk.framework)] }
            return given.enumerated().map { index, opinion in
                // A moderated grade does not outlive the return it was given for.
                let isReplaced = index < given.count - 1 || stage == .moderated && opinion != counting
                return OpinionRow(opinion, in: desk.framework, isReplaced: isReplaced)
            }
        }
    }
}

/// What a command says of one redline that it does not meet.
struct RedlineAccountView: Sendable {
    let href: String
    let name: String
    let fact: String
    let cause: String
    let action: String

    init(_ account: RedlineAccount, of desk: ReturnDesk) {
        href = Address.measure(account.measure, in: desk.place.cycle, of: desk.organisation)
        name = desk.scorecard.measures[account.measure]?.name ?? account.measure.text
        fact = account.fact
        cause = account.cause
        action = account.action
    }
}
