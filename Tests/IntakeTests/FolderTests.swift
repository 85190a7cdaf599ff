import Foundation
import Intake
import Scorecards
import Testing

struct FolderTests {
    @Test func `a sound folder is planned without a word`() throws {
        #expect(try SmallFolder().complaints() == [])
    }

    @Test func `an empty folder holds no scorecard`() throws {
        let said =
            "FOLDER: error: the folder holds no scorecard; it should hold some of organisations.yaml, measures.yaml, "
            + "framework.yaml, observations.csv, cycles.yaml, risks.yaml, actions.yaml and narrative/"
        #expect(try SmallFolder(files: [:]).complaints() == [said])
        #expect(try SmallFolder(files: ["README.md": Data("Notes.".utf8)]).complaints() == [said])
    }

    @Test(arguments: [
        ("nowhere", "there is no such folder or file"), ("nowhere.csv", "there is no such folder or file"),
    ])
    func `a folder or file that is not there is named`(path: String, problem: String) throws {
        let rejected = #expect(throws: Rejected.self) { try ScorecardFolder(path) }
        #expect(
            rejected?.diagnostics.map(\.description)
                == ["\(path): error: \(problem); name a scorecard folder or a CSV file of figures"]
        )
    }

    @Test func `a file that is no CSV file is refused`() throws {
        try inTemporaryFolder { folder in
            let file = folder.appending(path: "figures.txt").path()
            try Data("vwi-solved".utf8).write(to: URL(filePath: file))
            let rejected = #expect(throws: Rejected.self) { try ScorecardFolder(file) }
            #expect(
                rejected?.diagnostics.map(\.description) == [
                    "\(file): error: this is neither a folder nor a CSV file; "
                        + "name a scorecard folder or a CSV file of figures"
                ]
            )
        }
    }

    @Test func `a single file of figures is read against the measures of the ledger`() throws {
        let known = try SmallFolder().scorecard()
        try inTemporaryFolder { folder in
            let file = folder.appending(path: "figures.CSV").path()
            try Data("\(SmallFolder.header)\nVWI solved,LPA South,2020-09,2020-09,12,,,,,,\n".utf8)
                .write(to: URL(filePath: file))
            let plan = try ImportPlan(ScorecardFolder(file), into: known)
            #expect(plan.steps.map(\.content.summary) == ["1 figure recorded from \(file)"])
        }
    }

    @Test(arguments: [
        ("observation.csv", "did you mean “observations.csv”?"), ("measure.yaml", "did you mean “measures.yaml”?"),
        ("cycles.yml", "did you mean “cycles.yaml”?"), ("budget.xlsx", "rename it, or move it out of the folder"),
    ])
    func `a file with a name near to one of the folder's own is asked about`(name: String, remedy: String) throws {
        #expect(
            try SmallFolder().with("", as: name).complaints()
                == ["\(name): error: no scorecard folder holds a file of this name; \(remedy)"]
        )
    }

    @Test func `a folder of what is invented is left alone`() throws {
        #expect(try SmallFolder().with("organisatoins:\n", as: "invented/organisations.yaml").complaints() == [])
    }

    @Test func `narrative outside a cycle's folder is refused`() throws {
        #expect(
            try SmallFolder().with("Text.", as: "narrative/seven/safety.md").complaints() == [
                "narrative/seven: error: narrative stands in folders named after its cycle; "
                    + "name the folder narrative/cycle-7 and so on"
            ]
        )
    }

    @Test func `next quarter's folder may hold only what is new`() throws {
        let known = try SmallFolder().scorecard()
        let next = SmallFolder().only("observations.csv").withFigures("vwi-solved,essex,2020-10,2020-12,700,,,,,,")
        #expect(try next.plan(into: known).steps.map(\.content.summary) == ["1 figure recorded from observations.csv"])
    }

    @Test func `every error of every file is told at once, in the order of places`() throws {
        let folder = SmallFolder().only("organisations.yaml", "measures.yaml", "observations.csv", "cycles.yaml")
            .replacing("adds-up: sum", with: "adds-up: summ", in: "measures.yaml")
            .replacing("2020-07\n", with: "2020-7\n", in: "cycles.yaml")
            .withFigures(
                "vwi-solved,essex,2019-10,2020-09,many,,,,,,",
                "vwi-solved,essex,2020-09,2019-10,1,,,,,,",
                "emergency-response,sussex,2020-13,2020-09,1,,,,,,"
            )
        let said = try folder.complaints()
        #expect(
            said == [
                "cycles.yaml:4: error: “2020-7” is not a month written as 2020-07; mend from:",
                "measures.yaml:6: error: “summ” is no adds-up; did you mean “sum”?",
                "observations.csv:2: error: “many” is no figure; write a number such as 2460, 77.8, 20..24 or <2",
                "observations.csv:3: error: the window runs backwards, from 2020-09 to 2019-10; exchange from and to",
                "observations.csv:4: error: there is no organisation “sussex”; did you mean “essex”?",
                "observations.csv:4: error: “2020-13” is no month; write it as 2020-07",
            ]
        )
    }
}
