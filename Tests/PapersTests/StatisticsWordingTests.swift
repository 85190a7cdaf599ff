import Foundation
import Papers
import Scorecards
import Testing

@testable import ScorecardFixtures

struct StatisticsWordingTests {
    private func force(_ months: [Int], polarity: Measure.Polarity = .lower) -> MonthlyForce {
        var force = MonthlyForce()
        force.measure.polarity = polarity
        if polarity == .neither { (force.redline, force.window) = (nil, .quarter) }
        force.months = months
        force.cells = [("force", .twelveMonths(to: month(2020, 9)), Cell(reading: .exactly(number("1200"))))]
        return force
    }

    // MARK: - Variation

    static let close = MonthlyForce.steady(33) + [101, 110, 110]
    static let shifted = MonthlyForce.steady(29) + [102, 103, 102, 104, 102, 103, 104]
    static let rising = MonthlyForce.steady(14) + [95, 97, 99, 101, 103, 105, 106]

    @Test(arguments: [
        (MonthlyForce.steady(36), "September 2020 (100) is within usual variation, which runs from 87 to 113."),
        (
            MonthlyForce.steady(35) + [160],
            "September 2020 (160) lies above usual variation, which ends at 115: a concern."
        ),
        (
            MonthlyForce.steady(35) + [40],
            "September 2020 (40) lies below usual variation, which ends at 85: an improvement."
        ),
        (
            close,
            "September 2020 (110) is one of two months in three that lie close to the upper limit of 113: a concern."
        ),
        (
            shifted,
            "September 2020 (104) is one of seven or more months in a row above the mean of 100: a concern."
        ),
        (rising, "September 2020 (106) is one of seven or more months that each rose: a concern."),
        (Array(repeating: 7, count: 14), "September 2020 (7) shows the same figure as every month charted."),
    ])
    func `the latest month in words`(months: [Int], expected: String) throws {
        let first = try force(months).statistics().first
        #expect(first == expected)
    }

    @Test(arguments: [(160, "unusually high"), (40, "unusually low")])
    func `where neither way is better there is no judgement`(last: Int, expected: String) throws {
        let first = try force(MonthlyForce.steady(35) + [last], polarity: .neither).statistics().first
        #expect(first?.hasSuffix(": \(expected).") == true)
    }

    @Test func `limits that are not settled say so`() throws {
        let sentences = try force(MonthlyForce.steady(8)).statistics()
        #expect(sentences[1] == "The limits are provisional: they rest on eight months.")
    }

    @Test func `limits that start anew say from when`() throws {
        var force = force(MonthlyForce.steady(24))
        force.measure.breaks = [Break(month: month(2020, 2), kind: "system", text: "a new system")]
        let sentences = try force.statistics()
        #expect(sentences[1] == "The limits are provisional: they rest on eight months since February 2020.")
    }

