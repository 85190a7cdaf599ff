/// Where one return stands, what may be done with it next, and why not.
public struct ReturnProgress: Sendable {
    /// The organisation and its quadrants.
    public let duty: ReturnDuty
    /// Where the return stands.
    public let state: ReturnState
    /// Organisations below it whose returns are not moderated yet.
    public let waitingFor: [Organisation.ID]
    /// Whether the cycle is closed.
    public let isClosed: Bool

    /// What can be done with a return.
    public enum Verb: String, CaseIterable, Sendable {
        case draft, submit, accept, release, moderate
        case sendBack = "send-back"
    }

    /// Why something cannot be done with a return now.
    public enum Obstacle: Hashable, Sendable {
        case cycleClosed
        case notSubmitted
        case alreadySubmitted
        case taken
        case notTaken
        case alreadyModerated
        /// Returns of these organisations below it come first.
        case waitsFor([Organisation.ID])
    }

    /// What stands against doing something now, or `nil` where nothing does.
    public func obstacle(to verb: Verb) -> Obstacle? {
        if isClosed { return .cycleClosed }
        switch (verb, state) {
        case (.draft, .drafting), (.draft, .sentBack), (.submit, .drafting), (.submit, .sentBack): return nil
        case (.draft, .submitted), (.submit, .submitted): return .alreadySubmitted
        case (.draft, .accepted), (.submit, .accepted): return .taken
        case (.draft, .moderated), (.submit, .moderated): return .alreadyModerated
        case (.accept, .submitted): return waitingFor.isEmpty ? nil : .waitsFor(waitingFor)
        case (.accept, .accepted): return .taken
        case (.accept, .moderated): return .alreadyModerated
        case (.release, .accepted), (.moderate, .accepted), (.sendBack, .accepted), (.sendBack, .submitted): return nil
        case (.release, .moderated), (.moderate, .moderated), (.sendBack, .moderated): return nil
        case (.release, .submitted), (.moderate, .submitted): return .notTaken
        case (_, .drafting), (_, .sentBack): return .notSubmitted
        }
    }
}

extension Scorecard {
    /// Where every return of a cycle stands, in the framework's order.
    public func returns(in cycle: Int) -> [ReturnProgress] {
        guard let record = cycles[cycle], let framework = framework(of: record.cycle) else { return [] }
        // Each is put below every organisation above it, rather than compared with each of the others.
        var below: [Organisation.ID: [ReturnDuty]] = [:]
        for duty in framework.returns {
            for above in lineage(of: duty.organisation).dropFirst() { below[above, default: []].append(duty) }
        }
        return framework.returns.map { progress(of: $0, above: below[$0.organisation] ?? [], in: record) }
    }

    /// Where one organisation's return stands, or `nil` where it gives none.
    public func returnProgress(of organisation: Organisation.ID, in cycle: Int) -> ReturnProgress? {
        guard let record = cycles[cycle], let framework = framework(of: record.cycle),
            let duty = framework.duty(of: organisation)
        else { return nil }
        let below = framework.returns.filter { other in
            other.organisation != duty.organisation && isPart(other.organisation, of: duty.organisation)
        }
        return progress(of: duty, above: below, in: record)
    }

    private func progress(of duty: ReturnDuty, above below: [ReturnDuty], in record: CycleRecord) -> ReturnProgress {
        ReturnProgress(
            duty: duty,
            state: record.state(of: duty),
            waitingFor: below.filter { record.state(of: $0) != .moderated }.map(\.organisation),
            isClosed: record.cycle.closed != nil
        )
    }
}
