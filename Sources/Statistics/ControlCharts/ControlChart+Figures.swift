extension ControlChart {
    /// The figures of a chart, checked against what its kind can hold.
    struct Figures {
        let kind: Kind
        /// The values to chart, already divided by their denominators.
        let values: [Double?]
        /// The values as they came: the counts, where the kind divides them.
        let counts: [Double?]
        /// The denominators, 1 where the kind has none, `nil` where missing.
        let denominators: [Double?]

        init(_ kind: Kind, _ values: [Double?], _ denominators: [Double?]) throws(Refusal) {
            guard values.contains(where: { $0 != nil }) else { throw .noValues }
            let needsDenominators = kind.hasDenominators
            if needsDenominators, values.count != denominators.count {
                throw .differentLengths(values.count, denominators.count)
            }
            self.kind = kind
            self.counts = values
            self.denominators = needsDenominators ? denominators : values.map { _ in 1 }
            var charted: [Double?] = []
            for index in values.indices {
                guard let value = values[index] else {
                    charted.append(nil)
                    continue
                }
                guard value.isFinite else { throw .notFinite(index: index) }
                if kind.isCount, value < 0 { throw .negative }
                if kind == .t, value <= 0 { throw .notPositive(index: index) }
                guard needsDenominators else {
                    charted.append(value)
                    continue
                }
                guard let denominator = denominators[index] else { throw .missingValue(index: index) }
                guard denominator > 0, denominator.isFinite else { throw .exposureNotPositive }
                if kind == .p || kind == .pPrime, value > denominator { throw .countExceedsTotal }
                charted.append(value / denominator)
            }
            self.values = kind == .movingRange ? Self.movingRanges(charted) : charted
        }

        static func movingRanges(_ values: [Double?]) -> [Double?] {
            values.indices.map { index in
                guard index > 0, let earlier = values[index - 1], let later = values[index] else { return nil }
                return abs(later - earlier)
            }
        }
    }
}

extension ControlChart.Kind {
    /// Whether each count needs an exposure or a total.
    public var hasDenominators: Bool {
        switch self {
        case .u, .uPrime, .p, .pPrime: true
        case .run, .movingRange, .c, .t, .g: false
        }
    }

    var isCount: Bool {
        switch self {
        case .c, .u, .uPrime, .p, .pPrime, .g: true
        case .run, .movingRange, .t: false
        }
    }
}
