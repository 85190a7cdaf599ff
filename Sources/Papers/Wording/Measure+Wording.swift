public import Scorecards

extension Measure {
    /// A reading with its unit, at the measure's printed precision: 2,460 solved offences, 77.8%, 16.3 per 1,000.
    public func inWords(_ reading: Reading) -> String { words(reading, isBrief: false) }

    /// A reading with no more unit than it needs between brackets or in a table: 2,460, 77.8%, 16.3.
    public func brief(_ reading: Reading) -> String { words(reading, isBrief: true) }

    /// A difference without its sign: 70 solved offences, 2.2 percentage points, £30.
    public func size(ofDifference difference: Quantity) -> String {
        let size = difference.magnitude
        return switch unit {
        case .percent: "\(number(size)) percentage \(isOne(size) ? "point" : "points")"
        case .scale: "\(number(size)) \(isOne(size) ? "step" : "steps")"
        case .rate: number(size)
        case .pounds: "£" + number(size)
        case .count, .duration: words(.exactly(size), isBrief: false)
        }
    }

    /// The unit in the heading of a table: solved offences, %, per 1,000 population.
    public var unitInWords: String {
        switch unit {
        case .count(_, let many): many
        case .percent: "%"
        case .rate(_, let many, let per): "\(many) per \(Quantity(per).formatted(decimals: 0))"
        case .pounds: "£"
        case .duration(let time): time.rawValue
        case .scale: "scale"
        }
    }

    /// Whether a number prints as 1, which takes the singular.
    private func isOne(_ value: Quantity) -> Bool { number(value) == "1" }

    private func number(_ value: Quantity) -> String { value.formatted(decimals: decimals) }

    private func words(_ reading: Reading, isBrief: Bool) -> String {
        switch reading {
        case .exactly(let value): single(value, isBrief: isBrief)
        case .between(let low, let high): range(low, high, isBrief: isBrief)
        case .below(let bound): "under " + single(bound, isBrief: isBrief)
        case .above(let bound): "over " + single(bound, isBrief: isBrief)
        }
    }

    private func single(_ value: Quantity, isBrief: Bool) -> String {
        switch unit {
        case .count(let one, let many):
            isBrief ? number(value) : "\(number(value)) \(isOne(value.magnitude) ? one : many)"
        case .percent:
            number(value) + "%"
        case .rate(_, _, let per):
            isBrief ? number(value) : "\(number(value)) per \(Quantity(per).formatted(decimals: 0))"
        case .pounds(let above, let below):
            pounds(value, word: value < .zero ? below : above)
        case .duration(let time):
            "\(number(value)) \(isOne(value.magnitude) ? String(time.rawValue.dropLast()) : time.rawValue)"
        case .scale(let labels):
            label(at: value, of: labels)
        }
    }

    private func pounds(_ value: Quantity, word: String) -> String {
        guard !word.isEmpty, value != .zero else {
            return (value < .zero ? "-£" : "£") + number(value.magnitude)
        }
        return "£\(number(value.magnitude)) \(word)"
    }

    private func label(at value: Quantity, of labels: [String]) -> String {
        let position = Int(value.numerator) - 1
        return value.isWhole && labels.indices.contains(position) ? labels[position] : number(value)
    }

    private func range(_ low: Quantity, _ high: Quantity, isBrief: Bool) -> String {
        let dash = "–"
        switch unit {
        case .count(_, let many):
            return "\(number(low))\(dash)\(number(high))" + (isBrief ? "" : " \(many)")
        case .percent:
            return "\(number(low))\(dash)\(number(high))%"
        case .rate(_, _, let per):
            return "\(number(low))\(dash)\(number(high))"
                + (isBrief ? "" : " per \(Quantity(per).formatted(decimals: 0))")
        case .duration(let time):
            return "\(number(low))\(dash)\(number(high)) \(time.rawValue)"
        case .pounds, .scale:
            return "\(single(low, isBrief: isBrief)) to \(single(high, isBrief: isBrief))"
        }
    }
}
