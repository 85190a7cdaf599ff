import Papers
import Scorecards

/// The form for a dissenting view.
struct DissentForm: Sendable {
    let cycle: Int
    let quadrant: Quadrant.ID
    /// The office of whoever records it.
    let office: String
    /// Whether it may be recorded for another office, as whoever is in the chair does.
    let isForOthers: Bool

    func named(in scorecard: Scorecard) throws -> Quadrant {
        try scorecard.quadrant(quadrant, in: cycle) { Address.dissent(on: $0, in: cycle) }
    }

    func form(in scorecard: Scorecard) throws -> Form {
        _ = try named(in: scorecard)
        return Form(
            action: Address.dissent(on: quadrant, in: cycle),
            submit: "Put it on record",
            fields: (isForOthers
                ? [
                    .line(
                        "author",
                        "Office that dissents",
                        value: office,
                        hint: "Your own, or that of whoever asks for it to be recorded."
                    )
                ] : []) + [
                    .text(
                        "view",
                        "The view",
                        hint: "It is printed as it stands, beside the grade"
                            + (isForOthers || office.isEmpty ? "." : ", with your office: \(office)."),
                        rows: 5
                    )
                ]
        )
    }

    /// The entry that follows from what was typed.
    func entry(_ input: FormInput) throws -> DissentNoted {
        let author = isForOthers ? input["author"] : office
        guard !author.isEmpty else { throw FieldError.officeIsMissing }
        return DissentNoted(
            cycle: cycle,
            dissent: Dissent(quadrant: quadrant, author: author, view: input["view"])
        )
    }

    /// Why no view can be put on record now, as sentences; empty where one can.
    func obstacles(in scorecard: Scorecard) -> [String] {
        let closed = scorecard.obstacles(toBoardOf: cycle)
        guard closed.isEmpty else { return closed }
        let any = Dissent(quadrant: quadrant, author: "Office", view: "View")
        return DissentNoted(cycle: cycle, dissent: any).refusals(against: scorecard).map { $0.description.asSentence }
    }

    func facts(in scorecard: Scorecard) -> [BoardFormPage.Fact] {
        guard let evaluation = CycleEvaluation(cycle: cycle, in: scorecard), let record = scorecard.cycles[cycle] else {
            return []
        }
        let wording = Wording(scorecard, framework: evaluation.framework)
        let agreed = evaluation[quadrant]?.chain.agreed
        return [
            BoardFormPage.Fact(
                label: "Agreed by the board",
                grades: [GradeMark(agreed: agreed?.grade, in: evaluation, wording: wording)],
                lines: [agreed?.reason ?? ""].filter { !$0.isEmpty }
            )
        ]
            + record.dissents.map(\.value).filter { $0.quadrant == quadrant }.map {
                BoardFormPage.Fact(label: "Dissent, \($0.author)", lines: [$0.view])
            }
    }
}
