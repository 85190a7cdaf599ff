extension Scorecard {
    /// An organisation and those above it, the nearest first.
    public func lineage(of organisation: Organisation.ID) -> [Organisation.ID] {
        var line: [Organisation.ID] = []
        var next: Organisation.ID? = organisation
        // A ring of parents, which nobody should define, ends the search as well.
        while let here = next, !line.contains(here) {
            line.append(here)
            next = organisations[here]?.parent
        }
        return line
    }

    /// Whether an organisation is the force whose scorecard it is, or a part of it; anything is while no framework says whose.
    public func isOwn(_ organisation: Organisation.ID) -> Bool {
        currentFramework.map { isPart(organisation, of: $0.force) } ?? true
    }

    /// Whether an organisation is another one or lies below it.
    public func isPart(_ organisation: Organisation.ID, of other: Organisation.ID) -> Bool {
        var next: Organisation.ID? = organisation
        // A ring of parents, which nobody should define, ends the search as well.
        for _ in organisations.ids {
            if next == other { return true }
            guard let parent = next.flatMap({ organisations[$0]?.parent }) else { return false }
            next = parent
        }
        return next == other
    }
}
