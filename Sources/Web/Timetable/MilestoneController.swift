import Hummingbird
import Scorecards

/// Recording the day on which a stage of a cycle took place.
struct MilestoneController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/stages/:stage", .keepTimetable, of: .force, use: show)
        routes.post("/cycles/:cycle/stages/:stage", .keepTimetable, of: .force, use: record)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let form = try form(context)
        let page = try await page(form, context)
        return try site.form(request, context, form: form.form, page: page)
    }

    @Sendable private func record(_ request: Request, context: AppContext) async throws -> Response {
        let form = try form(context)
        let today = try site.people().now().day
        return try await site.change(
            request,
            context,
            form: { try form.form(in: $0) },
            page: try await page(form, context),
            plan: { input, _ in [try form.entry(input, on: today)] },
            then: { _ in Address.progress(form.cycle) },
            notice: "The day is recorded."
        )
    }

    private func form(_ context: AppContext) throws -> MilestoneForm {
        let stage = Stage.ID(try context.parameters.require("stage"))
        let name = try context.parameters.require("cycle")
        let (cycle, _) = try site.reader(context).cycle(named: name) { Address.stage(stage, in: $0) }
        return MilestoneForm(cycle: cycle, stage: stage)
    }

    private func page(_ form: MilestoneForm, _ context: AppContext) async throws -> Site.MakePage {
        let names = try await site.names()
        let reader = site.reader(context)
        return { scorecard, view in try MilestonePage(form, view: view, in: scorecard, reader: reader, names: names) }
    }
}

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
