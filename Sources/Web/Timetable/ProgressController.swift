import AccountStore
import Hummingbird
import Scorecards

/// Who has done what in a cycle, and whom to ask for what is late.
struct ProgressController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/progress", .readWorking, use: show)
        routes.get("/cycles/:cycle/chase.txt", .keepTimetable, of: .force, use: chase)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let cycle = try cycle(of: context) { Address.progress($0) }
        let view = ProgressPage.View(
            today: site.today,
            accounts: try await accounts(),
            reader: context.identity,
            address: request.serverAddress
        )
        return try site.fresh(request, context) { reader in
            guard let page = ProgressPage(of: cycle, in: reader.current, seen: view) else { throw HTTPError(.notFound) }
            return page
        }
    }

    @Sendable private func chase(_ request: Request, context: AppContext) async throws -> Response {
        let cycle = try cycle(of: context) { Address.chase($0) }
        let letters = ChaseLetter.all(
            in: cycle,
            of: site.reader(context).current,
            accounts: try await accounts(),
            on: site.today,
            from: context.identity,
            address: request.serverAddress
        )
        let text =
            letters.isEmpty
            ? "Nothing is late in cycle \(cycle), and nothing is due within five working days.\n"
            : letters.map { "To: \($0.to)\n\($0.text)\n" }.joined(
                separator: "\n----------------------------------------\n\n"
            )
        return Response(
            status: .ok,
            headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    private func cycle(of context: AppContext, link: (Int) -> String) throws -> Int {
        try site.reader(context).cycle(named: try context.parameters.require("cycle"), link: link).number
    }

    private func accounts() async throws -> [Account] {
        guard let participation = site.participation else { return [] }
        return try await Offload.run { try participation.accounts.accounts() }
    }
}
