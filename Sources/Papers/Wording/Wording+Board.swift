public import Scorecards

// MARK: - The board
extension Wording {
    /// Who was at a board: who was in the chair, who was present and who sent apologies.
    public func attendance(at meeting: BoardMeeting) -> String {
        let present = "Present: \(English.stopped(English.list(meeting.present)))"
        let apologies =
            meeting.apologies.isEmpty ? nil : "Apologies: \(English.stopped(English.list(meeting.apologies)))"
        return ["In the chair: \(English.stopped(meeting.chair))", present, apologies].compactMap { $0 }
            .joined(separator: " ")
    }

    /// A view that the board heard and did not follow, with the office that holds it.
    func dissent(_ dissent: Dissent) -> [Inline] {
        [.strong("Dissent, \(dissent.author):"), .text(" " + English.full(dissent.view))]
    }

    /// What a decision changes, from which month, as a sentence.
    public func change(_ change: YardstickChange, of measures: Register<Measure>) -> String {
        func name(_ id: Measure.ID) -> String { measures[id]?.name ?? id.text }
        let what =
            switch change.kind {
            case .replace(let old, let new):
                "\(name(new)) takes the place of \(name(old)), which stays as an indicator"
            case .target(let measure, let target):
                "the target for \(name(measure)) is \(measures[measure]?.brief(.exactly(target)) ?? target.description)"
            case .trial(let new, let old):
                "\(name(new)) is tried beside \(name(old)), and decides nothing while it is on trial"
            }
        return "From \(change.from.inWords) \(what)."
    }

    /// An action with its owner, its day and how it stands.
    func action(_ record: ActionRecord, in framework: Framework) -> [Inline] {
        let action = record.action.value
        let quadrant = framework.quadrant(action.quadrant)?.name ?? action.quadrant.text
        return [
            .strong(English.full(action.title)),
            .text(
                " \(quadrant). \(owner(of: action)), by \(action.due.inWords): "
                    + English.stopped(standing(of: record))
            ),
        ]
    }

    /// The office that answers for an action, with its organisation where the office does not name it already.
    public func owner(of action: Action) -> String {
        English.answering(action.owner, for: name(of: action.organisation))
    }

    /// How an action stands, by its latest review: open; done, with what was found.
    public func standing(of record: ActionRecord) -> String {
        guard let review = record.reviews.last?.value else { return record.status.rawValue }
        let note = review.note.isEmpty ? "" : ", \(review.note)"
        return "\(record.status.rawValue) (\(review.day.inWords)\(note))"
    }
}

extension CycleRecord {
    /// Whether what is printed of the cycle can still change.
    var stateInWords: String {
        if cycle.closed != nil { return "Final; the cycle is closed" }
        return editions.isEmpty ? "Draft; the cycle is still open" : "Draft; the cycle is open for a correction"
    }

    /// Which closing of the cycle something printed follows from, where there was a correction; `nil` where there was none.
    public var editionInWords: String? {
        let reasons = editions.compactMap(\.reopened?.value)
        guard let reason = reasons.last else { return nil }
        let number = reasons.count + 1
        return "\(cycle.closed == nil ? "Draft of edition" : "Edition") \(number), corrected: \(English.full(reason))"
    }
}

extension Scorecard {
    /// An office with the organisation it answers for, which is left out where the office names it already.
    public func answering(_ office: String, for organisation: Organisation.ID) -> String {
        English.answering(office, for: organisations[organisation]?.name ?? organisation.text)
    }
}

extension English {
    fileprivate static func answering(_ office: String, for organisation: String) -> String {
        office.contains(organisation) ? office : "\(office), \(organisation)"
    }
}
