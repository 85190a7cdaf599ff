/// What the entries of returns and grades check together.
extension Scorecard {
    /// That an organisation gives no return in the framework.
    func refusalOfNoDuty(_ organisation: Organisation.ID) -> Refusal {
        let known = currentFramework?.returns.map(\.organisation.text) ?? []
        return refusalIfUnknown(organisation: organisation)
            ?? Refusal(
                "“\(organisation)” gives no return",
                remedy: known.isEmpty
                    ? "the framework asks nobody for one" : "returns come from \(Spelling.list(known))"
            )
    }

    /// Why something cannot be done with a return now, or `nil` where it can.
    func refusalIfObstructed(_ verb: ReturnProgress.Verb, of organisation: Organisation.ID, in cycle: Int) -> Refusal? {
        guard let progress = returnProgress(of: organisation, in: cycle) else { return refusalOfNoDuty(organisation) }
        return progress.obstacle(to: verb).map { refusal($0, of: organisation) }
    }

    /// An obstacle as a sentence with what to do.
    public func refusal(_ obstacle: ReturnProgress.Obstacle, of organisation: Organisation.ID) -> Refusal {
        let name = organisations[organisation]?.name ?? organisation.text
        switch obstacle {
        case .cycleClosed:
            return Refusal("the cycle is closed", remedy: "a correction needs the cycle to be opened again")
        case .notSubmitted:
            return Refusal("\(name) has not submitted its return", remedy: "wait for it, or ask for it")
        case .alreadySubmitted:
            return Refusal(
                "\(name) has submitted its return",
                remedy: "ask the chief officer to send it back if it must change"
            )
        case .taken:
            return Refusal(
                "the chief officer has accepted the return of \(name), which locks it",
                remedy: "ask the chief officer to send it back if it must change"
            )
        case .notTaken:
            return Refusal("the return of \(name) is not accepted", remedy: "accept it first, which locks it")
        case .alreadyModerated:
            return Refusal(
                "the return of \(name) is moderated",
                remedy: "ask the chief officer to send it back if it must change"
            )
        case .waitsFor(let others):
            let names = others.map { organisations[$0]?.name ?? $0.text }
            return Refusal(
                "returns below \(name) come first: \(names.joined(separator: ", "))",
                remedy: "moderate those before this one"
            )
        }
    }

    /// Everything compulsory that a return lacks.
    func lacking(in account: CommandReturn, by duty: ReturnDuty, record: CycleRecord) -> [Refusal] {
        let framework = framework(of: record.cycle)
        let sentBack = record.returns[account.organisation]?.submitted?.stamp.sequence ?? 0
        let ungraded = duty.quadrants.filter { quadrant in
            (record.opinion(.own, quadrant, of: account.organisation)?.stamp.sequence ?? -1) < sentBack
        }
        return ungraded.map {
            Refusal("no grade is given for \(framework?.quadrant($0)?.name ?? $0.text)", remedy: "grade it")
        }
            + TextCheck.refusals(account.narrative, "the narrative", upTo: TextCheck.prose)
            + TextCheck.refusals(account.author, "the office that gives the return", upTo: TextCheck.line)
            + (account.themes + account.pressures).flatMap {
                TextCheck.refusals($0, "a theme or pressure", upTo: TextCheck.line)
            }
            + unmetRedlines(of: account.organisation, in: record.id, among: duty.quadrants).flatMap { measure in
                let told = account.accounts.first { $0.measure == measure.id }
                return [("fact", told?.fact), ("cause", told?.cause), ("action", told?.action)].flatMap { part, text in
                    TextCheck.refusals(
                        text ?? "",
                        "the \(part) of the unmet redline “\(measure.name)”",
                        upTo: TextCheck.prose
                    )
                }
            }
    }

    /// The measures of an organisation's quadrants whose redlines are not met, each once.
    public func unmetRedlines(
        of organisation: Organisation.ID,
        in cycle: Int,
        among quadrants: [Quadrant.ID]
    ) -> [Measure] {
        let evaluation = CycleEvaluation(cycle: cycle, organisation: organisation, in: self)
        let unmet =
            evaluation?.quadrants.filter { quadrants.contains($0.quadrant.id) }.flatMap(\.measures)
            .filter { $0.result == .notMet && $0.role.role.isStandard } ?? []
        return unmet.map(\.measure).reduce(into: []) { seen, measure in
            if !seen.contains(where: { $0.id == measure.id }) { seen.append(measure) }
        }
    }

    /// Why an opinion does not come in its turn, in cycles in which the commands give returns.
    func refusalsOfPlace(of opinion: GradeOpinion, in record: CycleRecord) -> [Refusal?] {
        guard let framework = framework(of: record.cycle), framework.collectsReturns else { return [] }
        switch opinion.stage {
        case .recommended:
            return opinion.organisation == framework.force ? [] : [refusalIfNotAnswering(opinion, by: framework)]
        case .own:
            return [
                refusalIfNotAnswering(opinion, by: framework),
                refusalIfObstructed(.submit, of: opinion.organisation, in: record.id),
            ]
        case .moderated:
            let own = record.opinion(.own, opinion.quadrant, of: opinion.organisation)?.value.grade
            return [
                refusalIfNotAnswering(opinion, by: framework),
                refusalIfObstructed(.moderate, of: opinion.organisation, in: record.id),
            ] + (own == opinion.grade ? [] : refusalsOfUnexplained(opinion, "differs from the command's own"))
        case .agreed:
            guard opinion.organisation == framework.force else {
                return [
                    Refusal(
                        "the board agrees the grades of the force, not of “\(opinion.organisation)”",
                        remedy: "leave the command's grade to its chief officer"
                    )
                ]
            }
            let suggested = CycleEvaluation(cycle: record.id, in: self)?[opinion.quadrant]?.suggestion.grade
            return [
                record.meeting == nil
                    ? Refusal(
                        "a grade cannot be agreed before the board has met",
                        remedy: "record who is there, and when, first"
                    ) : nil
            ] + (suggested == opinion.grade ? [] : refusalsOfUnexplained(opinion, "departs from the rule's suggestion"))
        }
    }

    private func refusalIfNotAnswering(_ opinion: GradeOpinion, by framework: Framework) -> Refusal? {
        guard let duty = framework.duty(of: opinion.organisation) else { return refusalOfNoDuty(opinion.organisation) }
        guard !duty.quadrants.contains(opinion.quadrant) else { return nil }
        return Refusal(
            "“\(opinion.organisation)” does not answer for “\(opinion.quadrant)”",
            remedy: "it answers for \(Spelling.list(duty.quadrants.map(\.text)))"
        )
    }

    private func refusalsOfUnexplained(_ opinion: GradeOpinion, _ what: String) -> [Refusal?] {
        let name = currentFramework?.quadrant(opinion.quadrant)?.name ?? opinion.quadrant.text
        return [
            opinion.reason.allSatisfy(\.isWhitespace)
                ? Refusal(
                    "the grade of \(name) \(what) and has no reason",
                    remedy: "say why, since the paper prints it"
                )
                : nil,
            opinion.code == nil
                ? Refusal("the grade of \(name) \(what) and has no kind of reason", remedy: "choose one") : nil,
        ]
    }
}
