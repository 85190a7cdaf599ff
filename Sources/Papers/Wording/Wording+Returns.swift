public import Scorecards

// MARK: - Returns
extension Wording {
    /// What changed since a sign-off, and what of it would change a judgement.
    public func summary(_ changes: ChangesSince) -> String {
        let figures = counted(changes.figures.count, "figure is", "figures are")
        let flips = changes.flips.count
        let grades = changes.suggestions.count
        var consequences: [String] = []
        if flips > 0 { consequences.append(counted(flips, "redline has", "redlines have") + " another result") }
        if grades > 0 {
            consequences.append("the rule suggests another grade for \(counted(grades, "quadrant", "quadrants"))")
        }
        return English.sentence("\(figures) judged otherwise now. ")
            + (consequences.isEmpty
                ? "No result and no suggested grade is another for it."
                : English.sentence(English.list(consequences)) + ".")
    }

    /// How a quadrant's suggested grade changed since a sign-off.
    public func change(_ change: ChangesSince.SuggestionChange) -> String {
        let then = change.before.map { "suggested \(name(of: $0))" } ?? "suggested no grade"
        let now = change.after.map { "suggests \(name(of: $0))" } ?? "suggests none"
        return "\(change.quadrant.name): the rule \(then) then, and \(now) now."
    }

    private func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(English.number(count)) \(count == 1 ? one : many)"
    }
}

extension ReturnStep {
    /// What was done, as a line of an account.
    public var inWords: String {
        switch self {
        case .submitted: "Submitted by the command"
        case .accepted: "Accepted by the chief officer, which locked it"
        case .released: "Released by the chief officer"
        case .sentBack: "Sent back by the chief officer"
        }
    }

    /// Why it was done; empty where no reason was asked for.
    public var reason: String {
        switch self {
        case .sentBack(let reason): reason
        case .submitted, .accepted, .released: ""
        }
    }
}
