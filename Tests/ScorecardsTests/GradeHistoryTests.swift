import Scorecards
import Testing

@testable import ScorecardFixtures

struct GradeHistoryTests {
    private var history: GradeHistory {
        get throws {
            let framework = try #require(Essex.scorecard.currentFramework)
            return GradeHistory(for: framework, in: Essex.scorecard)
        }
    }

    @Test func `has a row for each of the twenty cycles`() throws {
        #expect(try history.rows.map(\.series) == Array(1...20))
        #expect(try history.rows.suffix(7).map(\.cycle) == [1, 2, 3, 4, 5, 6, 7])
    }

    @Test func `shows a cycle that is not in the ledger as not known`() throws {
        let first = try #require(try history.rows.first)
        #expect(first.cycle == nil)
        #expect(first.reviewPeriod == nil)
        #expect(first.grades == [nil, nil, nil, nil])
    }

    @Test func `has the grades of cycles 6 and 7`() throws {
        let rows = try history.rows.suffix(2).map { $0.grades.map { $0?.short } }
        #expect(rows == [["RI", "RI", "RI", "G"], ["RI", "G", "RI", "G"]])
    }

    @Test func `marks where the yardstick changed`() throws {
        #expect(try history.rows.filter(\.isAfterBreak).map(\.series) == [14, 20])
    }

    /// Cycle 1 of the framework follows thirteen others; a force's very first cycle follows none.
    @Test(arguments: [(13, [14]), (0, [])])
    func `the first cycle of a framework follows a change only where cycles came before`(before: Int, marked: [Int]) {
        var framework = Essex.framework(version: 1)
        framework.cyclesBefore = before
        let opened = CycleOpened(
            cycle: 1,
            series: before + 1,
            reviewPeriod: quarter(to: 2019, 3),
            framework: framework.id,
            frameworkVersion: 1
        )
        let scorecard = Scorecard.recording(
            Essex.organisations + Essex.measures + [FrameworkAdopted(framework), opened]
        )
        #expect(GradeHistory(for: framework, in: scorecard).rows.filter(\.isAfterBreak).map(\.series) == marked)
    }

    @Test func `ends with the cycle asked for`() throws {
        let framework = try #require(Essex.scorecard.currentFramework)
        #expect(GradeHistory(for: framework, upTo: 6, in: Essex.scorecard).rows.last?.series == 19)
    }
}

struct ChronicleTests {
    @Test func `a closed cycle keeps the scorecard it was closed with`() {
        var chronicle = Chronicle()
        let later = FiguresRecorded(
            origin: "a revision",
            rows: [
                Observation(
                    measure: "vwi-solved",
                    organisation: "essex",
                    window: year(to: 2020, 9),
                    cell: Cell(reading: .exactly(2600))
                )
            ]
        )
        for (index, content) in (Essex.entries + [later]).enumerated() {
            let stamp = Stamp(sequence: index + 1, time: Instant(milliseconds: 0), author: "analyst")
            chronicle.apply(Entry(stamp: stamp, content: content))
        }
        #expect(chronicle.scorecard(for: 7).sequence == Essex.entries.count)
        #expect(chronicle.current.evidence["vwi-solved", "essex"][year(to: 2020, 9)]?.cell.reading == .exactly(2600))
        #expect(
            chronicle.scorecard(for: 7).evidence["vwi-solved", "essex"][year(to: 2020, 9)]?.cell.reading
                == .exactly(2460)
        )
    }
}
