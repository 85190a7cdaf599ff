import Scorecards
import Testing

/// Cycle 7 as Essex Police published it in January 2021: every redline, some of the indicators, and the grades.
///
/// The figures are those of the published paper. Two of them are not printed but follow from others: 2,530 (2,460 is 70
/// fewer) and 2,700 (2,292 was 408 fewer), and with them 681.
enum Essex {
    static let scorecard = Scorecard.recording(entries)
    static let entries: [any EntryContent] =
        organisations + measures + [FrameworkAdopted(framework(version: 1)), FrameworkAdopted(framework(version: 2))]
        + [FiguresRecorded(origin: "the published paper", rows: figures)] + cycleSix + cycleSeven

    static let organisations: [any EntryContent] = [
        OrganisationDefined(Organisation(id: "essex", name: "Essex Police", kind: .force)),
        OrganisationDefined(Organisation(id: "msg", name: "Most Similar Group", kind: .peerGroup)),
    ]
}

// MARK: - Measures
extension Essex {
    static let measures: [any EntryContent] = [
        measure(
            "vwi-solved",
            "Solved Violence with Injury offences",
            .count(one: "solved offence", many: "solved offences"),
            .sum,
            .higher,
            tags: ["serious-violence"]
        ),
        measure(
            "high-harm-rate",
            "High Harm offences per 1,000 population",
            .rate(one: "High Harm offence", many: "High Harm offences", per: 1000),
            .none,
            .lower,
            decimals: 1
        ),
        measure("high-harm-solved-rate", "High Harm solved rate", .percent, .none, .higher, decimals: 1),
        measure("emergency-response", "Emergency response", .percent, .none, .higher, decimals: 1),
        measure("high-harm-vcc", "High Harm Victim Care Contract compliance", .percent, .none, .higher, decimals: 1),
        measure("risks-above-75", "Risks scored above 75", .count(one: "risk", many: "risks"), .last, .lower),
        measure("hmicfrs-effectiveness", "HMICFRS effectiveness grading", hmicfrs, .last, .higher),
        measure("ocg-disruptions", "OCG disruptions", .count(one: "disruption", many: "disruptions"), .sum, .higher),
        measure("stop-and-search", "Stop and search", .count(one: "search", many: "searches"), .sum, .neither),
        measure("da-arrests", "Domestic abuse arrests", .count(one: "arrest", many: "arrests"), .sum, .neither),
        measure("ksi", "People killed or seriously injured", .count(one: "casualty", many: "casualties"), .sum, .lower),
        measure("confidence-smsr", "Confidence in local policing", .percent, .none, .higher, decimals: 1),
        measure("vcc", "Victim Care Contract compliance", .percent, .none, .higher),
        measure("vcop", "High Harm Victim Contact Contract compliance", .percent, .none, .higher),
        measure("abandonment-999", "999 calls abandoned", .percent, .none, .lower),
        measure(
            "forecast-outturn",
            "Forecast outturn",
            .pounds(above: "overspend", below: "underspend"),
            .last,
            .lower
        ),
        measure("athena", "Athena compliance for remand files", .percent, .none, .higher, decimals: 1),
        measure("ngap", "Not Guilty Anticipated Plea file quality", .percent, .none, .higher, decimals: 1),
        measure("officer-absence", "Absence of officers", .percent, .none, .lower, decimals: 1),
        measure("staff-absence", "Absence of staff", .percent, .none, .lower, decimals: 1),
        measure("pdr", "PDR completion", .percent, .last, .higher, decimals: 1),
    ]

    private static let hmicfrs = MeasureUnit.scale(["Inadequate", "Requires Improvement", "Good", "Outstanding"])

    private static func measure(
        _ id: Measure.ID,
        _ name: String,
        _ unit: MeasureUnit,
        _ aggregation: Measure.Aggregation,
        _ polarity: Measure.Polarity,
        decimals: Int = 0,
        tags: [String] = []
    ) -> MeasureDefined {
        MeasureDefined(
            Measure(
                id: id,
                name: name,
                unit: unit,
                nature: aggregation == .last ? .stock : .flow,
                aggregation: aggregation,
                polarity: polarity,
                materiality: unit == .percent ? .absolute(Quantity(1)) : .relative(percent: Quantity(2)),
                decimals: decimals,
                tags: tags
            )
        )
    }
}

