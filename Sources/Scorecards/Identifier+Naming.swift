extension Identifier {
    /// Makes the identifier that a title suggests, another than those taken: “Too few handlers” gives `too-few-handlers`.
    ///
    /// What is neither a digit nor one of the letters a to z separates words; a title of which nothing is left takes the
    /// other name.
    public init(naming title: String, else name: String, besides isTaken: (Identifier) -> Bool) {
        let words = title.lowercased().filter { !"’'".contains($0) }
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var base = ""
        for word in words {
            let longer = base.isEmpty ? String(word.prefix(48)) : "\(base)-\(word)"
            guard longer.utf8.count <= 48 else { break }
            base = longer
        }
        if base.isEmpty { base = name }
        var candidate = Identifier(base)
        var number = 2
        while isTaken(candidate) {
            candidate = Identifier("\(base)-\(number)")
            number += 1
        }
        self = candidate
    }
}
