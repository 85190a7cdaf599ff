/// What a measure's figures are expressed in, with the words that go with a number.
public enum MeasureUnit: Hashable, Sendable {
    /// Things counted, such as one offence or many offences.
    case count(one: String, many: String)
    /// Parts in a hundred.
    case percent
    /// Things for so many of a population, such as offences per 1,000.
    case rate(one: String, many: String, per: Int)
    /// Whole pounds, with the words for an amount above and below nothing where they differ ("overspend").
    case pounds(above: String, below: String)
    /// A length of time.
    case duration(TimeUnit)
    /// A place on a scale of words, the lowest first; figures are positions from 1.
    case scale([String])

    /// What a length of time is counted in.
    public enum TimeUnit: String, Codable, CaseIterable, Sendable {
        case seconds, minutes, hours, days
    }

    /// What a numerator over a denominator is multiplied with to be expressed in this unit.
    public var ratioMultiplier: Quantity {
        switch self {
        case .percent: Quantity(100)
        case .rate(_, _, let per): Quantity(per)
        case .count, .pounds, .duration, .scale: Quantity(1)
        }
    }

    /// The kind's name in files.
    public var kind: String {
        switch self {
        case .count: "count"
        case .percent: "percent"
        case .rate: "rate"
        case .pounds: "pounds"
        case .duration(let time): time.rawValue
        case .scale: "scale"
        }
    }
}

// MARK: - Coding
extension MeasureUnit: Codable {
    private enum Key: String, CodingKey {
        case kind, one, many, per, above, below, labels
    }

    /// Reads the value from the form it has in an entry.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: Key.self)
        let kind = try box.decode(String.self, forKey: .kind)
        switch kind {
        case "count":
            self = .count(
                one: try box.decode(String.self, forKey: .one),
                many: try box.decode(String.self, forKey: .many)
            )
        case "percent":
            self = .percent
        case "rate":
            self = .rate(
                one: try box.decode(String.self, forKey: .one),
                many: try box.decode(String.self, forKey: .many),
                per: try box.decode(Int.self, forKey: .per)
            )
        case "pounds":
            self = .pounds(
                above: try box.decode(String.self, forKey: .above),
                below: try box.decode(String.self, forKey: .below)
            )
        case "scale":
            self = .scale(try box.decode([String].self, forKey: .labels))
        default:
            guard let time = TimeUnit(rawValue: kind) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .kind,
                    in: box,
                    debugDescription: "“\(kind)” is not a kind of unit"
                )
            }
            self = .duration(time)
        }
    }

    /// Writes the value in the form it has in an entry.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(kind, forKey: .kind)
        switch self {
        case .count(let one, let many):
            try box.encode(one, forKey: .one)
            try box.encode(many, forKey: .many)
        case .rate(let one, let many, let per):
            try box.encode(one, forKey: .one)
            try box.encode(many, forKey: .many)
            try box.encode(per, forKey: .per)
        case .pounds(let above, let below):
            try box.encode(above, forKey: .above)
            try box.encode(below, forKey: .below)
        case .scale(let labels):
            try box.encode(labels, forKey: .labels)
        case .percent, .duration:
            break
        }
    }
}
