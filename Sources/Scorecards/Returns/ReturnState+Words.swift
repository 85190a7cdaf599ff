extension ReturnState {
    /// The state in print.
    public var inWords: String {
        switch self {
        case .drafting: "being written"
        case .sentBack: "sent back"
        case .submitted: "submitted"
        case .accepted: "accepted by the chief officer"
        case .moderated: "moderated"
        }
    }

    /// The state a step leads to.
    static func after(_ step: ReturnStep) -> ReturnState {
        switch step {
        case .submitted, .released: .submitted
        case .accepted: .accepted
        case .sentBack(let reason): .sentBack(reason)
        }
    }
}
