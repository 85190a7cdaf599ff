import Intake
import Scorecards
import Testing

struct FiguresTests {
    // MARK: - The header

    @Test(arguments: [
        (
            "measure,organisation,from,value", ["the column “to” is missing; add it to the header and to every row"]
        ),
        (
            "measure,organisation,from,to,value,source,Source", ["the column “source” stands twice; keep one of them"]
        ),
        (
            "measure,organization,from,to,value",
            [
                "there is no column “organization”; did you mean “organisation”?",
                "the column “organisation” is missing; add it to the header and to every row",
            ]
        ),
        (
            "measure,organisation,from,to,value,colour",
            [
                "there is no column “colour”; use measure, organisation, from, to, value, numerator, denominator, "
                    + "sample, status, source, released"
            ]
        ),
        (
            "measure,organisation,from,to,numerator",
            ["the column “value” is missing; add it, or numerator and denominator"]
        ),
    ])
    func `a header is held to the columns it must and may have`(header: String, faults: [String]) throws {
        let folder = SmallFolder().only("organisations.yaml", "measures.yaml")
            .with(header + "\nvwi-solved,essex,2020-07,2020-09,1\n", as: "observations.csv")
        #expect(try folder.complaints() == faults.map { "observations.csv:1: error: \($0)" })
    }

    @Test func `columns come in any order, in capitals and with blanks`() throws {
        let figures = " To ,FROM,Value, Organisation,measure\n2020-09,2019-10,2460,essex,vwi-solved\n"
        let scorecard = try SmallFolder().only("organisations.yaml", "measures.yaml")
            .with(figures, as: "observations.csv").scorecard()
        #expect(scorecard.figure("vwi-solved", "2019-10..2020-09")?.reading == .exactly(Quantity(2460)))
    }

