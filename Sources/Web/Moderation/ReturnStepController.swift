import Hummingbird
import Scorecards

/// Accepting a return, releasing it and sending it back.
struct ReturnStepController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        for kind in ReturnStepKind.allCases {
            let path = "/cycles/:cycle/returns/:organisation/\(kind.rawValue)"
            routes.get(path, .moderate, of: .parameter("organisation")) { try await show(kind, $0, $1) }
            routes.post(path, .moderate, of: .parameter("organisation")) { try await record(kind, $0, $1) }
        }
    }

    private func show(_ kind: ReturnStepKind, _ request: Request, _ context: AppContext) async throws -> Response {
        let place = try ReturnPlace(context, in: site.reader(context))
        return try site.form(
            request,
            context,
            form: { kind.form(try ReturnDesk(place, in: $0)) },
            page: try await page(kind, place, context)
        )
    }

    private func record(_ kind: ReturnStepKind, _ request: Request, _ context: AppContext) async throws -> Response {
        let place = try ReturnPlace(context, in: site.reader(context))
        return try await site.change(
            request,
            context,
            form: { kind.form(try ReturnDesk(place, in: $0)) },
            page: try await page(kind, place, context),
            plan: { input, _ in [kind.entry(input, place)] },
            then: { _ in kind == .accept ? Address.moderation(of: place.organisation, in: place.cycle) : place.address
            },
            notice: kind.notice
        )
    }

    private func page(
        _ kind: ReturnStepKind,
        _ place: ReturnPlace,
        _ context: AppContext
    ) async throws -> Site.MakePage {
        let account = try await site.account(of: place, context)
        return { [site] _, view in
            // The newest, since somebody else may have done something while this form was being sent.
            let desk = try ReturnDesk(place, in: site.chronicle().current)
            return ReturnStepPage(kind, desk, form: view, account: account)
        }
    }
}
