import Hummingbird
import Scorecards

/// The meeting of the whole force on what must improve: its page, its questions, groups and ideas.
struct SynergyController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/synergy", .readWorking, use: show)
        routes.get("/cycles/:cycle/synergy/new", .putQuestion, of: .force, use: askQuestion)
        routes.post("/cycles/:cycle/synergy/new", .putQuestion, of: .force, use: putQuestion)
        routes.get("/cycles/:cycle/synergy/:question/groups/new", .putQuestion, of: .force, use: askGroup)
        routes.post("/cycles/:cycle/synergy/:question/groups/new", .putQuestion, of: .force, use: formGroup)
        routes.get("/cycles/:cycle/synergy/:question/ideas/new", .offerIdea, use: askIdea)
        routes.post("/cycles/:cycle/synergy/:question/ideas/new", .offerIdea, use: offerIdea)
    }

    @Sendable private func show(_ request: Request, context: AppContext) throws -> Response {
        let name = try context.parameters.require("cycle")
        let identity = context.identity
        let deeds: [Deed] = [.putQuestion, .offerIdea, .raiseAction]
        let scorecard = site.chronicle().current
        let force = scorecard.currentFramework?.force
        let allowed = deeds.filter { identity?.may($0, for: $0 == .offerIdea ? nil : force, in: scorecard) ?? false }
        return try site.page(request, context, key: "\(allowed)") { reader in
            let (cycle, _) = try reader.cycle(named: name) { Address.synergy(of: $0) }
            guard let page = SynergyPage(cycle: cycle, in: reader, identity: identity) else {
                throw HTTPError(.notFound)
            }
            return page
        }
    }

    // MARK: - Questions

    @Sendable private func askQuestion(_ request: Request, context: AppContext) async throws -> Response {
        let form = try QuestionForm(cycle: site.cycle(in: context), board: site.chronicle())
        let page = form.page(in: site.reader(context), names: try await site.names())
        return try site.form(request, context, form: form.form, page: page)
    }

    @Sendable private func putQuestion(_ request: Request, context: AppContext) async throws -> Response {
        let form = try QuestionForm(cycle: site.cycle(in: context), board: site.chronicle())
        return try await site.change(
            request,
            context,
            form: { form.form(in: $0) },
            page: form.page(in: site.reader(context), names: try await site.names()),
            plan: { input, scorecard in [form.entry(input, scorecard)] },
            then: { _ in Address.synergy(of: form.cycle) },
            notice: "The question is put. Form the groups that talk it over."
        )
    }

    // MARK: - Groups

    @Sendable private func askGroup(_ request: Request, context: AppContext) async throws -> Response {
        let form = try GroupForm(question: site.question(in: context))
        let page = form.page(in: site.reader(context), names: try await site.names())
        return try site.form(request, context, form: form.form, page: page)
    }

    @Sendable private func formGroup(_ request: Request, context: AppContext) async throws -> Response {
        let form = try GroupForm(question: site.question(in: context))
        return try await site.change(
            request,
            context,
            form: { form.form(in: $0) },
            page: form.page(in: site.reader(context), names: try await site.names()),
            plan: { input, scorecard in [form.entry(input, scorecard)] },
            then: { _ in Address.synergy(of: form.question.cycle) },
            notice: "The group is formed."
        )
    }

    // MARK: - Ideas

    @Sendable private func askIdea(_ request: Request, context: AppContext) async throws -> Response {
        let form = try IdeaForm(question: site.question(in: context))
        let page = form.page(in: site.reader(context), names: try await site.names())
        return try site.form(request, context, form: form.form, page: page)
    }

    @Sendable private func offerIdea(_ request: Request, context: AppContext) async throws -> Response {
        let form = try IdeaForm(question: site.question(in: context))
        return try await site.change(
            request,
            context,
            form: { form.form(in: $0) },
            page: form.page(in: site.reader(context), names: try await site.names()),
            plan: { input, _ in [form.entry(input)] },
            then: { _ in Address.synergy(of: form.question.cycle) },
            notice: "The idea is written down."
        )
    }
}
