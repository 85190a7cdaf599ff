import Hummingbird
import Scorecards

/// Recording who was at a cycle's board, and when.
struct MeetingController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/board/meeting", .minute, of: .force, use: show)
        routes.post("/cycles/:cycle/board/meeting", .minute, of: .force, use: record)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let form = MeetingForm(cycle: try site.cycle(context) { Address.meeting(of: $0) })
        let page = try await page(form, context)
        return try site.form(request, context, form: form.form, page: page)
    }

    @Sendable private func record(_ request: Request, context: AppContext) async throws -> Response {
        let form = MeetingForm(cycle: try site.cycle(context) { Address.meeting(of: $0) })
        let today = site.today
        return try await site.change(
            request,
            context,
            form: form.form,
            page: try await page(form, context),
            plan: { input, _ in [BoardMet(cycle: form.cycle, meeting: try form.meeting(input, today: today))] },
            then: { _ in Address.board(form.cycle) },
            notice: "Attendance is recorded. Next, the board agrees a grade for each quadrant."
        )
    }

    private func page(_ form: MeetingForm, _ context: AppContext) async throws -> Site.MakePage {
        let reader = site.reader(context)
        let names = try await site.names()
        return { scorecard, view in
            let board = try scorecard.board(of: form.cycle)
            return BoardFormPage(
                title: "Attendance at the board",
                under: "\(board.framework.boardName), cycle \(form.cycle)",
                obstacles: scorecard.obstacles(toBoardOf: form.cycle),
                form: view,
                account: LedgerAccount(in: reader, names: names) {
                    $0.kind == BoardMet.kind && $0.particulars.cycle == form.cycle
                },
                trail: BoardFormPage.trail(to: form.cycle)
            )
        }
    }
}
