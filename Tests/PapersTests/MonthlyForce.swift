import Papers
import Scorecards
import Testing

@testable import ScorecardFixtures

/// Cycle 7 of a small force with one measure whose figures are those of single months, to September 2020.
struct MonthlyForce {
    var measure = Measure(
        id: "offences",
        name: "Offences",
        unit: .count(one: "offence", many: "offences"),
        aggregation: .sum,
        polarity: .lower
    )
    var redline: RedlineRule? = RedlineRule(against: .previousYear)
    var window = MeasureRole.WindowKind.twelveMonths
    var months: [Int?] = []
    var cells: [(Organisation.ID, Window, Cell)] = []

    /// So many months that go up and down by chance about 100.
    static func steady(_ count: Int) -> [Int] { (0..<count).map { [100, 104, 97, 101, 95, 103, 99][$0 % 7] } }

    var scorecard: Scorecard {
        let role = MeasureRole(
            measure: measure.id,
            role: redline == nil ? .kpi : .primaryRedline,
            window: window,
            redline: redline
        )
        let framework = Framework(
            id: "scorecard",
            version: 1,
            name: "Scorecard",
            force: "force",
            from: month(2020, 7),
            scale: Essex.scale,
            quadrants: [Quadrant(id: "safety", name: "Safety", roles: [role])],
            grading: Essex.grading,
            paper: [PaperSection(id: "performance", number: "1.0", title: "Performance", content: [.performance])]
        )
        let bodies: [(Organisation.ID, String, Organisation.Kind)] = [
            ("force", "The Force", .force), ("group", "Most Similar Group", .peerGroup), ("north", "Northshire", .peer),
            ("south", "Southshire", .peer), ("east", "Eastshire", .peer),
        ]
        let single = months.enumerated().compactMap { index, value in
            value.map { value -> (Organisation.ID, Window, Cell) in
                let window = Window(months: 1, to: month(2020, 9) - (months.count - 1 - index))
                return ("force", window, Cell(reading: .exactly(Quantity(value))))
            }
        }
        let rows = (single + cells).map { Observation(measure: measure.id, organisation: $0, window: $1, cell: $2) }
        let group = PeerGroup(
            id: "group",
            force: "force",
            from: Day(month(2014, 1), day: 1),
            members: ["force", "north", "south", "east"]
        )
        return .recording(
            bodies.map { OrganisationDefined(Organisation(id: $0, name: $1, kind: $2)) }
                + [
                    PeerGroupDefined(group), MeasureDefined(measure), FrameworkAdopted(framework),
                    FiguresRecorded(origin: "test", rows: rows),
                    CycleOpened(
                        cycle: 7,
                        series: 7,
                        reviewPeriod: Window(months: 3, to: month(2020, 9)),
                        framework: "scorecard",
                        frameworkVersion: 1
                    ),
                ]
        )
    }

    func evaluation() throws -> CycleEvaluation { try #require(CycleEvaluation(cycle: 7, in: scorecard)) }

    /// What is said of the measure beyond two figures side by side.
    func statistics() throws -> [String] {
        let evaluation = try evaluation()
        let measure = try #require(evaluation.quadrants.first?.measures.first)
        return Wording(scorecard, framework: evaluation.framework).statistics(measure)
    }
}
