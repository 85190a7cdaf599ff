/// An organisation was defined, or its definition replaced.
public struct OrganisationDefined: EntryContent {
    /// The name of the kind.
    public static let kind = "organisation-defined"

    /// The definition.
    public let organisation: Organisation

    /// Defines an organisation.
    public init(_ organisation: Organisation) {
        self.organisation = organisation
    }

    /// What was recorded, in a line.
    public var summary: String { "organisation “\(organisation.name)” defined" }

    /// Refuses a malformed identifier, a missing name, an unknown parent, and a name that already means another.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        let taken = scorecard.organisations.all.first { other in
            other.id != organisation.id
                && !Set(other.spokenNames).isDisjoint(with: organisation.spokenNames)
        }
        return [
            organisation.id.refusalIfMalformed("organisation"),
            organisation.name.isEmpty
                ? Refusal("organisation “\(organisation.id)” has no name", remedy: "give the name that is printed")
                : nil,
            organisation.parent.flatMap { scorecard.refusalIfUnknown(organisation: $0) },
            taken.map {
                Refusal(
                    "“\(organisation.id)” has a name or alias that already means “\($0.id)”",
                    remedy: "let each name stand for one organisation"
                )
            },
        ].compactMap { $0 }
    }

    /// Registers the organisation, or replaces its definition.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.organisations.register(organisation)
    }
}

extension Organisation {
    fileprivate var spokenNames: [String] { ([name] + aliases).map { $0.lowercased() } }
}
