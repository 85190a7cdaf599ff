import Intake
import Scorecards
import Testing

struct ProcessTests {
    private static let framework = "framework.yaml"
    private static let cycles = "cycles.yaml"
    private static let risks = "risks.yaml"
    private static let actions = "actions.yaml"

    @Test func `a walked process is planned in the order in which each step may be taken`() throws {
        let steps = try SmallFolder.process.plan().steps.drop { !($0.content is FiguresRecorded) }
        #expect(
            steps.map { "\($0.place): \($0.content.summary)" } == [
                "observations.csv: 3 figures recorded from observations.csv",
                "risks.yaml:9: risk “Custody suites are full” assessed likely × minor",
                "risks.yaml:8: risk “Custody suites are full” assessed likely × major",
                "risks.yaml:15: risk “The control room's computers fail” assessed rare × major, closed",
                "cycles.yaml:2: cycle 7 (20 in all) opened for 2020-07..2020-09",
                "cycles.yaml:10: cycle 7: board met on 2020-11-25, Deputy Chief Constable in the chair",
                "cycles.yaml:8: cycle 7: stage “board” on 2020-11-25",
                "cycles.yaml:40: cycle 7: decided “The inspection is tried beside solved violence”",
                "cycles.yaml:20: cycle 7: “safety” of “south” recommended good by PAU",
                "cycles.yaml:17: cycle 7: “safety” of “south” own good by Command lead",
                "cycles.yaml:19: cycle 7: “safety” of “coast” own good by Area lead",
                "cycles.yaml:22: cycle 7: return of “south” submitted by Command lead, South",
                "cycles.yaml:36: cycle 7: return of “coast” submitted by Area lead",
                "cycles.yaml:36: cycle 7: return of “coast” taken up by the chief officer",
                "cycles.yaml:18: cycle 7: “safety” of “coast” moderated good by ACC",
                "cycles.yaml:35: cycle 7: return of “south” taken up by the chief officer",
                "cycles.yaml:16: cycle 7: “safety” of “south” moderated good by ACC",
                "cycles.yaml:15: cycle 7: “safety” agreed requires-improvement by Board",
                "cycles.yaml:38: cycle 7: priority “serious-violence” recommended good",
                "cycles.yaml:46: cycle 7: question put, “What helps new sergeants?”",
                "cycles.yaml:50: cycle 7: group “First group” formed for “sergeants”",
                "cycles.yaml:52: cycle 7: idea offered to “sergeants”",
                "narrative/cycle-7/safety.md: cycle 7: narrative of “safety” written",
                "cycles.yaml:53: cycle 7 closed",
                "cycles.yaml:54: cycle 7: edition 1 of the paper published on 2020-12-09",
                "cycles.yaml:55: cycle 8 (21 in all) opened for 2020-10..2020-12",
                "actions.yaml:2: action “Coach new sergeants” raised for Head of Learning, due 2021-03-31",
                "actions.yaml:12: action “coaching” reviewed: open",
            ]
        )
        #expect(steps.filter(\.isChange).map(\.place.description) == ["cycles.yaml:8"])
    }

    @Test func `importing a walked process again records nothing`() throws {
        let known = try SmallFolder.process.scorecard()
        #expect(try SmallFolder.process.plan(into: known).steps.isEmpty)
    }

    @Test func `what the files say stands in the scorecard`() throws {
        let scorecard = try SmallFolder.process.scorecard()
        let framework = try #require(scorecard.frameworks.first)
        #expect(framework.returns.map(\.organisation) == ["south", "coast"])
        #expect(framework.timetable.map(\.task) == [.recommendation, .returns, .board, .paper])
        #expect(framework.timetable.map(\.counting) == [.workingDays, nil, .days, nil])
        #expect(framework.timetable[1].levels.map(\.due) == [18, 24])
        #expect(framework.risks?.judge("likely", "major")?.rulesDisagree == true)
        #expect(scorecard.currentFramework?.quadrants.first?.roles.map(\.role) == [.primaryRedline, .trial, .redline])
        let record = try #require(scorecard.cycles[7])
        #expect(record.meeting?.value.apologies == ["Director of Finance"])
        #expect(record.milestone("board")?.note == "Wednesday")
        #expect(record.returns["south"]?.submitted?.value.narrative == "Much was solved.\n\nMore will be.")
        #expect(record.returns["south"]?.submitted?.value.accounts.map(\.measure) == ["emergency-response"])
        #expect(
            scorecard.series(of: "days-to-board", for: "essex").points.map(\.cell.reading) == [.exactly(Quantity(56))]
        )
    }

    @Test(arguments: [
        (risks, "impact: major, mitigation", "impact: minor, mitigation", RiskAssessed.kind),
        (risks, "Custody suites are full", "Custody is full", RiskAssessed.kind),
        (actions, "title: Coach new", "title: Teach new", ActionRaised.kind),
        (actions, "Half of them", "Most of them", ActionReviewed.kind),
        (cycles, "What helps new", "What would help new", QuestionPut.kind),
        (cycles, "name: First group", "name: Group one", GroupFormed.kind),
    ])
    func `a change is recorded alone, as a change`(file: String, old: String, new: String, kind: String) throws {
        let known = try SmallFolder.process.scorecard()
        let steps = try SmallFolder.process.replacing(old, with: new, in: file).plan(into: known).steps
        #expect(steps.map { type(of: $0.content).kind } == [kind])
        #expect(steps.map(\.isChange) == [true])
    }

    @Test func `what people did with an imported cycle since is left alone`() throws {
        let known = try SmallFolder.process.scorecard().recording(
            CycleReopened(cycle: 7, reason: "A figure was wrong.")
        )
        #expect(try SmallFolder.process.plan(into: known).steps.isEmpty)
        let closed = known.recording(CycleClosed(cycle: 7))
        #expect(try SmallFolder.process.plan(into: closed).steps.isEmpty)
        #expect(closed.cycles[7]?.editions.map { $0.published != nil } == [true, false])
    }

    @Test func `a return that was sent back is submitted anew with its grades`() throws {
        let open = SmallFolder.process.with(
            """
            cycles:
              - cycle: 7
                series: 20
                from: 2020-07
                to: 2020-09
                framework: 1
                grades:
                  - {quadrant: safety, organisation: coast, stage: own, grade: good, by: Area lead}
                returns:
                  - {organisation: coast, by: Area lead, narrative: A quiet summer.}

            """,
            as: Self.cycles
        )
        let known = try open.scorecard()
            .recording(ReturnSentBack(cycle: 7, organisation: "coast", reason: "Say more."))
        #expect(try open.plan(into: known).steps.isEmpty)
        let longer = open.replacing("quiet summer", with: "quiet summer at the sea", in: Self.cycles)
        #expect(
            try longer.plan(into: known).steps.map(\.content.summary) == [
                "cycle 7: “safety” of “coast” own good by Area lead",
                "cycle 7: return of “coast” submitted by Area lead",
            ]
        )
    }

    // MARK: - Mistakes

    @Test(arguments: [
        Mistake(
            "a task no stage is",
            in: framework,
            "task: board",
            "task: bored",
            "framework.yaml:32: error: “bored” is no task; did you mean “board”?"
        ),
        Mistake(
            "days counted in a way nobody counts",
            in: framework,
            "counting: working-days",
            "counting: workdays",
            "framework.yaml:30: error: “workdays” is no counting; did you mean “days”?"
        ),
        Mistake(
            "a level of no kind and days that are no number",
            in: framework,
            "{area: 18, command: 24}",
            "{aria: 18, command: soon}",
            "framework.yaml:31: error: “aria” is no kind of organisation; did you mean “area”?",
            "framework.yaml:31: error: the days allowed to “command” are not a whole number; "
                + "write command: 18, in days after the period's end"
        ),
        Mistake(
            "a return of nobody known, for a quadrant nobody knows",
            in: framework,
            "{organisation: coast, quadrants: [safety]}",
            "{organisation: cost, quadrants: [safty]}",
            "framework.yaml:1: error: there is no organisation “cost”; did you mean “coast”?",
            "framework.yaml:1: error: there is no quadrant “safty”; did you mean “safety”?"
        ),
        Mistake(
            "scores that are no numbers",
            in: framework,
            "[16, 64]",
            "[16, high]",
            "framework.yaml:1: error: the risk matrix has not one score for each pair; give 2 rows of 2 numbers",
            "framework.yaml:40: error: “scores” takes rows of whole numbers; write each row as [1, 2, 3]"
        ),
        Mistake(
            "a score too few",
            in: framework,
            "[16, 64]",
            "[16]",
            "framework.yaml:1: error: the risk matrix has not one score for each pair; give 2 rows of 2 numbers"
        ),
        Mistake(
            "a label the matrix does not have",
            in: framework,
            "labels: {likelihoods: [likely]",
            "labels: {likelihoods: [likly]",
            "framework.yaml:1: error: the label rule names “likly”, which the matrix does not have; use its labels"
        ),
        Mistake(
            "a measure computed from nothing known",
            in: framework,
            "from: days-to-board",
            "from: days-to-bored",
            "framework.yaml:44: error: “days-to-bored” is not risks-in-breach or days-to-board; mend from:"
        ),
        Mistake(
            "a computed measure nobody knows",
            in: framework,
            "measure: days-to-board",
            "measure: day-to-board",
            "framework.yaml:1: error: there is no measure “day-to-board”; did you mean “days-to-board”?"
        ),
        Mistake(
            "a grade that follows from a trial",
            in: framework,
            "[{roles: [primary-redline], result: met",
            "[{roles: [primary-redline, trial], result: met",
            "framework.yaml:26: error: a measure on trial decides nothing, so that no grade can follow from it; "
                + "use primary-redline, redline or kpi"
        ),
        Mistake(
            "a key nobody knows",
            in: framework,
            "above: 75",
            "over: 75",
            "framework.yaml:41: error: there is no key “over” here; use likelihoods, impacts, scores, above, labels"
        ),
    ])
    func `a process that cannot be followed is refused`(mistake: Mistake) throws {
        let folder = mistake.spoiling(SmallFolder.process).only("organisations.yaml", "measures.yaml", Self.framework)
        let said = try folder.complaints()
        #expect(said == mistake.said)
    }

    @Test(arguments: [
        Mistake(
            "a paper published of an open cycle",
            in: cycles,
            "    closed: true\n",
            "",
            "cycles.yaml:53: error: the paper of a cycle that is not closed can still change, so that it is not "
                + "published; write closed: true, or leave published: out"
        ),
        Mistake(
            "a paper published before its board",
            in: cycles,
            "published: 2020-12-09",
            "published: 2020-11-09",
            "cycles.yaml:54: error: a paper published on 2020-11-09 precedes its board on 2020-11-25; check the year"
        ),
        Mistake(
            "a board at which nobody was",
            in: cycles,
            "present: [Deputy Chief Constable, Assistant Chief Constable]",
            "present: []",
            "cycles.yaml:10: error: nobody was present at the board; name who was, one office on each line"
        ),
        Mistake(
            "an unmet redline without its cause, and an account of a measure nobody knows",
            in: cycles,
            "measure: emergency-response",
            "measure: emergency-respons",
            "cycles.yaml:22: error: the fact of the unmet redline “Emergency response” is missing; write it",
            "cycles.yaml:22: error: the cause of the unmet redline “Emergency response” is missing; write it",
            "cycles.yaml:22: error: the action of the unmet redline “Emergency response” is missing; write it",
            "cycles.yaml:31: error: there is no measure “emergency-respons”; did you mean “emergency-response”?"
        ),
        Mistake(
            "a return that tells no narrative",
            in: cycles,
            "by: Area lead, narrative: A quiet summer., ",
            "by: Area lead, ",
            "cycles.yaml:18: error: South Coast has not submitted its return; wait for it, or ask for it",
            "cycles.yaml:35: error: returns below Local Policing South come first: South Coast; "
                + "moderate those before this one",
            "cycles.yaml:36: error: “narrative” is missing; write narrative: and its value"
        ),
        Mistake(
            "a priority nobody knows",
            in: cycles,
            "priority: serious-violence",
            "priority: serious-violance",
            "cycles.yaml:38: error: there is no priority “serious-violance”; did you mean “serious-violence”?"
        ),
        Mistake(
            "a change of nothing",
            in: cycles,
            ", trial: inspection, beside: vwi-solved}",
            "}",
            "cycles.yaml:44: error: the decision changes nothing; "
                + "write replace: and by:, or measure: and target:, or trial: and beside:",
            "cycles.yaml:55: error: version 2 of the framework “scorecard” is not adopted; "
                + "adopt it first, or name one that is"
        ),
        Mistake(
            "a change of two things",
            in: cycles,
            "trial: inspection, beside",
            "trial: inspection, measure: vwi-solved, beside",
            "cycles.yaml:44: error: the decision changes more than one thing; "
                + "write replace: and by:, or measure: and target:, or trial: and beside:",
            "cycles.yaml:55: error: version 2 of the framework “scorecard” is not adopted; "
                + "adopt it first, or name one that is"
        ),
        Mistake(
            "a question from nowhere",
            in: cycles,
            "        quadrants: [safety]\n        groups",
            "        groups",
            "cycles.yaml:46: error: the question comes from no quadrant and no theme; "
                + "name the quadrant that must improve, or a theme of the returns"
        ),
        Mistake(
            "an idea of a group nobody formed",
            in: cycles,
            "{group: one, text",
            "{group: two, text",
            "cycles.yaml:52: error: there is no group “two”; use one of “one”, or define it first"
        ),
    ])
    func `a cycle whose steps do not fit is refused`(mistake: Mistake) throws {
        let said = try mistake.spoiling(SmallFolder.process).complaints()
        #expect(said == mistake.said)
    }

    @Test(arguments: [
        Mistake(
            "a likelihood the matrix does not have",
            in: risks,
            "likelihood: rare",
            "likelihood: raer",
            "risks.yaml:15: error: there is no likelihood “raer”; did you mean “rare”?"
        ),
        Mistake(
            "a risk of nobody known",
            in: risks,
            "organisation: essex",
            "organisation: esex",
            "risks.yaml:15: error: there is no organisation “esex”; did you mean “essex”?"
        ),
        Mistake(
            "a risk nobody assessed",
            in: risks,
            "    assessments:\n      - {day: 2020-10-05, likelihood: rare, impact: major, closed: true, mitigation: It is over.}\n",
            "",
            "risks.yaml:10: error: the risk “control-room” is not assessed; give assessments: with at least one"
        ),
        Mistake(
            "two assessments on one day",
            in: risks,
            "day: 2020-11-02",
            "day: 2020-10-01",
            "risks.yaml:9: error: the assessment of “custody” on “2020-10-01” is defined twice, first in line 8; "
                + "define it once"
        ),
        Mistake(
            "a risk that stands twice",
            in: risks,
            "id: control-room",
            "id: custody",
            "risks.yaml:10: error: the risk “custody” is defined twice, first in line 2; define it once",
            "risks.yaml:15: error: an assessment on 2020-10-05 precedes the last one on 2020-11-02; "
                + "record assessments in the order of their days"
        ),
        Mistake(
            "an action of a cycle nobody opened",
            in: actions,
            "cycle: 7",
            "cycle: 70",
            "actions.yaml:2: error: there is no cycle “70”; did you mean “7”?"
        ),
        Mistake(
            "an action due before its cycle's period ended",
            in: actions,
            "due: 2021-03-31",
            "due: 2020-03-31",
            "actions.yaml:2: error: an action due on 2020-03-31 would end before the review period it comes from; "
                + "give a day after 2020-09-30"
        ),
        Mistake(
            "a review of no known kind",
            in: actions,
            "status: open",
            "status: drop",
            "actions.yaml:12: error: “drop” is no status; did you mean “dropped”?"
        ),
        Mistake(
            "an action that moves nothing known",
            in: actions,
            "measure: vwi-solved",
            "measure: vwi-sloved",
            "actions.yaml:2: error: there is no measure “vwi-sloved”; did you mean “vwi-solved”?"
        ),
    ])
    func `a risk or an action that cannot be is refused`(mistake: Mistake) throws {
        let said = try mistake.spoiling(SmallFolder.process).complaints()
        #expect(said == mistake.said)
    }
}

extension Scorecard {
    /// The scorecard after one more entry.
    fileprivate func recording(_ content: some EntryContent) -> Scorecard {
        var scorecard = self
        let stamp = Stamp(sequence: sequence + 1, time: Instant(milliseconds: 0), author: "test")
        scorecard.apply(Entry(stamp: stamp, content: content))
        return scorecard
    }
}
