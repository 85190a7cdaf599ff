import Hummingbird
import Papers
import Scorecards

/// Publishing the paper of a cycle's latest edition.
struct PublicationController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/publication", .publish, of: .force, use: show)
        routes.post("/cycles/:cycle/publication", .publish, of: .force, use: record)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let form = try form(context)
        return try site.form(request, context, form: form.form, page: try await page(form, context))
    }

    @Sendable private func record(_ request: Request, context: AppContext) async throws -> Response {
        let form = try form(context)
        return try await site.change(
            request,
            context,
            form: form.form,
            page: try await page(form, context),
            plan: { input, _ in
                guard let day = input.day("day"), let edition = input.number("edition") else {
                    throw FieldErrors("day", "Give the day of publication.")
                }
                try FieldErrors.check(day, in: "day", notAfter: form.today, "A publication")
                return [PaperPublished(cycle: form.cycle, edition: edition, day: day)]
            },
            then: { _ in Address.editions(of: form.cycle) },
            notice: "The paper is published. Whoever reads only what is published reads this edition from now on."
        )
    }

    private func form(_ context: AppContext) throws -> PublicationForm {
        PublicationForm(
            cycle: try site.cycle(context) { Address.publication(of: $0) },
            today: site.today
        )
    }

    private func page(_ form: PublicationForm, _ context: AppContext) async throws -> Site.MakePage {
        let reader = site.reader(context)
        let names = try await site.names()
        return { scorecard, view in
            let edition = try form.edition(in: scorecard)
            return BoardFormPage(
                title: "Publish the paper of cycle \(form.cycle)",
                under: edition.map { "Edition \($0.number), closed on \($0.closed.time.inWords)" } ?? "No edition yet",
                obstacles: form.obstacles(in: scorecard),
                warnings: form.warnings(in: scorecard),
                heading: "What the public will read",
                facts: form.facts(in: reader.chronicle.scorecard(for: form.cycle)),
                form: view,
                links: edition.map {
                    [Link(href: Address.paper(form.cycle, edition: $0.number), text: "Read the paper of this edition")]
                } ?? [],
                account: LedgerAccount(in: reader, names: names) {
                    $0.kind == PaperPublished.kind && $0.particulars.cycle == form.cycle
                },
                trail: [
                    Link(href: Address.overview, text: "Overview"),
                    Link(href: Address.cycle(form.cycle), text: "Cycle \(form.cycle)"),
                    Link(href: Address.editions(of: form.cycle), text: "Editions"),
                ]
            )
        }
    }
}