// MARK: - Figures
extension Essex {
    /// Measure, last month, number of months, value as printed, and the organisation where it is not the force.
    static let figures: [Observation] = [
        figure("vwi-solved", 12, 2020, 9, "2460"), figure("vwi-solved", 12, 2020, 6, "2292"),
        figure("vwi-solved", 12, 2019, 9, "2530"), figure("vwi-solved", 12, 2019, 6, "2700"),
        figure("vwi-solved", 3, 2020, 9, "679"), figure("vwi-solved", 3, 2019, 9, "511"),
        figure("vwi-solved", 3, 2018, 9, "681"),
        figure("high-harm-rate", 12, 2020, 9, "16.3"), figure("high-harm-rate", 12, 2020, 6, "16.5"),
        figure("high-harm-rate", 12, 2020, 9, "15.8", of: "msg"),
        figure("high-harm-solved-rate", 12, 2020, 9, "10.1"), figure("high-harm-solved-rate", 12, 2020, 6, "9.8"),
        figure("high-harm-solved-rate", 12, 2020, 9, "10.1", of: "msg"),
        figure("emergency-response", 12, 2020, 9, "77.8"), figure("emergency-response", 12, 2020, 6, "75.6"),
        figure("high-harm-vcc", 3, 2020, 9, "99.9"), figure("risks-above-75", 1, 2020, 9, "0"),
        figure("hmicfrs-effectiveness", 1, 2019, 5, "3"),
        figure("ocg-disruptions", 7, 2020, 7, "98"), figure("ocg-disruptions", 7, 2019, 7, "47"),
        figure("stop-and-search", 3, 2020, 9, "6022"), figure("stop-and-search", 3, 2019, 9, "4934"),
        figure("da-arrests", 3, 2020, 9, "1882"), figure("da-arrests", 3, 2019, 9, "1918"),
        figure("confidence-smsr", 12, 2020, 9, "72.4"), figure("confidence-smsr", 12, 2020, 6, "69.8"),
        figure("confidence-smsr", 12, 2019, 9, "65.3"), figure("vcop", 3, 2020, 9, "100"),
        Observation(
            measure: "abandonment-999",
            organisation: "essex",
            window: Window(months: 3, to: month(2020, 9)),
            cell: Cell(reading: .below(Quantity(2)))
        ),
        figure("forecast-outturn", 1, 2020, 9, "-1582000"), figure("forecast-outturn", 1, 2020, 6, "1582000"),
        figure("athena", 1, 2020, 9, "64.4"), figure("athena", 1, 2020, 6, "71.5"),
        figure("ngap", 1, 2020, 9, "45.0"), figure("ngap", 1, 2020, 6, "44.6"),
        figure("officer-absence", 12, 2020, 3, "4.3"), figure("officer-absence", 12, 2019, 3, "4.4"),
        figure("staff-absence", 12, 2020, 3, "5.2"), figure("staff-absence", 12, 2019, 3, "4.8"),
        figure("pdr", 1, 2020, 9, "92.3"), figure("pdr", 1, 2020, 6, "93.9"),
    ]

    private static func figure(
        _ measure: Measure.ID,
        _ months: Int,
        _ year: Int,
        _ last: Int,
        _ value: String,
        of organisation: Organisation.ID = "essex"
    ) -> Observation {
        Observation(
            measure: measure,
            organisation: organisation,
            window: Window(months: months, to: month(year, last)),
            cell: Cell(reading: .exactly(number(value)), source: "the published paper")
        )
    }
}

// MARK: - Cycles
extension Essex {
    private static let cycleSix: [any EntryContent] =
        [
            CycleOpened(
                cycle: 6,
                series: 19,
                reviewPeriod: Window(months: 3, to: month(2020, 6)),
                framework: "rebalanced-scorecard",
                frameworkVersion: 1
            )
        ]
        + [
            agreed(6, "keeping-people-safe", "requires-improvement", "Inferred from the paper of cycle 7."),
            agreed(6, "community-focus", "requires-improvement", "Given in the paper of cycle 7."),
            agreed(6, "efficiency-and-effectiveness", "requires-improvement", "Inferred from the paper of cycle 7."),
            agreed(6, "our-people", "good", "Kept at Good.", .judgement),
        ]

    private static let cycleSeven: [any EntryContent] =
        [
            CycleOpened(
                cycle: 7,
                series: 20,
                reviewPeriod: Window(months: 3, to: month(2020, 9)),
                framework: "rebalanced-scorecard",
                frameworkVersion: 2
            ),
            MilestoneReached(cycle: 7, milestone: Milestone(stage: "board", day: Day(month(2021, 1), day: 11))),
        ] + reported + contradictions
        + [
            agreed(7, "keeping-people-safe", "requires-improvement", "Fewer offences were solved.", .performance),
            agreed(7, "community-focus", "good", "The primary redline was replaced.", .measureChanged),
            agreed(7, "efficiency-and-effectiveness", "requires-improvement", "Remand files fell.", .performance),
            agreed(7, "our-people", "good", "Nothing measures staff satisfaction.", .judgement),
            DecisionTaken(
                cycle: 7,
                decision: Decision(
                    id: "confidence",
                    day: Day(month(2021, 1), day: 11),
                    by: "Force Performance Board",
                    title: "The SMSR survey becomes the primary redline",
                    detail: "The Crime Survey gives no figures for single forces any more.",
                    measures: ["confidence-smsr"]
                )
            ),
        ] + narratives + [CycleClosed(cycle: 7)]

