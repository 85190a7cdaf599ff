import Foundation
import Scorecards
import Testing

@testable import ScorecardFixtures

struct MeasureUnitTests {
    @Test(arguments: [
        (MeasureUnit.count(one: "offence", many: "offences"), #"{"kind":"count","many":"offences","one":"offence"}"#),
        (.percent, #"{"kind":"percent"}"#),
        (
            .rate(one: "offence", many: "offences", per: 1000),
            #"{"kind":"rate","many":"offences","one":"offence","per":1000}"#
        ),
        (
            .pounds(above: "overspend", below: "underspend"),
            #"{"above":"overspend","below":"underspend","kind":"pounds"}"#
        ),
        (.duration(.minutes), #"{"kind":"minutes"}"#),
        (.scale(["Inadequate", "Good"]), #"{"kind":"scale","labels":["Inadequate","Good"]}"#),
    ])
    func `is written in ledgers`(unit: MeasureUnit, json: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(unit), as: UTF8.self) == json)
        #expect(try JSONDecoder().decode(MeasureUnit.self, from: Data(json.utf8)) == unit)
    }

    @Test func `refuses a kind that is none`() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(MeasureUnit.self, from: Data(#"{"kind":"furlongs"}"#.utf8))
        }
    }
}
