import Intake
import Statistics
import Testing

@testable import QuadrantCLI

/// What `quadrant interval` and `quadrant funnel` answer, through their library part.
struct IntervalAnswersTests {
    /// Newcombe 1998b, table II, method 10.
    @Test func `the published example of a difference`() throws {
        let answers = try intervals("name,count,total,other-count,other-total\na,56,70,48,80\n", .difference)
        #expect(
            answers.columns.joined(separator: ",")
                == "name,count,total,other-count,other-total,value,lower,upper,confidence,method,note"
        )
        #expect(answers.csv.contains("\na,56,70,48,80,0.20000000000000007,0.05243"))
        #expect(answers.csv.hasSuffix(",0.95,newcombe,"))
    }

    @Test func `a design effect widens the interval as fewer answers would`() throws {
        let half = try intervals("count,total,design-effect\n50,100,2\n", .wilson)
        let fewer = try intervals("count,total\n25,50\n", .wilson)
        #expect(half.rows[0][5...6] == fewer.rows[0][4...5])
    }

    @Test func `no total gives no interval but a reason`() throws {
        let answers = try intervals("name,count,total\na,0,0\nb,1,2\n", .wilson)
        #expect(
            answers.csv.split(separator: "\n")[1]
                == "a,0,0,,,,0.95,,\"the total is zero, so there is no proportion; say that nothing was recorded\""
        )
        #expect(answers.rows.count == 2)
    }

    @Test(arguments: [
        ("count,total\n3,2\n", "t.csv:2: error: the count is larger than its total; correct one of them"),
        ("count,total\n-1,2\n", "t.csv:2: error: a count cannot be below zero; correct the count"),
        ("count,total\n,2\n", "t.csv:2: error: the column “count” is empty; write a number, or leave the row out"),
        ("count\n1\n", "t.csv:1: error: the column “total” is missing; the header must name count, total"),
        (
            "count,total,design-effect\n1,2,0\n",
            "t.csv:2: error: a design effect is a finite number above zero; use 1 for a simple random sample"
        ),
    ])
    func `impossible counts are refused with file and line`(text: String, expected: String) {
        #expect(faults { try intervals(text, .wilson) } == [expected])
    }

    @Test func `a funnel of few units says that its allowance is unsure`() throws {
        let text = "name,numerator,denominator\na,10,100\nb,20,100\nc,90,300\n"
        let answers = try funnel(text, FunnelAnswers(figure: .proportion))
        #expect(answers.rows.map { $0[14] }.allSatisfy { $0 == .text("additive") })
        #expect(answers.rows[0][15] == .text("dispersion is estimated from only 3 units"))
        #expect(answers.rows[0][4] == .number(0.24))
        let plain = try funnel(text, FunnelAnswers(figure: .proportion, allowance: .none))
        #expect(plain.rows.map { $0[9] } == [.text("low-99.8"), .text("within"), .text("high-95")])
        #expect(plain.rows[0][11] == .number(nil))
    }

    @Test(arguments: [
        (
            "name,numerator,denominator\na,3,2\n",
            "t.csv:2: error: “a”: the count is larger than its total; correct one of them"
        ),
        (
            "name,numerator,denominator\na,3,0\n",
            "t.csv:2: error: “a”: time or population must be above zero; supply what the count was taken over"
        ),
        ("name,numerator,denominator\na,1,2\n", "t.csv: error: 1 usable points; the method needs at least 2"),
    ])
    func `units that have no place in a funnel are refused`(text: String, expected: String) {
        #expect(faults { try funnel(text, FunnelAnswers(figure: .proportion)) } == [expected])
    }

    private func intervals(_ text: String, _ kind: IntervalAnswers.Kind) throws -> AnswerTable {
        let table = try CSVTable(text: text, named: "t.csv", requiring: kind.required)
        return try IntervalAnswers.table(of: table, kind: kind, confidence: .ninetyFive, multiplier: 1)
    }

    private func funnel(_ text: String, _ funnel: FunnelAnswers) throws -> AnswerTable {
        try funnel.table(of: CSVTable(text: text, named: "t.csv", requiring: FunnelAnswers.required))
    }
}
