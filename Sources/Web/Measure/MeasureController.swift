import Hummingbird
import Scorecards

/// One measure of a cycle for one organisation: figures, comparisons, reasons, definition and chart.
struct MeasureController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/measures/:measure", .readPublished, use: show)
    }

    @Sendable private func show(_ request: Request, context: AppContext) throws -> Response {
        let cycle = try context.parameters.require("cycle")
        let measure = Measure.ID(try context.parameters.require("measure"))
        let asked = request.uri.queryParameters["organisation"].map { String($0) } ?? ""
        return try site.page(request, context, key: asked) { reader in
            let (number, scorecard) = try reader.cycle(named: cycle) { Address.measure(measure, in: $0) }
            guard let framework = scorecard.cycles[number].flatMap({ scorecard.framework(of: $0.cycle) }) else {
                throw HTTPError(.notFound)
            }
            let known = reader.sight.measures(of: framework, in: scorecard)
            guard known.contains(measure), let definition = scorecard.measures[measure] else {
                throw NothingFound("measure", called: measure.text, among: known.map(\.text)) {
                    scorecard.link(to: Measure.ID($0), in: number)
                }
            }
            let organisation =
                try asked.isEmpty ? nil : reader.organisation(asked, for: measure, in: number, of: scorecard)
            guard let evaluation = CycleEvaluation(cycle: number, organisation: organisation, in: scorecard) else {
                throw HTTPError(.notFound)
            }
            return MeasurePage(definition, of: evaluation, in: scorecard, seenBy: reader.sight)
        }
    }
}

extension Reader {
    /// The organisation an address asks for; one that is not there is an error that links to the nearest, and one whose
    /// figures the reader may not see is another.
    fileprivate func organisation(
        _ asked: String,
        for measure: Measure.ID,
        in cycle: Int,
        of scorecard: Scorecard
    ) throws -> Organisation.ID {
        if let organisation = scorecard.organisation(called: asked) {
            guard sight.shows(organisation) else { throw NotPublished.organisation(organisation.name) }
            return organisation.id
        }
        let known = scorecard.organisations.all.filter { sight.shows($0) }
        throw NothingFound("organisation", called: asked, among: known.map(\.id.text)) { nearest in
            let id = Organisation.ID(nearest)
            return Link(
                href: Address.measure(measure, in: cycle, of: id),
                text: scorecard.organisations[id]?.name ?? nearest
            )
        }
    }
}
