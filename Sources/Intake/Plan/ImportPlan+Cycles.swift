import Scorecards

// MARK: - Cycles
extension ImportPlan {
    mutating func planCycle(_ declared: DeclaredCycle) {
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
        // A meeting sets the day of its stage, to which a milestone may add a note.
        planMeeting(declared)
        planEvents(declared, force: version.force)
        planGrades(of: declared, force: version.force)
        planPriorities(declared)
        planQuestions(declared)
        for file in folder.narratives where file.cycle == declared.number { planNarrative(file) }
        planClosing(declared)
    }

    private mutating func planMeeting(_ declared: DeclaredCycle) {
        guard let item = declared.meeting else { return }
        let known = scorecard.cycles[declared.number]?.meeting?.value
        if known != item.value {
            add(BoardMet(cycle: declared.number, meeting: item.value), at: item.place, isChange: known != nil)
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
    }

    private mutating func planPriorities(_ declared: DeclaredCycle) {
        for item in declared.priorities {
            let known = scorecard.cycles[declared.number]?.grade(of: item.value.priority)?.value
            if known != item.value {
                add(PriorityGraded(cycle: declared.number, grade: item.value), at: item.place, isChange: known != nil)
            }
        }
    }

    /// Closes and publishes what was not closed or published before: a cycle that people opened again for a correction, and
    /// the edition that comes of it, are theirs.
    private mutating func planClosing(_ declared: DeclaredCycle) {
        var editions: [Edition] { scorecard.cycles[declared.number]?.editions ?? [] }
        if let place = declared.closed, editions.isEmpty { add(CycleClosed(cycle: declared.number), at: place) }
        if let item = declared.published, editions.allSatisfy({ $0.published == nil }), let edition = editions.last {
            let published = PaperPublished(cycle: declared.number, edition: edition.number, day: item.value)
            add(published, at: item.place)
        }
    }

    // MARK: - Narrative

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
    mutating func planStrayNarratives() {
        let declared = Set(folder.cycles.cycles.map(\.number))
        for file in folder.narratives where !declared.contains(file.cycle) { planNarrative(file) }
    }
}
