import Scorecards

/// The form for the day of one stage.
struct MilestoneForm: Sendable {
    let cycle: Int
    let stage: Stage.ID

    func form(in scorecard: Scorecard) throws -> Form {
        let (record, _) = try known(in: scorecard)
        let milestone = record.milestone(stage)
        let stamp = record.milestoneStamps[stage]
        return Form(
            action: Address.stage(stage, in: cycle),
            submit: milestone == nil ? "Record the day" : "Change the day",
            fields: [
                .day("day", "Day", value: milestone?.day, hint: "The day on which it took place."),
                .text(
                    "note",
                    "Note",
                    value: milestone?.note ?? "",
                    hint: "Why it was late, or what else a reader should know of the day.",
                    limit: 2000,
                    rows: 3,
                    isRequired: false
                ),
            ],
            standing: FormStanding(
                number: stamp?.sequence ?? 0,
                author: stamp?.author ?? "",
                time: stamp?.time,
                values: ["day": milestone?.day.description ?? "", "note": milestone?.note ?? ""]
            )
        )
    }

    /// The entry that follows from what was typed.
    func entry(_ input: FormInput, on today: Day) throws -> MilestoneReached {
        guard let day = input.day("day") else { throw FieldErrors("day", "Give the day.") }
        guard day <= today else {
            throw FieldErrors("day", "\(day) is still to come. Record the day once the stage has taken place.")
        }
        return MilestoneReached(cycle: cycle, milestone: Milestone(stage: stage, day: day, note: input["note"]))
    }

    /// The cycle and the stage, or an error that links to the nearest stage.
    func known(in scorecard: Scorecard) throws -> (CycleRecord, Stage) {
        guard let record = scorecard.cycles[cycle], let framework = scorecard.framework(of: record.cycle) else {
            throw NothingFound("There is no cycle \(cycle).", nearest: nil)
        }
        guard let known = framework.stage(called: stage) else {
            throw NothingFound("stage", called: stage.text, among: framework.timetable.map(\.id.text)) { nearest in
                let id = Stage.ID(nearest)
                return Link(href: Address.stage(id, in: cycle), text: framework.stage(called: id)?.name ?? nearest)
            }
        }
        return (record, known)
    }
}
