/// One closing of a cycle: what was known then is an edition, which nothing recorded later changes.
public struct Edition: Hashable, Sendable {
    /// The edition's number, counted from 1.
    public let number: Int
    /// The entry that closed the cycle.
    public let closed: Stamp
    /// The entry that published the edition's paper, or `nil` while it is not public.
    public internal(set) var published: Stamp?
    /// The day on which the edition's paper was published, or `nil` while it is not public.
    public internal(set) var publishedOn: Day?
    /// Why the cycle was opened again, with the entry that did so; `nil` where it was not.
    public internal(set) var reopened: Recorded<String>?
}
