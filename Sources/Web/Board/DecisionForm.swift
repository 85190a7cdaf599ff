import Papers
import Scorecards

/// The form for a decision of the board, with the change in what performance is held against where it is one.
struct DecisionForm: Sendable {
    let cycle: Int
    let today: Day

    /// What a decision can change.
    private enum Change: String, CaseIterable {
        case none, replace, target, trial

        var choice: Choice {
            switch self {
            case .none:
                Choice(value: rawValue, text: "Nothing", hint: "The decision is about something else.")
            case .replace:
                Choice(
                    value: rawValue,
                    text: "Another measure takes its part",
                    hint: "The old one stays as an indicator, and the history marks the break."
                )
            case .target:
                Choice(value: rawValue, text: "Its target", hint: "For a redline that is held against a target.")
            case .trial:
                Choice(
                    value: rawValue,
                    text: "Another measure is tried beside it",
                    hint: "Both are judged; the one on trial decides nothing."
                )
            }
        }
    }

    func form(in scorecard: Scorecard) throws -> Form {
        let board = try scorecard.board(of: cycle)
        let measures = scorecard.measures.all.sorted { $0.name < $1.name }.map { measure in
            Choice(value: measure.id.text, text: measure.name)
        }
        return Form(
            action: Address.newDecision(in: cycle),
            submit: "Record the decision",
            fields: [
                .line("title", "Decision", hint: "In a line, as the paper prints it.", limit: 500),
                .text("detail", "Reason, and what follows", rows: 4, isRequired: false),
                .day("day", "Day of the decision", value: board.record.meeting?.value.day),
                .heading(
                    "What performance is held against",
                    "A change makes the next version of the framework. This cycle is still judged by the present one."
                ),
                .choice(
                    "measure",
                    "Measure",
                    [Choice(value: "", text: "None")] + roles(in: scorecard),
                    hint: "The one that the decision is about.",
                    isRequired: false
                ),
                .radios("change", "What changes", Change.allCases.map(\.choice), value: Change.none.rawValue),
                .choice(
                    "other",
                    "The other measure",
                    [Choice(value: "", text: "None")] + measures,
                    hint: "The one that takes the part, or is tried beside it.",
                    isRequired: false
                ),
                .line(
                    "target",
                    "The new target",
                    hint: "A number in the measure’s unit, such as 82.5.",
                    limit: 20,
                    isRequired: false,
                    isHalf: true
                ),
                .line(
                    "from",
                    "From the review period that begins in",
                    value: scorecard.monthAfter(cycle)?.description ?? "",
                    hint: "Year and month, such as 2021-01.",
                    limit: 7,
                    isRequired: false,
                    isHalf: true
                ),
            ]
        )
    }

    /// The measures of each quadrant, by the version of the framework that a change would follow.
    private func roles(in scorecard: Scorecard) -> [Choice] {
        (scorecard.currentFramework?.quadrants ?? []).flatMap { quadrant in
            quadrant.roles.map { role in
                Choice(
                    value: "\(quadrant.id) \(role.measure)",
                    text: "\(quadrant.name): \(scorecard.measures[role.measure]?.name ?? role.measure.text) "
                        + "(\(role.role.inWords))"
                )
            }
        }
    }

    /// The decision as it was typed.
    func decision(_ input: FormInput, in scorecard: Scorecard) throws -> Decision {
        let board = try scorecard.board(of: cycle)
        guard let day = input.day("day") else { throw FieldErrors("day", "Give the day of the decision.") }
        try FieldErrors.check(day, in: "day", notAfter: today, "A decision")
        let change = try change(input)
        let place = input["measure"].split(separator: " ").map(String.init)
        return Decision(
            id: identifier(for: input["title"], among: board.record.decisions.map(\.id)),
            day: day,
            by: board.framework.boardName,
            title: input["title"],
            detail: input["detail"],
            measures: change?.measures ?? place.dropFirst().map { Measure.ID($0) },
            change: change
        )
    }

    private func change(_ input: FormInput) throws -> YardstickChange? {
        guard let wanted = Change(rawValue: input["change"]), wanted != .none else { return nil }
        var errors: [FieldError] = []
        let place = input["measure"].split(separator: " ").map(String.init)
        if place.count != 2 {
            errors.append(FieldError("measure", "No measure is chosen. Choose the one that is affected."))
        }
        let from = Month(input["from"])
        if from == nil {
            errors.append(
                FieldError("from", "“\(input["from"])” is no month. Write it as year and month, such as 2021-01.")
            )
        }
        let target = Quantity(decimal: input["target"].replacing(",", with: ""))
        switch wanted {
        case .none: break
        case .target where target == nil:
            errors.append(FieldError("target", "“\(input["target"])” is no number. Write it in digits, such as 82.5."))
        case .replace where input["other"].isEmpty, .trial where input["other"].isEmpty:
            errors.append(FieldError("other", "No other measure is chosen. Choose the one that comes in."))
        case .replace, .target, .trial: break
        }
        guard errors.isEmpty, let from else { throw FieldErrors(errors) }
        let (quadrant, measure, other) = (Quadrant.ID(place[0]), Measure.ID(place[1]), Measure.ID(input["other"]))
        let kind: YardstickChange.Kind =
            switch wanted {
            case .none, .replace: .replace(measure: measure, by: other)
            case .target: .target(measure: measure, target: target ?? .zero)
            case .trial: .trial(measure: other, beside: measure)
            }
        return YardstickChange(quadrant: quadrant, from: from, kind: kind)
    }

    /// A name for the decision out of its title that no other decision of the cycle has.
    private func identifier(for title: String, among taken: [Identifier<Decision>]) -> Identifier<Decision> {
        let letters = title.lowercased().unicodeScalars.map { scalar in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : " "
        }
        let name = String(letters).split(separator: " ").prefix(6).joined(separator: "-").prefix(48)
        let base = name.isEmpty ? "decision" : String(name.last == "-" ? name.dropLast() : name)
        let names = [base] + (2...(taken.count + 2)).map { "\(base)-\($0)" }
        return Identifier(names.first { !taken.contains(Identifier($0)) } ?? base)
    }
}
