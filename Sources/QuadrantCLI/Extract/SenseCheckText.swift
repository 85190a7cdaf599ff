import Extraction
import Scorecards

/// The sense checks of an extraction in the words an analyst reads.
struct SenseCheckText {
    let spec: ExtractionSpec
    let checks: SenseChecks

    /// More files than this are not listed one by one where nothing is wrong with them.
    private static let mostFiles = 60
    /// More lines of a kind than this are counted and not listed.
    private static let mostLines = 20

    /// Everything in sections.
    var text: String {
        let sections = [
            ("Files", files), ("Months", months), ("Organisations", organisations), ("Areas", areas),
            ("Measures", measures), ("Outcomes awaited", maturity), ("Totals of several months", totals),
            ("Last months", lastMonths),
        ]
        return sections.filter { !$0.1.isEmpty }
            .map { heading, lines in heading + "\n" + lines.map { "  \($0)" }.joined(separator: "\n") }
            .joined(separator: "\n")
    }

    /// Every line that asks for attention.
    var warnings: [String] {
        [files, months, organisations, areas, measures, maturity, totals, lastMonths].flatMap { $0 }
            .filter { $0.hasPrefix(Self.warning) }.map { String($0.dropFirst(Self.warning.count)) }
    }

    private static let warning = "warning: "

    // MARK: - Files and months

    private var files: [String] {
        let used = checks.files.reduce(0) { $0 + $1.used }
        let rejected = checks.files.reduce(0) { $0 + $1.rejected }
        let listed =
            checks.files.count <= Self.mostFiles
            ? checks.files : checks.files.filter { $0.rejected > 0 || $0.used == 0 }
        let lines = listed.map { file in
            let line = "\(file.name): \(Self.read(file.used, file.rejected))"
            return file.used == 0 ? "\(Self.warning)\(file.name) has no record that can be used" : line
        }
        return lines + ["\(Self.count(checks.files.count, "file")): \(Self.read(used, rejected))"]
    }

    private static func read(_ used: Int, _ rejected: Int) -> String {
        "\(count(used + rejected, "record")) read, \(number(used)) used, \(number(rejected)) rejected"
    }

    private var months: [String] {
        guard let months = checks.months else { return ["\(Self.warning)no record can be used"] }
        let gaps = checks.missing.flatMap { missing -> [String] in
            var lines: [String] = []
            if !missing.between.isEmpty {
                lines.append("\(Self.warning)\(missing.organisation) has no records for \(Self.runs(missing.between))")
            }
            if let last = missing.endsEarly { lines.append("\(missing.organisation) ends with \(last)") }
            return lines
        }
        return ["\(months.first) to \(months.last)"] + capped(gaps)
    }

    /// Months in words, neighbours as a run: “2019-03 to 2019-06 and 2019-09”.
    static func runs(_ months: [Month]) -> String {
        var runs: [(first: Month, last: Month)] = []
        for month in months {
            if let last = runs.indices.last, runs[last].last + 1 == month {
                runs[last].last = month
            } else {
                runs.append((month, month))
            }
        }
        return list(runs.map { $0.first == $0.last ? "\($0.first)" : "\($0.first) to \($0.last)" })
    }

    // MARK: - Organisations and areas

    private var organisations: [String] {
        spec.organisations.enumerated().compactMap { place, level in
            let unknown = checks.outside.filter { $0.level == place }
            guard !unknown.isEmpty else { return nil }
            let records = unknown.reduce(0) { $0 + $1.records }
            let named = unknown.prefix(5).map { item in
                "\(item.value.isEmpty ? "blank" : "“\(item.value)”") (\(Self.number(item.records)))"
            }
            let others = unknown.count > 5 ? ["\(Self.count(unknown.count - 5, "other"))"] : []
            return "\(place == 0 ? Self.warning : "")\(Self.count(records, "record")) "
                + "\(records == 1 ? "belongs" : "belong") to no \(level.name) of the spec: \(Self.list(named + others))"
        }
    }

    private var areas: [String] {
        guard spec.area != nil else { return [] }
        let away = Dictionary(grouping: checks.elsewhere, by: \.organisation)
        return away.keys.sorted().map { organisation in
            let items = (away[organisation] ?? []).sorted { $0.records > $1.records }
            let records = items.reduce(0) { $0 + $1.records }
            let all = checks.records[organisation] ?? records
            let places = items.prefix(5).map { item in
                "\(item.area?.text ?? "a place the spec does not know") (\(Self.number(item.records)))"
            }
            let others = items.count > 5 ? ["\(Self.count(items.count - 5, "other"))"] : []
            return "\(organisation): \(Self.number(records)) of \(Self.count(all, "record")) "
                + "(\(Self.share(Quantity(records), of: Quantity(all)))) "
                + "\(records == 1 ? "is" : "are") outside its area, in that of \(Self.list(places + others))"
        }
    }

