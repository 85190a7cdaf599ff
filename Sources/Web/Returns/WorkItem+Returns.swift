import Papers
import Scorecards

/// What returns ask of people.
extension WorkItem {
    /// Returns that a command lead has to write, or to change and submit again.
    static func returnsToGive(_ identity: Identity, _ scorecard: Scorecard) -> [WorkItem] {
        scorecard.openReturns(for: .giveReturn, identity).compactMap { desk in
            let cycle = "Cycle \(desk.place.cycle)"
            let href = Address.draft(of: desk.organisation, in: desk.place.cycle)
            return switch desk.progress.state {
            case .drafting:
                WorkItem(
                    href: href,
                    text: "Give the return of \(desk.name)",
                    detail: "\(cycle): grades for \(desk.quadrants.map(\.name).joined(separator: ", ")). "
                        + "Nothing is submitted yet.",
                    due: desk.due(.returns)
                )
            case .sentBack(let reason):
                WorkItem(
                    href: href,
                    text: "Change the return of \(desk.name) and submit it again",
                    detail: "\(cycle): the chief officer sent it back. \(reason)",
                    due: desk.due(.returns)
                )
            case .submitted, .accepted, .moderated: nil
            }
        }
    }

    /// Returns that wait for a chief officer and for nothing else.
    static func returnsToModerate(_ identity: Identity, _ scorecard: Scorecard) -> [WorkItem] {
        scorecard.openReturns(for: .moderate, identity).compactMap { desk in
            let cycle = "Cycle \(desk.place.cycle)"
            return switch desk.progress.state {
            case .submitted where desk.progress.obstacle(to: .accept) == nil:
                WorkItem(
                    href: desk.place.address,
                    text: "Accept the return of \(desk.name)",
                    detail: "\(cycle): submitted; accepting locks it for you to moderate.",
                    due: desk.due(.moderation)
                )
            case .accepted:
                WorkItem(
                    href: Address.moderation(of: desk.organisation, in: desk.place.cycle),
                    text: "Moderate the return of \(desk.name)",
                    detail: "\(cycle): accepted; it has no moderated grades yet.",
                    due: desk.due(.moderation)
                )
            case .drafting, .sentBack, .submitted, .moderated: nil
            }
        }
    }

    /// Returns of which figures changed since they were signed off, for those who signed.
    static func returnsToSignAnew(_ identity: Identity, _ scorecard: Scorecard) -> [WorkItem] {
        let concerned =
            scorecard.openReturns(for: .giveReturn, identity) + scorecard.openReturns(for: .moderate, identity)
        var seen: Set<ReturnPlace> = []
        return concerned.filter { seen.insert($0.place).inserted }.compactMap { desk in
            ChangesPanel.all(of: desk).first.map { panel in
                WorkItem(
                    href: desk.place.address + "#changes",
                    text: "Look at the return of \(desk.name) again",
                    detail:
                        "Cycle \(desk.place.cycle): \(panel.heading.prefix(1).lowercased() + panel.heading.dropFirst()). "
                        + panel.summary
                )
            }
        }
    }
}

extension Scorecard {
    /// The returns of open cycles for whose organisation a person may do something.
    fileprivate func openReturns(for deed: Deed, _ identity: Identity) -> [ReturnDesk] {
        cycles.all.filter { $0.cycle.closed == nil }.flatMap { record in
            // Whose they are is asked before how they stand, which takes longer where many give returns.
            (framework(of: record.cycle)?.returns ?? [])
                .filter { identity.may(deed, for: $0.organisation, in: self) }
                .compactMap { duty in
                    ReturnDesk(at: ReturnPlace(cycle: record.id, organisation: duty.organisation), in: self)
                }
        }
    }
}
