extension Scorecard {
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
