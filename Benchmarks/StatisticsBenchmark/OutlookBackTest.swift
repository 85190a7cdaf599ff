import Foundation
import Statistics

/// Monthly series by measure and organisation, asked at every quarter end what the next quarter will bring.
///
/// At each origin the model is estimated on what was then known, and on nothing else.
struct OutlookBackTest {
    /// Months from the first one on, in the order of time.
    let months: [String]
    /// The series of each measure.
    let groups: [[[Double?]]]

    enum Method: String, CaseIterable {
        case peers = "estimated among peers"
        case alone = "estimated without peers"
        case standard = "standard model, without peers (its London data include these series)"
    }

    /// A forecast with its outcome, the level of its series and what today's state alone would have said.
    struct Answer {
        let answered: OutlookScore.Answered
        let monthlyMean: Double
        let isMetToday: Bool
    }

    func answers(from first: String, to last: String, method: Method) throws -> [Answer] {
        let origins = months.indices.filter { place in
            ["03", "06", "09", "12"].contains(String(months[place].suffix(2))) && months[place] >= first
                && months[place] <= last && place + 3 < months.count
        }
        return try origins.flatMap { try answers(at: $0, method: method) }
    }

    private func answers(at origin: Int, method: Method) throws -> [Answer] {
        let known = groups.map { group in group.map { Array($0[...origin]) } }
        let model =
            switch method {
            case .peers: try OutlookModel(estimatedFrom: known)
            case .alone: try OutlookModel(estimatedFrom: known.flatMap { $0.map { [$0] } })
            case .standard: OutlookModel.standard
            }
        var answers: [Answer] = []
        for (group, whole) in zip(known, groups) {
            for (index, counts) in group.enumerated() {
                var peers = method == .peers ? group : []
                if !peers.isEmpty { peers.remove(at: index) }
                // A measure that only one organisation has is its own group.
                if method == .peers, peers.isEmpty { peers = [counts.map { _ in 0 }] }
                let outlook = try TotalOutlook(counts, rule: .noHigherThanLastYear, peers: peers, model: model)
                let forecast = try outlook.forecast.get()
                let came = whole[index][(origin + 1)...(origin + 3)].compactMap { $0 }.reduce(0, +)
                let total = outlook.need.knownMonths + came
                let year = { (back: Int) in counts.dropLast(back).suffix(12).compactMap { $0 }.reduce(0, +) }
                answers.append(
                    Answer(
                        answered: OutlookScore.Answered(
                            probability: forecast.probability,
                            isTrue: came <= outlook.need.threshold,
                            isCovered: total >= forecast.lower && total <= forecast.upper
                        ),
                        monthlyMean: counts.suffix(36).compactMap { $0 }.reduce(0, +) / 36,
                        isMetToday: year(0) <= year(12)
                    )
                )
            }
        }
        return answers
    }

    func report(_ title: String) throws {
        print("\n## \(title): \(groups.reduce(0) { $0 + $1.count }) series")
        for (period, first, last) in [("before COVID", "201503", "201909"), ("COVID", "202003", "202206")] {
            for method in Method.allCases {
                let answers = try answers(from: first, to: last, method: method)
                try print(line("\(period), \(method.rawValue)", answers))
                guard method == .peers else { continue }
                for (name, range) in [("5–20 a month", 0.0..<20), ("20–100", 20..<100), ("100 and more", 100..<1e9)] {
                    try print(line("    \(name)", answers.filter { range.contains($0.monthlyMean) }))
                }
                for band in try OutlookScore(answers.map(\.answered)).reliability {
                    print(
                        String(
                            format: "    forecast %.3f  came true %.3f  of %d",
                            band.forecast,
                            band.observed,
                            band.count
                        )
                    )
                }
            }
        }
    }

    private func line(_ title: String, _ answers: [Answer]) throws -> String {
        let score = try OutlookScore(answers.map(\.answered))
        let statusQuo = Double(answers.count { $0.isMetToday != $0.answered.isTrue }) / Double(answers.count)
        return String(
            format:
                "%@: Brier %.4f (status quo %.4f, skill %.0f %%), 80 %% intervals hold %.1f %%, base rate %.3f, of %d",
            title,
            score.brier,
            statusQuo,
            100 * (1 - score.brier / statusQuo),
            100 * score.coverage,
            score.baseRate,
            score.count
        )
    }
}

extension OutlookBackTest {
    /// The series of the known answers: `series_id,crime_type,borough` and then the months.
    init(redlineSeries path: String) throws {
        let table = try Table(path)
        self.init(table, measure: { $0[1] }, isKept: { _ in true })
    }

    /// All borough series with at least 5 offences a month and no 12 months without any.
    init(boroughs path: String) throws {
        let table = try Table(path)
        self.init(table, measure: { $0[0] + "/" + $0[1] }) { counts in
            let total = counts.reduce(0, +)
            guard total / Double(counts.count) >= 5 else { return false }
            return (11..<counts.count).allSatisfy { counts[($0 - 11)...$0].reduce(0, +) > 0 }
        }
    }

    private init(_ table: Table, measure: ([String]) -> String, isKept: ([Double]) -> Bool) {
        months = Array(table.header.dropFirst(3))
        var order: [String] = []
        var series: [String: [[Double?]]] = [:]
        for row in table.rows {
            let counts = row.dropFirst(3).compactMap(Double.init)
            guard counts.count == months.count, isKept(counts) else { continue }
            if series[measure(row)] == nil { order.append(measure(row)) }
            series[measure(row), default: []].append(counts)
        }
        groups = order.map { series[$0] ?? [] }
    }
}
