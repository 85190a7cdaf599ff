import Hummingbird
import Scorecards

/// A cycle seen by the priorities of the Police and Crime Plan, and the analysts' grades of them.
struct PrioritiesController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/priorities", .readPublished, use: list)
        routes.get("/cycles/:cycle/priorities/:priority", .recommend, of: .force, use: show)
        routes.post("/cycles/:cycle/priorities/:priority", .recommend, of: .force, use: record)
    }

    @Sendable private func list(_ request: Request, context: AppContext) throws -> Response {
        let name = try context.parameters.require("cycle")
        let scorecard = site.chronicle().current
        let mayGrade = context.identity?.may(.recommend, for: scorecard.currentFramework?.force, in: scorecard) ?? false
        return try site.page(request, context, key: mayGrade ? "recommend" : "") { reader in
            let (cycle, scorecard) = try reader.cycle(named: name) { Address.priorities($0) }
            guard let page = PrioritiesPage(of: cycle, in: scorecard, seenBy: reader.sight, mayGrade: mayGrade) else {
                throw HTTPError(.notFound)
            }
            return page
        }
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let form = try form(context)
        let page = try await page(form, context)
        return try site.form(request, context, form: form.form, page: page)
    }

    @Sendable private func record(_ request: Request, context: AppContext) async throws -> Response {
        let form = try form(context)
        return try await site.change(
            request,
            context,
            form: { try form.form(in: $0) },
            page: try await page(form, context),
            plan: { input, scorecard in [try form.entry(input, in: scorecard)] },
            then: { _ in Address.priorities(form.cycle) },
            notice: "The grade is recommended."
        )
    }

    private func form(_ context: AppContext) throws -> PriorityForm {
        let priority = Identifier<Priority>(try context.parameters.require("priority"))
        let name = try context.parameters.require("cycle")
        let (cycle, _) = try site.reader(context).cycle(named: name) { Address.priority(priority, in: $0) }
        return PriorityForm(cycle: cycle, priority: priority, office: context.identity?.office ?? "")
    }

    private func page(_ form: PriorityForm, _ context: AppContext) async throws -> Site.MakePage {
        let names = try await site.names()
        let reader = site.reader(context)
        return { scorecard, view in try PriorityPage(form, view: view, in: scorecard, reader: reader, names: names) }
    }
}
