import Hummingbird
import Scorecards

/// The actions: all of them, those of a cycle's board, and each with its history.
struct ActionController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get(Address.actions, .readWorking, use: list)
        routes.get("/actions/:action", .readWorking, use: show)
        routes.get("/cycles/:cycle/actions", .readWorking, use: listOfCycle)
    }

    @Sendable private func list(_ request: Request, context: AppContext) throws -> Response {
        let today = site.today
        return try site.page(request, context, key: key(context, today)) { reader in
            ActionsPage(in: reader.current, today: today, identity: context.identity)
        }
    }

    @Sendable private func listOfCycle(_ request: Request, context: AppContext) throws -> Response {
        let today = site.today
        let name = try context.parameters.require("cycle")
        return try site.page(request, context, key: key(context, today)) { reader in
            let (cycle, _) = try reader.cycle(named: name) { Address.actions(of: $0) }
            return CycleActionsPage(cycle: cycle, in: reader, today: today, identity: context.identity)
        }
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let names = try await site.names()
        return try site.fresh(request, context) { reader in
            let record = try reader.current.action(in: context)
            return ActionPage(record, in: reader, today: site.today, names: names, identity: context.identity)
        }
    }

    /// What the lists depend on besides the ledger: the day, and whether whoever asks may raise an action.
    private func key(_ context: AppContext, _ today: Day) -> String {
        let scorecard = site.chronicle().current
        let raises = context.identity?.may(.raiseAction, for: scorecard.currentFramework?.force, in: scorecard) ?? false
        return "\(today) \(raises)"
    }
}

extension Scorecard {
    /// The action an address names; one that is not there is an error that links to the nearest.
    func action(in context: AppContext) throws -> ActionRecord {
        let id = Action.ID(try context.parameters.require("action"))
        if let record = actions[id] { return record }
        throw NothingFound("action", called: id.text, among: actions.ids.map(\.text)) { nearest in
            let id = Action.ID(nearest)
            return Link(href: Address.action(id), text: actions[id]?.action.value.title ?? nearest)
        }
    }
}
