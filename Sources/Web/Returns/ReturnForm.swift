import AccountStore
import Papers
import Scorecards

/// What a return asks for, and what its answers mean.
///
/// It is made of the framework alone, without a look at any figure, so that a draft is kept at once; which redlines are
/// not met is told to it where that matters.
struct ReturnForm: Sendable {
    let desk: ReturnDesk
    /// The redlines that are not met, of which an account is compulsory.
    var unmet: [Measure.ID] = []
    /// What stands in the fields: the draft, or else the return that was sent back.
    var values: [String: String] = [:]
    var standing: FormStanding?
    var isOneTime = true

    /// The name of the button that submits; the other one keeps the draft.
    static let submit = "submit"

    /// The form with the fields of every redline, of which a page shows those that are not met.
    var form: Form {
        Form(
            action: Address.draft(of: desk.organisation, in: desk.place.cycle),
            submit: "Keep the draft",
            fields: desk.quadrants.flatMap { quadrant in
                standards(of: quadrant).flatMap(fields) + grade(of: quadrant)
            } + words,
            others: [Form.Button(name: Self.submit, text: "Submit the return")],
            standing: standing,
            isLenient: true,
            isOneTime: isOneTime
        )
    }

    /// The measures a quadrant judges by a standard; one that several quadrants judge belongs to the first.
    func standards(of quadrant: Quadrant) -> [Measure] {
        let before = desk.quadrants.prefix { $0.id != quadrant.id }.flatMap(\.roles).map(\.measure)
        return quadrant.roles.filter { $0.role.isStandard && !before.contains($0.measure) }
            .compactMap { desk.scorecard.measures[$0.measure] }
    }

    // MARK: - Fields

    /// The parts of an account of a redline, as names of fields begin and as people ask for them.
    static let parts: [(name: String, label: String, hint: String)] = [
        ("fact", "What happened", "The fact, beyond the figure."),
        ("cause", "Why", "The cause, as far as it is known."),
        ("action", "What is done about it", "The action, with who and by when."),
    ]

    static func name(_ part: String, of measure: Measure.ID) -> String { "\(part)-\(measure)" }

    static func grade(of quadrant: Quadrant.ID) -> String { "grade-\(quadrant)" }

    static func reason(of quadrant: Quadrant.ID) -> String { "reason-\(quadrant)" }

    private func fields(of measure: Measure) -> [Field] {
        Self.parts.map { part in
            let name = Self.name(part.name, of: measure.id)
            return .text(
                name,
                "\(part.label): \(measure.name)",
                value: values[name] ?? "",
                hint: part.hint,
                limit: 20_000,
                rows: 3,
                isRequired: unmet.contains(measure.id)
            )
        }
    }

    private func grade(of quadrant: Quadrant) -> [Field] {
        let (grade, reason) = (Self.grade(of: quadrant.id), Self.reason(of: quadrant.id))
        return [
            .radios(
                grade,
                "Your grade for \(quadrant.name)",
                desk.framework.scale.map { Choice(value: $0.id.text, text: $0.name) },
                value: values[grade] ?? ""
            ),
            .text(
                reason,
                "Why this grade for \(quadrant.name)",
                value: values[reason] ?? "",
                limit: 20_000,
                rows: 3,
                isRequired: false,
                need: "best said where it is another than the figures suggest"
            ),
        ]
    }

    private var words: [Field] {
        let themes = Offered(
            desk.scorecard.themesOffered(to: desk.organisation, in: desk.place.cycle),
            values["themes"]
        )
        let pressures = Offered(
            desk.scorecard.pressuresOffered(to: desk.organisation, in: desk.place.cycle),
            values["pressures"]
        )
        return [
            .text(
                "narrative",
                "The quarter in your own words",
                value: values["narrative"] ?? "",
                hint: "What the figures do not show: what went well, what did not, and what comes next.",
                limit: 20_000,
                rows: 10
            )
        ]
            + themes.fields(
                "themes",
                "Themes",
                known: "Themes that others named too",
                hint: "What you want heard beyond your figures, such as many acting sergeants: one in each line.",
                ticked: values["known-themes"]
            )
            + pressures.fields(
                "pressures",
                "Pressures",
                known: "Pressures that others named too",
                hint: "What weighs on you, such as demand or vacancies: one in each line.",
                ticked: values["known-pressures"]
            )
    }

    // MARK: - What stands there