    // MARK: - Measures

    private var measures: [String] {
        let silent = checks.silent.map {
            "\(Self.warning)no record counts for “\($0)”; hold its conditions against the files"
        }
        let undivided = checks.undivided.sorted { $0.key < $1.key }.map { measure, months in
            "“\(measure)” has nothing to divide by in \(Self.count(months, "month")) of an organisation; "
                + "longer windows take \(months == 1 ? "it" : "them") as 0 of 0"
        }
        return capped(silent) + capped(undivided)
    }

    private var maturity: [String] {
        checks.maturity.flatMap { maturity -> [String] in
            let recent = maturity.months.suffix(3).map { "\($0.month) \(Self.share($0.unresolved, of: $0.whole))" }
            let usual = maturity.usual.map { "; the median of the months before is \(Self.percent($0))" } ?? ""
            let line = "\(maturity.organisation): \(Self.list(recent)) of the records await an outcome\(usual)"
            let unready = maturity.unready.map { "\($0.month)" }
            guard let usual = maturity.usual, !unready.isEmpty else { return [line] }
            return [
                line,
                "\(Self.warning)\(maturity.organisation): more than 10 percentage points more records of "
                    + "\(Self.list(unready)) await an outcome than the \(Self.percent(usual)) of older months; "
                    + "what is solved there will still rise",
            ]
        }
    }

    // MARK: - Totals and last months

    private var totals: [String] {
        let differing = checks.totals.filter { !$0.agrees }
        guard !checks.totals.isEmpty else { return [] }
        let agreeing = checks.totals.count - differing.count
        let line =
            "\(Self.number(agreeing)) of \(Self.count(checks.totals.count, "figure")) of several months that the ledger holds "
            + "\(agreeing == 1 ? "is" : "are") what the months extracted make"
        return [line]
            + capped(
                differing.map { total in
                    "\(Self.warning)“\(total.series.measure)” of “\(total.series.organisation)”: the ledger holds "
                        + "\(total.held.formatted(decimals: total.decimals)) for \(total.window.first) to "
                        + "\(total.window.last), but the months extracted make "
                        + total.extracted.formatted(decimals: total.decimals)
                }
            )
    }

    private var lastMonths: [String] {
        guard checks.comparable > 0 else {
            return ["no series has the \(LastMonth.fewestEarlier) earlier months that limits need"]
        }
        let unusual = checks.unusual.compactMap { last -> String? in
            guard let side = last.side else { return nil }
            return
                "\(last.series.measure) of \(last.series.organisation), \(last.month): \(Self.figure(last.value, last)) is "
                + "\(side.rawValue) the usual \(Self.figure(last.limits.lowerBound, last)) to "
                + "\(Self.figure(last.limits.upperBound, last)) of the \(last.earlier) months before"
        }
        let stands = unusual.count == 1 ? "stands" : "stand"
        return [
            "\(Self.number(unusual.count)) of \(Self.count(checks.comparable, "series", "series")) with "
                + "\(LastMonth.fewestEarlier) or more earlier months \(stands) out in the last one (XmR limits)"
        ] + capped(unusual)
    }

    private func capped(_ lines: [String]) -> [String] {
        lines.count <= Self.mostLines
            ? lines : lines.prefix(Self.mostLines) + ["and \(lines.count - Self.mostLines) more"]
    }
}

// MARK: - Numbers and lists in words
extension SenseCheckText {
    static func number(_ number: Int) -> String { Quantity(number).formatted(decimals: 0) }

    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(Self.number(number)) \(number == 1 ? one : many ?? one + "s")"
    }

    static func share(_ part: Quantity, of whole: Quantity) -> String {
        (Quantity(part * Quantity(100), over: whole) ?? .zero).formatted(decimals: 1) + "%"
    }

    static func percent(_ share: Double) -> String { Quantity(share * 100, decimals: 1).formatted(decimals: 1) + "%" }

    private static func figure(_ value: Double, _ last: LastMonth) -> String {
        let decimals = last.isShare || value != value.rounded() ? 1 : 0
        return Quantity(value, decimals: decimals).formatted(decimals: decimals) + (last.isShare ? "%" : "")
    }

    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.joined() }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }
}
