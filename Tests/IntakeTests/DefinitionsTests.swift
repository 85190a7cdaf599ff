import Intake
import Scorecards
import Testing

struct DefinitionsTests {
    private static let organisations = "organisations.yaml"
    private static let measures = "measures.yaml"
    private static let framework = "framework.yaml"

    // MARK: - YAML

    @Test(arguments: [
        Mistake(
            "an unknown key near a known one",
            in: measures,
            "decimals: 1",
            "decimal: 1",
            "measures.yaml:13: error: there is no key “decimal” here; did you mean “decimals”?"
        ),
        Mistake(
            "an unknown key near none",
            in: organisations,
            "kind: force}",
            "kind: force, x: 1}",
            "organisations.yaml:2: error: there is no key “x” here; use id, name, kind, aliases, parent"
        ),
        Mistake(
            "a key that stands twice",
            in: measures,
            "adds-up: ratio",
            "name: Response",
            "measures.yaml:9: error: the key “name” stands twice; mend the YAML"
        ),
        Mistake(
            "a quotation mark left open",
            in: measures,
            "name: Emergency",
            "name: \"Emergency",
            "measures.yaml:26: error: the YAML cannot be read: found unexpected end of stream; mend the YAML"
        ),
        Mistake(
            "a tab for indentation",
            in: measures,
            "    adds-up: ratio",
            "\tadds-up: ratio",
            "measures.yaml:11: error: the YAML cannot be read: "
                + "found character that cannot start any token; mend the YAML"
        ),
        Mistake(
            "a file that is a list",
            in: organisations,
            "organisations:\n",
            "",
            "organisations.yaml:1: error: a list of keys and values was expected here; write organisations: and so on"
        ),
        Mistake(
            "a value where a list belongs",
            in: measures,
            "aliases: [VWI solved]",
            "aliases: VWI solved",
            "measures.yaml:4: error: “aliases” takes a list; write aliases: [one, two]"
        ),
        Mistake(
            "a list where a value belongs",
            in: measures,
            "name: Emergency response",
            "name: [Emergency, response]",
            "measures.yaml:9: error: “name” takes a single value; write it on one line"
        ),
    ])
    func `YAML is read strictly and faults have their line`(mistake: Mistake) throws {
        let said = try mistake.folder.only(mistake.file).complaints()
        #expect(said == mistake.said)
    }

