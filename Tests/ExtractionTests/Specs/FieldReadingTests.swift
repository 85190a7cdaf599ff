import Extraction
import Scorecards
import Testing

/// How fields are understood, before anything is counted.
struct FieldReadingTests {
    private static let date = Column("Date")

    @Test(
        arguments: [
            (MonthRule.Form.yearMonth, "2020-07", "2020-07"), (.yearMonth, " 2020-07\t", "2020-07"),
            (.yearMonth, "2020-13", nil), (.yearMonth, "2020-7", nil), (.yearMonth, "2020-+7", nil),
            (.yearMonth, "2020-07-01", nil), (.yearMonth, "", nil), (.yearMonth, "July 2020", nil),
            (.day, "2020-02-29", "2020-02"), (.day, "2019-02-29", nil), (.day, "2020-07", nil),
            (.day, "2020-07-31T10:00", nil),
            (.timestamp, "2019-08-31T23:01:00+00:00", "2019-08"), (.timestamp, "2019-08-31 23:01", "2019-08"),
            (.timestamp, "2019-08-31T23:01:00.125Z", "2019-08"), (.timestamp, "2019-08-31T23:01:00+0100", "2019-08"),
            (.timestamp, "2019-08-31T24:01", nil), (.timestamp, "2019-08-31", nil),
            (.timestamp, "2019-08-31T23:01:00 BST", nil), (.timestamp, "2019-08-31T23:01:00.", nil),
        ] as [(MonthRule.Form, String, String?)]
    )
    func `reads a month as the rule says it is written`(form: MonthRule.Form, text: String, expected: String?) {
        let month = MonthRule(Self.date, form: form).month(of: FieldValue(text))
        #expect(month?.description == expected)
    }

    /// Summer time ran from 31 March to 27 October 2019, changing at 01:00 UTC.
    @Test(arguments: [
        ("2019-08-31T22:59:00+00:00", "2019-08"), ("2019-08-31T23:00:00+00:00", "2019-09"),
        ("2019-09-01T00:30:00+01:00", "2019-09"), ("2019-09-01T00:30:00+02:00", "2019-08"),
        ("2019-03-31T00:59:00+00:00", "2019-03"), ("2019-03-31T23:00:00+00:00", "2019-04"),
        ("2019-10-31T23:30:00+00:00", "2019-10"), ("2019-12-31T23:59:59Z", "2019-12"),
        ("2020-05-31T23:00", "2020-06"),
    ])
    func `takes the month from London's clock where the rule says so`(text: String, expected: String) {
        let month = MonthRule(Self.date, form: .timestamp, clock: .london).month(of: FieldValue(text))
        #expect(month?.description == expected)
    }

    @Test(arguments: [
        (Condition.Test.isOneOf(["Drugs", "Burglary"]), "Drugs", true), (.isOneOf(["Drugs"]), " Drugs ", true),
        (.isOneOf(["Drugs"]), "drugs", false), (.isOneOf([""]), " ", true), (.isOneOf(["Drugs"]), "", false),
        (.isNoneOf(["Drugs"]), "Drugs", false), (.isNoneOf(["Drugs"]), "Burglary", true),
        (.isNoneOf(["Drugs"]), "", true),
        (.isBlank, " \t", true), (.isBlank, "0", false), (.isNotBlank, "0", true), (.isNotBlank, "", false),
        (.isNumber(from: Quantity(18), to: Quantity(25)), "18", true),
        (.isNumber(from: Quantity(18), to: Quantity(25)), "25.0", true),
        (.isNumber(from: Quantity(18), to: Quantity(25)), "25.01", false),
        (.isNumber(from: Quantity(18), to: nil), "17.9", false), (.isNumber(from: nil, to: Quantity(0)), "-3", true),
        (.isNumber(from: Quantity(18), to: nil), "over 34", false), (.isNumber(from: Quantity(18), to: nil), "", false),
        (.isDay(from: Day("2020-04-01"), to: Day("2020-06-30")), "2020-04-01", true),
        (.isDay(from: Day("2020-04-01"), to: Day("2020-06-30")), "2020-06-30T23:59", true),
        (.isDay(from: Day("2020-04-01"), to: Day("2020-06-30")), "2020-07-01", false),
        (.isDay(from: Day("2020-04-01"), to: nil), "2020-04", false), (.isDay(from: nil, to: nil), "2020-04-31", false),
    ])
    func `tests a field`(test: Condition.Test, text: String, passes: Bool) {
        #expect(test.passes(FieldValue(text)) == passes)
    }

    @Test(
        arguments: [
            ("Bath and North East Somerset 001A", "Bath and North East Somerset", "bath-and-north-east-somerset"),
            ("Bristol, City of 001A", "Bristol, City of", "bristol-city-of"),
            ("St. Helens  003B", "St. Helens", "st-helens"),
            ("Tendring", "", nil), ("", "", nil), ("– 001A", "–", nil),
        ] as [(String, String, String?)]
    )
    func `drops the last word and names by what is left`(text: String, place: String, id: String?) {
        let level = OrganisationLevel(
            name: "district",
            clue: .column(Column("LSOA name"), dropsLastWord: true),
            naming: .ownName(except: [:])
        )
        let found = level.text(of: FieldValue(text))
        #expect(found == place)
        #expect(level.organisation(named: found)?.text == id)
    }

    @Test func `gives listed values their own identifier before the value's name`() {
        let level = OrganisationLevel(
            name: "district",
            clue: .column(Column("District"), dropsLastWord: false),
            naming: .ownName(except: ["City of London": "city-of-london-district"])
        )
        #expect(level.organisation(named: "City of London") == "city-of-london-district")
        #expect(level.organisation(named: "Camden") == "camden")
    }

    @Test(
        arguments: [
            ("*-street.csv", "2020-09/2020-09-essex-street.csv", "2020-09-essex"),
            ("*-street.csv", "2020-09-essex-street.csv.zst", "2020-09-essex"),
            ("????-??-*-stop-and-search.csv", "2020-09-west-mercia-stop-and-search.csv.gz", "west-mercia"),
            ("????-??-*-stop-and-search.csv", "2020-09-essex-street.csv", nil),
            ("*-STREET.CSV", "2020-09-Essex-Street.csv", "2020-09-Essex"), ("a*b*c", "aXbYbZc", "X"), ("*", "", ""),
        ] as [(String, String, String?)]
    )
    func `takes the part of a file's name that a star stands for`(pattern: String, name: String, expected: String?) {
        #expect(FileNamePattern(pattern).run(in: name) == expected)
    }
}
