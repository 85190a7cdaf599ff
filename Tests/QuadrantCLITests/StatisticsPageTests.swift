import ArgumentParser
import Foundation
import Intake
import Statistics
import Testing

@testable import QuadrantCLI

/// The page `Docs/statistics-commands.md`: its examples computed again, its options and columns looked up.
struct StatisticsPageTests {
    private static let page = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("Docs/statistics-commands.md")

    private let text: String
    /// The text between fences, in order: a file, an answer, a file, an answer.
    private let blocks: [String]

    init() throws {
        text = try String(contentsOf: Self.page, encoding: .utf8)
        blocks = text.components(separatedBy: "```csv\n").dropFirst().map { $0.components(separatedBy: "\n```")[0] }
        try #require(blocks.count == 10)
    }

    @Test func `the example of spc`() throws {
        var options = ControlChartAnswers.Options()
        options.improvement = .higher
        options.rebases = [try #require(Period("2020-07"))]
        let answers = try ControlChartAnswers.table(of: table(0, ["period", "value"]), options: options)
        #expect(answers.csv == blocks[1])
    }

    @Test(arguments: [(2, IntervalAnswers.Kind.wilson, 100), (4, .rate(.byarFromTen), 1), (6, .difference, 1)])
    func `the examples of interval`(block: Int, kind: IntervalAnswers.Kind, multiplier: Double) throws {
        let answers = try IntervalAnswers.table(
            of: table(block, kind.required),
            kind: kind,
            confidence: .ninetyFive,
            multiplier: multiplier
        )
        #expect(answers.csv == blocks[block + 1])
    }

    @Test func `the example of funnel`() throws {
        var funnel = FunnelAnswers(figure: .proportion)
        funnel.multiplier = 100
        #expect(try funnel.table(of: table(8, FunnelAnswers.required)).csv == blocks[9])
    }

    @Test func `every option is on the page`() {
        let help = [
            SPCCommand.helpMessage(), IntervalCommand.Wilson.helpMessage(), IntervalCommand.Rate.helpMessage(),
            IntervalCommand.Difference.helpMessage(), FunnelCommand.helpMessage(),
        ].joined()
        for option in Set(help.matches(of: /--[a-z-]+/).map { String($0.output) }) {
            let isGeneral = ["--help", "--version"].contains(option)
            #expect(isGeneral || text.contains("`\(option)") || text.contains(" \(option)`"), "\(option)")
        }
    }

    private func table(_ block: Int, _ required: [String]) throws -> CSVTable {
        try CSVTable(text: blocks[block] + "\n", named: "example.csv", requiring: required)
    }
}
