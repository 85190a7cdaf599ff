public import Scorecards

extension OrganisationLevel {
    /// The text that names the organisation: the column's field or the part of a file's name, its last word dropped
    /// where the level says so.
    public func text(of field: FieldValue) -> String {
        let text = FieldText.trimmed(field)
        switch clue {
        case .column(_, dropsLastWord: true): return FieldText.droppingLastWord(text)
        case .column(_, dropsLastWord: false), .fileName: return text
        }
    }

    /// The organisation of such a text, or `nil` where the level knows none.
    public func organisation(named text: String) -> Organisation.ID? {
        switch naming {
        case .listed(let organisations): return organisations[text]
        case .ownName(let except):
            if let listed = except[text] { return listed }
            let id = Organisation.ID(FieldText.slug(text))
            return id.isWellFormed ? id : nil
        }
    }
}

extension OrganisationLevel.Naming {
    /// The organisations that the spec itself names, in the order of their identifiers.
    public var listed: [Organisation.ID] {
        switch self {
        case .listed(let organisations), .ownName(except: let organisations): Set(organisations.values).sorted()
        }
    }
}

extension AreaRule {
    /// The text that names the place, or `nil` where the field is blank and names none.
    public func text(of field: FieldValue) -> String? {
        let text = FieldText.trimmed(field)
        guard !text.isEmpty else { return nil }
        return dropsLastWord ? FieldText.droppingLastWord(text) : text
    }
}
