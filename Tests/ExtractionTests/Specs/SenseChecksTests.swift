import Extraction
import Scorecards
import Testing

/// What is noticed about an extraction.
struct SenseChecksTests {
    private func checks(
        of spec: ExtractionSpec,
        _ table: String,
        against scorecard: Scorecard? = nil
    ) throws -> SenseChecks {
        let found = try PlainReader(files: ["a.csv": table]).components(of: spec)
        let observations = try spec.observations(from: found, asAt: nil)
        return SenseChecks(of: spec, found: found, observations: observations, against: scorecard)
    }

    @Test func `tells the months that are missing between and after`() throws {
        let checks = try checks(of: SmallSpec.spec, SmallSpec.table + "\n2020-10,Essex Police,,Drugs,,,")
        #expect(checks.months == Window(Month(index: 2020 * 12 + 5), Month(index: 2020 * 12 + 9)))
        #expect(
            checks.missing == [
                MissingMonths(organisation: "essex", between: [Month(index: 2020 * 12 + 8)], endsEarly: nil),
                MissingMonths(
                    organisation: "kent",
                    between: [Month(index: 2020 * 12 + 6)],
                    endsEarly: Month(index: 2020 * 12 + 7)
                ),
            ]
        )
    }

    @Test func `tells measures without records and ratios without a whole`() throws {
        var spec = SmallSpec.spec
        let none = Component(.records, where: [Condition(SmallSpec.kind, .isOneOf(["Piracy"]))])
        spec.measures.append(SpecMeasure(id: "piracy", definition: .whole(none)))
        let checks = try checks(of: spec, SmallSpec.table)
        #expect(checks.silent == ["piracy"])
        #expect(checks.undivided == ["robbery-solved-rate": 1])
    }

    @Test func `tells records outside the area of the force that reported them`() throws {
        var spec = SmallSpec.spec
        spec.area = AreaRule(
            column: SmallSpec.place,
            dropsLastWord: true,
            organisations: ["Tendring": "essex", "Swale": "kent"]
        )
        let checks = try checks(of: spec, SmallSpec.table)
        #expect(
            checks.elsewhere == [
                Components.Elsewhere(organisation: "essex", area: nil, records: 2),
                Components.Elsewhere(organisation: "kent", area: "essex", records: 1),
            ]
        )
        #expect(checks.records == ["essex": 5, "kent": 2])
    }

    // MARK: - Maturity

    private static let waiting: ExtractionSpec = {
        var spec = SmallSpec.spec
        let crimes = [Condition(SmallSpec.kind, .isNoneOf(["Anti-social behaviour"]))]
        spec.maturity = MaturityRule(
            unresolved: Component(.records, where: crimes + [Condition(SmallSpec.outcome, .isBlank)]),
            whole: Component(.records, where: crimes)
        )
        return spec
    }()

    /// Ten crimes in every month, so many of which wait for an outcome, and some behaviour that never has one.
    private func table(waiting: [Int]) -> String {
        SmallSpec.header
            + waiting.enumerated().map { place, count in
                let month = "\(Month(index: Int32(2020 * 12 + place)))"
                return (0..<10).map { "\(month),Essex Police,,Drugs,\($0 < count ? "" : "Charged"),,\n" }.joined()
                    + "\(month),Essex Police,,Anti-social behaviour,,,\n"
            }.joined()
    }

    @Test func `warns of recent months that wait for more outcomes than older ones`() throws {
        let essex = try #require(try checks(of: Self.waiting, table(waiting: [1, 3, 2, 2, 3, 4, 6])).maturity.first)
        #expect(essex.months.map(\.unresolved) == [1, 3, 2, 2, 3, 4, 6].map { Quantity($0) })
        #expect(essex.months.map(\.whole) == Array(repeating: Quantity(10), count: 7))
        #expect(essex.usual == 0.2)
        // Three in ten is ten points above what was usual and no more.
        #expect(essex.unready.map(\.month) == ["2020-06", "2020-07"].compactMap { Month($0) })
    }

    @Test func `compares with nothing where fewer than three months are older`() throws {
        let essex = try #require(try checks(of: Self.waiting, table(waiting: [1, 1, 5, 9, 9])).maturity.first)
        #expect(essex.usual == nil)
        #expect(essex.unready == [])
    }

    // MARK: - The last month

    /// So many robberies month by month.
    private func robberies(_ counts: [Int]) -> String {
        SmallSpec.header
            + counts.enumerated().map { place, count in
                let month = "\(Month(index: Int32(2019 * 12 + place)))"
                return "\(month),Essex Police,,Drugs,Charged,,\n"
                    + String(repeating: "\(month),Essex Police,,Robbery,Charged,,\n", count: count)
            }.joined()
    }

    @Test func `holds the last month against the limits of the months before it`() throws {
        // Twelve months of 10 and 12 in turn: mean 11, average moving range 2, limits 11 ± 5.32.
        let usual = (0..<12).map { $0 % 2 == 0 ? 10 : 12 }
        let checks = try checks(of: SmallSpec.spec, robberies(usual + [17]))
        let recorded = try #require(checks.unusual.first { $0.series.measure == "robbery-recorded" })
        #expect(recorded.side == .above)
        #expect(recorded.value == 17)
        #expect(abs(recorded.limits.lowerBound - 5.68) < 1e-9 && abs(recorded.limits.upperBound - 16.32) < 1e-9)
        #expect(recorded.earlier == 12)
        #expect(try self.checks(of: SmallSpec.spec, robberies(usual + [16])).unusual == [])
        #expect(try self.checks(of: SmallSpec.spec, robberies(usual)).comparable == 0)
    }

    // MARK: - Totals a ledger holds

    @Test func `holds a ledger's twelve-month total against the sum of its months`() throws {
        var scorecard = Scorecard()
        let measure = Measure(
            id: "robbery-recorded",
            name: "Robbery",
            unit: .count(one: "robbery", many: "robberies"),
            aggregation: .sum
        )
        let rate = Measure(
            id: "robbery-solved-rate",
            name: "Robbery solved",
            unit: .percent,
            aggregation: .ratio,
            decimals: 1
        )
        let year = Window(months: 12, to: Month(index: 2019 * 12 + 11))
        func held(_ measure: Measure.ID, _ window: Window, _ value: Quantity) -> Observation {
            Observation(measure: measure, organisation: "essex", window: window, cell: Cell(reading: .exactly(value)))
        }
        let contents: [any EntryContent] = [
            OrganisationDefined(Organisation(id: "essex", name: "Essex Police", kind: .force)),
            MeasureDefined(measure), MeasureDefined(rate),
            FiguresRecorded(
                origin: "paper",
                rows: [
                    held("robbery-recorded", year, Quantity(65)),
                    held("robbery-recorded", year.shifted(by: 1), Quantity(70)),
                    held("robbery-solved-rate", year, Quantity(100)),
                    held("robbery-recorded", year.shifted(by: -6), Quantity(1)),
                ]
            ),
        ]
        for (place, content) in contents.enumerated() {
            let stamp = Stamp(sequence: place + 1, time: Instant(milliseconds: 0), author: "test")
            scorecard.apply(Entry(stamp: stamp, content: content))
        }
        // 0 to 12 robberies: 0 + 1 + … + 11 = 66 in the first twelve months, 78 in those that end a month later.
        let totals = try checks(of: SmallSpec.spec, robberies(Array(0...12)), against: scorecard).totals
        #expect(totals.map(\.window) == [year, year.shifted(by: 1), year])
        #expect(totals.map(\.held) == [Quantity(65), Quantity(70), Quantity(100)])
        #expect(totals.map(\.extracted) == [Quantity(66), Quantity(78), Quantity(100)])
        #expect(totals.map(\.agrees) == [false, false, true])
    }
}
