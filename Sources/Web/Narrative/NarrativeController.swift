import Hummingbird
import Papers
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

/// The form for the narrative of one section or quadrant.
struct NarrativeForm: Sendable {
    let cycle: Int
    let section: String

    /// The name of the button that only shows how the text would read.
    static let preview = "preview"

    /// The heading of the section or quadrant, or an error for an address that names none.
    func title(in scorecard: Scorecard) throws -> String {
        let framework = try scorecard.board(of: cycle).framework
        let places = NarrativePlace.all(in: framework)
        if let place = places.first(where: { $0.id == section }) { return place.title }
        throw NothingFound("section", called: section, among: places.map(\.id)) { nearest in
            Link(
                href: Address.narrative(of: nearest, in: cycle),
                text: places.first { $0.id == nearest }?.title ?? nearest
            )
        }
    }

    func form(in scorecard: Scorecard) throws -> Form {
        _ = try title(in: scorecard)
        let written = scorecard.cycles[cycle]?.narrative[section]
        let text = written?.value.text ?? ""
        return Form(
            action: Address.narrative(of: section, in: cycle),
            submit: "Record the narrative",
            fields: [
                .text(
                    "text",
                    "Narrative",
                    value: text,
                    hint: "Figures are referred to in braces, as listed below; the paper puts them in their places. "
                        + "An empty line begins a paragraph, “- ” a bullet, and **two stars** make words strong.",
                    limit: 60_000,
                    rows: 16,
                    isRequired: false
                )
            ],
            others: [Form.Button(name: Self.preview, text: "Only show how it reads", isLenient: true)],
            standing: FormStanding(
                number: written?.stamp.sequence ?? 0,
                author: written?.stamp.author ?? "",
                time: written?.stamp.time,
                values: ["text": text]
            )
        )
    }

    /// The narrative as it was typed, or what in it is no reference.
    func narrative(_ input: FormInput) throws -> Narrative {
        do {
            return try Narrative(input["text"])
        } catch {
            throw FieldErrors(
                error.problems.map { problem in
                    FieldError(
                        "text",
                        "“{\(problem.text)}” in line \(problem.line) is no reference to a figure. "
                            + "Copy one from the list below, or leave the braces out."
                    )
                }
            )
        }
    }
}

/// A place in the paper that narrative can be written for.
struct NarrativePlace: Sendable {
    let id: String
    let title: String

    /// The sections of the paper and the quadrants, in reading order; a section that only holds others is among them.
    static func all(in framework: Framework) -> [NarrativePlace] {
        framework.allSections.map { section in
            NarrativePlace(id: section.id.text, title: "\(section.number) \(section.title)".trimmed)
        } + framework.quadrants.map { NarrativePlace(id: $0.id.text, title: $0.name) }
    }
}

extension String {
    /// The text without a blank at its beginning.
    fileprivate var trimmed: String { String(trimmingPrefix { $0 == " " }) }
}
