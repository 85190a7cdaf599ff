import Scorecards

// MARK: - The framework that judged cycle 7
extension Essex {
    static func framework(version: Int) -> Framework {
        Framework(
            id: "rebalanced-scorecard",
            version: version,
            name: "Rebalanced Scorecard",
            force: "essex",
            from: month(2019, 1),
            cyclesBefore: 13,
            scale: scale,
            quadrants: quadrants,
            grading: grading,
            priorities: [
                Priority(id: "serious-violence", name: "Reverse the Trend in Serious Violence"),
                Priority(id: "road-safety", name: "Improve Safety on our Roads"),
            ],
            timetable: [
                Stage(id: "board", name: "Force Performance Board", owner: "Deputy Chief Constable", due: 56),
                Stage(id: "synergy", name: "Synergy", owner: "Chief Constable", due: nil),
            ],
            paper: paper
        )
    }

    static let scale = [
        GradeLevel(id: "outstanding", name: "Outstanding", short: "O"),
        GradeLevel(id: "good", name: "Good", short: "G"),
        GradeLevel(id: "requires-improvement", name: "Requires Improvement", short: "RI"),
        GradeLevel(id: "inadequate", name: "Inadequate", short: "I"),
    ]

    /// The rule that the paper's own reasons follow for three of its four quadrants.
    static let grading = [
        GradingRule(
            grade: "requires-improvement",
            conditions: [.init(roles: [.primaryRedline], result: .notMet, howMany: .any)]
        ),
        GradingRule(grade: "good", conditions: [.init(roles: [.primaryRedline], result: .met, howMany: .all)]),
    ]

    private static let quadrants = [
        Quadrant(
            id: "keeping-people-safe",
            name: "Keeping People Safe",
            about: "Crime prevented and people protected.",
            roles: [
                redline("vwi-solved", .primaryRedline, .twelveMonths, .previousYear, tie: .notMet, also: [.lastBoard]),
                redline("high-harm-rate", .redline, .twelveMonths, .peerAverage("msg"), also: [.lastBoard]),
                redline("high-harm-solved-rate", .redline, .twelveMonths, .peerAverage("msg"), also: [.lastBoard]),
                redline("emergency-response", .redline, .twelveMonths, .target, target: 80, also: [.lastBoard]),
                redline("high-harm-vcc", .redline, .quarter, nil),
                redline("risks-above-75", .redline, .month, .target, target: 0),
                redline("hmicfrs-effectiveness", .redline, .latest, nil),
                indicator("ocg-disruptions", .latest, [.previousYear]),
                indicator("stop-and-search", .quarter, [.previousYear]),
                indicator("da-arrests", .quarter, [.previousYear]),
                indicator("ksi", .quarter, []),
            ]
        ),
        Quadrant(
            id: "community-focus",
            name: "Community Focus",
            about: "The needs of communities and partners.",
            roles: [
                redline("confidence-smsr", .primaryRedline, .twelveMonths, .previousYear, also: [.lastBoard]),
                redline("vcc", .redline, .quarter, nil),
                redline("vcop", .redline, .quarter, nil),
                redline("risks-above-75", .redline, .month, .target, target: 0),
                indicator("abandonment-999", .quarter, []),
            ]
        ),
        Quadrant(
            id: "efficiency-and-effectiveness",
            name: "Efficiency & Effectiveness",
            about: "Processes that work.",
            roles: [
                redline("forecast-outturn", .primaryRedline, .month, nil),
                redline("athena", .primaryRedline, .month, .target, target: 95, also: [.lastBoard]),
                indicator("ngap", .month, [.lastBoard]),
            ]
        ),
        Quadrant(
            id: "our-people",
            name: "Our People",
            about: "People who can change and improve.",
            roles: [
                redline("officer-absence", .primaryRedline, .latest, .peerAverage("msg"), also: [.previousYear]),
                redline("staff-absence", .primaryRedline, .latest, .peerAverage("msg"), also: [.previousYear]),
                indicator("pdr", .month, [.lastBoard]),
            ]
        ),
    ]

    private static func redline(
        _ measure: Measure.ID,
        _ role: MeasureRole.Role,
        _ window: MeasureRole.WindowKind,
        _ against: ComparatorKind?,
        target: Int? = nil,
        tie: RedlineRule.Tie = .met,
        also comparisons: [ComparatorKind] = []
    ) -> MeasureRole {
        MeasureRole(
            measure: measure,
            role: role,
            window: window,
            redline: RedlineRule(against: against, target: target.map { Quantity($0) }, tie: tie),
            comparisons: comparisons
        )
    }

    private static func indicator(
        _ measure: Measure.ID,
        _ window: MeasureRole.WindowKind,
        _ comparisons: [ComparatorKind]
    ) -> MeasureRole {
        MeasureRole(measure: measure, role: .kpi, window: window, comparisons: comparisons)
    }

    private static let paper = [
        PaperSection(id: "purpose", number: "1.0", title: "Purpose of Report", content: [.purpose]),
        PaperSection(id: "recommendations", number: "2.0", title: "Recommendations"),
        PaperSection(
            id: "executive-summary",
            number: "3.0",
            title: "Executive Summary",
            content: [.grades, .decisions, .quadrantSummaries]
        ),
        PaperSection(id: "introduction", number: "4.0", title: "Introduction/Background", content: [.scorecard]),
        PaperSection(
            id: "performance",
            number: "5.0",
            title: "Current Work and Performance",
            content: [.performance]
        ),
        PaperSection(
            id: "implications",
            number: "6.0",
            title: "Implications (Issues)",
            sections: [
                PaperSection(
                    id: "priorities",
                    number: "6.1",
                    title: "Links to Police and Crime Plan Priorities",
                    content: [.priorities]
                ),
                PaperSection(id: "demand", number: "6.2", title: "Demand"),
            ]
        ),
        PaperSection(id: "consultation", number: "7.0", title: "Consultation/Engagement"),
        PaperSection(id: "actions", number: "8.0", title: "Actions for Improvement", content: [.improvement]),
        PaperSection(
            id: "future",
            number: "9.0",
            title: "Future Work/Development and Expected Outcome",
            content: [.timetable]
        ),
        PaperSection(id: "grade-history", number: "Appendix One", title: "Grades", content: [.gradeHistory]),
        PaperSection(id: "contradictions", number: "Appendix Two", title: "Contradictions", content: [.contradictions]),
    ]
}
