import ScorecardFixtures
import Scorecards
import Testing

/// Due days, working days and bank holidays, and who has done what.
struct TimetableTests {
    /// As listed at https://www.gov.uk/bank-holidays (England and Wales), and for 2022 with the jubilee and the funeral.
    @Test(arguments: [
        (
            2020,
            [
                "2020-01-01", "2020-04-10", "2020-04-13", "2020-05-08", "2020-05-25", "2020-08-31", "2020-12-25",
                "2020-12-28",
            ]
        ),
        (
            2021,
            [
                "2021-01-01", "2021-04-02", "2021-04-05", "2021-05-03", "2021-05-31", "2021-08-30", "2021-12-27",
                "2021-12-28",
            ]
        ),
        (
            2022,
            [
                "2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03", "2022-08-29",
                "2022-09-19", "2022-12-26", "2022-12-27",
            ]
        ),
        (
            2023,
            [
                "2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29", "2023-08-28",
                "2023-12-25", "2023-12-26",
            ]
        ),
        (
            2026,
            [
                "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25",
                "2026-12-28",
            ]
        ),
    ])
    func `bank holidays are those that are published`(year: Int, days: [String]) {
        #expect(BankHolidays.days(in: year).sorted().map(\.description) == days)
    }

    @Test func `a due day on which nobody works moves to the working day before`() throws {
        let end = try #require(Day("2020-12-31"))
        let stage = Stage(id: "s", name: "S", owner: "", due: 2)
        #expect(stage.dueDay(after: end)?.description == "2020-12-31")
        let working = Stage(id: "s", name: "S", owner: "", due: 2, counting: .workingDays)
        #expect(working.dueDay(after: end)?.description == "2021-01-05")
        let levels = Stage(id: "s", name: "S", owner: "", due: 28, levels: [.init(kind: .area, due: 21)])
        #expect(levels.dueDay(after: end, for: .area)?.description == "2021-01-21")
        #expect(levels.dueDay(after: end, for: .command)?.description == "2021-01-28")
    }

    @Test func `a due day that moved names the day on which nobody works`() throws {
        let end = try #require(Day("2020-12-31"))
        let stage = Stage(id: "s", name: "S", owner: "", due: 87, levels: [.init(kind: .area, due: 95)])
        #expect(stage.dayOff(after: end)?.description == "2021-03-28")
        #expect(stage.dayOff(after: end, for: .area)?.description == "2021-04-05")
        #expect(Stage(id: "s", name: "S", owner: "", due: 28).dayOff(after: end) == nil)
        #expect(Stage(id: "s", name: "S", owner: "", due: 87, counting: .workingDays).dayOff(after: end) == nil)
        #expect(Stage(id: "s", name: "S", owner: "", due: nil).dayOff(after: end) == nil)
    }

    @Test func `a stage's day bears the entry that set it`() throws {
        var force = LivedForce()
        let day = try #require(Day("2021-02-01"))
        #expect(
            force.record(MilestoneReached(cycle: 1, milestone: Milestone(stage: "returns", day: day)), by: "sam") == []
        )
        let stamp = force.scorecard.cycles[1]?.milestoneStamps["returns"]
        #expect(stamp?.author == "sam" && stamp?.sequence == force.scorecard.sequence)
        let hidden = Milestone(stage: "returns", day: day, note: "a\u{202E}b")
        #expect(
            force.record(MilestoneReached(cycle: 1, milestone: hidden)).map(\.description) == [
                "the note on the day holds a character that cannot be seen (U+202E); take it out"
            ]
        )
    }

    @Test func `a cycle reviews a year at most`() throws {
        var force = LivedForce()
        let months = Window(months: 13, to: LivedForce.period.last + 13)
        let long = CycleOpened(cycle: 2, series: 2, reviewPeriod: months, framework: "board", frameworkVersion: 1)
        #expect(
            force.record(long).map(\.description) == [
                "the review period 2021-01..2022-01 covers 13 months; review twelve months or fewer in one cycle, as a rule a "
                    + "quarter"
            ]
        )
    }

    @Test func `the ledger tells who has done what and how late`() throws {
        var force = LivedForce()
        _ = force.submit("contact")
        let progress = try #require(force.scorecard.progress(of: 1))
        let returns = try #require(progress.stages.first)
        #expect(returns.parts.map(\.organisation.text) == ["north", "crime", "contact"])
        #expect(returns.parts.map { $0.done != nil } == [false, false, true])
        #expect(returns.parts.map { $0.due?.description } == ["2021-01-21", "2021-01-28", "2021-01-28"])
        #expect(returns.done == nil)
        let north = try #require(returns.parts.first)
        let today = try #require(Day("2021-01-26"))
        #expect(CycleProgress.standing(due: north.due, done: north.done, on: today) == .late(days: 5))
        #expect(CycleProgress.standing(due: today, done: nil, on: today) == .open(daysLeft: 0))
        #expect(CycleProgress.standing(due: north.due, done: today, on: today) == .doneLate(days: 5))
    }

    @Test func `the days to the board are a measure`() throws {
        var force = LivedForce()
        _ = force.closeBoard()
        let evaluation = try #require(CycleEvaluation(cycle: 1, in: force.scorecard)?.evaluation(of: "lag"))
        #expect(evaluation.figure.figure?.exact == Quantity(60))
    }

    @Test func `the journal says who changed what to what and why`() throws {
        var force = LivedForce()
        _ = force.record(LivedForce.opinion(.recommended, "safety", "force", "good", reason: "It rose."), by: "ana")
        _ = force.record(
            LivedForce.opinion(.recommended, "safety", "force", "requires-improvement", reason: "A correction."),
            by: "ben"
        )
        let last = try #require(force.chronicle.journal.last)
        #expect(last.stamp.author == "ben")
        #expect(last.particulars.from == "good" && last.particulars.to == "requires-improvement")
        #expect(last.particulars.why == "A correction." && last.particulars.quadrant == "safety")
        #expect(force.chronicle.journal.count == force.scorecard.sequence)
    }

    @Test(arguments: Deed.allCases)
    func `a holding covers the organisations below it and no others`(deed: Deed) {
        var force = LivedForce()
        let peer = Organisation(id: "peer", name: "Another force", kind: .force)
        #expect(force.record(OrganisationDefined(peer)) == [])
        let scorecard = force.scorecard
        for role in Role.allCases {
            let holdings = [Holding(role, for: "crime")]
            let may = deed.roles.contains(role)
            #expect(scorecard.allows(deed, for: "north", with: holdings) == may)
            #expect(scorecard.allows(deed, for: "crime", with: holdings) == may)
            #expect(!scorecard.allows(deed, for: "contact", with: holdings))
            #expect(!scorecard.allows(deed, for: "force", with: holdings))
            #expect(scorecard.allows(deed, for: nil, with: holdings) == may)
            #expect(!scorecard.allows(deed, for: nil, with: [Holding(role, for: "peer")]))
        }
    }
}
