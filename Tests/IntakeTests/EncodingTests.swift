import Foundation
import Intake
import Scorecards
import Testing

struct EncodingTests {
    private static let files = SmallFolder.sound.keys.sorted()
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    @Test(arguments: EncodingTests.files)
    func `a byte order mark and Windows line ends change nothing`(name: String) throws {
        let plain = try SmallFolder().plan().steps.map(\.content.summary)
        let windows = SmallFolder().replacing("\n", with: "\r\n", in: name)
        #expect(try windows.plan().steps.map(\.content.summary) == plain)
        let marked = windows.with(Data(Self.mark) + (windows.files[name] ?? Data()), as: name)
        #expect(try marked.plan().steps.map(\.content.summary) == plain)
        #expect(try marked.plan(into: SmallFolder().scorecard()).steps.isEmpty)
    }

    @Test(arguments: EncodingTests.files, [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func `UTF-16 is refused`(name: String, encoding: String.Encoding) throws {
        let text = "\u{FEFF}" + (SmallFolder.sound[name] ?? "")
        let bytes = try #require(text.data(using: encoding))
        let said = try SmallFolder().with(bytes, as: name).complaints()
        #expect(said.contains("\(name): error: the file is UTF-16; save it as UTF-8 (in Excel: “CSV UTF-8”)"))
    }

    @Test func `Latin-1 is refused with the line of its first letter beyond ASCII`() throws {
        let text =
            "\(SmallFolder.header)\nvwi-solved,essex,2020-09,2020-09,1,,,,,plain,\n"
            + "vwi-solved,essex,2020-08,2020-08,1,,,,,caf\u{E9},\n"
        let bytes = try #require(text.data(using: .isoLatin1))
        #expect(
            try SmallFolder().only("organisations.yaml", "measures.yaml").with(bytes, as: "observations.csv")
                .complaints() == [
                    "observations.csv:3: error: the text is not UTF-8; save the file as UTF-8 (in Excel: “CSV UTF-8”)"
                ]
        )
    }

    @Test func `a null byte is refused with its line`() throws {
        let folder = SmallFolder().replacing("name: Forecast outturn", with: "name: Forecast\u{0}", in: "measures.yaml")
        #expect(
            try folder.only("measures.yaml").complaints() == [
                "measures.yaml:15: error: the text is not UTF-8; save the file as UTF-8 (in Excel: “CSV UTF-8”)"
            ]
        )
    }

    @Test func `letters beyond ASCII come through`() throws {
        let scorecard = try SmallFolder().replacing("Emergency response", with: "Réponse – “999”", in: "measures.yaml")
            .scorecard()
        #expect(scorecard.measures["emergency-response"]?.name == "Réponse – “999”")
    }
}
