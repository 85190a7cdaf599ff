import Testing

@testable import Statistics

@Suite(.enabled(if: KnownAnswers.arePresent, Comment(rawValue: KnownAnswers.areAbsent)))
struct RollingKnownAnswersTests {
    @Test func `rolling totals, their changes, quarters and the year to date`() throws {
        let groups = try KnownAnswers.groups("rolling12.csv", by: "series")
        #expect(!groups.isEmpty)
        for (name, rows) in groups {
            let values = rows.map { $0.number("y") }
            let totals = try RollingWindow.totals(of: values, length: 12)
            let quarters = try RollingWindow.totals(of: values, length: 3)
            let month = try #require(Int(rows[0]["month"].suffix(2)))
            let toDate = try RollingWindow.yearToDate(of: values, startingAfter: (month + 8) % 12)
            for (index, row) in rows.enumerated() {
                let note = Comment(rawValue: "\(name) \(row["month"])")
                #expect(agree(totals[index], row.number("r12"), within: 1e-12), note)
                #expect(agree(quarters[index], row.number("q"), within: 1e-12), note)
                #expect(agree(toDate[index], row.number("fytd_april"), within: 1e-12), note)
                guard index >= 12 else { continue }
                #expect(agree(totals[index - 12], row.number("r12_prev_year"), within: 1e-12), note)
                #expect(agree(quarters[index - 12], row.number("q_prev_year"), within: 1e-12), note)
                guard let now = totals[index], let then = totals[index - 12] else { continue }
                let change = try PeriodComparison(now, with: then, windowLength: 12, lag: 12)
                #expect(agree(change.difference, row.number("diff"), within: 1e-12), note)
                #expect(agree(change.percentChange, row.number("pct"), within: 1e-12), note)
            }
        }
    }
}
