import Extraction
import Scorecards

/// The sense checks of an extraction for programs.
struct ExtractionReport: Encodable {
    let spec: String
    let version: Int
    let asAt: String?
    let from: String?
    let to: String?
    let figures: Int
    let files: [File]
    let warnings: [String]
    let missingMonths: [Missing]
    let outside: [Outside]
    let elsewhere: [Elsewhere]
    let measuresWithoutRecords: [String]
    let awaiting: [Awaiting]
    let unusualLastMonths: [Unusual]
    let seriesWithLimits: Int
    let heldTotals: [Held]

    struct File: Encodable {
        let name: String
        let read, used, rejected: Int
    }

    struct Missing: Encodable {
        let organisation: String
        let months: [String]
        let endsEarly: String?
    }

    struct Outside: Encodable {
        let level, value: String
        let records: Int
    }

    struct Elsewhere: Encodable {
        let organisation: String
        let area: String?
        let records: Int
    }

    struct Awaiting: Encodable {
        let organisation, month: String
        let unresolved, whole: Double
        let isUnready: Bool
    }

    struct Unusual: Encodable {
        let measure, organisation, month, side: String
        let value, lower, upper: Double
        let earlierMonths: Int
    }

    struct Held: Encodable {
        let measure, organisation, from, to: String
        let held, extracted: Double
        let agrees: Bool
    }

    init(_ checks: SenseChecks, of spec: ExtractionSpec, figures: Int, asAt: Day?) {
        self.spec = spec.id
        version = spec.version
        self.asAt = asAt?.description
        from = checks.months?.first.description
        to = checks.months?.last.description
        self.figures = figures
        files = checks.files.map {
            File(name: $0.name, read: $0.used + $0.rejected, used: $0.used, rejected: $0.rejected)
        }
        warnings = SenseCheckText(spec: spec, checks: checks).warnings
        missingMonths = checks.missing.map {
            Missing(
                organisation: $0.organisation.text,
                months: $0.between.map(\.description),
                endsEarly: $0.endsEarly?.description
            )
        }
        outside = checks.outside.map {
            Outside(level: spec.organisations[$0.level].name, value: $0.value, records: $0.records)
        }
        elsewhere = checks.elsewhere.map {
            Elsewhere(organisation: $0.organisation.text, area: $0.area?.text, records: $0.records)
        }
        measuresWithoutRecords = checks.silent.map(\.text)
        awaiting = checks.maturity.flatMap { maturity in
            let unready = Set(maturity.unready.map(\.month))
            return maturity.months.map { share in
                Awaiting(
                    organisation: maturity.organisation.text,
                    month: share.month.description,
                    unresolved: share.unresolved.double,
                    whole: share.whole.double,
                    isUnready: unready.contains(share.month)
                )
            }
        }
        unusualLastMonths = checks.unusual.compactMap { last in
            last.side.map { side in
                Unusual(
                    measure: last.series.measure.text,
                    organisation: last.series.organisation.text,
                    month: last.month.description,
                    side: side.rawValue,
                    value: last.value,
                    lower: last.limits.lowerBound,
                    upper: last.limits.upperBound,
                    earlierMonths: last.earlier
                )
            }
        }
        seriesWithLimits = checks.comparable
        heldTotals = checks.totals.map { total in
            Held(
                measure: total.series.measure.text,
                organisation: total.series.organisation.text,
                from: total.window.first.description,
                to: total.window.last.description,
                held: total.held.double,
                extracted: total.extracted.double,
                agrees: total.agrees
            )
        }
    }
}
