/// What the sign-in page asks for, and what it carries along for whoever was interrupted.
struct SignInForm: Sendable {
    /// Where to go afterwards: an address of this server, or empty.
    let to: String
    /// What was typed into the form that nobody was signed in for.
    let kept: [Submission.Pair]

    private static let mark = "kept:"

    init(to: String, kept: [Submission.Pair]) {
        self.to = to
        self.kept = kept
    }

    init(_ submission: Submission) {
        to = Address.ownPath(submission["to"] ?? "")
        kept = submission.pairs.filter { $0.name.hasPrefix(Self.mark) }.map {
            Submission.Pair(name: String($0.name.dropFirst(Self.mark.count)), text: $0.text, harm: $0.harm)
        }
    }

    var form: Form {
        Form(
            action: Address.signIn,
            submit: "Sign in",
            fields: [
                .line("id", "Account", limit: 64, autocomplete: "username"),
                .password("password", "Password", isNew: false),
            ] + (to.isEmpty ? [] : [.hidden("to", to, limit: 2000)])
                + kept.map { .hidden(Self.mark + $0.name, $0.text, limit: Submission.limit) }
        )
    }
}

extension Submission {
    /// What was carried through a sign-in.
    init(kept: [Pair]) {
        pairs = kept
    }
}