    @Test func `exceptions among months that are all the same are judged, and nothing else`() throws {
        let months = Array(repeating: 7, count: 11) + [12] + Array(repeating: 7, count: 8)
        #expect(
            try force(months).statistics()[1]
                == "Nearly all months show the same figure, so only the exceptions are judged."
        )
    }

    @Test func `where months do not allow it there is one line to say why`() throws {
        #expect(try force([]).statistics() == ["Usual variation cannot be told: no monthly figures are held."])
        #expect(
            try force(MonthlyForce.steady(3)).statistics()
                == ["Usual variation cannot be told: 3 of at least 6 months are held."]
        )
        var rolling = force([])
        rolling.cells = (0..<9).map {
            ("force", .twelveMonths(to: month(2020, 9) - $0), Cell(reading: .exactly(number("1200"))))
        }
        #expect(
            try rolling.statistics() == [
                "Usual variation cannot be told: only totals that share months with one another are held, on which a "
                    + "chart would raise a false alarm nearly every time."
            ]
        )
    }

    @Test func `the example of Essex gains no reason`() throws {
        let evaluation = try #require(CycleEvaluation(cycle: 7, in: Essex.scorecard))
        let wording = Wording(Essex.scorecard, framework: evaluation.framework)
        for measure in evaluation.quadrants.flatMap(\.measures) {
            #expect(wording.statistics(measure).count == 1)
            #expect(!wording.reasons(measure).contains { $0.contains("variation") })
        }
    }

    // MARK: - Target

    @Test(arguments: [
        (
            "1400",
            "Unless something changes, the month’s part of the target, 117 of 1,400, will be met month after month."
        ),
        (
            "1200",
            "The month’s part of the target, 100 of 1,200, lies within usual variation: whether a month meets it is chance."
        ),
        (
            "1000",
            "Unless something changes, the month’s part of the target, 83 of 1,000, will be missed month after month."
        ),
    ])
    func `what the limits promise for a target over twelve months`(target: String, expected: String) throws {
        var force = force(MonthlyForce.steady(36))
        force.redline = RedlineRule(against: .target, target: number(target))
        #expect(try force.statistics()[1] == expected)
    }

    // MARK: - Trend

    @Test(arguments: [
        (
            MonthlyForce.steady(36),
            "Over the 36 months to September 2020 the trend is stable: 0.0% a year, 95% interval -1.2% to +1.3%."
        ),
        (
            shifted,
            "Over the 36 months to September 2020 the trend is stable: +0.9% a year, 95% interval -0.3% to +2.1%."
        ),
        (
            MonthlyForce.steady(35) + [160],
            "Over the 36 months to September 2020 the trend is increasing, because the latest month stands out."
        ),
        (Array(repeating: 7, count: 14), "Over the 14 months to September 2020 the trend is stable."),
    ])
    func `the trend in words`(months: [Int], expected: String) throws {
        let sentences = try force(months).statistics()
        #expect(sentences.contains(expected), "\(sentences)")
    }

    // MARK: - Outlook

    @Test func `the outlook gives its method and score`() throws {
        #expect(
            try force(MonthlyForce.steady(36)).statistics().last
                == "For the 12 months to December 2020 the redline may be met or missed (45%). They are expected to come to "
                + "between 1,160 and 1,252 (80% interval; a model of public monthly counts of recorded crime, back-tested "
                + "Brier score 0.062). The same quarter last year brought 299."
        )
    }

    @Test func `what is settled needs no probability`() throws {
        let falling = try force(Array(repeating: 100, count: 24) + Array(repeating: 300, count: 12)).statistics()
        #expect(
            falling.last == "The redline cannot be met for the 12 months to December 2020, whatever the quarter brings."
        )
    }

    @Test func `an outlook without enough history says so`() throws {
        let last = try force(MonthlyForce.steady(21)).statistics().last
        #expect(
            last
                == "How likely the redline is to be met for the 12 months to December 2020 cannot be said: 21 of at least 24 "
                + "months are held. The same quarter last year brought 293."
        )
    }

    @Test func `where there is no outlook the cause is the last line`() throws {
        var force = force(MonthlyForce.steady(36))
        force.measure.breaks = [Break(month: month(2019, 8), kind: "system", text: "a new system")]
        #expect(
            try force.statistics().last
                == "There is no outlook for the next quarter: recording changed from August 2019."
        )
    }

    // MARK: - Shares, their interval and peers

    private var shares: MonthlyForce {
        var force = MonthlyForce()
        force.measure = Measure(
            id: "answered",
            name: "Answered",
            unit: .percent,
            aggregation: .ratio,
            polarity: .higher,
            decimals: 1
        )
        force.redline = RedlineRule(against: .target, target: number("80"))
        force.cells = (0..<36).map { index in
            let cell = Cell(reading: nil, numerator: Quantity(760 + index * 7 % 50), denominator: Quantity(1000))
            return ("force", Window(months: 1, to: month(2020, 9) - index), cell)
        }
        for (body, part) in [("north", 9300), ("south", 9100)] {
            let cell = Cell(reading: nil, numerator: Quantity(part), denominator: Quantity(12000))
            force.cells.append((Organisation.ID(body), .twelveMonths(to: month(2020, 9)), cell))
        }
        return force
    }

    @Test func `a share has its interval, its place among peers and its own outlook`() throws {
        #expect(
            try shares.statistics().suffix(4) == [
                "The figure’s 95% interval runs from 77.4% to 78.9% (Wilson’s method).",
                "It is 1st of 3 in the Most Similar Group, and any place from 1st to 2nd is compatible with the figures; it "
                    + "does not differ from the others by more than its size explains. No figure is held for Eastshire.",
                "For the 12 months to December 2020 to reach 80.0%, October to December 2020 must bring 2,558 of an "
                    + "expected 3,000.",
                "For the 12 months to December 2020 the redline is very likely to be missed (1%). They are expected to "
                    + "come to between 77.8% and 78.6% (80% interval; from how far the series’ own quarters strayed, "
                    + "back-tested Brier score 0.000 of 4 past quarters).",
            ]
        )
    }

    // MARK: - Where it is printed

    @Test func `the paper prints the sentences below the measure`() throws {
        let document = try #require(BoardPaper(cycle: 7, in: force(MonthlyForce.steady(36)).scorecard)?.document)
        #expect(
            document.markdown.contains("September 2020 (100) is within usual variation, which runs from 87 to 113.")
        )
    }

    @Test func `the report has every statistic, or null with the cause`() throws {
        let report = try report(of: shares)
        for key in ["variation", "trend", "interval", "peers", "outlook"] {
            #expect(report[key] is [String: Any], "\(key)")
        }
        #expect((report["whyNot"] as? [String: Any])?.isEmpty == true)
        let bare = try self.report(of: force([]))
        for key in ["variation", "trend", "peers", "outlook"] { #expect(bare[key] is NSNull, "\(key)") }
        let causes = try #require(bare["whyNot"] as? [String: String])
        #expect(causes["variation"] == "no monthly figures are held")
        #expect(causes["peers"] == "one of at least three bodies have a figure")
    }

    func report(of force: MonthlyForce) throws -> [String: Any] {
        let evaluation = try force.evaluation()
        let wording = Wording(force.scorecard, framework: evaluation.framework)
        let json = try JSONEncoder().encode(EvaluationReport(evaluation, wording: wording))
        let root = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        let quadrants = try #require(root["quadrants"] as? [[String: Any]])
        let measures = try #require(quadrants.first?["measures"] as? [[String: Any]])
        return try #require(measures.first?["statistics"] as? [String: Any])
    }
}

/// The page `Docs/statistics-of-measures.md`, held against the report it describes.
struct StatisticsDocumentationTests {
    @Test func `every field of the report is on the page`() throws {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Docs/statistics-of-measures.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        var force = MonthlyForce()
        force.months = MonthlyForce.steady(36)
        let report = try StatisticsWordingTests().report(of: force)
        for (key, value) in report {
            #expect(text.contains("`\(key)`"), "\(key)")
            guard key != "whyNot", let fields = value as? [String: Any] else { continue }
            for field in fields.keys { #expect(text.contains("`\(field)`"), "\(key).\(field)") }
        }
    }
}
