/// A registered definition of something that is counted or measured, the one place its name and meaning are kept.
public struct Measure: Registered, Hashable, Sendable {
    /// The stable identifier that files, references and addresses use.
    public var id: Identifier<Measure>
    /// The one name printed everywhere.
    public var name: String
    /// Other names people use for it; each resolves to this measure and to no other.
    public var aliases: [String]
    /// What exactly is counted, in words; empty where the force has not written it down.
    public var definition: String
    /// What the figures are expressed in.
    public var unit: MeasureUnit
    /// Whether figures accumulate over a window or stand at its end.
    public var nature: Nature
    /// How figures of shorter windows make the figure of a longer one.
    public var aggregation: Aggregation
    /// Which way is better.
    public var polarity: Polarity
    /// The smallest change worth a verb other than "stable".
    public var materiality: Materiality
    /// How many decimals are printed; comparisons are made unrounded.
    public var decimals: Int
    /// How many months after a period's end its figure is expected.
    public var lag: Int
    /// Who answers for the figures.
    public var owner: String
    /// Where the figures come from.
    public var source: String
    /// Plans, priorities and national frameworks the measure belongs to, as many as apply.
    public var tags: [String]
    /// Dated changes in how the measure is recorded.
    public var breaks: [Break]

    /// Creates a definition; what is left out takes the most cautious meaning.
    public init(
        id: Identifier<Measure>,
        name: String,
        aliases: [String] = [],
        definition: String = "",
        unit: MeasureUnit,
        nature: Nature = .flow,
        aggregation: Aggregation = .none,
        polarity: Polarity = .neither,
        materiality: Materiality = .absolute(.zero),
        decimals: Int = 0,
        lag: Int = 1,
        owner: String = "",
        source: String = "",
        tags: [String] = [],
        breaks: [Break] = []
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.definition = definition
        self.unit = unit
        self.nature = nature
        self.aggregation = aggregation
        self.polarity = polarity
        self.materiality = materiality
        self.decimals = decimals
        self.lag = lag
        self.owner = owner
        self.source = source
        self.tags = tags
        self.breaks = breaks
    }

    /// Whether figures accumulate over a window (offences) or stand at its end (officers in post).
    public enum Nature: String, Codable, CaseIterable, Sendable {
        case flow, stock
    }

    /// How figures of shorter windows make the figure of a longer one.
    public enum Aggregation: String, Codable, CaseIterable, Sendable {
        /// Figures add up: offences of three months make the quarter's.
        case sum
        /// The last figure stands for the window: officers in post.
        case last
        /// Numerators and denominators add up and are divided last: a solved rate.
        case ratio
        /// Nothing can be made of shorter windows: an average or a survey without its counts.
        case none
    }

    /// Which direction is the better one.
    public enum Polarity: String, Codable, CaseIterable, Sendable {
        case higher, lower, neither
    }
}

extension Measure: Codable {}
