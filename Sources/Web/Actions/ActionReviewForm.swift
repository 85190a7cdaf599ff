import Scorecards

/// The form by which it is said how an action stands.
struct ActionReviewForm: Sendable {
    let action: Action.ID
    let today: Day

    func form(in scorecard: Scorecard) throws -> Form {
        let record = scorecard.actions[action]
        let last = record?.reviews.last
        return Form(
            action: Address.review(of: action),
            submit: "Record the review",
            fields: [
                .radios(
                    "status",
                    "How it stands",
                    [
                        Choice(value: "open", text: "It goes on", hint: "It comes back at the next board."),
                        Choice(value: "done", text: "It is done"),
                        Choice(value: "dropped", text: "It is dropped", hint: "It is not done and will not be."),
                    ],
                    value: record?.status.rawValue ?? ""
                ),
                .text("note", "What was done, and what came of it", rows: 4),
                .day("day", "Day", value: today, hint: "Not before the last review."),
            ],
            standing: FormStanding(
                number: last?.stamp.sequence ?? 0,
                author: last?.stamp.author ?? "",
                time: last?.stamp.time,
                values: [
                    "status": Self.name(of: record?.status ?? .open), "note": last?.value.note ?? "",
                    "day": last?.value.day.description ?? "",
                ]
            )
        )
    }

    /// The entries that follow from what was typed.
    func plan(_ input: FormInput) throws -> [any EntryContent] {
        guard let status = ActionReview.Status(rawValue: input["status"]) else {
            throw FieldErrors("status", "Nothing is chosen. Say whether the action goes on, is done or is dropped.")
        }
        guard let day = input.day("day"), day <= today else {
            throw FieldErrors("day", "The day lies ahead. Give today or a day before.")
        }
        return [ActionReviewed(action: action, review: ActionReview(day: day, status: status, note: input["note"]))]
    }

    /// Makes the page that shows the form, for one person.
    func page(in reader: Reader, names: Names) -> Site.MakePage {
        let account = LedgerAccount(subject: "action \(action)", in: reader, names: names)
        return { page($0, form: $1, account: account) }
    }

    private func page(_ scorecard: Scorecard, form: FormView, account: LedgerAccount) -> any Page {
        let title = scorecard.actions[action]?.action.value.title ?? action.text
        return FormPage(
            title: "How an action stands",
            under: title,
            form: form,
            account: account,
            trail: [
                Link(href: Address.overview, text: "Overview"), Link(href: Address.actions, text: "Actions"),
                Link(href: Address.action(action), text: title),
            ]
        )
    }

    private static func name(of status: ActionReview.Status) -> String {
        switch status {
        case .open: "It goes on"
        case .done: "It is done"
        case .dropped: "It is dropped"
        }
    }
}
