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

    private let folder: ScorecardFolder
    /// The scorecard as it would stand after the steps so far.
    private var scorecard: Scorecard

    /// Plans the import of a folder into a ledger whose scorecard is given.
    ///
    /// Throws ``Rejected`` with everything that is wrong, in the files and against the scorecard.
    public init(_ folder: ScorecardFolder, into scorecard: Scorecard) throws {
        self.folder = folder
        self.scorecard = scorecard
        planDefinitions()
        planFigures()
        for cycle in folder.cycles.cycles.sorted(by: { $0.number < $1.number }) { planCycle(cycle) }
        planStrayNarratives()
        try folder.findings.rejectIfNeeded()
    }

    /// Adds an entry, telling the findings of every reason against it.
    private mutating func add(
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

    private func reportRepeats(_ names: [Declared<String>], _ what: String) {
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

    // MARK: - Cycles

    private mutating func planCycle(_ declared: DeclaredCycle) {
        let version = scorecard.frameworks.last { $0.version == declared.frameworkVersion }
        let opened = CycleOpened(
            cycle: declared.number,
            series: declared.series,
            reviewPeriod: declared.reviewPeriod,
            framework: version?.id ?? scorecard.currentFramework?.id ?? "framework",
            frameworkVersion: declared.frameworkVersion
        )
        let isSame =
            scorecard.cycles[declared.number].map {
                $0.cycle.series == opened.series && $0.cycle.reviewPeriod == opened.reviewPeriod
                    && $0.cycle.framework == opened.framework && $0.cycle.frameworkVersion == opened.frameworkVersion
            } ?? false
        if !isSame { add(opened, at: declared.place) }
        // Without its framework nothing of the cycle can be held against anything; one refusal says so.
        guard let version else { return }
        planEvents(declared, force: version.force)
        for file in folder.narratives where file.cycle == declared.number { planNarrative(file) }
        if let place = declared.closed, scorecard.cycles[declared.number]?.cycle.closed == nil {
            add(CycleClosed(cycle: declared.number), at: place)
        }
    }

    private mutating func planEvents(_ declared: DeclaredCycle, force: Organisation.ID) {
        let number = declared.number
        var record: CycleRecord? { scorecard.cycles[number] }
        for item in declared.milestones where record?.milestones.contains(item.value) != true {
            let isChange = record?.milestone(item.value.stage) != nil
            add(MilestoneReached(cycle: number, milestone: item.value), at: item.place, isChange: isChange)
        }
        for item in declared.reported {
            var reported = item.value
            if reported.organisation == DeclaredCycle.force { reported.organisation = force }
            if record?.reported.contains(reported) != true {
                add(ResultReported(cycle: number, reported: reported), at: item.place)
            }
        }
        for item in declared.decisions where record?.decisions.contains(item.value) != true {
            let isChange = record?.decisions.contains { $0.id == item.value.id } ?? false
            add(DecisionTaken(cycle: number, decision: item.value), at: item.place, isChange: isChange)
        }
        for item in declared.contradictions where record?.contradictions.contains(item.value) != true {
            let isChange = record?.contradictions.contains { $0.id == item.value.id } ?? false
            add(ContradictionNoted(cycle: number, contradiction: item.value), at: item.place, isChange: isChange)
        }
        for item in declared.grades {
            var opinion = item.value
            if opinion.organisation == DeclaredCycle.force { opinion.organisation = force }
            let known = record?.opinions.last {
                $0.value.organisation == opinion.organisation && $0.value.quadrant == opinion.quadrant
                    && $0.value.stage == opinion.stage
            }
            if known?.value != opinion {
                add(GradeGiven(cycle: number, opinion: opinion), at: item.place, isChange: known != nil)
            }
        }
    }

    private mutating func planNarrative(_ file: NarrativeFile) {
        let known = scorecard.cycles[file.cycle]?.narrative[file.section]?.value
        guard known != file.narrative else { return }
        let unanswered = file.narrative.references.filter { reference in
            if case .failure = scorecard.answer(reference, in: file.cycle) { true } else { false }
        }
        guard unanswered.isEmpty || scorecard.cycles[file.cycle]?.cycle.closed != nil else {
            for reference in unanswered {
                guard case .failure(let refusal) = scorecard.answer(reference, in: file.cycle) else { continue }
                folder.findings.error(file.place(of: reference), refusal.problem, remedy: refusal.remedy)
            }
            return
        }
        add(
            NarrativeWritten(cycle: file.cycle, section: file.section, narrative: file.narrative),
            at: file.place,
            isChange: known != nil
        )
    }

    /// Narrative of cycles that the folder itself does not declare belongs to cycles of the ledger.
    private mutating func planStrayNarratives() {
        let declared = Set(folder.cycles.cycles.map(\.number))
        for file in folder.narratives where !declared.contains(file.cycle) { planNarrative(file) }
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