    @Test func `an empty file of definitions is told`() throws {
        #expect(
            try SmallFolder().with("# nothing yet\n", as: "measures.yaml").only("measures.yaml").complaints()
                == ["measures.yaml: error: the file is empty; write measures: and so on, or remove the file"]
        )
    }

    // MARK: - Organisations and measures

    @Test(arguments: [
        Mistake(
            "an organisation without a name",
            in: organisations,
            "name: Essex Police, ",
            "",
            "organisations.yaml:2: error: “name” is missing; write name: and its value",
            "organisations.yaml:3: error: there is no organisation “essex”; none is defined yet"
        ),
        Mistake(
            "a kind of organisation nobody knows",
            in: organisations,
            "kind: command",
            "kind: comand",
            "organisations.yaml:3: error: “comand” is no kind; did you mean “command”?"
        ),
        Mistake(
            "an organisation defined twice",
            in: organisations,
            "id: msg",
            "id: essex",
            "organisations.yaml:4: error: the organisation “essex” is defined twice, first in line 2; define it once"
        ),
        Mistake(
            "an identifier in capitals",
            in: organisations,
            "id: msg",
            "id: MSG",
            "organisations.yaml:4: error: “MSG” cannot name an organisation; "
                + "use up to 64 lower-case letters and digits with single hyphens between them"
        ),
        Mistake(
            "a measure defined twice",
            in: measures,
            "id: outturn",
            "id: vwi-solved",
            "measures.yaml:14: error: the measure “vwi-solved” is defined twice, first in line 2; define it once"
        ),
        Mistake(
            "a unit of no kind",
            in: measures,
            "kind: percent}",
            "kind: percnt}",
            "measures.yaml:10: error: “percnt” is no kind of unit; did you mean “percent”?"
        ),
        Mistake(
            "a unit in one word",
            in: measures,
            "unit: {kind: percent}",
            "unit: percent",
            "measures.yaml:10: error: a list of keys and values was expected here; write kind: and so on"
        ),
        Mistake(
            "no unit",
            in: measures,
            "    unit: {kind: percent}\n",
            "",
            "measures.yaml:8: error: “unit” is missing; write unit: and its value"
        ),
        Mistake(
            "a scale of one label",
            in: measures,
            "[Inadequate, Requires Improvement, Good, Outstanding]",
            "[Good]",
            "measures.yaml:22: error: a scale has at least two labels; list them, the lowest first"
        ),
        Mistake(
            "a materiality that is none",
            in: measures,
            "decimals: 1",
            "materiality: some",
            "measures.yaml:13: error: “some” is not an amount such as 1.5 or a share such as 2%; mend materiality:"
        ),
        Mistake(
            "a number of decimals that is none",
            in: measures,
            "decimals: 1",
            "decimals: one",
            "measures.yaml:13: error: “one” is not a whole number; mend decimals:"
        ),
    ])
    func `definitions that say nothing possible are refused`(mistake: Mistake) throws {
        let said = try mistake.folder.only(Self.organisations, Self.measures).complaints()
        #expect(said == mistake.said)
    }

    // MARK: - The framework

    @Test(arguments: [
        Mistake(
            "a redline naming no measure",
            in: framework,
            "measure: vwi-solved",
            "measure: vwi-sloved",
            "framework.yaml:1: error: quadrant “safety”: there is no measure “vwi-sloved”; did you mean “vwi-solved”?"
        ),
        Mistake(
            "a target that is not given",
            in: framework,
            "{against: target, target: 80%}",
            "{against: target}",
            "framework.yaml:1: error: redline “emergency-response” is held against a target that is not given; "
                + "add target:"
        ),
        Mistake(
            "a target that is no number",
            in: framework,
            "target: 80%}",
            "target: most}",
            "framework.yaml:1: error: redline “emergency-response” is held against a target that is not given; "
                + "add target:",
            "framework.yaml:21: error: “most” is no number; write a number such as 2460, 77.8, 20..24 or <2"
        ),
        Mistake(
            "a target with a comma for the decimals",
            in: framework,
            "target: 80%}",
            "target: \"7,5\"}",
            "framework.yaml:1: error: redline “emergency-response” is held against a target that is not given; "
                + "add target:",
            "framework.yaml:21: error: “7,5” is no number; a comma only separates thousands (2,460) and a point "
                + "decimals (77.8): write the number that way"
        ),
        Mistake(
            "a redline against nothing known",
            in: framework,
            "{against: previous-year, tie: not-met}",
            "{against: last-year}",
            "framework.yaml:1: error: redline “vwi-solved” states nothing to be held against; "
                + "give a redline, if only {against: unstated}",
            "framework.yaml:17: error: “last-year” is nothing a figure can be held against; use previous-year, "
                + "last-board, target, peer-average GROUP, organisation ID, baseline YYYY-MM or unstated"
        ),
        Mistake(
            "a peer group nobody defined",
            in: framework,
            "{against: previous-year, tie: not-met}",
            "{against: peer-average mgs}",
            "framework.yaml:1: error: there is no organisation “mgs”; did you mean “msg”?"
        ),
        Mistake(
            "a KPI with a redline",
            in: framework,
            "role: redline",
            "role: kpi",
            "framework.yaml:1: error: “emergency-response” is a KPI with a redline; "
                + "make it a redline, or leave the redline out"
        ),
        Mistake(
            "a role nobody knows",
            in: framework,
            "role: redline",
            "role: red-line",
            "framework.yaml:19: error: “red-line” is no role; did you mean “redline”?"
        ),
        Mistake(
            "a grade off the scale",
            in: framework,
            "grade: good",
            "grade: excellent",
            "framework.yaml:1: error: the grading rule suggests “excellent”, which is not on the scale; "
                + "use one of “good”, “requires-improvement”"
        ),
        Mistake(
            "a number of results that is none",
            in: framework,
            "how-many: any",
            "how-many: most",
            "framework.yaml:1: error: the grading rule for “requires-improvement” has a condition on nothing; "
                + "say which roles must have which result",
            "framework.yaml:24: error: “most” is not any, all or at least N; mend how-many:"
        ),
        Mistake(
            "a force nobody defined",
            in: framework,
            "force: essex",
            "force: esex",
            "framework.yaml:1: error: there is no organisation “esex”; did you mean “essex”?"
        ),
    ])
    func `a framework that cannot judge is refused`(mistake: Mistake) throws {
        let folder = mistake.folder.only(Self.organisations, Self.measures, Self.framework)
        let said = try folder.complaints()
        #expect(said == mistake.said)
    }
}
