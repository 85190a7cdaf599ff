import Foundation
import Testing

import Statistics

/// The worked examples of the articles, computed again and looked up in the text.
struct ArticleTests {
    private static let catalogue = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("Sources/Statistics/Statistics.docc")

    /// Expects the article to show an expression with its value to so many decimals.
    private func expect(_ expression: String, _ value: Double?, _ decimals: Int, in article: String) throws {
        let text = try String(contentsOf: Self.catalogue.appendingPathComponent(article + ".md"), encoding: .utf8)
        let shown = String(format: "%.\(decimals)f", try #require(value))
        let line = text.split(whereSeparator: \.isNewline).first { $0.hasPrefix(expression) && $0.contains("//") }
        #expect(line?.split(separator: " ").last.map(String.init) == shown, "\(article): \(expression)")
    }

    @Test func `Charting Individual Values`() throws {
        let limits = try XmRChart([3, 1, 4, 1, 5, 9, 2]).latest.limits
        let article = "Charting-Individual-Values"
        try expect("chart.latest.limits?.mean", limits?.mean, 6, in: article)
        try expect("chart.latest.limits?.lower", limits?.lower, 6, in: article)
        try expect("chart.latest.limits?.upper", limits?.upper, 6, in: article)
    }

    @Test func `Charting Counts and Rare Events`() throws {
        var options = ControlChart.Options()
        options.multiplier = 100
        let limits = try ControlChart(.p, of: [30, 10], over: [300, 100], options: options).points[1].limits
        let article = "Charting-Counts-and-Rare-Events"
        try expect("chart.points[1].limits?.lower", limits?.lower, 4, in: article)
        try expect("chart.points[1].limits?.upper", limits?.upper, 4, in: article)
    }

    @Test func `Giving a Figure Its Interval`() throws {
        let article = "Giving-a-Figure-Its-Interval"
        let share = try ConfidenceInterval.proportion(81, of: 263)
        try expect("share.lower", share.lower, 4, in: article)
        try expect("share.upper", share.upper, 4, in: article)
        let count = try ConfidenceInterval.count(5)
        try expect("count.lower", count.lower, 2, in: article)
        try expect("count.upper", count.upper, 2, in: article)
    }

    @Test func `Comparing Two Counts`() throws {
        let comparison = try CountComparison(679, against: 511)
        try expect("comparison.deviate", comparison.deviate, 2, in: "Comparing-Two-Counts")
    }

    @Test func `Comparing Two Surveys`() throws {
        let change = try ConfidenceInterval.difference(56, of: 70, from: 48, of: 80)
        try expect("change.lower", change.lower, 4, in: "Comparing-Two-Surveys")
        try expect("change.upper", change.upper, 4, in: "Comparing-Two-Surveys")
    }

    @Test func `Adding Up a Rolling Year`() throws {
        let discrepancy = RollingWindow.discrepancy(
            totalNow: 2460,
            totalBefore: 2292,
            quarterNow: 679,
            quarterLastYear: 511
        )
        try expect("RollingWindow.discrepancy", discrepancy, 0, in: "Adding-Up-a-Rolling-Year")
    }

    @Test func `Judging a Trend`() throws {
        let slope = try QuasiModel([1, 3, 2, 4], figure: .measurements).slopeInterval()
        try expect("slope.estimate", slope.estimate, 2, in: "Judging-a-Trend")
        try expect("slope.lower", slope.lower, 2, in: "Judging-a-Trend")
        try expect("slope.upper", slope.upper, 2, in: "Judging-a-Trend")
    }

    @Test func `Comparing Units in a Funnel`() throws {
        let units = [
            FunnelUnit("a", numerator: 20, denominator: 100), FunnelUnit("b", numerator: 40, denominator: 200),
        ]
        let funnel = try Funnel(units, scale: .proportion, allowance: .none)
        let article = "Comparing-Units-in-a-Funnel"
        try expect("funnel.units[0].limits95.lower", funnel.units[0].limits95.lower, 3, in: article)
        try expect("funnel.units[0].limits95.upper", funnel.units[0].limits95.upper, 3, in: article)
    }

    @Test func `Ranking among Peers`() throws {
        let entries = (1...8).map { PeerRank.Entry("\($0)", value: Double($0), standardError: 0) }
        let rank = try PeerRank(of: "3", among: entries, improvement: .lower).rank
        try expect("try PeerRank", Double(rank), 0, in: "Ranking-among-Peers")
    }

    @Test func `Looking One Quarter Ahead`() throws {
        let counts: [Double?] = Array(repeating: 10, count: 12) + Array(repeating: 12, count: 9)
        let need = try QuarterNeed(counts, rule: .noHigherThanLastYear)
        let article = "Looking-One-Quarter-Ahead"
        try expect("need.threshold", need.threshold, 0, in: article)
        try expect("need.sameQuarterLastYear", need.sameQuarterLastYear, 0, in: article)
    }

    @Test func `every article's title begins with a gerund`() throws {
        let articles = try FileManager.default.contentsOfDirectory(atPath: Self.catalogue.path)
            .filter { $0.hasSuffix(".md") && $0 != "Statistics.md" }
        #expect(articles.count == 11)
        for article in articles {
            let text = try String(contentsOf: Self.catalogue.appendingPathComponent(article), encoding: .utf8)
            let title = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
            #expect(title.dropFirst(2).split(separator: " ").first?.hasSuffix("ing") == true, "\(article)")
            #expect(article == title.dropFirst(2).replacingOccurrences(of: " ", with: "-") + ".md")
        }
    }
}
