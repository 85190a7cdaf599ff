import Scorecards

/// Turns rows into figures, keeping what neighbouring rows share.
struct ObservationRows {
    let scorecard: Scorecard
    let columns: ObservationColumns
    let file: String
    let findings: Findings
    private var lastMeasure = Remembered<Result<Measure, Refusal>>()
    private var lastOrganisation = Remembered<Result<Organisation.ID, Refusal>>()
    private var lastSource = Remembered<String>()

    init(scorecard: Scorecard, columns: ObservationColumns, file: String, findings: Findings) {
        self.scorecard = scorecard
        self.columns = columns
        self.file = file
        self.findings = findings
    }

    private enum Column: Int {
        case measure, organisation, from, to, value, numerator, denominator, sample, status, source, released
    }

    /// The figure of the reader's current row, or `nil` with findings.
    mutating func observation(in row: CSVReader) -> Observation? {
        let place = Place(file: file, line: row.line)
        guard row.fields.count == columns.count else {
            findings.report(row.fields.count, insteadOf: columns.count, at: place)
            return nil
        }
        let faults = findings.diagnostics.count
        let measure = self.measure(in: row, place)
        let organisation = self.organisation(in: row, place)
        let window = self.window(in: row, place)
        let cell: Cell? = if let measure { self.cell(in: row, of: measure, place) } else { nil }
        guard let measure, let organisation, let window, let cell, findings.diagnostics.count == faults else {
            return nil
        }
        return Observation(measure: measure.id, organisation: organisation, window: window, cell: cell)
    }

    // MARK: - Whose figure it is

    private mutating func measure(in row: CSVReader, _ place: Place) -> Measure? {
        let known = lastMeasure.value(of: bytes(.measure, row)) { [scorecard] text in
            scorecard.measure(called: text).map { .success($0) }
                ?? .failure(scorecard.unknown("measure", text, among: scorecard.measures.ids.map(\.text)))
        }
        return told(known, place)
    }

    private mutating func organisation(in row: CSVReader, _ place: Place) -> Organisation.ID? {
        let known = lastOrganisation.value(of: bytes(.organisation, row)) { [scorecard] text in
            scorecard.organisation(called: text).map { .success($0.id) }
                ?? .failure(scorecard.unknown("organisation", text, among: scorecard.organisations.ids.map(\.text)))
        }
        return told(known, place)
    }

    private func told<Value>(_ known: Result<Value, Refusal>, _ place: Place) -> Value? {
        switch known {
        case .success(let value): return value
        case .failure(let refusal):
            findings.error(place, refusal.problem, remedy: refusal.remedy)
            return nil
        }
    }

    private func window(in row: CSVReader, _ place: Place) -> Window? {
        let (first, last) = (month(.from, row, place), month(.to, row, place))
        guard let first, let last else { return nil }
        if let window = Window(first, last) { return window }
        findings.error(place, "the window runs backwards, from \(first) to \(last)", remedy: "exchange from and to")
        return nil
    }

    private func month(_ column: Column, _ row: CSVReader, _ place: Place) -> Month? {
        let bytes = self.bytes(column, row)
        if let month = Month(digits: bytes) { return month }
        findings.error(
            place,
            "“\(String(decoding: bytes, as: UTF8.self))” is no month",
            remedy: "write it as 2020-07"
        )
        return nil
    }

    // MARK: - What it says

    private mutating func cell(in row: CSVReader, of measure: Measure, _ place: Place) -> Cell? {
        let reading = self.reading(in: row, unit: measure.unit, place)
        let numerator = quantity(.numerator, in: row, place)
        let denominator = quantity(.denominator, in: row, place)
        let isHalfGiven = bytes(.numerator, row).isEmpty != bytes(.denominator, row).isEmpty
        if reading == nil, numerator == nil || denominator == nil {
            if bytes(.value, row).isEmpty, isHalfGiven || bytes(.numerator, row).isEmpty {
                findings.error(
                    place,
                    "the row has no figure",
                    remedy: "give a value, or numerator and denominator, or leave the row out"
                )
            }
            return nil
        }
        if isHalfGiven {
            findings.error(
                place,
                "only one of numerator and denominator is given",
                remedy: "give both, or neither"
            )
        }
        let cell = Cell(
            reading: reading,
            numerator: numerator,
            denominator: denominator,
            sample: sample(in: row, place),
            status: status(in: row, place),
            source: source(in: row),
            released: released(in: row, place)
        )
        check(cell, of: measure, place)
        return cell
    }

