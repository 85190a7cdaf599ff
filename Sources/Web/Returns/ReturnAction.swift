import Scorecards

/// What a person's roles let the person do with one return; nobody in particular may do nothing.
struct ReturnPowers: Hashable, Sendable {
    let isLead: Bool
    let isChief: Bool

    init(of identity: Identity?, over desk: ReturnDesk) {
        isLead = identity?.may(.giveReturn, for: desk.organisation, in: desk.scorecard) ?? false
        isChief = identity?.may(.moderate, for: desk.organisation, in: desk.scorecard) ?? false
    }

    var verbs: [ReturnProgress.Verb] {
        (isLead ? [.draft] : []) + (isChief ? [.accept, .moderate, .sendBack, .release] : [])
    }
}

/// Something that may be done with a return next, or why it may not be.
struct ReturnAction: Sendable {
    let href: String
    let text: String
    let isPossible: Bool
    /// What stands against it, and what would be right; empty where nothing does.
    let obstacle: String

    /// Everything that a person's roles let the person do with a return at some time, except to accept it twice; what can
    /// be done now stands first.
    static func all(of desk: ReturnDesk, for powers: ReturnPowers) -> [ReturnAction] {
        let isAccepted = [.accepted, .moderated].contains(desk.progress.state)
        let actions = powers.verbs.filter { !isAccepted || $0 != .accept }.map { ReturnAction($0, of: desk) }
        return actions.filter(\.isPossible) + actions.filter { !$0.isPossible }
    }

    /// What the person does next: the possible that is most in place, or what stands against it.
    static func next(of desk: ReturnDesk, for powers: ReturnPowers) -> [ReturnAction] {
        let verbs = powers.verbs
        let wanted: [ReturnProgress.Verb] =
            switch desk.progress.state {
            case .drafting, .sentBack: verbs.contains(.draft) ? [.draft] : [.accept]
            case .submitted: verbs.contains(.accept) ? [.accept] : []
            case .accepted: verbs.contains(.moderate) ? [.moderate] : []
            case .moderated: []
            }
        return wanted.filter(verbs.contains).map { ReturnAction($0, of: desk) }
    }

    private init(_ verb: ReturnProgress.Verb, of desk: ReturnDesk) {
        let isAgain = desk.returned.submitted != nil
        switch verb {
        case .draft, .submit:
            href = Address.draft(of: desk.organisation, in: desk.place.cycle)
            text = isAgain ? "Change the return and submit it again" : "Write the return"
        case .moderate:
            href = Address.moderation(of: desk.organisation, in: desk.place.cycle)
            text = desk.progress.state == .moderated ? "Moderate the grades again" : "Moderate the grades"
        case .accept:
            href = ReturnStepKind.accept.address(desk.place)
            text = ReturnStepKind.accept.title
        case .release:
            href = ReturnStepKind.release.address(desk.place)
            text = ReturnStepKind.release.title
        case .sendBack:
            href = ReturnStepKind.sendBack.address(desk.place)
            text = ReturnStepKind.sendBack.title
        }
        obstacle = desk.obstacle(to: verb)
        isPossible = obstacle.isEmpty
    }
}
