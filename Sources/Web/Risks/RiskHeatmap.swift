import Papers
import Scorecards

/// The force's matrix with the open risks in its cells, as a table that says in words what colour repeats.
struct RiskHeatmap: Sendable {
    let impacts: [String]
    /// The likelihoods, the highest first.
    let rows: [Row]

    /// One likelihood.
    struct Row: Sendable {
        let likelihood: String
        let cells: [Cell]
        /// Whether no risk is as likely.
        let isBare: Bool
    }

    /// One pair of likelihood and impact.
    struct Cell: Sendable {
        let impact: String
        let score: String
        /// The class that gives the cell its look: breach, disputed or clear.
        let code: String
        let symbol: String
        let says: String
        let hasSays: Bool
        let isBare: Bool
        let count: String
        let risks: [Link]
    }

    init(_ matrix: RiskMatrix, of risks: [RiskRow]) {
        impacts = matrix.impacts.map(\.name)
        rows = matrix.likelihoods.reversed().map { likelihood in
            let cells = matrix.impacts.compactMap { impact in
                matrix.judge(likelihood.id, impact.id).map { judgement in
                    Cell(judgement, risks: risks.filter { $0.pair == [likelihood.id.text, impact.id.text] })
                }
            }
            return Row(likelihood: likelihood.name, cells: cells, isBare: cells.allSatisfy(\.isBare))
        }
    }
}

extension RiskHeatmap.Cell {
    fileprivate init(_ judgement: RiskJudgement, risks: [RiskRow]) {
        let look = RiskLook(judgement)
        impact = judgement.impact.name
        score = String(judgement.score)
        code = look.code
        symbol = look.symbol
        says = judgement.isBreach ? judgement.inWords : ""
        hasSays = judgement.isBreach
        isBare = risks.isEmpty
        count = risks.count == 1 ? "1 risk:" : "\(risks.count) risks:"
        self.risks = risks.map { Link(href: $0.href, text: $0.title) }
    }
}

/// The sign and the class of style of what a matrix says of a risk, beside the words and never instead of them.
struct RiskLook: Hashable, Sendable {
    let symbol: String
    let code: String

    init(_ judgement: RiskJudgement) {
        switch (judgement.rulesDisagree, judgement.isBreach) {
        case (true, _): (symbol, code) = ("≠", "disputed")
        case (false, true): (symbol, code) = ("✗", "breach")
        case (false, false): (symbol, code) = ("✓", "clear")
        }
    }
}
