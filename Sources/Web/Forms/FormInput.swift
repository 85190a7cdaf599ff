import Foundation
import Scorecards

/// What was typed into a form, checked field by field.
struct FormInput: Sendable {
    /// What is wrong with it.
    let errors: [FieldError]
    /// The button pressed, by its name; empty for the first.
    let button: String
    /// The number of what the form set out to replace, where it has one.
    let seen: Int?
    /// The proof that the form came from here.
    let ticket: String
    private let values: [String: [String]]

    /// The names that forms use for themselves.
    static let reserved: Set<String> = ["ticket", "seen", "button"]

    /// Reads what was sent as the answers to a form.
    init(_ submission: Submission, of form: Form) {
        let pressed = submission["button"] ?? ""
        // A button that the form does not have counts as its first.
        let isLenient = form.others.first { $0.name == pressed }?.isLenient ?? form.isLenient
        let sent = Dictionary(grouping: submission.pairs, by: \.name)
        var values: [String: [String]] = [:]
        var errors: [FieldError] = []
        for field in form.fields where !field.name.isEmpty {
            let pairs = sent[form.prefix + field.name] ?? []
            let texts = pairs.map { field.trimmed($0.text) }
            values[field.name] = texts
            let harm = pairs.lazy.map(\.harm).first { $0 != .none } ?? .none
            if let message = field.fault(in: texts, harm: harm, isLenient: isLenient) {
                errors.append(FieldError(field.name, message))
            }
        }
        self.values = values
        self.errors = errors
        button = pressed
        seen = submission["seen"].flatMap { Int($0) }
        ticket = submission["ticket"] ?? ""
    }

    /// What was typed into a field or chosen there; empty where nothing was.
    subscript(name: String) -> String { values[name]?.first ?? "" }

    /// Every answer chosen in a field of boxes.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Whether a box was ticked.
    func isChecked(_ name: String) -> Bool { self[name] == "yes" }

    /// The day in a field, or `nil` where none was typed.
    func day(_ name: String) -> Day? { Day(self[name]) }

    /// The number in a field, or `nil` where none was typed.
    func number(_ name: String) -> Int? { Int(self[name]) }

    /// What was typed, as it is kept in a draft.
    var fields: [String: String] { values.mapValues { $0.joined(separator: "\n") } }
}

extension Field {
    /// What was typed, without the blanks around it that nobody means.
    fileprivate func trimmed(_ text: String) -> String {
        switch kind {
        case .password, .hidden: text
        case .text: text.trimmingCharacters(in: .newlines)
        case .line, .day, .number, .choice, .radios, .boxes, .checkbox, .heading:
            text.replacing("\n", with: " ").trimmingCharacters(in: .whitespaces)
        }
    }

    /// What is wrong with what was typed, as a sentence that says what would be right.
    fileprivate func fault(in texts: [String], harm: Submission.Harm, isLenient: Bool) -> String? {
        switch harm {
        case .control:
            return
                "“\(name(orLabel: label))” held a control character, which was taken out. Check the text and send it again."
        case .direction:
            return "“\(name(orLabel: label))” held a character that turns the direction of text, which was taken out. "
                + "Check the text and send it again."
        case .notText:
            return "“\(name(orLabel: label))” held something that is no text (UTF-8), which was taken out. "
                + "Check the text and send it again."
        case .none: break
        }
        let text = texts.first ?? ""
        let count = texts.map(\.count).max() ?? 0
        if count > limit {
            return "“\(name(orLabel: label))” is \(Self.grouped(count)) characters long. "
                + "Shorten it to \(Self.grouped(limit)) or fewer."
        }
        guard texts.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
            return isRequired && !isLenient ? whatIsMissing : nil
        }
        return whatIsNoAnswer(text, texts)
    }

    private var whatIsMissing: String {
        switch kind {
        case .line, .text, .password, .hidden, .heading: "“\(name(orLabel: label))” is empty. Write something there."
        case .day: "“\(label)” is empty. Give a day, such as 2021-01-31."
        case .number: "“\(label)” is empty. Write a whole number."
        case .choice, .radios: "Nothing is chosen under “\(label)”. Choose one of the answers."
        case .boxes, .checkbox: "Nothing is ticked under “\(label)”. Tick what applies."
        }
    }

    private func whatIsNoAnswer(_ text: String, _ texts: [String]) -> String? {
        switch kind {
        case .day where Day(text) == nil:
            "“\(text)” under “\(label)” is no day. Write it as year, month and day, such as 2021-01-31."
        case .number where Int(text) == nil: "“\(text)” under “\(label)” is no whole number. Write it in digits alone."
        case .choice(let choices) where !choices.contains { $0.value == text },
            .radios(let choices) where !choices.contains { $0.value == text }:
            "“\(text)” is none of the answers under “\(label)”. Choose one of them."
        case .boxes(let choices) where !texts.allSatisfy { text in choices.contains { $0.value == text } }:
            "An answer under “\(label)” is none of those offered. Tick among them."
        case .line, .text, .day, .number, .choice, .radios, .boxes, .checkbox, .password, .hidden, .heading: nil
        }
    }

    private func name(orLabel label: String) -> String { label.isEmpty ? name : label }

    private static func grouped(_ count: Int) -> String { Quantity(count).formatted(decimals: 0) }
}
