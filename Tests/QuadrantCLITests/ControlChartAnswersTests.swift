import Foundation
import Intake
import Statistics
import Testing

@testable import QuadrantCLI

/// What `quadrant spc` answers, through its library part.
struct ControlChartAnswersTests {
    /// The moving ranges 2, 3, 3, 4 and 4 average 3.2, and 23/6 ± 2.66 · 3.2 are the limits.
    @Test func `a single series needs no name`() throws {
        let answers = try charted("period,value\n2020-01,3\n2020-02,1\n2020-03,4\n2020-04,1\n2020-05,5\n2020-06,9\n")
        #expect(answers.columns.joined(separator: ",") == Self.header)
        let row = answers.csv.components(separatedBy: "\n")[1]
        #expect(
            row.hasPrefix(",2020-01,3,0,3.833333333333333,-4.678666666666667,12.345333333333333,none,,common-cause,")
        )
        #expect(row.hasSuffix(",no-target,provisional limits from 6 values"))
    }

    @Test func `rows come in any order and leave in that of time, series by series`() throws {
        let answers = try charted(
            "value,series,period\n5,b,2020-02-01\n1,a,2020-02-01\n4,b,2020-01-01\n2,a,2020-01-01\n"
        )
        #expect(keys(of: answers) == ["b 2020-01-01", "b 2020-02-01", "a 2020-01-01", "a 2020-02-01"])
    }

    @Test func `a blank value and a month without a row mean the same`() throws {
        let values = (1...12).map { "2020-\($0 < 10 ? "0" : "")\($0),\($0 % 3)" }
        let gap = values.filter { !$0.hasPrefix("2020-05") }
        let blank = values.map { $0.hasPrefix("2020-05") ? "2020-05," : $0 }
        let first = try charted("period,value\n" + gap.joined(separator: "\n"))
        let second = try charted("period,value\n" + blank.joined(separator: "\n"))
        #expect(first.rows.map { $0.dropLast() } == second.rows.map { $0.dropLast() })
        #expect(first.rows[4][2] == .number(nil))
        #expect(
            first.rows[4].last
                == .text("provisional limits from 11 values; no row in the file: the period counts as missing")
        )
    }

    @Test func `a series by the quarter has no months missing`() throws {
        let answers = try charted("period,value\n2020-03,1\n2020-06,2\n2020-12,4\n")
        #expect(keys(of: answers) == [" 2020-03", " 2020-06", " 2020-09", " 2020-12"])
    }

    @Test func `segments count rebased stretches from 0`() throws {
        var options = ControlChartAnswers.Options()
        options.rebases = [try #require(Period("2020-03"))]
        let answers = try charted("period,value\n2020-01,1\n2020-02,2\n2020-03,11\n2020-04,12\n", options)
        #expect(answers.rows.map { $0[3] } == [.whole(0), .whole(0), .whole(1), .whole(1)])
        #expect(answers.rows.map { $0[4] } == [.number(1.5), .number(1.5), .number(11.5), .number(11.5)])
    }

    @Test func `a month to rebase at may name the day of a series by days`() throws {
        var options = ControlChartAnswers.Options()
        options.rebases = [try #require(Period("2020-03"))]
        let answers = try charted("period,value\n2020-01-01,1\n2020-02-01,2\n2020-03-01,11\n2020-04-01,12\n", options)
        #expect(answers.rows.map { $0[3] } == [.whole(0), .whole(0), .whole(1), .whole(1)])
    }

    @Test(arguments: [
        (ControlChartAnswers.Target.number(5), "period,value\n", "", "fail"),
        (.number(-5), "period,value\n", "", "pass"),
        (.number(1.5), "period,value\n", "", "hit-or-miss"),
        (.column("goal"), "period,value,goal\n", ",5", "fail"),
        (nil, "period,value,target\n", ",5", "fail"),
        (nil, "period,value,goal\n", ",5", "no-target"),
    ])
    func `assurance holds the latest limits against the target`(
        target: ControlChartAnswers.Target?,
        header: String,
        tail: String,
        expected: String
    ) throws {
        var options = ControlChartAnswers.Options()
        options.improvement = .higher
        options.target = target
        let rows = (1...8).map { "2020-0\($0),\(1 + Double($0 % 2))\(tail)\n" }
        let answers = try charted(header + rows.joined(), options)
        #expect(Set(answers.rows.map { $0[10] }) == [.text(expected)])
    }

    @Test func `a point keeps all its signals and is labelled with the first`() throws {
        var options = ControlChartAnswers.Options()
        options.improvement = .lower
        options.chart.baseline = 5
        let rows = [5, 5.5, 5, 5.5, 5, 6, 7, 8, 9, 10, 11, 12].enumerated().map { index, value in
            "20\(20 + index)-01,\(value)\n"
        }
        let answers = try charted("period,value\n" + rows.joined(), options)
        #expect(answers.rows.last?[7] == .text("above-limit"))
        #expect(answers.rows.last?[8] == .words(["above-limit", "trend", "shift"]))
        #expect(answers.rows.last?[9] == .text("concern"))
        #expect(answers.csv.contains("above-limit;trend;shift"))
    }

    @Test func `a series without any value has no limits and says so`() throws {
        let answers = try charted("series,period,value\na,2020-01,\nb,2020-01,1\n")
        #expect(
            answers.rows.map { $0[11] } == [.text("no limits: no values"), .text("no limits: 1 of at least 2 values")]
        )
    }

    @Test func `numbers come back as they went in`() throws {
        let answers = try charted("period,value\n2020-01,109.43000000000001\n2020-02,1e-7\n2020-03,12345678901234568\n")
        #expect(
            answers.rows.map { $0[2] } == [.number(109.43000000000001), .number(1e-7), .number(12_345_678_901_234_568)]
        )
        let lines = answers.csv.split(separator: "\n")
        for (line, row) in zip(lines.dropFirst(), answers.rows) {
            #expect(
                Double(line.split(separator: ",", omittingEmptySubsequences: false)[2]).map { .number($0) } == row[2]
            )
        }
    }

    @Test func `names with commas and quotation marks are quoted`() throws {
        let answers = try charted("series,period,value\n\"a, \"\"b\"\"\",2020-01,1\n")
        #expect(answers.csv.contains("\n\"a, \"\"b\"\"\",2020-01,1,"))
    }

    @Test func `JSON has the same columns, and null where there is no number`() throws {
        let json = try charted("period,value\n2020-01,1\n2020-02,\n").text(as: .json)
        #expect(json.contains("\"value\" : null"))
        #expect(json.contains("\"signals\" : [\n\n    ]"))
        for column in ControlChartAnswers.columns { #expect(json.contains("\"\(column)\" : ")) }
    }

    // MARK: - What is refused

    @Test(arguments: [
        ("", "t.csv: error: the file is empty; begin with the line period,value"),
        ("period\n", "t.csv:1: error: the column “value” is missing; the header must name period, value"),
        ("period,value\n", "t.csv: error: the file has no rows; write one row for each period"),
        ("period,value\n2020-13,1\n", "t.csv:2: error: “2020-13” is no period; write it as 2020-07 or 2020-07-01"),
        (
            "period,value\n2020-01,\"1,000\"\n",
            "t.csv:2: error: “1,000” in the column “value” is no number; write it as 2460 or 77.8, without commas and "
                + "signs, and leave it empty where it is missing"
        ),
        (
            "period,value\n2020-01,nan\n",
            "t.csv:2: error: “nan” in the column “value” is no number; write it as 2460 or 77.8, without commas and "
                + "signs, and leave it empty where it is missing"
        ),
        (
            "period,value\n2020-01,1\n2020-02,2\n2020-01,3\n",
            "t.csv:4: error: 2020-01 occurs twice in its series; keep one value, or tell the series apart in a column "
                + "“series”"
        ),
        (
            "period,value\n2020-01,1\n2020-02-01,2\n",
            "t.csv:3: error: months and days stand in one series; write every period the same way"
        ),
        (
            "period,value\n2020-01,1,2\n",
            "t.csv:2: error: the row has 3 fields where the header has 2; give every column a field, if an empty one, "
                + "and put text with commas between quotation marks"
        ),
        (
            "period,value\n2020-01,1e308\n2020-02,-1e308\n2020-03,1e308\n",
            "t.csv:2: error: “”: the figures are too large or too small for a finite answer; change the unit"
        ),
    ])
    func `bad data are refused with file and line`(text: String, expected: String) {
        #expect(
            faults { try charted(text) }.map { $0.split(separator: "“”: ").joined() } == [
                expected.split(separator: "“”: ").joined()
            ]
        )
    }

    @Test func `a rebase date that is no data date is an error`() throws {
        var options = ControlChartAnswers.Options()
        options.rebases = [try #require(Period("2020-03")), try #require(Period("2021-01"))]
        let text = "series,period,value\nx,2020-01,1\nx,2020-02,2\nx,2020-04,3\n"
        #expect(
            faults { try charted(text, options) } == [
                "t.csv:2: error: “x”: no data at the rebase 2020-03; name a period of the series",
                "t.csv:2: error: “x”: no data at the rebase 2021-01; name a period of the series",
            ]
        )
    }

    @Test func `a column of targets that is not there is an error`() throws {
        var options = ControlChartAnswers.Options()
        options.target = .column("goal")
        #expect(
            faults { try charted("period,value\n2020-01,1\n", options) } == [
                "t.csv:1: error: there is no column “goal” to take targets from; name one of period, value, or give a "
                    + "number"
            ]
        )
    }

    @Test func `every fault is told at once`() {
        #expect(faults { try charted("period,value\nx,y\n2020-01,z\n") }.count == 3)
    }

    // MARK: -

    static let header = "series,period,value,segment,mean,lower,upper,signal,signals,variation,assurance,note"

    private func charted(
        _ text: String,
        _ options: ControlChartAnswers.Options = ControlChartAnswers.Options()
    ) throws -> AnswerTable {
        let table = try CSVTable(text: text, named: "t.csv", requiring: ["period", "value"])
        return try ControlChartAnswers.table(of: table, options: options)
    }

    private func keys(of answers: AnswerTable) -> [String] {
        answers.rows.map { row in
            guard case (.text(let series), .text(let period)) = (row[0], row[1]) else { return "" }
            return "\(series) \(period)"
        }
    }
}

/// The diagnostics a piece of work is refused with.
func faults<Value>(of work: () throws -> Value) -> [String] {
    do {
        _ = try work()
        return []
    } catch let rejected as Rejected {
        return rejected.diagnostics.map(\.description)
    } catch {
        return ["\(error)"]
    }
}
