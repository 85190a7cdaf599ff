import AccountStore
import Papers
import Scorecards

/// The particulars of an account as a form asks for them.
struct PersonForm: Sendable {
    /// The account that exists already with what was done to it, or `nil` for a new one.
    let file: PersonFile?

    private var account: Account? { file?.account }

    /// More pairs of role and organisation than are held, so that some can be added at a time.
    private var rows: Int { max(3, (account?.holdings.count ?? 0) + 2) }

    func form(in scorecard: Scorecard) -> Form {
        let roles =
            [Choice(value: "", text: "No role")]
            + Role.allCases.map {
                Choice(value: $0.rawValue, text: $0.inWords.asTitle)
            }
        let organisations = scorecard.organisations.all
            .filter { [.force, .command, .area].contains($0.kind) }
            .map { Choice(value: $0.id.text, text: $0.name) }
        let identifier = Field.line(
            "id",
            "Account",
            hint: "What the person types to sign in, and what entries of the ledger name. It cannot be changed later. "
                + "Lower-case letters, digits, hyphens and dots.",
            limit: 64
        )
        return Form(
            action: account.map { Address.person($0.id) } ?? Address.newPerson,
            submit: account == nil ? "Add and make an invitation" : "Keep these particulars",
            fields: (account == nil ? [identifier] : []) + [
                .line("name", "Name", value: account?.name ?? "", limit: 120),
                .line("office", "Office", value: account?.office ?? "", limit: 120, isRequired: false),
                .heading("Roles", "A role held for an organisation covers those below it as well."),
            ] + (1...rows).flatMap { row in pair(row, roles, organisations) },
            standing: file?.standing(in: scorecard)
        )
    }

    private func pair(_ row: Int, _ roles: [Choice], _ organisations: [Choice]) -> [Field] {
        let held = account?.holdings.dropFirst(row - 1).first
        return [
            .choice(
                "role-\(row)",
                "Role \(row)",
                roles,
                value: held?.role.rawValue ?? "",
                isRequired: false,
                isHalf: true
            ),
            .choice(
                "organisation-\(row)",
                "Role \(row) is held for",
                organisations,
                value: held?.organisation.text ?? organisations.first?.value ?? "",
                isRequired: false,
                isHalf: true
            ),
        ]
    }

    /// The roles that were chosen, each once.
    func holdings(in input: FormInput) throws -> [Holding] {
        var holdings: [Holding] = []
        for row in 1...rows {
            guard let role = Role(rawValue: input["role-\(row)"]) else { continue }
            let organisation = input["organisation-\(row)"]
            guard !organisation.isEmpty else {
                throw FieldErrors(
                    "organisation-\(row)",
                    "Role \(row) needs an organisation. Choose the one it is held for."
                )
            }
            let holding = Holding(role, for: Organisation.ID(organisation))
            guard !holdings.contains(holding) else {
                throw FieldErrors(
                    "role-\(row)",
                    "Role \(row) is chosen above for the same organisation. Choose it once."
                )
            }
            holdings.append(holding)
        }
        return holdings
    }
}
