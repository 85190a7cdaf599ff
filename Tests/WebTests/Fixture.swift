public import Scorecards

/// Two cycles of Essex Police's scorecard with the figures of the Cycle 7 paper, cut down to what the pages show.
enum Fixture {
    /// Cycle 6 closed and cycle 7 open, after every entry.
    static let chronicle = Chronicle(entries)

    static let entries: [any EntryContent] =
        organisations + measures + [FrameworkAdopted(framework), figures] + cycle6 + cycle7

    private static let organisations: [any EntryContent] = [
        OrganisationDefined(Organisation(id: "essex", name: "Essex Police", kind: .force)),
        OrganisationDefined(
            Organisation(id: "msg", name: "Most Similar Group", aliases: ["MSG"], kind: .peerGroup)
        ),
        OrganisationDefined(Organisation(id: "sussex", name: "Sussex Police", kind: .peer)),
    ]

    private static let measures: [any EntryContent] = [
        Measure(
            id: "vwi-solved",
            name: "Solved Violence with Injury offences",
            aliases: ["VWI solved"],
            unit: .count(one: "solved offence", many: "solved offences"),
            aggregation: .sum,
            polarity: .higher,
            materiality: .relative(percent: 2),
            owner: "Crime and Public Protection",
            tags: ["serious-violence"],
            breaks: [
                Break(month: "2019-11", kind: "counting rule", text: "Offences by the same person are counted once.")
            ]
        ),
        Measure(
            id: "high-harm-rate",
            name: "High Harm offences per 1,000 population",
            unit: .rate(one: "High Harm offence", many: "High Harm offences", per: 1000),
            polarity: .lower,
            materiality: .relative(percent: 2),
            decimals: 1
        ),
        Measure(
            id: "emergency-response",
            name: "Emergency response within the Grade of Service",
            definition: "The share of emergency incidents answered within the Grade of Service.",
            unit: .percent,
            polarity: .higher,
            materiality: .absolute(1),
            decimals: 1
        ),
        Measure(
            id: "hmicfrs-effectiveness",
            name: "HMICFRS effectiveness grading",
            unit: .scale(["Inadequate", "Requires improvement", "Good", "Outstanding"]),
            nature: .stock,
            aggregation: .last,
            polarity: .higher,
            lag: 36
        ),
        Measure(
            id: "confidence-smsr",
            name: "Confidence in local policing (SMSR survey)",
            unit: .percent,
            polarity: .higher,
            materiality: .absolute(1),
            decimals: 1,
            source: "SMSR survey"
        ),
        Measure(id: "wait-101", name: "Wait for a 101 call", unit: .duration(.minutes), polarity: .lower),
        Measure(
            id: "athena-remand-compliance",
            name: "Remand files compliant in Athena",
            unit: .percent,
            polarity: .higher,
            materiality: .absolute(1),
            decimals: 1
        ),
        Measure(
            id: "staff-absence",
            name: "Absence of police staff",
            unit: .percent,
            polarity: .lower,
            materiality: .absolute(1),
            decimals: 1,
            lag: 3
        ),
        Measure(
            id: "ksi",
            name: "Killed or seriously injured on the roads",
            unit: .count(one: "person", many: "people")
        ),
    ].map { MeasureDefined($0) }

