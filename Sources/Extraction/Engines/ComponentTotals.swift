import Scorecards

/// Components being added up from groups of records.
struct ComponentTotals {
    private var values: [Components.Place: [Total]] = [:]
    private var records: [Components.Place: Int] = [:]
    var outside: [Unknown: Int] = [:]
    var elsewhere: [Away: Int] = [:]
    var files: [TabulatedRecords.FileAccount] = []

    /// A value that a level does not know.
    struct Unknown: Hashable {
        let level: Int
        let value: String
    }

    /// An organisation, and in whose area its records are.
    struct Away: Hashable {
        let organisation: Organisation.ID
        let area: Organisation.ID?
    }

    private enum Total {
        case number(Quantity)
        case different(Set<Int>)

        var quantity: Quantity {
            switch self {
            case .number(let number): number
            case .different(let values): Quantity(values.count)
            }
        }
    }

    mutating func add(
        _ group: TabulatedRecords.Group,
        to place: Components.Place,
        components: [Component],
        passing: [Bool],
        positions: [Int]
    ) {
        records[place, default: 0] += group.records
        var totals =
            values.removeValue(forKey: place)
            ?? components.map { component in
                if case .distinct = component.aggregate { .different([]) } else { .number(.zero) }
            }
        for index in components.indices where passing[index] {
            switch (totals[index], components[index].aggregate) {
            case (.different(let seen), _):
                totals[index] = .different(seen.union(group.distincts[positions[index]]))
            case (.number(let sum), .sum):
                totals[index] = .number(sum + group.sums[positions[index]])
            case (.number(let count), _):
                totals[index] = .number(count + Quantity(group.records))
            }
        }
        values[place] = totals
    }

    /// The sums as an engine's answer.
    var components: Components {
        Components(
            values: values.mapValues { $0.map(\.quantity) },
            records: records,
            outside: outside.map { Components.Outside(level: $0.level, value: $0.value, records: $1) }
                .sorted { ($0.level, $1.records, $0.value) < ($1.level, $0.records, $1.value) },
            elsewhere: elsewhere.map {
                Components.Elsewhere(organisation: $0.organisation, area: $0.area, records: $1)
            }.sorted { ($0.organisation.text, $0.area?.text ?? "~") < ($1.organisation.text, $1.area?.text ?? "~") },
            files: files
        )
    }
}
