import Scorecards

/// What a form asks for, where it is sent and what it would replace.
struct Form: Sendable {
    /// Where it is sent: the address of the page it stands on, unless it is one of several there.
    let action: String
    /// The words on its button.
    let submit: String
    let fields: [Field]
    /// Further buttons, told apart by ``FormInput/button``.
    var others: [Button] = []
    /// What stands now, where the form replaces something that others may replace meanwhile.
    var standing: FormStanding?
    /// Put before the names of fields where several forms of a page share some.
    var prefix = ""
    /// Whether sending it is hard to undo, which the button shows.
    var isGrave = false
    /// The words on its button where others changed meanwhile what it would replace.
    var resubmit = "Replace what stands now"
    /// Whether its first button takes it as it is, with fields that are needed still empty, as for a draft.
    var isLenient = false
    /// Whether its ticket is spent by sending it; not where sending it twice does no harm.
    var isOneTime = true

    /// A button beside the first.
    struct Button: Sendable {
        let name: String
        let text: String
        /// Whether it takes the form as it is, with fields that are needed still empty.
        var isLenient = false
    }
}

/// What a form would replace: its number, which rises with every change, and who made it.
struct FormStanding: Sendable {
    /// The number of what stands, such as the sequence of the entry that made it; 0 where nothing stands yet.
    let number: Int
    /// The account that made it.
    let author: String
    let time: Instant?
    /// What stands in each field, by the field's name, in words.
    let values: [String: String]
    /// What was done to bring it about, as a sentence, where the fields do not say it.
    var change = ""
}

/// Others replaced meanwhile what a form set out to replace.
struct FormConflict: Error {
    let standing: FormStanding
}

/// What is wrong with one field, or with the form as a whole where none is named.
struct FieldError: Error, Hashable, Sendable {
    let field: String
    /// What is wrong and what would be right, as sentences.
    let message: String

    init(_ field: String = "", _ message: String) {
        self.field = field
        self.message = message
    }

    /// Tells a refusal as a sentence.
    init(_ field: String = "", _ refusal: Refusal) {
        self.init(field, refusal.description.asSentence)
    }
}

/// Everything that is wrong with what was sent.
struct FieldErrors: Error, Hashable, Sendable {
    let errors: [FieldError]

    init(_ errors: [FieldError]) {
        self.errors = errors
    }

    init(_ field: String = "", _ message: String) {
        errors = [FieldError(field, message)]
    }
}

extension String {
    /// The text with a capital in front and a stop behind.
    var asSentence: String {
        let text = prefix(1).uppercased() + dropFirst()
        return text.last.map { ".?!".contains($0) } ?? true ? text : text + "."
    }
}
