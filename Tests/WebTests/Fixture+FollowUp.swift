import Scorecards

/// What follows a board: a command's risk, a question to the whole force, and an action.
extension Fixture {
    static let riskMatrix = RiskMatrix(
        likelihoods: [
            .init(id: "possible", name: "Possible"), .init(id: "likely", name: "Likely"),
            .init(id: "almost-certain", name: "Almost Certain"),
        ],
        impacts: [
            .init(id: "minor", name: "Minor"), .init(id: "major", name: "Major"),
            .init(id: "catastrophic", name: "Catastrophic"),
        ],
        scores: [[24, 48, 60], [32, 64, 80], [40, 80, 100]],
        above: 75,
        labels: .init(likelihoods: ["likely", "almost-certain"], impacts: ["major", "catastrophic"])
    )

    static let followUp: [any EntryContent] = [
        OrganisationDefined(Organisation(id: "crime", name: "Crime Command", kind: .command, parent: "essex")),
        RiskAssessed(
            risk: Risk(id: "phones", title: "Phones wait too long", organisation: "crime", owner: "Head of Crime"),
            assessment: RiskAssessment(day: "2020-10-06", likelihood: "likely", impact: "major", mitigation: "Sorted.")
        ),
        QuestionPut(
            cycle: 6,
            question: SynergyQuestion(id: "files", text: "How can files be better?", quadrants: ["our-people"])
        ),
        GroupFormed(
            cycle: 6,
            question: "files",
            group: BreakoutGroup(id: "red", name: "Red", facilitator: "A chief officer")
        ),
        IdeaOffered(cycle: 6, question: "files", idea: Idea(group: "red", text: "Check them in pairs.")),
        ActionRaised(action: action),
    ]

    static let action = Action(
        id: "pairs",
        cycle: 6,
        title: "Check files in pairs",
        organisation: "crime",
        owner: "Head of Crime",
        due: "2021-02-01",
        measure: "vwi-solved",
        quadrant: "keeping-people-safe",
        idea: "Check them in pairs."
    )
}