    private static func agreed(
        _ cycle: Int,
        _ quadrant: Quadrant.ID,
        _ grade: GradeLevel.ID,
        _ reason: String,
        _ code: ReasonCode? = nil
    ) -> GradeGiven {
        GradeGiven(
            cycle: cycle,
            opinion: GradeOpinion(
                organisation: "essex",
                quadrant: quadrant,
                stage: .agreed,
                grade: grade,
                author: "Force Performance Board",
                day: Day(month(2021, 1), day: 11),
                reason: reason,
                code: code
            )
        )
    }

    private static let reported: [any EntryContent] = [
        ("high-harm-vcc", .met, "no threshold is printed", "paper 5.1"),
        ("hmicfrs-effectiveness", .met, "graded Good", "paper 5.1"),
        ("ksi", nil, "a sharp rise in July 2020", "paper 5.1"),
        ("vcc", .met, "satisfaction is given as the evidence", "paper 5.2"),
        ("vcop", .met, "no threshold is printed", "paper 5.2"),
        ("forecast-outturn", .met, "no threshold is printed", "paper 5.3"),
        ("officer-absence", .met, "the average is not printed", "paper 5.4"),
        ("staff-absence", .notMet, "the average is not printed", "paper 5.4"),
    ].map { (line: (Measure.ID, GradingRule.Wanted?, String, String)) in
        ResultReported(
            cycle: 7,
            reported: ReportedResult(
                measure: line.0,
                organisation: "essex",
                result: line.1,
                says: line.2,
                source: line.3
            )
        )
    }

    private static let contradictions: [any EntryContent] = [
        ContradictionNoted(
            cycle: 7,
            contradiction: Contradiction(
                id: "outturn-sign",
                title: "Whether the forecast is an underspend",
                measures: ["forecast-outturn"],
                statements: [
                    .init(place: "paper 3.0", says: "an underspend of £1,582,000 in September"),
                    .init(place: "paper 5.3", says: "an overspend of £1,582,000 at the end of the first quarter"),
                ],
                treatment: "Both are kept, each in its own month."
            )
        ),
        ContradictionNoted(
            cycle: 7,
            contradiction: Contradiction(
                id: "absence-benchmark",
                title: "Whether the group’s absence is known",
                measures: ["officer-absence", "staff-absence"],
                statements: [
                    .init(place: "paper 3.0", says: "the force’s place in the group is not known"),
                    .init(place: "paper 5.4", says: "officers’ absence is met and staff absence is not"),
                ],
                treatment: "The results stand as reported."
            )
        ),
    ]

    private static let narratives: [any EntryContent] = [
        narrative(
            "keeping-people-safe",
            "In the period {vwi-solved.quarter} after {vwi-solved.quarter.previous-year}."
        ),
        narrative("demand", "The scorecard **shows** what works.\n\n- first\n- second"),
    ].compactMap { $0 }

    private static func narrative(_ place: String, _ text: String) -> NarrativeWritten? {
        do {
            return NarrativeWritten(cycle: 7, section: place, narrative: try Narrative(text))
        } catch {
            Issue.record("the narrative of \(place) has references that cannot be read: \(error.problems)")
            return nil
        }
    }
}

// MARK: - Making values for tests
/// A month of the calendar.
func month(_ year: Int, _ month: Int) -> Month { Month(index: Int32(year * 12 + month - 1)) }

/// An exact number as printed; a text that is none fails the test.
func number(_ text: String) -> Quantity {
    guard let number = Quantity(decimal: text) else {
        Issue.record("“\(text)” is not a number")
        return .zero
    }
    return number
}

extension Scorecard {
    /// The scorecard after some entries, none of which may be refused.
    static func recording(_ contents: [any EntryContent]) -> Scorecard {
        contents.enumerated().reduce(into: Scorecard()) { scorecard, content in
            for refusal in content.element.refusals(against: scorecard) {
                Issue.record("\(type(of: content.element)) was refused: \(refusal)")
            }
            let stamp = Stamp(sequence: content.offset + 1, time: Instant(milliseconds: 0), author: "analyst")
            scorecard.apply(Entry(stamp: stamp, content: content.element))
        }
    }
}
