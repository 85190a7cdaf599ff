import AccountStore
import Hummingbird
import Papers
import Scorecards

/// The return that an address names: a cycle and an organisation that gives one in it.
struct ReturnPlace: Hashable, Sendable {
    let cycle: Int
    let organisation: Organisation.ID

    init(cycle: Int, organisation: Organisation.ID) {
        self.cycle = cycle
        self.organisation = organisation
    }

    /// Reads the address; a cycle or an organisation that has no return is an error that links to the nearest that has.
    init(_ context: AppContext, in reader: Reader) throws {
        let name = try context.parameters.require("cycle")
        let asked = Organisation.ID(try context.parameters.require("organisation"))
        let (number, scorecard) = try reader.cycle(named: name) { Address.commandReturn(of: asked, in: $0) }
        guard scorecard.returnProgress(of: asked, in: number) != nil else {
            let known = scorecard.returns(in: number).map(\.duty.organisation)
            guard !known.isEmpty else {
                throw NothingFound(
                    "Nobody gives a return in cycle \(number).",
                    nearest: Link(href: Address.cycle(number), text: "Cycle \(number)")
                )
            }
            throw NothingFound("return of", called: asked.text, among: known.map(\.text)) { nearest in
                let organisation = Organisation.ID(nearest)
                return Link(
                    href: Address.commandReturn(of: organisation, in: number),
                    text: scorecard.organisations[organisation]?.name ?? nearest
                )
            }
        }
        cycle = number
        organisation = asked
    }

    var address: String { Address.commandReturn(of: organisation, in: cycle) }

    /// The draft that the people of the organisation share.
    var draftKey: DraftKey { DraftKey(cycle: cycle, organisation: organisation, form: "return") }

    /// The pages above those of the return.
    var trail: [Link] {
        [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(cycle), text: "Cycle \(cycle)"),
            Link(href: Address.returns(in: cycle), text: "Returns"),
        ]
    }
}

extension Reader {
    /// The cycle whose returns the navigation leads to: the latest, where the commands give any and the reader may see them.
    var returnsCycle: Int? {
        guard sight == .working, let cycle = latestCycle else { return nil }
        return current.framework(of: cycle)?.collectsReturns == true ? cycle.id : nil
    }
}

/// What the ledger holds of one return, looked up once for its pages.
struct ReturnDesk: Sendable {
    let place: ReturnPlace
    let scorecard: Scorecard
    let record: CycleRecord
    let framework: Framework
    let progress: ReturnProgress
    let wording: Wording

    /// Looks a return up in the scorecard that its cycle's pages follow from, or throws that there is none.
    init(_ place: ReturnPlace, in scorecard: Scorecard) throws {
        guard let desk = ReturnDesk(at: place, in: scorecard) else {
            throw NothingFound("There is no return of “\(place.organisation)” in cycle \(place.cycle).", nearest: nil)
        }
        self = desk
    }

    /// Every return of a cycle, in the framework's order.
    static func all(in cycle: Int, _ scorecard: Scorecard) -> [ReturnDesk] {
        guard let record = scorecard.cycles[cycle], let framework = scorecard.framework(of: record.cycle) else {
            return []
        }
        let wording = Wording(scorecard, framework: framework)
        return scorecard.returns(in: cycle).map { progress in
            ReturnDesk(
                place: ReturnPlace(cycle: cycle, organisation: progress.duty.organisation),
                scorecard: scorecard,
                record: record,
                framework: framework,
                progress: progress,
                wording: wording
            )
        }
    }

    private init(
        place: ReturnPlace,
        scorecard: Scorecard,
        record: CycleRecord,
        framework: Framework,
        progress: ReturnProgress,
        wording: Wording
    ) {
        self.place = place
        self.scorecard = scorecard
        self.record = record
        self.framework = framework
        self.progress = progress
        self.wording = wording
    }

    /// Looks a return up, or is `nil` where there is none.
    init?(at place: ReturnPlace, in scorecard: Scorecard) {
        guard let record = scorecard.cycles[place.cycle], let framework = scorecard.framework(of: record.cycle),
            let progress = scorecard.returnProgress(of: place.organisation, in: place.cycle)
        else { return nil }
        self.place = place
        self.scorecard = scorecard
        self.record = record
        self.framework = framework
        self.progress = progress
        wording = Wording(scorecard, framework: framework)
    }

    var organisation: Organisation.ID { place.organisation }
    var name: String { wording.name(of: organisation) }
    var under: String { "Cycle \(place.cycle), \(record.cycle.reviewPeriod.inWords)" }
    var returned: ReturnRecord { record.returns[organisation] ?? ReturnRecord() }

    /// The quadrants the organisation answers for.
    var quadrants: [Quadrant] { progress.duty.quadrants.compactMap { framework.quadrant($0) } }

    /// What stands against doing something now, as a sentence; empty where nothing does.
    func obstacle(to verb: ReturnProgress.Verb) -> String {
        progress.obstacle(to: verb).map { scorecard.refusal($0, of: organisation).description.asSentence } ?? ""
    }

    /// The last day for a stage of the cycle.
    func due(_ task: Stage.Task) -> Day? {
        framework.stage(task)?.dueDay(after: record.cycle.periodEnd, for: scorecard.organisations[organisation]?.kind)
    }

    /// What was signed off last: the moderated grades, or else the return itself; `nil` where neither is there.
    var signedOff: (stamp: Stamp, isModeration: Bool)? {
        switch progress.state {
        case .drafting, .sentBack: return nil
        case .submitted, .accepted: return returned.submitted.map { ($0.stamp, false) }
        case .moderated:
            let given = progress.duty.quadrants.compactMap { record.moderated($0, of: organisation)?.stamp }
            return given.max { $0.sequence < $1.sequence }.map { ($0, true) }
        }
    }

    /// Whose turn it is, and with what.
    var turn: String {
        if progress.isClosed { return "The cycle is closed." }
        return switch progress.state {
        case .drafting: "The command writes it and submits it."
        case .sentBack: "The command changes it and submits it again."
        case .submitted: "The chief officer accepts it, which locks it, and then moderates its grades."
        case .accepted: "The chief officer moderates its grades."
        case .moderated: "Nothing is left to do; its grades go to the board."
        }
    }
}
