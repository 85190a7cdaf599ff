import Scorecards

/// One thing that a form asks for.
struct Field: Sendable {
    /// How it is asked for.
    enum Kind: Sendable {
        case line
        case text(rows: Int)
        case day
        case number
        /// One of several, from a list that folds.
        case choice([Choice])
        /// One of several, each with a button.
        case radios([Choice])
        /// Any number of several, each with a box.
        case boxes([Choice])
        /// Yes or no.
        case checkbox
        case password(isNew: Bool)
        case hidden
        /// No question but a heading over those that follow.
        case heading
    }

    let kind: Kind
    let name: String
    let label: String
    let hint: String
    /// What stands there before anything is typed; several for boxes.
    let values: [String]
    /// The most characters that are taken.
    let limit: Int
    let isRequired: Bool
    /// When it is needed, or that it is not, said beside the label of a field that may stay empty.
    let need: String
    /// Whether it may share its line with the next.
    let isHalf: Bool
    /// What a browser may fill in by itself, by the names that HTML gives.
    let autocomplete: String

    private init(
        _ kind: Kind,
        _ name: String,
        _ label: String,
        values: [String],
        hint: String = "",
        limit: Int = 200,
        isRequired: Bool = false,
        need: String = "optional",
        isHalf: Bool = false,
        autocomplete: String = "off"
    ) {
        self.kind = kind
        self.name = name
        self.label = label
        self.hint = hint
        self.values = values
        self.limit = limit
        self.isRequired = isRequired
        self.need = need
        self.isHalf = isHalf
        self.autocomplete = autocomplete
    }
}

/// One answer among those a field offers.
struct Choice: Hashable, Sendable {
    let value: String
    let text: String
    /// What is said of the answer beneath it.
    var hint = ""
}

extension Field {
    /// A line of text.
    static func line(
        _ name: String,
        _ label: String,
        value: String = "",
        hint: String = "",
        limit: Int = 200,
        isRequired: Bool = true,
        isHalf: Bool = false,
        autocomplete: String = "off"
    ) -> Field {
        Field(
            .line,
            name,
            label,
            values: [value],
            hint: hint,
            limit: limit,
            isRequired: isRequired,
            isHalf: isHalf,
            autocomplete: autocomplete
        )
    }

    /// Text of several lines.
    static func text(
        _ name: String,
        _ label: String,
        value: String = "",
        hint: String = "",
        limit: Int = 8000,
        rows: Int = 6,
        isRequired: Bool = true,
        need: String = "optional"
    ) -> Field {
        Field(
            .text(rows: rows),
            name,
            label,
            values: [value],
            hint: hint,
            limit: limit,
            isRequired: isRequired,
            need: need
        )
    }

    /// A day.
    static func day(
        _ name: String,
        _ label: String,
        value: Day? = nil,
        hint: String = "",
        isRequired: Bool = true,
        isHalf: Bool = false
    ) -> Field {
        let values = [value?.description ?? ""]
        return Field(.day, name, label, values: values, hint: hint, isRequired: isRequired, isHalf: isHalf)
    }

    /// A whole number.
    static func number(
        _ name: String,
        _ label: String,
        value: Int? = nil,
        hint: String = "",
        isRequired: Bool = true,
        isHalf: Bool = false
    ) -> Field {
        let values = [value.map(String.init) ?? ""]
        return Field(
            .number,
            name,
            label,
            values: values,
            hint: hint,
            limit: 12,
            isRequired: isRequired,
            isHalf: isHalf
        )
    }

    /// One of several answers, from a list that folds.
    static func choice(
        _ name: String,
        _ label: String,
        _ choices: [Choice],
        value: String = "",
        hint: String = "",
        isRequired: Bool = true,
        isHalf: Bool = false
    ) -> Field {
        Field(.choice(choices), name, label, values: [value], hint: hint, isRequired: isRequired, isHalf: isHalf)
    }

    /// One of a few answers, all of them in sight.
    static func radios(
        _ name: String,
        _ label: String,
        _ choices: [Choice],
        value: String = "",
        hint: String = "",
        isRequired: Bool = true
    ) -> Field {
        Field(.radios(choices), name, label, values: [value], hint: hint, isRequired: isRequired)
    }

    /// Any number of answers.
    static func boxes(
        _ name: String,
        _ label: String,
        _ choices: [Choice],
        values: [String] = [],
        hint: String = "",
        isRequired: Bool = false
    ) -> Field {
        Field(.boxes(choices), name, label, values: values, hint: hint, isRequired: isRequired)
    }

    /// A box for yes.
    static func checkbox(_ name: String, _ label: String, isChecked: Bool = false, hint: String = "") -> Field {
        Field(.checkbox, name, label, values: isChecked ? ["yes"] : [], hint: hint)
    }

    /// A password, which is never shown again.
    static func password(_ name: String, _ label: String, isNew: Bool, hint: String = "") -> Field {
        let autocomplete = isNew ? "new-password" : "current-password"
        return Field(
            .password(isNew: isNew),
            name,
            label,
            values: [],
            hint: hint,
            limit: 1000,
            isRequired: true,
            autocomplete: autocomplete
        )
    }

    /// Something that goes along unseen.
    static func hidden(_ name: String, _ value: String, limit: Int = 200) -> Field {
        Field(.hidden, name, "", values: [value], limit: limit)
    }

    /// A heading over the fields that follow, with a sentence under it.
    static func heading(_ text: String, _ about: String = "") -> Field {
        Field(.heading, "", text, values: [], hint: about)
    }
}
