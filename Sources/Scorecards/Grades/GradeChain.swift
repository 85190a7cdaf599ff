/// The opinions of one quadrant's grade by one organisation in one cycle; the latest of each stage counts.
public struct GradeChain: Hashable, Sendable {
    /// Every opinion with the entry that recorded it, oldest first.
    public let history: [Recorded<GradeOpinion>]

    /// Picks a quadrant's opinions out of a cycle's.
    init(_ opinions: [Recorded<GradeOpinion>], of quadrant: Quadrant.ID, for organisation: Organisation.ID) {
        self.history = opinions.filter { $0.value.quadrant == quadrant && $0.value.organisation == organisation }
    }

    /// The opinion that counts at a stage, or `nil` where none is recorded.
    public subscript(stage: GradeStage) -> Recorded<GradeOpinion>? { history.last { $0.value.stage == stage } }

    /// The board's opinion, or `nil` where it is not known.
    public var agreed: GradeOpinion? { self[.agreed]?.value }
}
