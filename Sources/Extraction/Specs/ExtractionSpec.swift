/// What an analyst states once so that record-level files become figures: months, organisations and measures.
///
/// It is a pure value that every engine reads; the YAML it is written in is read by Intake.
public struct ExtractionSpec: Hashable, Sendable {
    /// The spec's name, such as `police.uk-street`.
    public var id: String
    /// The edition of the spec, raised whenever a definition changes.
    public var version: Int
    /// What the spec is about, in a line.
    public var title: String
    /// What the records are, for the source of every figure: “data.police.uk street files”.
    public var source: String
    /// Which files of folders and archives are read; every file where there is no pattern.
    public var files: [FileNamePattern]
    /// How a record's month is found.
    public var month: MonthRule
    /// The organisations a record belongs to, the widest level first; there is at least one.
    public var organisations: [OrganisationLevel]
    /// The places that belong to each organisation of the first level, where they are to be checked.
    public var area: AreaRule?
    /// What is measured, in the spec's order.
    public var measures: [SpecMeasure]
    /// Which records have no outcome yet, where this is to be checked.
    public var maturity: MaturityRule?
    /// How many of the last months of the files are marked provisional.
    public var provisionalMonths: Int

    /// Creates a spec.
    public init(
        id: String,
        version: Int = 1,
        title: String = "",
        source: String,
        files: [FileNamePattern] = [],
        month: MonthRule,
        organisations: [OrganisationLevel],
        area: AreaRule? = nil,
        measures: [SpecMeasure],
        maturity: MaturityRule? = nil,
        provisionalMonths: Int = 0
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.source = source
        self.files = files
        self.month = month
        self.organisations = organisations
        self.area = area
        self.measures = measures
        self.maturity = maturity
        self.provisionalMonths = provisionalMonths
    }

    /// Every different component an engine must find: those of the measures, then those of the maturity check.
    public var components: [Component] {
        var seen: Set<Component> = []
        let asked = measures.flatMap(\.components) + (maturity.map { [$0.unresolved, $0.whole] } ?? [])
        return asked.filter { seen.insert($0).inserted }
    }
}
