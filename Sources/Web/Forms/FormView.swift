import Papers
import Scorecards

/// A form as its template shows it: put one into a page and `{{>form}}` into the page's template.
struct FormView: Sendable {
    let action: String
    let ticket: String
    let hasTicket: Bool
    let seen: String
    let hasSeen: Bool
    /// What is wrong, each with a link to its field.
    let errors: [ErrorLink]
    let hasErrors: Bool
    let errorHeading: String
    /// What others made of it meanwhile: none or one.
    let conflicts: [Conflict]
    let fields: [FieldView]
    let submit: String
    let isGrave: Bool
    /// Whether the browser leaves it to the server to say what is missing.
    let isLenient: Bool
    let others: [OtherButton]

    /// Something that is wrong.
    struct ErrorLink: Sendable {
        let href: String
        let text: String
        let hasField: Bool
    }

    /// Another button.
    struct OtherButton: Sendable {
        let name: String
        let text: String
    }

    /// What stands now, beside what was typed.
    struct Conflict: Sendable {
        let heading: String
        let time: String
        /// What was done meanwhile; empty where the fields say it.
        let change: String
        let hasChange: Bool
        let rows: [Row]
        let hasRows: Bool

        /// One field that differs.
        struct Row: Sendable {
            let label: String
            let theirs: String
            let yours: String
        }
    }

    /// Shows a form.
    ///
    /// - Parameters:
    ///   - form: The form.
    ///   - input: What was typed before, where anything was; else the fields show what they stand at.
    ///   - errors: What is wrong with it.
    ///   - conflict: What others put in its place meanwhile, with the name of whoever did.
    ///   - ticket: The proof that the form was made here; empty where nobody is signed in.
    init(
        _ form: Form,
        input: FormInput? = nil,
        errors: [FieldError] = [],
        conflict: (standing: FormStanding, name: String)? = nil,
        ticket: String
    ) {
        action = form.action
        self.ticket = ticket
        hasTicket = !ticket.isEmpty
        let number = conflict?.standing.number ?? input?.seen ?? form.standing?.number
        seen = number.map(String.init) ?? ""
        hasSeen = form.standing != nil && number != nil
        let names = Set(form.fields.map(\.name))
        self.errors = errors.map { error in
            let hasField = !error.field.isEmpty && names.contains(error.field)
            return ErrorLink(
                href: hasField ? "#" + FieldView.id(form.prefix + error.field) : "",
                text: error.message,
                hasField: hasField
            )
        }
        hasErrors = !errors.isEmpty
        errorHeading = errors.count == 1 ? "One thing to put right" : "\(errors.count) things to put right"
        conflicts = [conflict].compactMap { $0 }.map { Conflict($0.standing, by: $0.name, form: form, input: input) }
        fields = form.fields.map { field in
            FieldView(
                field,
                prefix: form.prefix,
                values: input?.all(field.name),
                error: errors.first { $0.field == field.name && !field.name.isEmpty }?.message
            )
        }
        submit = conflict == nil ? form.submit : form.resubmit
        isGrave = form.isGrave || conflict != nil
        isLenient = form.isLenient
        others = form.others.map { OtherButton(name: $0.name, text: $0.text) }
    }
}

extension FormView.Conflict {
    fileprivate init(_ standing: FormStanding, by name: String, form: Form, input: FormInput?) {
        time = standing.time?.inWords ?? "meanwhile"
        change = standing.change
        hasChange = !change.isEmpty
        rows = form.fields.compactMap { field in
            guard let theirs = standing.values[field.name] else { return nil }
            let yours = field.inWords(input?.all(field.name) ?? [])
            guard theirs != yours else { return nil }
            return Row(
                label: field.label,
                theirs: theirs.isEmpty ? "nothing" : theirs,
                yours: yours.isEmpty ? "nothing" : yours
            )
        }
        hasRows = !rows.isEmpty
        heading = "\(name) changed this \(form.fields.isEmpty ? "meanwhile" : "while you were typing")"
    }
}

extension Field {
    /// Answers as a reader knows them.
    func inWords(_ values: [String]) -> String {
        switch kind {
        case .choice(let choices), .radios(let choices), .boxes(let choices):
            values.map { value in choices.first { $0.value == value }?.text ?? value }.joined(separator: ", ")
        case .checkbox: values.contains("yes") ? "yes" : "no"
        case .line, .text, .day, .number, .password, .hidden, .heading: values.first ?? ""
        }
    }
}