    @Test func `a file without a header says what it begins with`() throws {
        #expect(
            try SmallFolder().only("organisations.yaml", "measures.yaml").with("\n\n", as: "observations.csv")
                .complaints() == [
                    "observations.csv: error: the file is empty; begin with the line \(SmallFolder.header)"
                ]
        )
    }

    // MARK: - The rows

    @Test(arguments: [
        (
            "vwi-solved,essex,2020-07,2020-09,1",
            "the row has 5 fields where the header has 11; "
                + "give every column a field, if an empty one, and put text with commas between quotation marks"
        ),
        (
            "vwi-solved,essex,2020-07,2020-09,2,460,,,,,,",
            "the row has 12 fields where the header has 11; "
                + "give every column a field, if an empty one, and put text with commas between quotation marks"
        ),
        (
            "vwi-solved,essex,2020-07,2020-09,many,,,,,,",
            "“many” is no figure; write a number such as 2460, 77.8, 20..24 or <2"
        ),
        (
            "vwi-solved,essex,2020-09,2020-07,1,,,,,,",
            "the window runs backwards, from 2020-09 to 2020-07; exchange from and to"
        ),
        ("vwi-solved,essex,2020-13,2020-09,1,,,,,,", "“2020-13” is no month; write it as 2020-07"),
        ("vwi-solved,essex,2020-07,Sep 2020,1,,,,,,", "“Sep 2020” is no month; write it as 2020-07"),
        ("vwi-solved,essex,2020-07,,1,,,,,,", "“” is no month; write it as 2020-07"),
        ("vwi-sloved,essex,2020-07,2020-09,1,,,,,,", "there is no measure “vwi-sloved”; did you mean “vwi-solved”?"),
        (
            "burglary,essex,2020-07,2020-09,1,,,,,,",
            "there is no measure “burglary”; "
                + "use one of “vwi-solved”, “emergency-response”, “outturn”, “inspection”, or define it first"
        ),
        ("vwi-solved,esex,2020-07,2020-09,1,,,,,,", "there is no organisation “esex”; did you mean “essex”?"),
        (
            "vwi-solved,essex,2020-07,2020-09,,,,,,,",
            "the row has no figure; give a value, or numerator and denominator, or leave the row out"
        ),
        (
            "vwi-solved,essex,2020-07,2020-09,1,,,few,,,",
            "“few” is no sample size; write a whole number of 0 or more"
        ),
        ("vwi-solved,essex,2020-07,2020-09,1,,,-3,,,", "“-3” is no sample size; write a whole number of 0 or more"),
        ("vwi-solved,essex,2020-07,2020-09,1,,,,finale,,", "“finale” is no status; did you mean “final”?"),
        (
            "vwi-solved,essex,2020-07,2020-09,1,,,,guessed,,",
            "“guessed” is no status; use final, provisional, estimate, implied"
        ),
        (
            "vwi-solved,essex,2020-07,2020-09,1,,,,,,2021-02-29",
            "“2021-02-29” is no day of the calendar; write it as 2020-10-12"
        ),
        (
            "vwi-solved,essex,2020-07,2020-09,1,,,,,\"open,",
            "a quotation mark is opened here and not closed; close it, or double it where it belongs to the text"
        ),
        (
            "vwi-solved,essex,2020-07,2020-09,1,,,,,\"one\" two,",
            "text follows a closing quotation mark; "
                + "put the whole field between quotation marks, doubled where they belong to the text"
        ),
    ])
    func `a row that cannot be read is named with its line`(row: String, fault: String) throws {
        let folder = SmallFolder().only("organisations.yaml", "measures.yaml")
            .withFigures("vwi-solved,essex,2019-07,2019-09,511,,,,,\"two\nlines\",", "", row)
        let said = try folder.complaints()
        #expect(said == ["observations.csv:5: error: \(fault)"])
    }

    @Test func `a measure and an organisation answer to an alias or a name in any case`() throws {
        let scorecard = try SmallFolder().only("organisations.yaml", "measures.yaml").withFigures(
            "VWI Solved,lpa south,2020-07,2020-07,1,,,,,,",
            "Solved violence with injury offences,Local Policing South,2020-08,2020-08,2,,,,,,"
        ).scorecard()
        #expect(
            scorecard.evidence["vwi-solved", "south"].points.map(\.cell.reading) == [
                .exactly(Quantity(1)), .exactly(Quantity(2)),
            ]
        )
    }

    // MARK: - One key, one value

    @Test(arguments: [
        ("observations.csv", "observations.csv:3", "observations.csv:2"),
        // Files are read in the order of their names.
        ("observations-late.csv", "observations.csv:2", "observations-late.csv:2"),
    ])
    func `two values for one key are refused, wherever the other stands`(
        file: String,
        place: String,
        earlier: String
    ) throws {
        let row = "vwi-solved,essex,2020-07,2020-09,679,,,,,,\n"
        let other = "VWI solved,essex,2020-07,2020-09,680,,,,,,\n"
        let header = SmallFolder.header + "\n"
        let folder = SmallFolder().only("organisations.yaml", "measures.yaml")
        let spoilt =
            file == "observations.csv"
            ? folder.with(header + row + other, as: file)
            : folder.with(header + row, as: "observations.csv").with(header + other, as: file)
        #expect(
            try spoilt.complaints() == [
                "\(place): error: a second figure for “vwi-solved” of “essex” over 2020-07..2020-09, which already stands "
                    + "in \(earlier); keep the right one; a correction of an earlier import is made by importing again"
            ]
        )
    }

    @Test func `the same row twice is one figure`() throws {
        let row = "vwi-solved,essex,2020-07,2020-09,679,,,,,paper,"
        let plan = try SmallFolder().only("organisations.yaml", "measures.yaml").withFigures(row, row).plan()
        #expect(plan.steps.last?.content.summary == "1 figure recorded from observations.csv")
    }

    // MARK: - Numerator and denominator

    @Test(arguments: [
        ("emergency-response,essex,2020-07,2020-09,77.8,4012,5156,,,,", nil),
        ("emergency-response,essex,2020-07,2020-09,,\"4,012\",\"5,156\",,,,", nil),
        (
            "emergency-response,essex,2020-07,2020-09,78.7,4012,5156,,,,",
            "the value 78.7 does not follow from 4012 of 5156, which is 77.8; "
                + "mend one of the three, or leave the value out"
        ),
        ("emergency-response,essex,2020-07,2020-09,,0,0,,,,", nil),
        (
            "emergency-response,essex,2020-07,2020-09,,1,0,,,,",
            "1 of 0 is no ratio; give a denominator above 0 and a numerator of 0 or more"
        ),
        (
            "emergency-response,essex,2020-07,2020-09,0,0,0,,,,",
            "0 of 0 is no ratio; give a denominator above 0 and a numerator of 0 or more"
        ),
        (
            "emergency-response,essex,2020-07,2020-09,,-1,10,,,,",
            "-1 of 10 is no ratio; give a denominator above 0 and a numerator of 0 or more"
        ),
        (
            "emergency-response,essex,2020-07,2020-09,77.8,4012,,,,,",
            "only one of numerator and denominator is given; give both, or neither"
        ),
        (
            "emergency-response,essex,2020-07,2020-09,,,5156,,,,",
            "the row has no figure; give a value, or numerator and denominator, or leave the row out"
        ),
        (
            "emergency-response,essex,2020-07,2020-09,77.8,\"4,01\",5156,,,,",
            "“4,01” is no number; a comma only separates thousands (2,460) and a point decimals (77.8): "
                + "write the number that way"
        ),
    ])
    func `a value must follow from its numerator and denominator`(row: String, fault: String?) throws {
        let folder = SmallFolder().only("organisations.yaml", "measures.yaml").withFigures(row)
        let said = try folder.complaints()
        #expect(said == (fault.map { ["observations.csv:2: error: \($0)"] } ?? []))
    }

    @Test func `a rolling total that contradicts its quarters is warned of, not refused`() throws {
        let folder = SmallFolder().only("organisations.yaml", "measures.yaml").withFigures(
            "vwi-solved,essex,2019-10,2020-09,2460,,,,,,",
            "vwi-solved,essex,2019-07,2020-06,2292,,,,,,",
            "vwi-solved,essex,2020-07,2020-09,679,,,,,,",
            "vwi-solved,essex,2019-07,2019-09,512,,,,,,"
        )
        let said = try folder.complaints()
        #expect(
            said == [
                "observations.csv: warning: “vwi-solved” of “essex”: the 12 months to 2020-09 changed by 168 in three "
                    + "months, but the quarters differ by 167; one of the four figures is wrong"
            ]
        )
    }
}

extension Scorecard {
    /// What is held for a measure of the force over a window.
    func figure(_ measure: Measure.ID, _ window: String) -> Cell? {
        Window(window).flatMap { evidence[measure, "essex"][$0]?.cell }
    }
}
