import Hummingbird
import Scorecards

/// The ledger's account of everything that happened, to be searched.
struct AuditController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get(Address.audit, .readAudit, use: search)
        routes.get("/audit/:entry", .readAudit, use: show)
    }

    @Sendable private func search(_ request: Request, context: AppContext) async throws -> Response {
        let names = try await site.names()
        // A browser writes the fields of a search as it writes those of any form, with + between words.
        let sent = Submission((request.uri.query ?? "").utf8)
        func asked(_ name: String) -> String { String((sent[name] ?? "").prefix(200)) }
        let search = AuditSearch(
            text: asked("text"),
            author: asked("author"),
            kind: asked("kind"),
            cycle: asked("cycle"),
            organisation: asked("organisation"),
            from: asked("from"),
            to: asked("to"),
            page: max(1, min(Int(asked("page")) ?? 1, 1_000_000))
        )
        return try site.fresh(request, context) { AuditPage(search, in: $0, names: names) }
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let names = try await site.names()
        let name = try context.parameters.require("entry")
        return try site.fresh(request, context) { reader in
            // An entry whose payload was redacted has a number but nothing to tell.
            guard let number = Int(name),
                let item = reader.chronicle.journal.first(where: { $0.stamp.sequence == number })
            else {
                throw NothingFound(
                    "There is no entry “\(name)”.",
                    nearest: Link(href: Address.audit, text: "Search the entries")
                )
            }
            return EntryPage(item, in: reader, names: names)
        }
    }
}