    /// What the fields show before anything is typed: the draft, or else what was submitted last and sent back.
    static func values(of draft: Draft?, or desk: ReturnDesk) -> [String: String] {
        if let draft { return draft.fields }
        guard let former = desk.returned.submitted?.value else { return [:] }
        var values = [
            "narrative": former.narrative, "themes": former.themes.joined(separator: "\n"),
            "pressures": former.pressures.joined(separator: "\n"),
        ]
        for account in former.accounts {
            values[name("fact", of: account.measure)] = account.fact
            values[name("cause", of: account.measure)] = account.cause
            values[name("action", of: account.measure)] = account.action
        }
        for quadrant in desk.quadrants {
            guard let own = desk.record.opinion(.own, quadrant.id, of: desk.organisation)?.value else { continue }
            values[grade(of: quadrant.id)] = own.grade.text
            values[reason(of: quadrant.id)] = own.reason
        }
        return values
    }

    /// What a draft holds in every field, in words, to be compared with what somebody else typed.
    func standing(of draft: Draft) -> FormStanding {
        FormStanding(number: draft.version, author: draft.author, time: draft.time, values: inWords(draft.fields))
    }

    /// What stands where there may be no draft: then what was submitted last, if anything was.
    func standing(of draft: Draft?) -> FormStanding {
        if let draft { return standing(of: draft) }
        let former = desk.returned.submitted?.stamp
        let values = Self.values(of: nil, or: desk)
        return FormStanding(number: 0, author: former?.author ?? "", time: former?.time, values: inWords(values))
    }

    private func inWords(_ fields: [String: String]) -> [String: String] {
        Dictionary(
            form.fields.map { field in (field.name, field.inWords(field.parts(of: fields[field.name] ?? ""))) }
        ) { first, _ in first }
    }

    // MARK: - What it means

    /// The entries that submit the return: a grade of its own for each quadrant, then the account.
    func entries(_ input: FormInput, by office: String, on day: Day) throws -> [any EntryContent] {
        guard !office.isEmpty else { throw FieldError.officeIsMissing }
        let grades = desk.quadrants.map { quadrant in
            GradeGiven(
                cycle: desk.place.cycle,
                opinion: GradeOpinion(
                    organisation: desk.organisation,
                    quadrant: quadrant.id,
                    stage: .own,
                    grade: GradeLevel.ID(input[Self.grade(of: quadrant.id)]),
                    author: office,
                    day: day,
                    reason: input[Self.reason(of: quadrant.id)]
                )
            )
        }
        let account = CommandReturn(
            organisation: desk.organisation,
            narrative: input["narrative"],
            accounts: desk.quadrants.flatMap(standards).compactMap { self.account(of: $0.id, input) },
            themes: lines("themes", input),
            pressures: lines("pressures", input),
            author: office
        )
        return grades + [ReturnSubmitted(cycle: desk.place.cycle, account: account)]
    }

    private func account(of measure: Measure.ID, _ input: FormInput) -> RedlineAccount? {
        let (fact, cause, action) = (
            input[Self.name("fact", of: measure)], input[Self.name("cause", of: measure)],
            input[Self.name("action", of: measure)]
        )
        guard ![fact, cause, action].allSatisfy(\.isEmpty) else { return nil }
        return RedlineAccount(measure: measure, fact: fact, cause: cause, action: action)
    }

    /// What was ticked and what was written, each once.
    private func lines(_ name: String, _ input: FormInput) -> [String] {
        let written = input[name].split(separator: "\n").map { $0.split { $0.isWhitespace }.joined(separator: " ") }
        return (input.all("known-\(name)") + written).reduce(into: []) { seen, line in
            let isKnown = seen.contains { $0.lowercased() == line.lowercased() }
            if !line.isEmpty, !isKnown { seen.append(line) }
        }
    }
}

/// Words that others used before, and those of one's own that are among them.
private struct Offered {
    let known: [String]
    let ticked: [String]
    let own: [String]

    init(_ known: [String], _ text: String?) {
        self.known = known
        let lines = (text ?? "").split(separator: "\n").map(String.init)
        ticked = lines.filter(known.contains)
        own = lines.filter { !known.contains($0) }
    }

    func fields(_ name: String, _ label: String, known title: String, hint: String, ticked more: String?) -> [Field] {
        let also = (more ?? "").split(separator: "\n").map(String.init)
        let boxes = Field.boxes(
            "known-\(name)",
            title,
            known.map { Choice(value: $0, text: $0) },
            values: ticked + also,
            hint: "Tick what holds for you as well; said in the same words it is counted together."
        )
        return (known.isEmpty ? [] : [boxes]) + [
            .text(
                name,
                known.isEmpty ? label : "\(label) of your own",
                value: own.joined(separator: "\n"),
                hint: hint,
                rows: 3,
                isRequired: false
            )
        ]
    }
}

extension Field {
    /// A draft's text as the answers it was kept for.
    func parts(of text: String) -> [String] {
        if case .boxes = kind { text.split(separator: "\n").map(String.init) } else { [text] }
    }
}
