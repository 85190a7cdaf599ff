import Hummingbird
import Scorecards

/// One cycle: its grades with everybody who gave one, its timetable, decisions and contradictions.
struct CycleController: Sendable {
    let site: Site

    func addRoutes(to router: Router<BasicRequestContext>) {
        router.get("/cycles/:cycle", use: show)
    }

    @Sendable private func show(_ request: Request, context: BasicRequestContext) throws -> Response {
        let name = try context.parameters.require("cycle")
        return try site.page(request) { chronicle in
            let (number, scorecard) = try chronicle.cycle(named: name) { Address.cycle($0) }
            guard let page = CyclePage(cycle: number, in: scorecard, newest: chronicle.current) else {
                throw HTTPError(.notFound)
            }
            return page
        }
    }
}

extension Chronicle {
    /// The cycle an address names and the scorecard its pages follow from; a cycle that is not there is an error that
    /// links to the same page of the nearest cycle.
    func cycle(named name: String, link: (Int) -> String) throws -> (number: Int, scorecard: Scorecard) {
        let number = Int(name)
        if let number, current.cycles[number] != nil { return (number, scorecard(for: number)) }
        let nearest = number.flatMap { asked in
            current.cycles.ids.min { abs(Double($0) - Double(asked)) < abs(Double($1) - Double(asked)) }
        }
        throw NothingFound(
            "There is no cycle “\(name)”.",
            nearest: nearest.map { Link(href: link($0), text: "Cycle \($0)") }
        )
    }
}
