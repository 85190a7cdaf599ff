import Extraction
import Foundation
import Intake
import Scorecards
import Testing

/// The measures of the ready street spec against those that another program made of the same published files.
@Suite(
    .enabled(
        if: FileManager.default.fileExists(atPath: PublishedRecordsTests.folder),
        "the published records are not at hand"
    )
)
struct PublishedMeasuresTests {
    /// Recorded and solved by force and kind of crime, month by month.
    private let extracted: [String: [Month: (recorded: Int, solved: Int)]]

    init() throws {
        let spec = try ReadySpec.street.spec()
        let files = try spec.recordFiles(["\(PublishedRecordsTests.folder)/street"])
        let figures = try spec.observations(from: EmbeddedEngine(files).components(of: spec), asAt: nil)
        var extracted: [String: [Month: (recorded: Int, solved: Int)]] = [:]
        for figure in figures {
            guard let value = figure.cell.reading?.exact, value.isWhole else { continue }
            let parts = figure.measure.text.split(separator: "-")
            let key = "\(figure.organisation) \(parts.dropLast().joined(separator: "-"))"
            var both = extracted[key]?[figure.window.first] ?? (0, 0)
            if parts.last == "recorded" {
                both.recorded = Int(value.numerator)
            } else {
                both.solved = Int(value.numerator)
            }
            extracted[key, default: [:]][figure.window.first] = both
        }
        self.extracted = extracted
    }

    @Test func `are the same for every force, kind of crime, month, quarter and year`() throws {
        let forces = ["British Transport Police": "btp", "Police Service of Northern Ireland": "northern-ireland"]
        let lengths = ["m": 1, "q": 3, "y": 12]
        var compared: [String: Int] = [:]
        let reference = "\(PublishedRecordsTests.folder)/reference/measures_street.csv.gz"
        for row in try PublishedRecordsTests.unpacked(reference).split(whereSeparator: \.isNewline).dropFirst() {
            let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let month = try #require(Month(fields[3]))
            let length = try #require(lengths[fields[2]])
            let force =
                forces[fields[0]]
                ?? fields[0].replacing(#/ (Police|Constabulary)$/#, with: "").lowercased().replacing(" ", with: "-")
            let kind = fields[1].lowercased().replacing(" ", with: "-")
            let months = try #require(extracted["\(force) \(kind)"], "\(row)")
            let window = Window(months: length, to: month).months.compactMap { months[$0] }
            try #require(window.count == length, "\(row)")
            let recorded = window.reduce(0) { $0 + $1.recorded }
            let solved = window.reduce(0) { $0 + $1.solved }
            #expect(recorded == Int(fields[4]), "\(row)")
            if kind != "anti-social-behaviour" {
                #expect(solved == Int(fields[5]), "\(row)")
                if recorded > 0 {
                    let rate = Quantity(Quantity(100 * solved), over: Quantity(recorded))?.double ?? .nan
                    #expect(abs(rate - (Double(fields[6]) ?? .nan)) <= 0.05 + 1e-9, "\(row)")
                }
            }
            compared[fields[2], default: 0] += 1
        }
        #expect(compared == ["m": 1544, "q": 495, "y": 705])
    }
}
