/// One field of a form as its template shows it.
struct FieldView: Hashable, Sendable {
    let id: String
    let name: String
    let label: String
    let hint: String
    let hasHint: Bool
    let error: String
    let hasError: Bool
    /// The identifiers of hint and error, for readers who hear the page.
    let about: String
    let hasAbout: Bool
    let value: String
    let rows: String
    let type: String
    let autocomplete: String
    let options: [Option]
    let isLine: Bool
    let isText: Bool
    let isList: Bool
    let isGroup: Bool
    let isCheckbox: Bool
    let isHidden: Bool
    let isHeading: Bool
    let isRequired: Bool
    let isOptional: Bool
    /// When it is needed, or that it is optional.
    let need: String
    let isChecked: Bool
    let isHalf: Bool

    /// One answer offered.
    struct Option: Hashable, Sendable {
        let id: String
        let name: String
        let type: String
        let value: String
        let text: String
        let hint: String
        let hasHint: Bool
        let isChosen: Bool
    }

    /// The identifier of a field's control in its page.
    static func id(_ name: String) -> String { "field-" + name }

    init(_ field: Field, prefix: String, values typed: [String]?, error: String?) {
        let values = typed ?? field.values
        let id = Self.id(prefix + field.name)
        self.id = id
        name = prefix + field.name
        label = field.label
        hint = field.hint
        hasHint = !field.hint.isEmpty
        self.error = error ?? ""
        hasError = error != nil
        about = [field.hint.isEmpty ? nil : id + "-hint", error.map { _ in id + "-error" }].compactMap { $0 }
            .joined(separator: " ")
        hasAbout = !about.isEmpty
        autocomplete = field.autocomplete
        isRequired = field.isRequired
        isHalf = field.isHalf
        isChecked = values.contains("yes")
        var (rows, type, kind, choices) = ("", "text", Shown.line, [Choice]())
        switch field.kind {
        case .line: break
        case .text(let count): (rows, kind) = (String(count), .text)
        case .day: type = "date"
        case .number: break
        case .choice(let offered):
            // A browser would show the first answer as if it had been chosen.
            let isOpen = !offered.contains { values.contains($0.value) }
            (kind, choices) = (.list, (isOpen ? [Choice(value: "", text: "Choose…")] : []) + offered)
        case .radios(let offered): (kind, type, choices) = (.group, "radio", offered)
        case .boxes(let offered): (kind, type, choices) = (.group, "checkbox", offered)
        case .checkbox: kind = .checkbox
        case .password: type = "password"
        case .hidden: kind = .hidden
        case .heading: kind = .heading
        }
        // A picker would drop a day that cannot be read; as a line of text it stays to be mended.
        if type == "date", error != nil { type = "text" }
        let isSecret = if case .password = field.kind { true } else { false }
        value = isSecret ? "" : values.first ?? ""
        self.rows = rows
        self.type = type
        isLine = kind == .line
        isText = kind == .text
        isList = kind == .list
        isGroup = kind == .group
        isCheckbox = kind == .checkbox
        isHidden = kind == .hidden
        isHeading = kind == .heading
        need = field.need
        isOptional = !field.isRequired && [.line, .text, .list].contains(kind)
        options = choices.enumerated().map { index, choice in
            Option(
                id: index == 0 ? id : "\(id)-\(index + 1)",
                name: prefix + field.name,
                type: type,
                value: choice.value,
                text: choice.text,
                hint: choice.hint,
                hasHint: !choice.hint.isEmpty,
                isChosen: values.contains(choice.value)
            )
        }
    }

    private enum Shown { case line, text, list, group, checkbox, hidden, heading }
}
