extension Tabulation.Essence {
    /// What decides two meanings of one field together.
    func joined(with other: Tabulation.Essence) -> Tabulation.Essence {
        switch (self, other) {
        case (.oneOf(let texts), .oneOf(let others)): .oneOf(Set(texts + others).sorted())
        case _ where self == other: self
        case _: .field
        }
    }
}

extension Condition.Test {
    /// What of a field decides whether it passes.
    var essence: Tabulation.Essence {
        switch self {
        case .isOneOf(let texts), .isNoneOf(let texts): .oneOf(texts)
        case .isBlank, .isNotBlank: .oneOf([])
        case .isNumber, .isDay: .field
        }
    }
}
