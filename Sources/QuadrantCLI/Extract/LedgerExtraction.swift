import Extraction
import Intake
import LedgerStore
import Scorecards

/// What an extraction brings to a ledger: only figures that are new or differ from those it holds.
struct LedgerExtraction {
    /// The import that records them.
    let plan: ImportPlan
    /// How many figures the ledger holds already, figure for figure.
    let unchanged: Int
    /// How many figures differ from those of a later release, and stay out.
    let outdated: Int
    /// The measures and organisations left out because the ledger does not define them.
    let undefined: [String]

    /// Plans the recording of an extraction.
    ///
    /// - Parameters:
    ///   - extraction: The figures.
    ///   - scorecard: What the ledger holds.
    ///   - definedOnly: Whether figures of measures and organisations that the ledger does not define are left out.
    /// - Throws: ``Rejected`` with every measure and organisation that is not defined, unless they are left out.
    init(_ extraction: SpecExtraction, into scorecard: Scorecard, definedOnly: Bool) throws {
        let measures = Set(extraction.observations.map(\.measure)).filter { scorecard.measures[$0] == nil }
        let organisations = Set(extraction.observations.map(\.organisation)).filter {
            scorecard.organisations[$0] == nil
        }
        if !definedOnly { try Self.refuse(measures, organisations, in: extraction.spec) }
        var rows: [Observation] = []
        var unchanged = 0
        var outdated = 0
        for observation in extraction.observations {
            if measures.contains(observation.measure) || organisations.contains(observation.organisation) { continue }
            let series = scorecard.evidence[observation.measure, observation.organisation]
            guard let known = series[observation.window]?.cell else {
                rows.append(observation)
                continue
            }
            if known.saysTheSame(as: observation.cell) {
                unchanged += 1
            } else if let held = known.released, let own = observation.cell.released, own < held {
                outdated += 1
            } else {
                rows.append(observation)
            }
        }
        let text = rows.isEmpty ? nil : ObservationsText.csv(rows)
        let folder = ScorecardFolder(figures: text, from: extraction.origin)
        plan = try ImportPlan(folder, into: scorecard)
        self.unchanged = unchanged
        self.outdated = outdated
        undefined = measures.map(\.text).sorted() + organisations.map(\.text).sorted()
    }

    private static func refuse(
        _ measures: Set<Measure.ID>,
        _ organisations: Set<Organisation.ID>,
        in spec: ExtractionSpec
    ) throws {
        let findings = Findings()
        let remedy = "import its definition first, or leave it out of the spec, or add --defined-only"
        for measure in measures.sorted() {
            findings.error(Place(file: spec.id), "the ledger has no measure “\(measure)”", remedy: remedy)
        }
        for organisation in organisations.sorted() {
            findings.error(Place(file: spec.id), "the ledger has no organisation “\(organisation)”", remedy: remedy)
        }
        try findings.rejectIfNeeded()
    }

    /// What stays out of the ledger and why, a line for each cause.
    var remarks: [String] {
        var remarks: [String] = []
        if unchanged > 0 {
            remarks.append(
                "\(SenseCheckText.count(unchanged, "figure")) the ledger holds already, and \(unchanged == 1 ? "is" : "are") not recorded again"
            )
        }
        if outdated > 0 {
            remarks.append(
                "\(SenseCheckText.count(outdated, "figure")) \(outdated == 1 ? "differs" : "differ") from those of a later release that the "
                    + "ledger holds, and \(outdated == 1 ? "is" : "are") not recorded"
            )
        }
        if !undefined.isEmpty {
            remarks.append("not defined in the ledger and left out: \(undefined.joined(separator: ", "))")
        }
        return remarks
    }
}

extension Cell {
    /// Whether another figure says the same, wherever and whenever it was published.
    fileprivate func saysTheSame(as other: Cell) -> Bool {
        reading == other.reading && numerator == other.numerator && denominator == other.denominator
            && sample == other.sample && status == other.status
    }
}
