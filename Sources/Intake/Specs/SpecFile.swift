public import Extraction
import Scorecards

extension ExtractionSpec {
    /// Reads a spec from a YAML file; a lookup it names is looked for beside it.
    ///
    /// Throws ``Rejected`` with everything that is wrong, each with its file and line.
    public init(path: String) throws {
        let findings = Findings()
        guard let file = TextFile(path, named: path, findings: findings) else { throw findings.rejection }
        try self.init(file, findings: findings)
    }

    /// Reads a spec from its YAML.
    ///
    /// - Parameters:
    ///   - text: The YAML.
    ///   - name: What the text is called in messages; a lookup it names is looked for beside a file of this name.
    /// - Throws: ``Rejected`` with everything that is wrong.
    public init(yaml text: String, named name: String) throws {
        try self.init(TextFile(text: text, named: name), findings: Findings())
    }

    private init(_ file: TextFile, findings: Findings) throws {
        let spec = SpecFile(file, findings: findings)?.spec()
        try findings.rejectIfNeeded()
        guard let spec else { throw findings.rejection }
        self = spec
    }
}

/// An extraction spec in YAML, being read.
struct SpecFile {
    let top: YAMLMap
    let findings: Findings
    /// The columns declared, each under the name the spec calls it by.
    let columns: [String: Column]
    /// The lists of values declared.
    let lists: [String: [String]]

    static let keys = [
        "spec", "version", "title", "source", "files", "provisional months", "columns", "month", "organisations",
        "area", "lists", "groups", "measures", "unresolved",
    ]

    init?(_ file: TextFile, findings: Findings) {
        guard let top = file.yaml(keys: Self.keys, findings: findings) else { return nil }
        self.top = top
        self.findings = findings
        columns = Self.columns(of: top)
        lists = Dictionary(top.pairs("lists").map { ($0.name, top.texts(of: $0)) }) { first, _ in first }
    }

    /// The spec, or `nil` where the findings say what is wrong with it.
    func spec() -> ExtractionSpec? {
        let id = top.value("spec", "a name of letters, digits, points and hyphens") { Self.isName($0) ? $0 : nil }
        let version = top.optionalValue("version", "a whole number above 0") { Int($0).flatMap { $0 > 0 ? $0 : nil } }
        let provisional = top.optionalValue("provisional months", "a whole number of 0 or more") {
            Int($0).flatMap { $0 >= 0 ? $0 : nil }
        }
        let source = top.text("source")
        let month = monthRule()
        let organisations = levels()
        let area = areaRule(first: organisations.first)
        let measures = measures()
        let maturity = maturityRule()
        guard let id, let source, let month, !organisations.isEmpty, !findings.hasErrors else { return nil }
        return ExtractionSpec(
            id: id,
            version: version ?? 1,
            title: top.optionalText("title") ?? "",
            source: source,
            files: patterns(),
            month: month,
            organisations: organisations,
            area: area,
            measures: measures,
            maturity: maturity,
            provisionalMonths: provisional ?? 0
        )
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
    }

    private func patterns() -> [FileNamePattern] {
        if top.hasText("files") { return top.optionalText("files").map { [FileNamePattern($0)] } ?? [] }
        return top.texts("files").map { FileNamePattern($0) }
    }

    // MARK: - Columns

    private static func columns(of top: YAMLMap) -> [String: Column] {
        if !top.has("columns") {
            top.error(at: "columns", "“columns” is missing", remedy: "name every column the spec uses")
        }
        var columns: [String: Column] = [:]
        var owners: [String: String] = [:]
        for pair in top.pairs("columns") {
            let names = [pair.name] + (!pair.isEmpty ? top.texts(of: pair) : [])
            for name in names {
                guard let owner = owners.updateValue(pair.name, forKey: plain(name)), owner != pair.name else {
                    continue
                }
                top.findings.error(
                    pair.place,
                    "the header “\(name)” is a name of “\(owner)” and of “\(pair.name)”",
                    remedy: "a header can be one column only"
                )
            }
            columns[plain(pair.name)] = Column(names: names)
        }
        return columns
    }

    /// A header's name as headers are matched: in lower case, with a space for “_”.
    static func plain(_ name: String) -> String { name.lowercased().replacing("_", with: " ") }

    /// A column the spec declares; anything else is told to the findings.
    func column(_ name: String, at place: Place) -> Column? {
        if let column = columns[Self.plain(name)] { return column }
        let known = columns.values.compactMap(\.names.first).sorted()
        let nearest = Spelling.nearest(to: name, among: known).map { "did you mean “\($0)”?" }
        findings.error(place, "there is no column “\(name)” under columns:", remedy: nearest ?? "add it there")
        return nil
    }

    func column(_ key: String, of map: YAMLMap) -> Column? {
        map.text(key).flatMap { column($0, at: map.place(of: key)) }
    }

    // MARK: - Months

    private func monthRule() -> MonthRule? {
        guard let map = top.requiredMap("month", keys: ["column", "written", "clock"]) else { return nil }
        let column = column("column", of: map)
        let form = map.optionalChoice("written", as: MonthRule.Form.self) ?? .yearMonth
        let clock = map.optionalChoice("clock", as: MonthRule.Clock.self) ?? .asWritten
        if clock == .london, form != .timestamp {
            map.error(
                at: "clock",
                "a clock matters only to timestamps",
                remedy: "write written: timestamp, or leave clock: out"
            )
        }
        return column.map { MonthRule($0, form: form, clock: clock) }
    }
}