    private func reading(in row: CSVReader, unit: MeasureUnit, _ place: Place) -> Reading? {
        let bytes = self.bytes(.value, row)
        guard !bytes.isEmpty else { return nil }
        if let value = Quantity(decimalBytes: bytes) {
            guard case .scale = unit else { return .exactly(value) }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        do {
            return try FigureText.reading(text, unit: unit)
        } catch {
            findings.error(place, "“\(text)” is no figure", remedy: error.remedy)
            return nil
        }
    }

    private func quantity(_ column: Column, in row: CSVReader, _ place: Place) -> Quantity? {
        let bytes = self.bytes(column, row)
        guard !bytes.isEmpty else { return nil }
        if let value = Quantity(decimalBytes: bytes) { return value }
        let text = String(decoding: bytes, as: UTF8.self)
        do {
            return try FigureText.quantity(text, unit: nil)
        } catch {
            findings.error(place, "“\(text)” is no number", remedy: error.remedy)
            return nil
        }
    }

    /// Holds a figure against the two numbers it follows from, at the precision it is printed with.
    private func check(_ cell: Cell, of measure: Measure, _ place: Place) {
        guard let part = cell.numerator, let whole = cell.denominator else { return }
        // None of none is what a month without cases adds to a longer window, although it has no ratio of its own.
        if part == .zero, whole == .zero, cell.reading == nil { return }
        guard whole > .zero, part >= .zero, let ratio = Quantity(part, over: whole) else {
            findings.error(
                place,
                "\(part) of \(whole) is no ratio",
                remedy: "give a denominator above 0 and a numerator of 0 or more"
            )
            return
        }
        guard case .exactly(let value) = cell.reading else { return }
        let computed = ratio * measure.unit.ratioMultiplier
        if (computed - value).magnitude * Quantity(2) > measure.step {
            findings.error(
                place,
                "the value \(value) does not follow from \(part) of \(whole), which is "
                    + computed.formatted(decimals: measure.decimals, grouped: false),
                remedy: "mend one of the three, or leave the value out"
            )
        }
    }

    // MARK: - Where it came from

    private func sample(in row: CSVReader, _ place: Place) -> Int? {
        let bytes = self.bytes(.sample, row)
        guard !bytes.isEmpty else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        if let sample = Int(text.filter { $0 != "," }), sample >= 0 { return sample }
        findings.error(place, "“\(text)” is no sample size", remedy: "write a whole number of 0 or more")
        return nil
    }

    private func status(in row: CSVReader, _ place: Place) -> Cell.Status {
        let bytes = self.bytes(.status, row)
        guard !bytes.isEmpty else { return .final }
        let text = String(decoding: bytes, as: UTF8.self)
        if let status = Cell.Status(rawValue: text) { return status }
        let known = Cell.Status.allCases.map(\.rawValue)
        let nearest = Spelling.nearest(to: text, among: known).map { "did you mean “\($0)”?" }
        findings.error(place, "“\(text)” is no status", remedy: nearest ?? "use \(known.joined(separator: ", "))")
        return .final
    }

    private mutating func source(in row: CSVReader) -> String {
        let position = columns.positions[Column.source.rawValue]
        return lastSource.value(of: bytes(.source, row)) { raw in position.map { row.text($0, raw) } ?? raw }
    }

    private func released(in row: CSVReader, _ place: Place) -> Day? {
        let bytes = self.bytes(.released, row)
        guard !bytes.isEmpty else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        if let day = Day(text) { return day }
        findings.error(place, "“\(text)” is no day of the calendar", remedy: "write it as 2020-10-12")
        return nil
    }

    /// A column's field without surrounding blanks; empty where the file has no such column.
    private func bytes(_ column: Column, _ row: CSVReader) -> UnsafeBufferPointer<UInt8> {
        guard let position = columns.positions[column.rawValue] else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        var field = row[position][...]
        while field.first == UInt8(ascii: " ") { field = field.dropFirst() }
        while field.last == UInt8(ascii: " ") { field = field.dropLast() }
        return UnsafeBufferPointer(rebasing: field)
    }
}

/// The value of the last field seen in a column, given out again while the field stays the same.
private struct Remembered<Value> {
    private var bytes: [UInt8] = []
    private var value: Value?

    mutating func value(of field: UnsafeBufferPointer<UInt8>, _ make: (String) -> Value) -> Value {
        if let value, bytes.count == field.count, bytes.elementsEqual(field) { return value }
        let made = make(String(decoding: field, as: UTF8.self))
        value = made
        bytes = Array(field)
        return made
    }
}

extension CSVReader {
    /// A field's text, with doubled quotation marks made single where it has any.
    fileprivate func text(_ index: Int, _ raw: String) -> String {
        fields[index].hasDoubledQuotes ? text(index) : raw
    }
}

extension Month {
    /// Reads `YYYY-MM` from its bytes, or returns `nil`.
    fileprivate init?(digits bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
        var number = 0
        for index in [0, 1, 2, 3, 5, 6] {
            guard bytes[index] >= 48, bytes[index] <= 57 else { return nil }
            number = number * 10 + Int(bytes[index] - 48)
        }
        self.init(year: number / 100, month: number % 100)
    }
}