    static let framework = Framework(
        id: "rebalanced-scorecard",
        version: 1,
        name: "Rebalanced Scorecard",
        force: "essex",
        from: "2020-04",
        cyclesBefore: 13,
        scale: [
            GradeLevel(id: "outstanding", name: "Outstanding", short: "O"),
            GradeLevel(id: "good", name: "Good", short: "G"),
            GradeLevel(id: "requires-improvement", name: "Requires Improvement", short: "RI"),
            GradeLevel(id: "inadequate", name: "Inadequate", short: "I"),
        ],
        quadrants: [
            Quadrant(
                id: "keeping-people-safe",
                name: "Keeping People Safe",
                about: "Crime prevented, people protected.",
                roles: [
                    MeasureRole(
                        measure: "vwi-solved",
                        role: .primaryRedline,
                        window: .twelveMonths,
                        redline: RedlineRule(against: .previousYear, tie: .notMet),
                        comparisons: [.lastBoard]
                    ),
                    MeasureRole(
                        measure: "high-harm-rate",
                        role: .redline,
                        window: .twelveMonths,
                        redline: RedlineRule(against: .peerAverage("msg")),
                        comparisons: [.lastBoard]
                    ),
                    MeasureRole(
                        measure: "emergency-response",
                        role: .redline,
                        window: .twelveMonths,
                        redline: RedlineRule(against: .target, target: 80),
                        comparisons: [.lastBoard, .previousYear]
                    ),
                    MeasureRole(
                        measure: "hmicfrs-effectiveness",
                        role: .redline,
                        window: .latest,
                        redline: RedlineRule(against: nil)
                    ),
                    MeasureRole(measure: "ksi", role: .kpi, window: .quarter),
                ]
            ),
            Quadrant(
                id: "community-focus",
                name: "Community Focus",
                roles: [
                    MeasureRole(
                        measure: "confidence-smsr",
                        role: .primaryRedline,
                        window: .twelveMonths,
                        redline: RedlineRule(against: .previousYear),
                        comparisons: [.lastBoard]
                    ),
                    MeasureRole(measure: "wait-101", role: .kpi, window: .quarter),
                ]
            ),
            Quadrant(
                id: "efficiency-and-effectiveness",
                name: "Efficiency & Effectiveness",
                roles: [
                    MeasureRole(
                        measure: "athena-remand-compliance",
                        role: .primaryRedline,
                        window: .month,
                        redline: RedlineRule(against: .target, target: 95),
                        comparisons: [.lastBoard]
                    )
                ]
            ),
            Quadrant(
                id: "our-people",
                name: "Our People",
                roles: [
                    MeasureRole(
                        measure: "staff-absence",
                        role: .primaryRedline,
                        window: .latest,
                        redline: RedlineRule(against: .peerAverage("msg")),
                        comparisons: [.previousYear]
                    )
                ]
            ),
        ],
        grading: [
            GradingRule(
                grade: "requires-improvement",
                conditions: [.init(roles: [.primaryRedline], result: .notMet, howMany: .any)]
            ),
            GradingRule(grade: "good", conditions: [.init(roles: [.primaryRedline], result: .met, howMany: .all)]),
        ],
        priorities: [Priority(id: "serious-violence", name: "Reverse the Trend in Serious Violence")],
        timetable: [
            Stage(id: "analysis", name: "Analysis", owner: "Performance Analysis Unit", due: 30),
            Stage(id: "board", name: "Force Performance Board", owner: "Deputy Chief Constable", due: 56),
            Stage(id: "synergy", name: "Synergy meeting", owner: "Chief Constable", due: nil),
        ],
        risks: riskMatrix
    )

    private static let figures = FiguresRecorded(
        origin: "observations.csv",
        rows: [
            figure("vwi-solved", 12, "2020-09", "2460"),
            figure("vwi-solved", 12, "2020-06", "2292"),
            figure("vwi-solved", 12, "2019-09", "2530", .implied),
            figure("vwi-solved", 12, "2019-06", "2700", .implied),
            figure("vwi-solved", 3, "2020-09", "679"),
            figure("vwi-solved", 3, "2019-09", "511"),
            figure("vwi-solved", 12, "2020-09", "2391", of: "sussex"),
            figure("high-harm-rate", 12, "2020-09", "16.3"),
            figure("high-harm-rate", 12, "2020-06", "16.5"),
            figure("high-harm-rate", 12, "2020-03", "15.8", of: "msg"),
            figure("emergency-response", 12, "2020-09", "77.8"),
            figure("emergency-response", 12, "2020-06", "75.6"),
            figure("hmicfrs-effectiveness", 1, "2019-05", "3"),
            figure("confidence-smsr", 12, "2020-09", "72.4"),
            figure("confidence-smsr", 12, "2020-06", "69.8"),
            figure("confidence-smsr", 12, "2019-09", "65.3", .implied),
            Observation(
                measure: "wait-101",
                organisation: "essex",
                window: Window(months: 3, to: "2020-09"),
                cell: Cell(reading: .between(3, 4), status: .estimate, source: "paper 5.2")
            ),
            figure("athena-remand-compliance", 1, "2020-09", "64.4"),
            figure("athena-remand-compliance", 1, "2020-06", "71.5"),
            figure("staff-absence", 12, "2020-03", "5.2"),
            figure("staff-absence", 12, "2019-03", "4.8"),
        ]
    )

    private static let cycle6: [any EntryContent] = [
        CycleOpened(
            cycle: 6,
            series: 19,
            reviewPeriod: Window(months: 3, to: "2020-06"),
            framework: "rebalanced-scorecard",
            frameworkVersion: 1
        ),
        grade(6, "keeping-people-safe", .agreed, "requires-improvement", "It stayed as it was."),
        grade(6, "community-focus", .agreed, "requires-improvement", "It stayed as it was."),
        grade(6, "our-people", .agreed, "good", "Nothing measured staff satisfaction.", .judgement),
        CycleClosed(cycle: 6),
    ]

