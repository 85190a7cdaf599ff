import Hummingbird
import Scorecards

/// Writing the narrative of a cycle's paper, section by section.
struct NarrativeController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/narrative", .narrate, of: .force, use: list)
        routes.get("/cycles/:cycle/narrative/:section", .narrate, of: .force, use: show)
        routes.post("/cycles/:cycle/narrative/:section", .narrate, of: .force, use: record)
    }

    @Sendable private func list(_ request: Request, context: AppContext) async throws -> Response {
        let names = try await site.names()
        let cycle = try site.cycle(context) { Address.narrative($0) }
        return try site.fresh(request, context) { reader in
            try NarrativePage(of: cycle, in: reader.current, names: names)
        }
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let form = try form(context)
        return try site.form(request, context, form: form.form, page: try await page(form, context))
    }

    @Sendable private func record(_ request: Request, context: AppContext) async throws -> Response {
        let form = try form(context)
        let page = try await page(form, context)
        let people = try site.people()
        guard let identity = context.identity else { throw NotSignedIn() }
        return try await site.submit(request, context, form: form.form, page: page) { input in
            let narrative = try form.narrative(input)
            if input.button == NarrativeForm.preview {
                let scorecard = site.chronicle().current
                let shown = try form.form(in: scorecard)
                let view = FormView(shown, input: input, ticket: site.ticket(for: shown.action, context))
                let preview = try await self.page(form, context, previewing: narrative)
                return try site.fresh(request, context) { _ in try preview(scorecard, view) }
            }
            _ = try await people.record(identity.id) { scorecard in
                if let standing = try form.form(in: scorecard).standing, standing.number != input.seen {
                    throw FormConflict(standing: standing)
                }
                return [NarrativeWritten(cycle: form.cycle, section: form.section, narrative: narrative)]
            }
            return try site.done(
                context,
                then: Address.narrative(of: form.section, in: form.cycle),
                notice: "The narrative is recorded. It stands below as the paper prints it."
            )
        }
    }

    private func form(_ context: AppContext) throws -> NarrativeForm {
        let section = try context.parameters.require("section")
        return NarrativeForm(
            cycle: try site.cycle(context) { Address.narrative(of: section, in: $0) },
            section: section
        )
    }

    /// Makes the page with what was typed and is not recorded, else with what stands.
    private func page(
        _ form: NarrativeForm,
        _ context: AppContext,
        previewing typed: Narrative? = nil
    ) async throws -> Site.MakePage {
        let reader = site.reader(context)
        let names = try await site.names()
        return { scorecard, view in
            try NarrativeSectionPage(form, typed: typed, in: scorecard, form: view, reader: reader, names: names)
        }
    }
}
