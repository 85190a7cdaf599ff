import Scorecards

/// Reads a file of figures against the measures and organisations of a scorecard.
struct ObservationsFile {
    private let file: TextFile
    private let scorecard: Scorecard
    private let findings: Findings

    init(_ file: TextFile, scorecard: Scorecard, findings: Findings) {
        self.file = file
        self.scorecard = scorecard
        self.findings = findings
    }

    /// Hands over every figure of the file with its line; what cannot be read is told to the findings and left out.
    func forEachFigure(_ body: (_ line: Int, Observation) -> Void) {
        file.bytes.withUnsafeBufferPointer { bytes in
            var reader = CSVReader(bytes)
            do throws(CSVReader.Fault) {
                guard try reader.next() else {
                    findings.error(
                        file.place,
                        "the file is empty",
                        remedy: "begin with the line \(ObservationColumns.all.joined(separator: ","))"
                    )
                    return
                }
                guard let columns = ObservationColumns(reader, place: file.place, findings: findings) else { return }
                var rows = ObservationRows(
                    scorecard: scorecard,
                    columns: columns,
                    file: file.place.file,
                    findings: findings
                )
                while try reader.next() {
                    if let observation = rows.observation(in: reader) {
                        body(reader.line, observation)
                    }
                }
            } catch {
                findings.report(error, in: file.place.file)
            }
        }
    }
}

/// Which field of a row holds which column.
struct ObservationColumns {
    static let all = [
        "measure", "organisation", "from", "to", "value", "numerator", "denominator", "sample", "status", "source",
        "released",
    ]
    private static let required = ["measure", "organisation", "from", "to"]

    /// The position of each column of ``all``, or `nil` where the file has none.
    let positions: [Int?]
    let count: Int

    init?(_ header: CSVReader, place: Place, findings: Findings) {
        let here = Place(file: place.file, line: header.line)
        let names = header.fields.indices.map { index in
            header.text(index).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        }
        var isSound = true
        func fault(_ problem: String, _ remedy: String) {
            findings.error(here, problem, remedy: remedy)
            isSound = false
        }
        for name in Set(names).sorted() {
            if !Self.all.contains(name) {
                let nearest = Spelling.nearest(to: name, among: Self.all).map { "did you mean “\($0)”?" }
                fault("there is no column “\(name)”", nearest ?? "use \(Self.all.joined(separator: ", "))")
            } else if names.count(where: { $0 == name }) > 1 {
                fault("the column “\(name)” stands twice", "keep one of them")
            }
        }
        let missing = Self.required.filter { !names.contains($0) }
        for name in missing { fault("the column “\(name)” is missing", "add it to the header and to every row") }
        if !names.contains("value"), !(names.contains("numerator") && names.contains("denominator")) {
            fault("the column “value” is missing", "add it, or numerator and denominator")
        }
        guard isSound else { return nil }
        positions = Self.all.map { names.firstIndex(of: $0) }
        count = names.count
    }
}
