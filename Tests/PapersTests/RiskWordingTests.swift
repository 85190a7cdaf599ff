import Papers
import ScorecardFixtures
import Scorecards
import Testing

/// The two rules of the risk matrix in words, and where they disagree.
struct RiskWordingTests {
    private static let matrix = RiskMatrix(
        likelihoods: [.init(id: "possible", name: "Possible"), .init(id: "likely", name: "Likely")],
        impacts: [.init(id: "minor", name: "Minor"), .init(id: "major", name: "Major")],
        scores: [[6, 90], [8, 64]],
        above: 75,
        labels: .init(likelihoods: ["likely"], impacts: ["major"])
    )

    @Test func `the standard in a sentence`() {
        #expect(
            Self.matrix.ruleInWords
                == "A risk breaches the minimum standard where its score is above 75, or where its likelihood is Likely and "
                + "its impact Major."
        )
        var without = Self.matrix
        (without.above, without.labels) = (nil, nil)
        #expect(without.ruleInWords == "The framework states no minimum standard for risks.")
    }

    @Test(arguments: [
        ("possible", "minor", "6 is not above 75: no breach", "Possible with Minor: no breach", "no breach", nil),
        (
            "possible", "major", "90 is above 75: breaches", "Possible with Major: no breach",
            "breaches by score alone",
            "The two rules disagree: by its score it breaches, by its labels it does not."
        ),
        (
            "likely", "major", "64 is not above 75: no breach", "Likely with Major: breaches",
            "breaches by label alone",
            "The two rules disagree: by its labels it breaches, by its score it does not."
        ),
    ])
    func `each rule’s answer`(
        likelihood: String,
        impact: String,
        score: String,
        label: String,
        together: String,
        disagreement: String?
    ) throws {
        let judgement = try #require(Self.matrix.judge(Identifier(likelihood), Identifier(impact)))
        #expect(Self.matrix.answerByScore(judgement) == score)
        #expect(Self.matrix.answerByLabel(judgement) == label)
        #expect(judgement.inWords == together)
        #expect(judgement.disagreement == disagreement)
    }
}
