/// A page that shows what was typed where it could not be taken, so that none of it is lost.
struct KeptPage: Page {
    static let template = Template.kept

    let title: String
    let message: String
    let remedy: String
    let hasFields: Bool
    let fields: [KeptField]
    /// Where it can be sent after all: none or one.
    let resending: [Resending]
    /// Where to look instead.
    let href: String
    let text: String

    /// What was typed into one field.
    struct KeptField: Sendable {
        let id: String
        let name: String
        let label: String
        let text: String
        let rows: String
    }

    /// How the same can be sent again.
    struct Resending: Sendable {
        let action: String
        let ticket: String
        let hidden: [Pair]
        let fields: [KeptField]
    }

    /// What goes along unseen.
    struct Pair: Sendable {
        let name: String
        let text: String
    }

    /// Shows what was typed.
    ///
    /// - Parameters:
    ///   - title: What happened.
    ///   - message: The same as a sentence.
    ///   - remedy: What would be right.
    ///   - submission: What was sent.
    ///   - address: The address it was sent to.
    ///   - ticket: The proof for sending it again, where it may be.
    init(title: String, message: String, remedy: String, submission: Submission, address: String, ticket: String?) {
        self.title = title
        self.message = message
        self.remedy = remedy
        let shown = submission.kept.filter { !FormInput.reserved.contains($0.name) }
        let fields = shown.enumerated().map { index, pair in
            KeptField(
                id: "kept-\(index + 1)",
                name: pair.name,
                label: pair.name.split { $0 == "-" || $0 == "." }.joined(separator: " ").asTitle,
                text: pair.text,
                rows: String(min(12, max(1, pair.text.split(separator: "\n").count + pair.text.count / 80)))
            )
        }
        hasFields = ticket == nil && !fields.isEmpty
        self.fields = ticket == nil ? fields : []
        let unseen = submission.kept.filter { ["seen", "button"].contains($0.name) }
        resending = [ticket].compactMap { $0 }.map { ticket in
            Resending(
                action: address,
                ticket: ticket,
                hidden: unseen.map { Pair(name: $0.name, text: $0.text) },
                fields: fields
            )
        }
        href = address
        text = "Look at the page as it stands now"
    }
}

extension Submission {
    /// What may be shown again: everything but passwords and tickets.
    var kept: [Pair] { pairs.filter { $0.name != "ticket" && !$0.name.contains("password") } }
}

extension String {
    /// The text with a capital in front.
    var asTitle: String { prefix(1).uppercased() + dropFirst() }
}
