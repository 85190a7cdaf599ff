public import Scorecards
import Testing

@testable import ScorecardFixtures

/// Cycle 7 of a small force with one measure in one quadrant, for rules that need no more.
struct SmallForce {
    var measure = Measure(
        id: "offences",
        name: "Offences",
        unit: .count(one: "offence", many: "offences"),
        aggregation: .sum,
        polarity: .higher
    )
    var role = MeasureRole.Role.primaryRedline
    var window = MeasureRole.WindowKind.twelveMonths
    var redline: RedlineRule? = RedlineRule(against: .previousYear)
    var comparisons: [ComparatorKind] = []
    var figures: [(Organisation.ID, Window, Reading)] = []
    var cells: [(Organisation.ID, Window, Cell)] = []
    var reported: [ReportedResult] = []
    var peers: [Organisation.ID] = []

    var scorecard: Scorecard {
        let bodies: [(Organisation.ID, Organisation.Kind)] = [
            ("force", .force), ("group", .peerGroup), ("north", .peer), ("south", .peer),
        ]
        let quadrant = Quadrant(
            id: "safety",
            name: "Safety",
            roles: [
                MeasureRole(
                    measure: measure.id,
                    role: role,
                    window: window,
                    redline: redline,
                    comparisons: comparisons
                )
            ]
        )
        let framework = Framework(
            id: "scorecard",
            version: 1,
            name: "Scorecard",
            force: "force",
            from: month(2020, 7),
            scale: Essex.scale,
            quadrants: [quadrant],
            grading: Essex.grading
        )
        let rows =
            figures.map { organisation, window, reading in
                Observation(
                    measure: measure.id,
                    organisation: organisation,
                    window: window,
                    cell: Cell(reading: reading)
                )
            }
            + cells.map { Observation(measure: measure.id, organisation: $0, window: $1, cell: $2) }
        return .recording(
            bodies.map { OrganisationDefined(Organisation(id: $0, name: $0.text, kind: $1)) }
                + (peers.isEmpty
                    ? []
                    : [
                        PeerGroupDefined(
                            PeerGroup(id: "group", force: "force", from: Day(month(2014, 1), day: 1), members: peers)
                        )
                    ])
                + [MeasureDefined(measure), FrameworkAdopted(framework)]
                + (rows.isEmpty ? [] : [FiguresRecorded(origin: "test", rows: rows)])
                + [
                    CycleOpened(
                        cycle: 7,
                        series: 7,
                        reviewPeriod: Window(months: 3, to: month(2020, 9)),
                        framework: "scorecard",
                        frameworkVersion: 1
                    )
                ]
                + reported.map { ResultReported(cycle: 7, reported: $0) }
        )
    }

    /// What is said of the measure.
    func judged() throws -> MeasureEvaluation {
        try #require(CycleEvaluation(cycle: 7, in: scorecard)?.quadrants.first?.measures.first)
    }
}

/// The twelve months, and the quarter, that end with a month.
func year(to year: Int, _ last: Int) -> Window { .twelveMonths(to: month(year, last)) }
func quarter(to year: Int, _ last: Int) -> Window { Window(months: 3, to: month(year, last)) }

/// The figures of one measure of one organisation, recorded in the given order.
func series(of measure: Measure, _ cells: [(Window, Cell)]) -> Series {
    let rows = cells.map { Observation(measure: measure.id, organisation: "force", window: $0, cell: $1) }
    let scorecard = Scorecard.recording([
        OrganisationDefined(Organisation(id: "force", name: "Force", kind: .force)), MeasureDefined(measure),
        FiguresRecorded(origin: "test", rows: rows),
    ])
    return scorecard.evidence[measure.id, "force"]
}

/// Twelve months of numbers and more, the last of them for a given month.
func monthly(_ values: [Int], to last: Month) -> [(Window, Cell)] {
    values.enumerated().map { index, value in
        (Window(months: 1, to: last - (values.count - 1 - index)), Cell(reading: .exactly(Quantity(value))))
    }
}

extension Measure {
    /// A measure whose figures are made of shorter windows in one of the ways there are.
    static func adding(_ aggregation: Aggregation, unit: MeasureUnit = .count(one: "offence", many: "offences"))
        -> Measure
    {
        Measure(
            id: "offences",
            name: "Offences",
            unit: unit,
            nature: aggregation == .last ? .stock : .flow,
            aggregation: aggregation,
            polarity: .higher
        )
    }
}

extension Quantity: ExpressibleByIntegerLiteral {
    /// Takes a whole number as written in a test.
    public init(integerLiteral value: Int) {
        self.init(value)
    }
}
