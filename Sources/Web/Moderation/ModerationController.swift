import Hummingbird
import Scorecards

/// Where a chief officer agrees to a command's grades or alters them.
struct ModerationController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        let path = "/cycles/:cycle/returns/:organisation/moderation"
        routes.get(path, .moderate, of: .parameter("organisation"), use: show)
        routes.post(path, .moderate, of: .parameter("organisation"), use: record)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let place = try ReturnPlace(context, in: site.reader(context))
        return try site.form(
            request,
            context,
            form: { ModerationForm(desk: try ReturnDesk(place, in: $0)).form },
            page: try await page(place, context)
        )
    }

    @Sendable private func record(_ request: Request, context: AppContext) async throws -> Response {
        let place = try ReturnPlace(context, in: site.reader(context))
        let office = context.identity?.office ?? ""
        let today = site.today
        return try await site.change(
            request,
            context,
            form: { ModerationForm(desk: try ReturnDesk(place, in: $0)).form },
            page: try await page(place, context),
            plan: { input, scorecard in
                try ModerationForm(desk: ReturnDesk(place, in: scorecard)).entries(input, by: office, on: today)
            },
            then: { _ in place.address },
            notice: "The grades are moderated. They go to the board with the command’s account."
        )
    }

    private func page(_ place: ReturnPlace, _ context: AppContext) async throws -> Site.MakePage {
        let account = try await site.account(of: place, context)
        return { [site] scorecard, view in
            let desk = try ReturnDesk(place, in: scorecard)
            return ModerationPage(desk, evidence: try site.evidence(of: desk), form: view, account: account)
        }
    }
}
