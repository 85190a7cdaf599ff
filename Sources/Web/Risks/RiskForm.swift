import Papers
import Scorecards

/// The form by which a risk is added or assessed again.
struct RiskForm: Sendable {
    /// The organisation of a risk that is to be added; `nil` where one is assessed again.
    let organisation: Organisation.ID?
    /// The risk that is assessed again; `nil` where one is added.
    let risk: Risk.ID?
    /// The present day, after which no assessment can lie.
    let today: Day

    func form(in scorecard: Scorecard) throws -> Form {
        let record = risk.flatMap { scorecard.risks[$0] }
        let last = record?.assessments.last
        let matrix = scorecard.currentFramework?.risks
        func choices(_ levels: [RiskMatrix.Level]?) -> [Choice] {
            (levels ?? []).map { Choice(value: $0.id.text, text: $0.name) }
        }
        let isNew = risk == nil
        return Form(
            action: risk.map { Address.assessment(of: $0) } ?? Address.newRisk(for: organisation ?? ""),
            submit: isNew ? "Add the risk" : "Record the assessment",
            fields: [
                .line("title", "The risk in a line", value: record?.risk.title ?? "", hint: "What may go wrong."),
                .text(
                    "detail",
                    "What may happen, and what would follow",
                    value: record?.risk.detail ?? "",
                    rows: 3,
                    isRequired: false
                ),
                .line("owner", "Who answers for it", value: record?.risk.owner ?? "", hint: "An office, not a name."),
                .heading("Assessment", matrix?.ruleInWords ?? "The framework has no risk matrix."),
                .choice(
                    "likelihood",
                    "Likelihood",
                    choices(matrix?.likelihoods),
                    value: last?.value.likelihood.text ?? "",
                    isHalf: true
                ),
                .choice(
                    "impact",
                    "Impact",
                    choices(matrix?.impacts),
                    value: last?.value.impact.text ?? "",
                    isHalf: true
                ),
                .day("day", "Day from which it holds", value: today, hint: "Not before the last assessment."),
                .text(
                    "mitigation",
                    "What is done about it",
                    value: last?.value.mitigation ?? "",
                    hint: isNew ? "" : "Where the risk is over: why it is.",
                    rows: 4,
                    isRequired: false
                ),
            ] + (isNew ? [] : [.checkbox("closed", "The risk is over: close it")]),
            standing: isNew ? nil : standing(record, matrix)
        )
    }

    /// The entries that follow from what was typed.
    func plan(_ input: FormInput, _ scorecard: Scorecard) throws -> [any EntryContent] {
        guard let day = input.day("day"), day <= today else {
            throw FieldErrors("day", "The day lies ahead. Give today or a day before, on which the risk was looked at.")
        }
        guard let organisation = risk.flatMap({ scorecard.risks[$0]?.risk.organisation }) ?? organisation else {
            throw FieldErrors("", "The risk is not in the register any more. Look at the register again.")
        }
        // Nobody can see a risk called “new”, whose address is that of the form.
        let id = risk ?? Risk.ID(naming: input["title"], else: "risk") { scorecard.risks[$0] != nil || $0 == "new" }
        let described = Risk(
            id: id,
            title: input["title"],
            detail: input["detail"],
            organisation: organisation,
            owner: input["owner"]
        )
        let assessment = RiskAssessment(
            day: day,
            likelihood: Identifier(input["likelihood"]),
            impact: Identifier(input["impact"]),
            mitigation: input["mitigation"],
            isClosed: input.isChecked("closed")
        )
        return [RiskAssessed(risk: described, assessment: assessment)]
    }

    /// Makes the page that shows the form, for one person.
    func page(in reader: Reader, names: Names) -> Site.MakePage {
        let account =
            risk.map { LedgerAccount(subject: "risk \($0)", in: reader, names: names) }
            ?? LedgerAccount(in: reader, names: names) {
                $0.kind == RiskAssessed.kind && $0.particulars.organisation == organisation
            }
        return { page($0, form: $1, account: account) }
    }

    private func page(_ scorecard: Scorecard, form: FormView, account: LedgerAccount) -> any Page {
        let record = risk.flatMap { scorecard.risks[$0] }
        let place = record?.risk.organisation ?? organisation
        let name = place.map { scorecard.organisations[$0]?.name ?? $0.text } ?? ""
        return FormPage(
            title: record == nil ? "Add a risk" : "Assess a risk again",
            under: record.map { "\($0.risk.title) (\(name))" } ?? name,
            form: form,
            account: account,
            trail: [Link(href: Address.overview, text: "Overview"), Link(href: Address.risks, text: "Risk register")]
                + (record.map { [Link(href: Address.risk($0.id), text: $0.risk.title)] } ?? [])
        )
    }

    private func standing(_ record: RiskRecord?, _ matrix: RiskMatrix?) -> FormStanding {
        let last = record?.assessments.last
        return FormStanding(
            number: last?.stamp.sequence ?? 0,
            author: last?.stamp.author ?? "",
            time: last?.stamp.time,
            values: [
                "title": record?.risk.title ?? "", "detail": record?.risk.detail ?? "",
                "owner": record?.risk.owner ?? "", "day": last?.value.day.description ?? "",
                "likelihood": matrix?.likelihoods.first { $0.id == last?.value.likelihood }?.name ?? "",
                "impact": matrix?.impacts.first { $0.id == last?.value.impact }?.name ?? "",
                "mitigation": last?.value.mitigation ?? "", "closed": last?.value.isClosed == true ? "yes" : "no",
            ]
        )
    }
}
