// MARK: - A force that walks through the whole process
extension SmallFolder {
    /// The sound folder of a force whose commands give returns, with a register of risks and with actions.
    ///
    /// Cycle 7 is walked through to its publication; cycle 8 is open.
    static var process: SmallFolder {
        processFiles.reduce(into: SmallFolder()) { folder, file in folder = folder.with(file.value, as: file.key) }
    }

    private static let processFiles = [
        "organisations.yaml": """
        organisations:
          - {id: essex, name: Essex Police, kind: force}
          - {id: south, name: Local Policing South, kind: command, parent: essex}
          - {id: coast, name: South Coast, kind: area, parent: south}

        """,
        "measures.yaml": (sound["measures.yaml"] ?? "") + """
              - id: days-to-board
                name: Days to the board
                unit: {kind: days}
                better: lower

            """,
        "framework.yaml": framework,
        "observations.csv": """
        \(header)
        vwi-solved,essex,2019-10,2020-09,"2,460",,,,,paper 5.1,
        vwi-solved,essex,2018-10,2019-09,2530,,,,implied,paper 5.1,
        emergency-response,south,2019-10,2020-09,77.8%,,,,,paper 5.1,

        """,
        "cycles.yaml": cycles,
        "risks.yaml": """
        risks:
          - id: custody
            title: Custody suites are full
            detail: Detained people would be taken far away.
            organisation: south
            owner: Head of Custody
            assessments:
              - {day: 2020-11-02, likelihood: likely, impact: major, mitigation: A fourth suite is opened.}
              - {day: 2020-10-01, likelihood: likely, impact: minor}
          - id: control-room
            title: The control room's computers fail
            organisation: essex
            owner: Head of Contact Management
            assessments:
              - {day: 2020-10-05, likelihood: rare, impact: major, closed: true, mitigation: It is over.}

        """,
        "actions.yaml": """
        actions:
          - id: coaching
            cycle: 7
            title: Coach new sergeants
            organisation: south
            owner: Head of Learning
            due: 2021-03-31
            measure: vwi-solved
            quadrant: safety
            idea: Pair each with an older hand
            reviews:
              - {day: 2021-02-01, status: open, note: Half of them are paired.}

        """,
    ]

    private static let framework = """
        id: scorecard
        version: 1
        name: Scorecard
        force: essex
        from: 2020-07
        cycles-before: 13
        scale:
          - {id: good, name: Good, short: G}
          - {id: requires-improvement, name: Requires Improvement, short: RI}
        quadrants:
          - id: safety
            name: Keeping People Safe
            measures:
              - measure: vwi-solved
                role: primary-redline
                window: 12m
                redline: {against: previous-year, tie: not-met}
              - measure: emergency-response
                role: redline
                window: 12m
                redline: {against: target, target: 80%}
        grading:
          - grade: requires-improvement
            when: [{roles: [primary-redline], result: not-met, how-many: any}]
          - grade: good
            when: [{roles: [primary-redline], result: met, how-many: all}]
        priorities:
          - {id: serious-violence, name: Reverse the Trend in Serious Violence}
        timetable:
          - {id: pack, name: Recommended grades, due: 10, counting: working-days, task: recommendation}
          - {id: returns, name: Returns, due: 24, task: returns, due-by-level: {area: 18, command: 24}}
          - {id: board, name: Force Performance Board, due: 56, counting: days, task: board}
          - {id: paper, name: Paper, task: paper}
        returns:
          - {organisation: south, quadrants: [safety]}
          - {organisation: coast, quadrants: [safety]}
        risks:
          likelihoods: [{id: rare, name: Rare}, {id: likely, name: Likely}]
          impacts: [{id: minor, name: Minor}, {id: major, name: Major}]
          scores: [[4, 16], [16, 64]]
          above: 75
          labels: {likelihoods: [likely], impacts: [major]}
        computed:
          - {measure: days-to-board, from: days-to-board}

        """

    private static let cycles = """
        cycles:
          - cycle: 7
            series: 20
            from: 2020-07
            to: 2020-09
            framework: 1
            milestones:
              - {stage: board, day: 2020-11-25, note: Wednesday}
            meeting:
              day: 2020-11-25
              chair: Deputy Chief Constable
              present: [Deputy Chief Constable, Assistant Chief Constable]
              apologies: [Director of Finance]
            grades:
              - {quadrant: safety, stage: agreed, grade: requires-improvement, by: Board, reason: Fewer were solved.}
              - {quadrant: safety, organisation: south, stage: moderated, grade: good, by: ACC}
              - {quadrant: safety, organisation: south, stage: own, grade: good, by: Command lead}
              - {quadrant: safety, organisation: coast, stage: moderated, grade: good, by: ACC}
              - {quadrant: safety, organisation: coast, stage: own, grade: good, by: Area lead}
              - {quadrant: safety, organisation: south, stage: recommended, grade: good, by: PAU}
            returns:
              - organisation: south
                by: Command lead, South
                narrative: |
                  Much was solved.

                  More will be.
                themes: [Many acting sergeants]
                pressures: [Vacancies]
                accounts:
                  - measure: emergency-response
                    fact: One in five came late.
                    cause: The cars stood in the wrong places.
                    action: They are moved.
                accepted: true
              - {organisation: coast, by: Area lead, narrative: A quiet summer., accepted: true}
            priorities:
              - {priority: serious-violence, grade: good, by: PAU, reason: Fewer were hurt.}
            decisions:
              - id: trial
                day: 2020-11-25
                by: Force Performance Board
                title: The inspection is tried beside solved violence
                change: {quadrant: safety, from: 2020-10, trial: inspection, beside: vwi-solved}
            questions:
              - id: sergeants
                text: What helps new sergeants?
                quadrants: [safety]
                groups:
                  - {id: one, name: First group, facilitator: ACC}
                ideas:
                  - {group: one, text: Pair each with an older hand}
            closed: true
            published: 2020-12-09
          - {cycle: 8, series: 21, from: 2020-10, to: 2020-12, framework: 2}

        """
}
