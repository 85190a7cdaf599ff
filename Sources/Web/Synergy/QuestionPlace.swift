import Hummingbird
import Scorecards

/// A question of a cycle as an address names it.
struct QuestionPlace: Sendable {
    let cycle: Int
    let id: SynergyQuestion.ID
    let text: String

    var trail: [Link] {
        [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(cycle), text: "Cycle \(cycle)"),
            Link(href: Address.synergy(of: cycle), text: "Synergy"),
        ]
    }
}

extension QuestionPlace {
    /// What the ledger says of the question, its groups and their ideas.
    func account(in reader: Reader, names: Names) -> LedgerAccount {
        LedgerAccount(in: reader, names: names) {
            $0.particulars.cycle == cycle && $0.particulars.subject == "question \(id)"
        }
    }
}

extension Site {
    /// The cycle an address names; one that is not there is an error.
    func cycle(in context: AppContext) throws -> Int {
        try reader(context).cycle(named: try context.parameters.require("cycle")) { Address.synergy(of: $0) }.number
    }

    /// The question an address names; one that is not there is an error that links to the nearest.
    func question(in context: AppContext) throws -> QuestionPlace {
        let cycle = try cycle(in: context)
        let id = SynergyQuestion.ID(try context.parameters.require("question"))
        let record = chronicle().current.cycles[cycle]
        if let question = record?.question(id)?.question.value {
            return QuestionPlace(cycle: cycle, id: id, text: question.text)
        }
        let known = record?.questions.map(\.question.value.id.text) ?? []
        throw NothingFound("question", called: id.text, among: known) { _ in
            Link(href: Address.synergy(of: cycle), text: "The questions of cycle \(cycle)")
        }
    }
}
