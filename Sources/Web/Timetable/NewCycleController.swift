import Hummingbird
import Scorecards

/// Opening the next cycle.
struct NewCycleController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get(Address.newCycle, .keepTimetable, of: .force, use: show)
        routes.post(Address.newCycle, .keepTimetable, of: .force, use: open)
    }

    @Sendable private func show(_ request: Request, context: AppContext) throws -> Response {
        let scorecard = site.chronicle().current
        guard let proposal = CycleProposal(after: scorecard) else {
            return try site.fresh(request, context) { _ in NewCyclePage.withoutFramework }
        }
        let form = site.view(of: proposal.form(in: scorecard), context)
        let today = site.today
        return try site.fresh(request, context) { reader in
            NewCyclePage(proposal, form: form, in: reader, on: today)
        }
    }

    @Sendable private func open(_ request: Request, context: AppContext) async throws -> Response {
        let people = try site.people()
        guard let identity = context.identity else { throw NotSignedIn() }
        let reader = site.reader(context)
        let today = site.today
        guard let standard = CycleProposal(after: reader.current) else {
            throw NothingFound("No framework is adopted, so no cycle can be opened.", nearest: nil)
        }
        return try await site.submit(
            request,
            context,
            form: { standard.form(in: $0) },
            page: { _, view in NewCyclePage(standard, form: view, in: reader, on: today) },
            work: { input in
                let proposal = try CycleProposal(input, in: reader.current)
                if input.button == "days" {
                    let form = site.view(of: proposal.form(in: reader.current), context)
                    return try site.fresh(request, context) { NewCyclePage(proposal, form: form, in: $0, on: today) }
                }
                _ = try await people.record(identity.id) { _ in [proposal.entry] }
                return try site.done(
                    context,
                    then: Address.progress(proposal.number),
                    notice: "Cycle \(proposal.number) is open. Its due days follow below."
                )
            }
        )
    }
}