    private static let cycle7: [any EntryContent] = [
        CycleOpened(
            cycle: 7,
            series: 20,
            reviewPeriod: Window(months: 3, to: "2020-09"),
            framework: "rebalanced-scorecard",
            frameworkVersion: 1
        ),
        ResultReported(
            cycle: 7,
            reported: ReportedResult(
                measure: "staff-absence",
                organisation: "essex",
                result: .notMet,
                says: "held against an average that is not printed",
                source: "paper 5.4"
            )
        ),
        ResultReported(
            cycle: 7,
            reported: ReportedResult(
                measure: "ksi",
                organisation: "essex",
                says: "a sharp rise in July 2020",
                source: "paper 5.1"
            )
        ),
        MilestoneReached(
            cycle: 7,
            milestone: Milestone(stage: "board", day: "2021-01-11", note: "Printed without its year.")
        ),
        grade(7, "keeping-people-safe", .recommended, "good", "Nearly there.", by: "Performance Analysis Unit"),
        grade(
            7,
            "keeping-people-safe",
            .recommended,
            "requires-improvement",
            "The shortfall is decisive.",
            by: "Performance Analysis Unit"
        ),
        grade(7, "keeping-people-safe", .agreed, "requires-improvement", "There was no rise over twelve months."),
        grade(7, "community-focus", .agreed, "good", "The yardstick was replaced.", .measureChanged),
        grade(7, "efficiency-and-effectiveness", .agreed, "requires-improvement", "Remand files fell further."),
        grade(7, "our-people", .agreed, "good", "Nothing measures staff satisfaction objectively.", .judgement),
        DecisionTaken(
            cycle: 7,
            decision: Decision(
                id: "confidence",
                day: "2021-01-11",
                by: "Force Performance Board",
                title: "The SMSR survey replaces the Crime Survey",
                detail: "The Crime Survey has no local figures.",
                measures: ["confidence-smsr"]
            )
        ),
        ContradictionNoted(
            cycle: 7,
            contradiction: Contradiction(
                id: "absence-average",
                title: "Whether the group’s average is known",
                measures: ["staff-absence"],
                statements: [
                    .init(place: "paper 3.0", says: "The position in the group is unknown."),
                    .init(place: "paper 5.4", says: "Staff are above the group’s average."),
                ],
                treatment: "The printed result is kept as reported."
            )
        ),
    ]

    /// A figure of Essex Police, or of another organisation, for so many months to a month.
    static func figure(
        _ measure: Measure.ID,
        _ months: Int,
        _ last: Month,
        _ value: String,
        _ status: Cell.Status = .final,
        of organisation: Organisation.ID = "essex"
    ) -> Observation {
        Observation(
            measure: measure,
            organisation: organisation,
            window: Window(months: months, to: last),
            cell: Cell(reading: Quantity(decimal: value).map { .exactly($0) }, status: status, source: "paper")
        )
    }

    private static func grade(
        _ cycle: Int,
        _ quadrant: Quadrant.ID,
        _ stage: GradeStage,
        _ grade: GradeLevel.ID,
        _ reason: String,
        _ code: ReasonCode = .performance,
        by author: String = "Force Performance Board"
    ) -> GradeGiven {
        GradeGiven(
            cycle: cycle,
            opinion: GradeOpinion(
                organisation: "essex",
                quadrant: quadrant,
                stage: stage,
                grade: grade,
                author: author,
                day: cycle == 7 ? "2021-01-11" : nil,
                reason: reason,
                code: code
            )
        )
    }
}

extension Chronicle {
    /// The chronicle after entries, numbered from 1, one a minute.
    init(_ contents: [any EntryContent]) {
        self.init()
        for content in contents { record(content) }
    }

    /// Applies one more entry.
    mutating func record(_ content: any EntryContent) {
        let sequence = current.sequence + 1
        let time = Instant(milliseconds: Instant(startOf: "2021-02-08").milliseconds + Int64(sequence) * 60_000)
        apply(Entry(stamp: Stamp(sequence: sequence, time: time, author: "tests"), content: content))
    }
}

// Dates and numbers of the fixture stand as they are written; a slip in one shows in the tests at once.
extension Month: ExpressibleByStringLiteral {
    /// Reads the month as files have it.
    public init(stringLiteral text: String) { self = Month(text) ?? Month(index: 0) }
}

extension Day: ExpressibleByStringLiteral {
    /// Reads the day as files have it.
    public init(stringLiteral text: String) { self = Day(text) ?? Day(number: 0) }
}

extension Quantity: ExpressibleByIntegerLiteral {
    /// Takes the number as it stands.
    public init(integerLiteral value: Int) { self.init(value) }
}
