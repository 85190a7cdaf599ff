import Hummingbird
import Papers
import Scorecards

/// The register of risks, and each of them.
struct RiskController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get(Address.risks, .readWorking, use: list)
        routes.get("/risks/:risk", .readWorking, use: show)
    }

    @Sendable private func list(_ request: Request, context: AppContext) throws -> Response {
        let asked = request.uri.queryParameters["organisation"].map { String($0) } ?? ""
        let scorecard = site.chronicle().current
        let today = site.today
        let identity = context.identity
        let addable = scorecard.ownOrganisations.filter {
            identity?.may(.assessRisk, for: $0.id, in: scorecard) ?? false
        }
        let none = Possibility("", href: "", .assessRisk, for: nil, nil, in: scorecard)
        let key = "\(asked) \(today) \(addable.map(\.id.text))"
        return try site.page(request, context, key: key) { reader in
            RiskRegisterPage(
                in: reader.current,
                of: try asked.isEmpty ? nil : organisation(called: asked, in: reader.current),
                today: today,
                addingFor: addable,
                obstacle: none.obstacle
            )
        }
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let names = try await site.names()
        return try site.fresh(request, context) { reader in
            let record = try reader.current.risk(in: context)
            return RiskPage(record, in: reader, today: site.today, names: names, identity: context.identity)
        }
    }

    private func organisation(called asked: String, in scorecard: Scorecard) throws -> Organisation.ID {
        if let organisation = scorecard.organisation(called: asked) { return organisation.id }
        throw NothingFound("organisation", called: asked, among: scorecard.organisations.ids.map(\.text)) { nearest in
            let id = Organisation.ID(nearest)
            return Link(href: Address.risks(of: id), text: scorecard.organisations[id]?.name ?? nearest)
        }
    }
}

extension Scorecard {
    /// The risk an address names; one that is not there is an error that links to the nearest.
    func risk(in context: AppContext) throws -> RiskRecord {
        let id = Risk.ID(try context.parameters.require("risk"))
        if let record = risks[id] { return record }
        throw NothingFound("risk", called: id.text, among: risks.ids.map(\.text)) { nearest in
            let id = Risk.ID(nearest)
            return Link(href: Address.risk(id), text: risks[id]?.risk.title ?? nearest)
        }
    }
}
