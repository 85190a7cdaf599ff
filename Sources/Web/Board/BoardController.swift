import Hummingbird
import Papers
import Scorecards

/// The meeting view: what the board looks at, for the screen in the room and for every desk.
struct BoardController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/board", .readWorking, use: show)
        routes.get("/cycles/:cycle/board/:quadrant", .readWorking, use: showQuadrant)
        routes.get("/cycles/:cycle/board/minutes", .readWorking, use: minutes)
        MeetingController(site: site).addRoutes(to: &routes)
        AgreementController(site: site).addRoutes(to: &routes)
        DissentController(site: site).addRoutes(to: &routes)
        DecisionController(site: site).addRoutes(to: &routes)
        ClosingController(site: site).addRoutes(to: &routes)
        ReopeningController(site: site).addRoutes(to: &routes)
    }

    @Sendable private func show(_ request: Request, context: AppContext) throws -> Response {
        let name = try context.parameters.require("cycle")
        let deeds = site.deeds(of: context)
        let today = site.today
        return try site.page(request, context, key: "\(key(deeds)) \(today)") { reader in
            let (number, scorecard) = try reader.cycle(named: name) { Address.board($0) }
            guard let page = BoardPage(cycle: number, in: scorecard, newest: reader.current, on: today, deeds: deeds)
            else { throw HTTPError(.notFound) }
            return page
        }
    }

    @Sendable private func showQuadrant(_ request: Request, context: AppContext) throws -> Response {
        let name = try context.parameters.require("cycle")
        let quadrant = Quadrant.ID(try context.parameters.require("quadrant"))
        let deeds = site.deeds(of: context)
        return try site.page(request, context, key: key(deeds)) { reader in
            let (number, scorecard) = try reader.cycle(named: name) { Address.board(quadrant, in: $0) }
            _ = try scorecard.quadrant(quadrant, in: number) { Address.board($0, in: number) }
            guard let page = BoardQuadrantPage(quadrant, cycle: number, in: scorecard, deeds: deeds) else {
                throw HTTPError(.notFound)
            }
            return page
        }
    }

    @Sendable private func minutes(_ request: Request, context: AppContext) throws -> Response {
        let name = try context.parameters.require("cycle")
        let response = try site.document(request, context) { reader in
            let (number, scorecard) = try reader.cycle(named: name) { Address.minutes(of: $0) }
            guard let html = Minutes(cycle: number, in: scorecard)?.document.html else { throw HTTPError(.notFound) }
            return Document(html: html, policy: PaperController.policy(for: html))
        }
        guard request.uri.queryParameters["download"] != nil else { return response }
        var file = response
        file.headers[.contentDisposition] = "attachment; filename=\"minutes-of-cycle-\(name.filter(\.isNumber)).html\""
        return file
    }

    /// What a page depends on besides the ledger and, for some, the day.
    private func key(_ deeds: Set<Deed>) -> String {
        deeds.intersection(BoardLinks.deeds).map(\.rawValue).sorted().joined(separator: ",")
    }
}

/// What can be done at the board, by whoever may.
enum BoardLinks {
    /// The deeds on which the pages of the board depend.
    static let deeds: Set<Deed> = [.minute, .agree, .dissent, .narrate, .publish]

    /// The next steps of a cycle's board for somebody with these deeds.
    static func steps(of record: CycleRecord, deeds: Set<Deed>) -> [Link] {
        let cycle = record.id
        let isOpen = record.cycle.closed == nil
        let isUnpublished = !isOpen && record.editions.last?.published == nil
        let steps: [(Deed, Bool, String, String)] = [
            (.minute, isOpen, Address.meeting(of: cycle), "\(record.meeting == nil ? "Record" : "Change") attendance"),
            (.agree, isOpen, Address.newDecision(in: cycle), "Record a decision"),
            (.narrate, isOpen, Address.narrative(cycle), "Write the narrative"),
            (.agree, isOpen, Address.closing(of: cycle), "Close the board"),
            (.publish, isUnpublished, Address.publication(of: cycle), "Publish the paper"),
            (.agree, !isOpen, Address.reopening(of: cycle), "Open the cycle for a correction"),
        ]
        return steps.filter { deeds.contains($0.0) && $0.1 }.map { Link(href: $0.2, text: $0.3) }
    }
}
