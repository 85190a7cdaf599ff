import Hummingbird
import Scorecards

/// The editions of a cycle's paper: each closing of its board, as it was known then.
struct EditionsController: Sendable {
    let site: Site
    let paper: @Sendable (Int, Scorecard) -> String?

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/editions", .readPublished, use: show)
        routes.get("/cycles/:cycle/editions/:edition/paper", .readPublished, use: showPaper)
        PublicationController(site: site).addRoutes(to: &routes)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let name = try context.parameters.require("cycle")
        let names = try await site.names()
        return try site.fresh(request, context) { reader in
            let number = try reader.cycle(named: name) { Address.editions(of: $0) }.number
            return EditionsPage(of: number, in: reader, identity: context.identity, names: names)
        }
    }

    @Sendable private func showPaper(_ request: Request, context: AppContext) throws -> Response {
        let name = try context.parameters.require("cycle")
        let edition = try context.parameters.require("edition")
        return try site.document(request, context) { reader in
            let number = try reader.cycle(named: name) { Address.paper($0, edition: 1) }.number
            let known = reader.editions(of: number).map(\.number)
            guard let wanted = Int(edition), known.contains(wanted),
                let scorecard = reader.chronicle.scorecard(for: number, edition: wanted),
                let html = paper(number, scorecard)
            else {
                throw NothingFound(
                    "There is no edition “\(edition)” of the paper of cycle \(number).",
                    nearest: known.last.map {
                        Link(href: Address.paper(number, edition: $0), text: "Edition \($0)")
                    } ?? Link(href: Address.editions(of: number), text: "Editions")
                )
            }
            return Document(html: html, policy: PaperController.policy(for: html))
        }
    }
}
