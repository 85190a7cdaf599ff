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
            today: try site.people().now().day
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

/// The form for the day of publication.
struct PublicationForm: Sendable {
    let cycle: Int
    let today: Day

    func edition(in scorecard: Scorecard) throws -> Edition? {
        try scorecard.board(of: cycle).record.editions.last
    }

    func form(in scorecard: Scorecard) throws -> Form {
        Form(
            action: Address.publication(of: cycle),
            submit: "Publish",
            fields: [
                .day("day", "Day of publication", value: today),
                // The edition that was read, should another be made meanwhile.
                .hidden("edition", String(try edition(in: scorecard)?.number ?? 0)),
            ],
            isGrave: true
        )
    }

    /// Why the edition cannot be published, as sentences.
    func obstacles(in scorecard: Scorecard) -> [String] {
        let record = scorecard.cycles[cycle]
        let entry = PaperPublished(
            cycle: cycle,
            edition: record?.editions.last?.number ?? 1,
            day: max(today, record?.meeting?.value.day ?? today, record?.cycle.periodEnd ?? today)
        )
        return entry.refusals(against: scorecard).map { $0.description.asSentence }
    }

    func warnings(in scorecard: Scorecard) -> [String] {
        scorecard.quadrantsWithoutAction(in: cycle).map {
            "\($0.name) is graded below its standard and no action is open for it. The public will ask what is done."
        }
    }

    func facts(in scorecard: Scorecard) -> [BoardFormPage.Fact] {
        guard let evaluation = CycleEvaluation(cycle: cycle, in: scorecard) else { return [] }
        let wording = Wording(scorecard, framework: evaluation.framework)
        return evaluation.quadrants.map { quadrant in
            BoardFormPage.Fact(
                label: quadrant.quadrant.name,
                grades: [GradeMark(agreed: quadrant.chain.agreed?.grade, in: evaluation, wording: wording)],
                lines: [quadrant.chain.agreed?.reason ?? ""].filter { !$0.isEmpty }
            )
        }
    }
}
