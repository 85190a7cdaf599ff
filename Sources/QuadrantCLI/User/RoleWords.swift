import Scorecards

/// The roles of an account as written on the command line: `analyst@essex`.
struct RoleWords {
    /// The roles that could be read.
    private(set) var holdings: [Holding] = []
    /// Why the others could not.
    private(set) var refusals: [Refusal] = []

    init(_ words: [String], in scorecard: Scorecard) {
        for word in words { read(word, in: scorecard) }
    }

    private mutating func read(_ word: String, in scorecard: Scorecard) {
        let parts = word.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let role = Role(rawValue: parts[0])
        if role == nil {
            refusals.append(scorecard.unknown("role", parts[0], among: Role.allCases.map(\.rawValue)))
        }
        guard parts.count == 2 else {
            refusals.append(
                Refusal(
                    "“\(word)” does not say for which organisation the role is held",
                    remedy: "write the role, “@” and the organisation, as in analyst@essex"
                )
            )
            return
        }
        guard let organisation = scorecard.organisation(called: parts[1]) else {
            let known = scorecard.organisations.ids.map(\.text)
            refusals.append(scorecard.unknown("organisation", parts[1], among: known))
            return
        }
        guard scorecard.isOwn(organisation.id) else {
            refusals.append(
                Refusal(
                    "“\(organisation.name)” is no part of the force, so no role can be held for it",
                    remedy: "name the force or one of its commands and areas"
                )
            )
            return
        }
        if let role { holdings.append(Holding(role, for: organisation.id)) }
    }
}
