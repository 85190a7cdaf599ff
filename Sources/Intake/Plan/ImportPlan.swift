public import Scorecards

/// What importing a folder would record in a ledger: only what is new or different, in an order in which each entry finds
/// what it refers to.
public struct ImportPlan {
    /// The entries to record, each with what it changes and the place that declares it.
    public private(set) var steps: [Step] = []
    /// What a reader should know although nothing forbids the import.
    public var warnings: [Diagnostic] { folder.findings.diagnostics.filter { $0.severity == .warning } }

    /// One entry to record.
    public struct Step {
        /// What is recorded.
        public let content: any EntryContent
        /// Where it is declared.
        public let place: Place
        /// Whether it replaces something.
        public let isChange: Bool
        /// The changes in detail, where there are some to name.
        public let details: [String]
    }

    let folder: ScorecardFolder
    /// The scorecard as it would stand after the steps so far.
    private(set) var scorecard: Scorecard

    /// Plans the import of a folder into a ledger whose scorecard is given.
    ///
    /// Throws ``Rejected`` with everything that is wrong, in the files and against the scorecard.
    public init(_ folder: ScorecardFolder, into scorecard: Scorecard) throws {
        self.folder = folder
        self.scorecard = scorecard
        planDefinitions()
        planFigures()
        planRisks()
        for cycle in folder.cycles.cycles.sorted(by: { $0.number < $1.number }) { planCycle(cycle) }
        planStrayNarratives()
        planActions()
        try folder.findings.rejectIfNeeded()
    }

    /// Adds an entry, telling the findings of every reason against it.
    mutating func add(
        _ content: some EntryContent,
        at place: Place,
        isChange: Bool = false,
        details: [String] = []
    ) {
        for refusal in content.refusals(against: scorecard) {
            folder.findings.error(place, refusal.problem, remedy: refusal.remedy)
        }
        steps.append(Step(content: content, place: place, isChange: isChange, details: details))
        content.apply(
            to: &scorecard,
            stamp: Stamp(
                sequence: scorecard.sequence + steps.count,
                time: scorecard.time ?? Instant(milliseconds: 0),
                author: ""
            )
        )
    }

    // MARK: - Definitions

    private mutating func planDefinitions() {
        for declared in folder.organisations.organisations {
            let known = scorecard.organisations[declared.value.id]
            if known != declared.value {
                add(OrganisationDefined(declared.value), at: declared.place, isChange: known != nil)
            }
        }
        for declared in folder.organisations.peerGroups where !scorecard.peerGroups.contains(declared.value) {
            let isChange = scorecard.peerGroups.contains { $0.id == declared.value.id }
            add(PeerGroupDefined(declared.value), at: declared.place, isChange: isChange)
        }
        for declared in folder.measures.measures {
            let known = scorecard.measures[declared.value.id]
            if known != declared.value {
                add(MeasureDefined(declared.value), at: declared.place, isChange: known != nil)
            }
        }
        for declared in folder.frameworks where !scorecard.frameworks.contains(declared.value) {
            let isChange = scorecard.frameworks.contains {
                $0.id == declared.value.id && $0.version == declared.value.version
            }
            add(FrameworkAdopted(declared.value), at: declared.place, isChange: isChange)
        }
        reportRepeats(folder.measures.measures.map { Declared(value: $0.value.id.text, place: $0.place) }, "measure")
        reportRepeats(
            folder.organisations.organisations.map { Declared(value: $0.value.id.text, place: $0.place) },
            "organisation"
        )
    }

    func reportRepeats(_ names: [Declared<String>], _ what: String) {
        for (name, places) in Dictionary(grouping: names, by: \.value) where places.count > 1 {
            folder.findings.error(
                places[1].place,
                "the \(what) “\(name)” is defined twice, first in line \(places[0].place.line)",
                remedy: "define it once"
            )
        }
    }

    // MARK: - Figures

    private mutating func planFigures() {
        var seen = FirstFigures()
        for file in folder.observations {
            var rows: [Observation] = []
            var revisions: [String] = []
            // Most rows follow one of the same series, whose known figures are looked up once.
            var series = (key: SeriesKey(measure: "", organisation: ""), known: Series())
            ObservationsFile(file, scorecard: scorecard, findings: folder.findings).forEachFigure { line, observation in
                let key = observation.key
                if key.series != series.key {
                    series = (key.series, scorecard.evidence[observation.measure, observation.organisation])
                    seen.begin(key.series)
                }
                let place = Place(file: file.place.file, line: line)
                guard seen.isFirst(observation, at: place, findings: folder.findings) else { return }
                let known = series.known[observation.window]
                if known?.cell == observation.cell { return }
                if let known, revisions.count < 1000 { revisions.append(Self.revision(of: known, to: observation)) }
                rows.append(observation)
            }
            guard !rows.isEmpty else { continue }
            add(
                FiguresRecorded(origin: file.place.file, rows: rows),
                at: file.place,
                isChange: !revisions.isEmpty,
                details: revisions
            )
            checkIdentities(of: rows, in: file)
        }
    }

    private static func revision(of known: Series.Point, to new: Observation) -> String {
        func shown(_ cell: Cell) -> String {
            cell.reading?.description ?? "\(cell.numerator ?? .zero) of \(cell.denominator ?? .zero)"
        }
        let values =
            shown(known.cell) == shown(new.cell)
            ? "\(shown(new.cell)), with another status, source or part" : "\(shown(known.cell)) → \(shown(new.cell))"
        return "\(new.measure) \(new.organisation) \(new.window): \(values)"
    }

    /// Warns where a rolling total and its quarters contradict each other.
    private func checkIdentities(of rows: [Observation], in file: TextFile) {
        let touched = Set(rows.lazy.filter { [3, 12].contains($0.window.length) }.map(\.key.series))
        for key in touched.sorted(by: { ($0.measure, $0.organisation) < ($1.measure, $1.organisation) }) {
            guard let measure = scorecard.measures[key.measure] else { continue }
            let series = scorecard.evidence[key.measure, key.organisation]
            for check in RollingIdentity.checks(of: series, measure: measure) where !check.holds {
                folder.findings.warning(
                    file.place,
                    "“\(key.measure)” of “\(key.organisation)”: the 12 months to \(check.window.last) changed by "
                        + "\(check.changeOfTotals) in three months, but the quarters differ by \(check.changeOfQuarters)",
                    remedy: "one of the four figures is wrong"
                )
            }
        }
    }
}

/// The figures of an import by series and window, to find two values for one key.
private struct FirstFigures {
    private var first: [SeriesKey: [Window: (cell: Cell, place: Place)]] = [:]
    private var key = SeriesKey(measure: "", organisation: "")
    private var open: [Window: (cell: Cell, place: Place)] = [:]

    /// Turns to a series; the figures that follow belong to it.
    mutating func begin(_ key: SeriesKey) {
        first[self.key] = open
        open = first.removeValue(forKey: key) ?? [:]
        self.key = key
    }

    /// Whether the window was not seen before in the series; tells the findings where it was, with another value.
    mutating func isFirst(_ observation: Observation, at place: Place, findings: Findings) -> Bool {
        guard let earlier = open[observation.window] else {
            open[observation.window] = (observation.cell, place)
            return true
        }
        if earlier.cell != observation.cell {
            findings.error(
                place,
                "a second figure for “\(observation.measure)” of “\(observation.organisation)” over \(observation.window), "
                    + "which already stands in \(earlier.place)",
                remedy: "keep the right one; a correction of an earlier import is made by importing again"
            )
        }
        return false
    }
}
