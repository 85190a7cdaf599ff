import Extraction
import Scorecards
import Testing

/// What a spec makes of records, counted by hand.
struct ObservationsTests {
    private func observations(
        _ spec: ExtractionSpec = SmallSpec.spec,
        of table: String = SmallSpec.table,
        asAt: Day? = nil
    ) throws -> [Observation] {
        try spec.observations(from: PlainReader(files: ["a.csv": table]).components(of: spec), asAt: asAt)
    }

    @Test func `counts, adds up, tells apart and divides`() throws {
        #expect(
            try observations().lines == [
                "loss essex 2020-07 12.75", "loss essex 2020-08 1", "loss kent 2020-06 0", "loss kent 2020-08 0",
                "robbery-recorded essex 2020-07 3", "robbery-recorded essex 2020-08 0",
                "robbery-recorded kent 2020-06 1", "robbery-recorded kent 2020-08 1",
                "robbery-solved essex 2020-07 2", "robbery-solved essex 2020-08 0", "robbery-solved kent 2020-06 0",
                "robbery-solved kent 2020-08 1",
                "robbery-solved-rate essex 2020-07 2/3", "robbery-solved-rate essex 2020-08 0/0",
                "robbery-solved-rate kent 2020-06 0/1",
                "robbery-solved-rate kent 2020-08 1/1",
                "victims essex 2020-07 2", "victims essex 2020-08 1", "victims kent 2020-06 1",
                "victims kent 2020-08 1",
            ]
        )
    }

    @Test func `says where a figure comes from and when it was released`() throws {
        let first = try #require(try observations(asAt: Day("2020-10-01")).first)
        #expect(first.cell.source == "small files, small version 3, as at 2020-10-01")
        #expect(first.cell.released == Day("2020-10-01"))
        #expect(first.cell.status == .final)
        #expect(try observations().first?.cell.source == "small files, small version 3")
    }

    @Test func `marks the last months provisional where the spec says so`() throws {
        var spec = SmallSpec.spec
        spec.provisionalMonths = 2
        let provisional = try observations(spec).filter { $0.cell.status == .provisional }.map(\.window.first)
        #expect(Set(provisional) == [Month("2020-07"), Month("2020-08")])
    }

    @Test func `gives the same figures in whatever files and order the records stand`() throws {
        let lines = SmallSpec.table.split(separator: "\n").dropFirst()
        let reader = PlainReader(files: [
            "x.csv": SmallSpec.header + lines.suffix(4).reversed().joined(separator: "\n"),
            "y.csv": SmallSpec.header + lines.prefix(3).joined(separator: "\n"),
        ])
        let found = try reader.components(of: SmallSpec.spec, in: ["y.csv", "x.csv"])
        #expect(try SmallSpec.spec.observations(from: found, asAt: nil) == observations())
    }

    @Test func `has no ratio of something to nothing`() throws {
        var spec = SmallSpec.spec
        let drugs = Component(.records, where: [Condition(SmallSpec.kind, .isOneOf(["Drugs"]))])
        spec.measures = [SpecMeasure(id: "odd", definition: .ratio(part: drugs, whole: SmallSpec.recorded))]
        #expect(
            try observations(spec).lines == ["odd essex 2020-07 1/3", "odd kent 2020-06 0/1", "odd kent 2020-08 0/1"]
        )
    }

    // MARK: - Levels

    private static func districts(of force: Organisation.ID?) -> ExtractionSpec {
        var spec = SmallSpec.spec
        spec.measures = Array(spec.measures.prefix(1))
        spec.organisations.append(
            OrganisationLevel(
                name: "district",
                clue: .column(SmallSpec.place, dropsLastWord: true),
                naming: .listed(["Tendring": "tendring", "Harlow": "harlow", "Maldon": "maldon"]),
                recordsOf: force
            )
        )
        return spec
    }

    @Test func `counts a record for its force and for its district`() throws {
        #expect(
            try observations(Self.districts(of: nil)).lines == [
                "robbery-recorded essex 2020-07 3", "robbery-recorded essex 2020-08 0",
                "robbery-recorded harlow 2020-07 1", "robbery-recorded kent 2020-06 1",
                "robbery-recorded kent 2020-08 1", "robbery-recorded tendring 2020-07 2",
                "robbery-recorded tendring 2020-08 1",
            ]
        )
    }

    @Test func `takes the months of a force's districts from the force`() throws {
        #expect(
            try observations(Self.districts(of: "essex")).lines == [
                "robbery-recorded essex 2020-07 3", "robbery-recorded essex 2020-08 0",
                "robbery-recorded harlow 2020-07 1", "robbery-recorded harlow 2020-08 0",
                "robbery-recorded kent 2020-06 1", "robbery-recorded kent 2020-08 1",
                "robbery-recorded maldon 2020-07 0", "robbery-recorded maldon 2020-08 0",
                "robbery-recorded tendring 2020-07 2", "robbery-recorded tendring 2020-08 0",
            ]
        )
    }

    @Test func `counts what belongs to no organisation apart`() throws {
        let spec = Self.districts(of: nil)
        let table = SmallSpec.table + "\n2020-08,Surrey Police,Woking 001A,Robbery,,,\n2020-08,,,Robbery,,,"
        let found = try PlainReader(files: ["a.csv": table]).components(of: spec)
        #expect(
            found.outside == [
                Components.Outside(level: 0, value: "", records: 1),
                Components.Outside(level: 0, value: "Surrey Police", records: 1),
                Components.Outside(level: 1, value: "", records: 2),
                Components.Outside(level: 1, value: "Swale", records: 1),
                Components.Outside(level: 1, value: "Woking", records: 1),
            ]
        )
    }

    @Test func `refuses one identifier for organisations of two levels`() throws {
        var spec = Self.districts(of: nil)
        spec.organisations[1].naming = .listed(["Tendring": "kent"])
        let error = #expect(throws: SharedOrganisation.self) { try observations(spec) }
        #expect(
            error?.description == "“kent” is the identifier of an organisation of the level “force” and of one of the "
                + "level “district”; list the value under ids: with an identifier of its own"
        )
    }

    @Test func `takes the organisation from the names of files`() throws {
        var spec = SmallSpec.spec
        spec.measures = [SpecMeasure(id: "victims", definition: .whole(Component(.distinct(SmallSpec.victim))))]
        spec.organisations[0].clue = .fileName(FileNamePattern("????-??-*.csv"))
        spec.organisations[0].naming = .listed(["essex": "essex"])
        let reader = PlainReader(files: [
            "2020-07-essex.csv": "Month,Victim\n2020-07,anna\n2020-07,ben\n",
            "2020-08-essex.csv": "Month,Victim\n2020-07,anna\n2020-08,anna\n",
            "2020-08-kent.csv": "Month,Victim\n2020-08,anna\n",
        ])
        let found = try reader.components(of: spec)
        #expect(
            try spec.observations(from: found, asAt: nil).lines == [
                "victims essex 2020-07 2", "victims essex 2020-08 1",
            ]
        )
        #expect(found.outside == [Components.Outside(level: 0, value: "kent", records: 1)])
    }

    // MARK: - Records that cannot be used

    @Test func `refuses a record without a month and says where it stands`() throws {
        let table = SmallSpec.table + "\n2020-13,Essex Police,,Robbery,,,"
        let found = try PlainReader(files: ["a.csv": table]).components(of: SmallSpec.spec)
        #expect(
            found.files == [
                TabulatedRecords.FileAccount(
                    name: "a.csv",
                    used: 7,
                    rejected: 1,
                    rejections: [
                        TabulatedRecords.Rejection(
                            line: 9,
                            problem: "“2020-13” in “Month” is no month",
                            remedy: "write it as 2020-07"
                        )
                    ]
                )
            ]
        )
    }
}
