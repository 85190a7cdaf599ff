import Scorecards

// MARK: - The chain of grades, with the returns that stand in it
extension ImportPlan {
    /// Plans the stages of the chain one after another, as each may rest on the one before.
    mutating func planGrades(of declared: DeclaredCycle, force: Organisation.ID) {
        let cycle = declared.number
        let grades = declared.grades.map { item in
            var opinion = item.value
            if opinion.organisation == DeclaredCycle.force { opinion.organisation = force }
            return Declared(value: opinion, place: item.place)
        }
        let resubmitted = declared.returns.filter { isNew($0, in: cycle) && submitted($0, in: cycle) != nil }
        plan(grades.filter { $0.value.stage == .recommended }, in: cycle)
        // A return that is submitted anew needs its grades given anew, even where they are the same.
        plan(
            grades.filter { $0.value.stage == .own },
            in: cycle,
            anewFor: Set(resubmitted.map(\.account.organisation))
        )
        planReturns(declared, moderated: grades.filter { $0.value.stage == .moderated })
        plan(grades.filter { $0.value.stage == .agreed }, in: cycle)
    }

    private mutating func plan(
        _ grades: [Declared<GradeOpinion>],
        in cycle: Int,
        anewFor organisations: Set<Organisation.ID> = []
    ) {
        for item in grades {
            let opinion = item.value
            let known = scorecard.cycles[cycle]?.opinion(opinion.stage, opinion.quadrant, of: opinion.organisation)?
                .value
            if known != opinion || organisations.contains(opinion.organisation) {
                add(GradeGiven(cycle: cycle, opinion: opinion), at: item.place, isChange: known != nil)
            }
        }
    }

    // MARK: - Returns

    private mutating func planReturns(_ declared: DeclaredCycle, moderated grades: [Declared<GradeOpinion>]) {
        reportRepeats(
            declared.returns.map { Declared(value: $0.account.organisation.text, place: $0.place) },
            "return of"
        )
        for item in declared.returns { planReturn(item, in: declared.number) }
        // A chief officer takes up a command's return when those of its areas are moderated.
        for item in declared.returns.sorted(by: { depth(of: $0) > depth(of: $1) }) {
            planAcceptance(of: item, in: declared.number)
            plan(grades.filter { $0.value.organisation == item.account.organisation }, in: declared.number)
        }
        let planned = Set(declared.returns.map(\.account.organisation))
        plan(grades.filter { !planned.contains($0.value.organisation) }, in: declared.number)
    }

    private mutating func planReturn(_ item: DeclaredReturn, in cycle: Int) {
        for account in item.accounts where scorecard.measures[account.value.measure] == nil {
            let known = scorecard.measures.ids.map(\.text)
            let refusal = scorecard.unknown("measure", account.value.measure.text, among: known)
            folder.findings.error(account.place, refusal.problem, remedy: refusal.remedy)
        }
        guard isNew(item, in: cycle) else { return }
        let isChange = submitted(item, in: cycle) != nil
        add(ReturnSubmitted(cycle: cycle, account: item.account), at: item.place, isChange: isChange)
    }

    /// Takes up a return that nobody has done anything with since it was submitted.
    private mutating func planAcceptance(of item: DeclaredReturn, in cycle: Int) {
        let organisation = item.account.organisation
        guard let place = item.accepted,
            scorecard.cycles[cycle]?.returns[organisation]?.steps.last?.value == .submitted
        else { return }
        add(ReturnAccepted(cycle: cycle, organisation: organisation), at: place)
    }

    private func submitted(_ item: DeclaredReturn, in cycle: Int) -> CommandReturn? {
        scorecard.cycles[cycle]?.returns[item.account.organisation]?.submitted?.value
    }

    private func isNew(_ item: DeclaredReturn, in cycle: Int) -> Bool { submitted(item, in: cycle) != item.account }

    /// How many organisations lie above the one that gives a return.
    private func depth(of item: DeclaredReturn) -> Int {
        scorecard.organisations.ids.count { scorecard.isPart(item.account.organisation, of: $0) }
    }
}
