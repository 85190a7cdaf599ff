import Papers
import Scorecards

/// The form for the day of publication.
struct PublicationForm: Sendable {
    let cycle: Int
    let today: Day

    func edition(in scorecard: Scorecard) throws -> Edition? {
        try scorecard.board(of: cycle).record.editions.last
    }

    func form(in scorecard: Scorecard) throws -> Form {
        Form(
            action: Address.publication(of: cycle),
            submit: "Publish",
            fields: [
                .day("day", "Day of publication", value: today),
                // The edition that was read, should another be made meanwhile.
                .hidden("edition", String(try edition(in: scorecard)?.number ?? 0)),
            ],
            isGrave: true
        )
    }

    /// Why the edition cannot be published, as sentences.
    func obstacles(in scorecard: Scorecard) -> [String] {
        let record = scorecard.cycles[cycle]
        let entry = PaperPublished(
            cycle: cycle,
            edition: record?.editions.last?.number ?? 1,
            day: max(today, record?.meeting?.value.day ?? today, record?.cycle.periodEnd ?? today)
        )
        return entry.refusals(against: scorecard).map { $0.description.asSentence }
    }

    func warnings(in scorecard: Scorecard) -> [String] {
        scorecard.quadrantsWithoutAction(in: cycle).map {
            "\($0.name) is graded below its standard and no action is open for it. The public will ask what is done."
        }
    }

    func facts(in scorecard: Scorecard) -> [BoardFormPage.Fact] {
        guard let evaluation = CycleEvaluation(cycle: cycle, in: scorecard) else { return [] }
        let wording = Wording(scorecard, framework: evaluation.framework)
        return evaluation.quadrants.map { quadrant in
            BoardFormPage.Fact(
                label: quadrant.quadrant.name,
                grades: [GradeMark(agreed: quadrant.chain.agreed?.grade, in: evaluation, wording: wording)],
                lines: [quadrant.chain.agreed?.reason ?? ""].filter { !$0.isEmpty }
            )
        }
    }
}
