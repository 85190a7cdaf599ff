/// Everything that happened to one command's return in a cycle.
public struct ReturnRecord: Sendable {
    /// The accounts submitted, oldest first; the last one counts.
    public internal(set) var submissions: [Recorded<CommandReturn>] = []
    /// What was done with the return, oldest first.
    public internal(set) var steps: [Recorded<ReturnStep>] = []

    /// Creates the record of a return with which nothing was done yet.
    public init() {}

    /// The account that counts, or `nil` where none was submitted.
    public var submitted: Recorded<CommandReturn>? { submissions.last }
}

/// Something done with a return once its command has submitted it.
public enum ReturnStep: Hashable, Sendable {
    /// The command lead submitted it.
    case submitted
    /// The chief officer took it up, which locks it.
    case accepted
    /// The chief officer let go of it without moderating.
    case released
    /// The chief officer sent it back with a reason.
    case sentBack(String)
}

/// Where a return stands.
public enum ReturnState: Hashable, Sendable {
    /// Nothing was submitted yet.
    case drafting
    /// The chief officer sent it back with a reason, and nothing was submitted since.
    case sentBack(String)
    /// It waits for the chief officer.
    case submitted
    /// The chief officer has it, and nobody changes it.
    case accepted
    /// The chief officer has given a grade for every quadrant.
    case moderated
}

extension CycleRecord {
    /// Where an organisation's return stands, by what was recorded.
    public func state(of duty: ReturnDuty) -> ReturnState {
        guard let record = returns[duty.organisation], let last = record.steps.last else { return .drafting }
        switch last.value {
        case .submitted, .released: return .submitted
        case .sentBack(let reason): return .sentBack(reason)
        case .accepted:
            let isGraded = duty.quadrants.allSatisfy { moderated($0, of: duty.organisation) != nil }
            return isGraded ? .moderated : .accepted
        }
    }

    /// The moderated grade of a quadrant that was given since the organisation last submitted its return.
    public func moderated(_ quadrant: Quadrant.ID, of organisation: Organisation.ID) -> Recorded<GradeOpinion>? {
        let submitted = returns[organisation]?.submitted?.stamp.sequence ?? 0
        return opinion(.moderated, quadrant, of: organisation).flatMap { $0.stamp.sequence > submitted ? $0 : nil }
    }

    /// The opinion that counts at a stage, or `nil` where none is recorded.
    public func opinion(_ stage: GradeStage, _ quadrant: Quadrant.ID, of organisation: Organisation.ID) -> Recorded<
        GradeOpinion
    >? {
        opinions.last {
            $0.value.stage == stage && $0.value.quadrant == quadrant && $0.value.organisation == organisation
        }
    }
}
