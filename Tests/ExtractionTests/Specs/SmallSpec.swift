import Extraction
import Scorecards

/// A spec over a small table of crimes, with one measure of every kind.
enum SmallSpec {
    static let month = Column("Month")
    static let force = Column("Reported by", "Force")
    static let place = Column("LSOA name")
    static let kind = Column("Crime type")
    static let outcome = Column("Outcome")
    static let loss = Column("Loss")
    static let victim = Column("Victim")

    static let robbery = Condition(kind, .isOneOf(["Robbery"]))
    static let solved = Condition(outcome, .isOneOf(["Charged", "Caution"]))

    static let recorded = Component(.records, where: [robbery])
    static let recordedAndSolved = Component(.records, where: [robbery, solved])

    static let forces = OrganisationLevel(
        name: "force",
        clue: .column(force, dropsLastWord: false),
        naming: .listed(["Essex Police": "essex", "Kent Police": "kent"])
    )

    static let spec = ExtractionSpec(
        id: "small",
        version: 3,
        source: "small files",
        month: MonthRule(month),
        organisations: [forces],
        measures: [
            SpecMeasure(id: "robbery-recorded", definition: .whole(recorded)),
            SpecMeasure(id: "robbery-solved", definition: .whole(recordedAndSolved)),
            SpecMeasure(id: "robbery-solved-rate", definition: .ratio(part: recordedAndSolved, whole: recorded)),
            SpecMeasure(id: "loss", definition: .whole(Component(.sum(loss)))),
            SpecMeasure(id: "victims", definition: .whole(Component(.distinct(victim)))),
        ]
    )

    static let header = "Month,Reported by,LSOA name,Crime type,Outcome,Loss,Victim\n"

    /// Two months of Essex without robbery in the second, and a Kent that has a month between its own missing.
    static let table =
        header + """
            2020-07,Essex Police,Tendring 001A,Robbery,Charged,10.50,anna
            2020-07,Essex Police,Tendring 001B,Robbery,,2,anna
            2020-07,Essex Police,Harlow 001A,Robbery,Caution,,ben
            2020-07,Essex Police,Harlow 001A,Drugs,Charged,0.25,
            2020-08,Essex Police,,Drugs,,1,cora
            2020-06,Kent Police,Swale 001A,Robbery,,,dora
            2020-08,Kent Police,Tendring 001A,Robbery,Charged,,dora
            """
}

extension [Observation] {
    /// The figures as lines of a table, to be read beside the records.
    var lines: [String] {
        map { observation in
            let cell = observation.cell
            let figure = cell.reading?.description ?? "\(cell.numerator ?? .zero)/\(cell.denominator ?? .zero)"
            return "\(observation.measure) \(observation.organisation) \(observation.window.first) \(figure)"
        }
    }
}
