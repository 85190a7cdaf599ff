import Hummingbird
import Papers
import Scorecards

extension Framework {
    /// The body that agrees the grades, as the timetable names it.
    var boardName: String {
        (stage(.board) ?? timetable.first { $0.id == "board" })?.name ?? "The board"
    }
}

extension Scorecard {
    /// A cycle with its framework, or an error for an address that names none.
    func board(of cycle: Int) throws -> (record: CycleRecord, framework: Framework) {
        guard let record = cycles[cycle], let framework = framework(of: record.cycle) else {
            throw NothingFound("There is no cycle \(cycle).", nearest: nil)
        }
        return (record, framework)
    }

    /// A quadrant of a cycle's framework, or an error that links to the nearest.
    func quadrant(_ id: Quadrant.ID, in cycle: Int, link: (Quadrant.ID) -> String) throws -> Quadrant {
        let framework = try board(of: cycle).framework
        if let quadrant = framework.quadrant(id) { return quadrant }
        throw NothingFound("quadrant", called: id.text, among: framework.quadrants.map(\.id.text)) { nearest in
            let id = Quadrant.ID(nearest)
            return Link(href: link(id), text: framework.quadrant(id)?.name ?? nearest)
        }
    }

    /// Why nothing of a cycle's board can be recorded now, as sentences; empty where it can.
    func obstacles(toBoardOf cycle: Int) -> [String] {
        guard cycles[cycle]?.cycle.closed != nil else { return [] }
        return [
            "Cycle \(cycle) is closed, so nothing in it changes any more. A correction needs it to be opened again."
        ]
    }

    /// Why no grade of a cycle can be agreed now, as sentences; empty where one can.
    func obstacles(toAgreeingIn cycle: Int) -> [String] {
        let closed = obstacles(toBoardOf: cycle)
        guard closed.isEmpty, let record = cycles[cycle], let framework = framework(of: record.cycle),
            framework.collectsReturns, record.meeting == nil
        else { return closed }
        return ["A grade can be agreed once it is recorded that the board met, and who was there."]
    }

    /// The first year and month of the quarter after a cycle's.
    func monthAfter(_ cycle: Int) -> Month? { cycles[cycle].map { $0.cycle.reviewPeriod.last + 1 } }
}

extension Site {
    /// The cycle that an address names, for whoever may see it.
    func cycle(_ context: AppContext, link: (Int) -> String) throws -> Int {
        try reader(context).cycle(named: context.parameters.require("cycle"), link: link).number
    }
}

extension FieldErrors {
    /// Refuses a day that is still to come, which the ledger cannot tell since it has no clock.
    static func check(_ day: Day, in field: String, notAfter today: Day, _ what: String) throws {
        guard day > today else { return }
        throw FieldErrors(field, "\(what) on \(day) is still to come. Record it on its day, or check the year.")
    }
}
