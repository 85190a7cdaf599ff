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
        let today = site.today
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
