import AccountStore
import Scorecards

/// Who holds the role that has to act, found among the accounts.
struct Holders: Sendable {
    let accounts: [Account]
    let scorecard: Scorecard

    /// Those who hold a duty's role for its organisation, or, where nobody does, for the nearest one above it.
    func holders(of duty: Duty) -> [Account] {
        guard let role = duty.stage.task?.role else { return [] }
        return line(above: duty.organisation).lazy
            .map { place in
                accounts.filter { !$0.isDisabled && $0.holdings.contains(Holding(role, for: place)) }
            }
            .first { !$0.isEmpty } ?? []
    }

    /// The organisation and those above it, the nearest first.
    private func line(above organisation: Organisation.ID) -> [Organisation.ID] {
        var line = [organisation]
        while let last = line.last, let parent = scorecard.organisations[last]?.parent, !line.contains(parent) {
            line.append(parent)
        }
        return line
    }
}
