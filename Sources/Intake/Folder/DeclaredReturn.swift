import Scorecards

/// A command's return as its cycle declares it; the grades it gives itself stand among the cycle's grades.
struct DeclaredReturn {
    let account: CommandReturn
    let place: Place
    /// The accounts of redlines, each with its line.
    let accounts: [Declared<RedlineAccount>]
    /// The line that says the chief officer took it up, or `nil` where he did not.
    let accepted: Place?

    static let keys = ["organisation", "by", "narrative", "themes", "pressures", "accounts", "accepted"]

    init?(_ map: YAMLMap) {
        place = map.place
        accepted = map.flag("accepted") ? map.place(of: "accepted") : nil
        let keys = ["measure", "fact", "cause", "action"]
        accounts = map.maps("accounts", keys: keys).compactMap { map in
            let (fact, cause, action) = (map.text("fact"), map.text("cause"), map.text("action"))
            guard let measure = map.text("measure"), let fact, let cause, let action else { return nil }
            let account = RedlineAccount(measure: Measure.ID(measure), fact: fact, cause: cause, action: action)
            return Declared(value: account, place: map.place)
        }
        let (organisation, author, narrative) = (map.text("organisation"), map.text("by"), map.text("narrative"))
        guard let organisation, let author, narrative != nil else { return nil }
        account = CommandReturn(
            organisation: Organisation.ID(organisation),
            narrative: map.prose("narrative") ?? "",
            accounts: accounts.map(\.value),
            themes: map.texts("themes"),
            pressures: map.texts("pressures"),
            author: author
        )
    }
}
