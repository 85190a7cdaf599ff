import Papers
import Scorecards

/// The cycle that would come next, as a form proposes it and its reader may change it.
struct CycleProposal: Hashable, Sendable {
    var number: Int
    var series: Int
    var first: Month
    var last: Month
    var framework: Framework

    /// What follows on the cycles there are, or `nil` where no framework is adopted.
    init?(after scorecard: Scorecard) {
        let before = scorecard.latestCycle
        guard let adopted = scorecard.currentFramework else { return nil }
        first = before.map { $0.reviewPeriod.last + 1 } ?? adopted.from
        last = first + 2
        framework = scorecard.framework(inForce: first) ?? adopted
        series = (before?.series ?? framework.cyclesBefore) + 1
        number = series - framework.cyclesBefore
    }

    /// Takes what was typed, or throws what is no cycle at all; whether it may be opened is for its entry to say.
    init(_ input: FormInput, in scorecard: Scorecard) throws {
        var errors: [FieldError] = []
        func month(_ field: String) -> Month? {
            let month = Month(input[field])
            if month == nil {
                errors.append(
                    FieldError(field, "“\(input[field])” is no month. Write it as year and month, such as 2021-01.")
                )
            }
            return month
        }
        let months = (month("first"), month("last"))
        if let first = months.0, let last = months.1, last < first {
            errors.append(
                FieldError("last", "The review period ends before it begins. Give its last month, not an earlier one.")
            )
        }
        guard let number = input.number("cycle"), let series = input.number("series"), let first = months.0,
            let last = months.1, let framework = scorecard.frameworks.last(where: { $0.choice == input["framework"] }),
            errors.isEmpty
        else { throw FieldErrors(errors.isEmpty ? [FieldError("", "Fill in every field.")] : errors) }
        self.number = number
        self.series = series
        self.first = first
        self.last = last
        self.framework = framework
    }

    /// The entry that opens it.
    var entry: CycleOpened {
        CycleOpened(
            cycle: number,
            series: series,
            reviewPeriod: period,
            framework: framework.id,
            frameworkVersion: framework.version
        )
    }

    var period: Window { Window(first, last) ?? Window(months: 1, to: last) }

    /// The form that asks for it.
    func form(in scorecard: Scorecard) -> Form {
        Form(
            action: Address.newCycle,
            submit: "Open the cycle",
            fields: [
                .number("cycle", "Number of the cycle", value: number, isHalf: true),
                .number("series", "Number in the whole series", value: series, isHalf: true),
                .line(
                    "first",
                    "First month under review",
                    value: first.description,
                    hint: "Such as 2021-01.",
                    isHalf: true
                ),
                .line(
                    "last",
                    "Last month under review",
                    value: last.description,
                    hint: "Such as 2021-03.",
                    isHalf: true
                ),
                .choice(
                    "framework",
                    "Judged by",
                    scorecard.frameworks.distinct.map { Choice(value: $0.choice, text: $0.inWords) },
                    value: framework.choice,
                    hint: "The version is frozen for the cycle."
                ),
            ],
            others: [Form.Button(name: "days", text: "Show the due days")]
        )
    }
}

extension Scorecard {
    /// The framework version that judges review periods from a month on: the latest that had begun by then.
    func framework(inForce month: Month) -> Framework? {
        frameworks.enumerated().filter { $0.element.from <= month }
            .max { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }?.element
    }
}

extension Framework {
    /// The version as a form names it.
    fileprivate var choice: String { "\(id) \(version)" }

    /// The version as people read it.
    fileprivate var inWords: String { "\(name), version \(version), for review periods from \(from.inWords) on" }
}

extension [Framework] {
    /// Each version once, the newest first.
    fileprivate var distinct: [Framework] {
        reversed().reduce(into: []) { seen, next in
            if !seen.contains(where: { $0.choice == next.choice }) { seen.append(next) }
        }
    }
}
