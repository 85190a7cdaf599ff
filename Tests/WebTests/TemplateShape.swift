@testable import Web

/// What a value offers to a template: text, a truth value, a list, or named members.
indirect enum Shape: Equatable {
    case text
    case flag
    /// A list, with the shape of its elements where a sample has any.
    case list(Shape?)
    case members([String: Shape])
    /// Something a template cannot show.
    case other(String)

    init(_ value: Any) {
        let mirror = Mirror(reflecting: value)
        switch value {
        case is String: self = .text
        case is Bool: self = .flag
        case _ where mirror.displayStyle == .collection:
            self = .list(mirror.children.map { Shape($0.value) }.reduce(nil) { $0?.joined(with: $1) ?? $1 })
        case _ where mirror.displayStyle == .struct:
            self = .members(
                Dictionary(mirror.children.compactMap { child in child.label.map { ($0, Shape(child.value)) } }) { $1 }
            )
        case _: self = .other("\(type(of: value))")
        }
    }

    /// The shape that two samples of one type show together.
    func joined(with other: Shape) -> Shape {
        switch (self, other) {
        case (.list(let left), .list(let right)):
            .list(left.flatMap { left in right.map { left.joined(with: $0) } } ?? left ?? right)
        case (.members(let left), .members(let right)): .members(left.merging(right) { $0.joined(with: $1) })
        case _: self
        }
    }
}

/// Holds the tags of templates against the shapes of what they show.
///
/// A misspelt tag prints nothing, and a tag without a leading dot may find its value in an outer page; both are faults.
struct TemplateChecker {
    /// The texts of the templates by name.
    let texts: [String: String]
    private var mistakes: Set<String> = []
    /// Lists of which some sample shows an element, and lists of which some sample shows none.
    private var filled: Set<String> = []
    private var empty: Set<String> = []
    /// The members that some tag shows, as paths from the page.
    private(set) var used: Set<String> = []

    init(texts: [String: String]) {
        self.texts = texts
    }

    /// What is wrong, each with its template and tag.
    var faults: Set<String> {
        mistakes.union(empty.subtracting(filled).map { "\($0): no sample shows an element" })
    }

    mutating func check(_ name: String, against shape: Shape, path: String = "") {
        guard let text = texts[name] else {
            mistakes.insert("\(name): there is no such template")
            return
        }
        var tags = Tags(text)[...]
        check(&tags, in: name, against: shape, path: path, until: nil)
    }

    private mutating func check(
        _ tags: inout ArraySlice<Tag>,
        in template: String,
        against shape: Shape?,
        path: String,
        until end: String?
    ) {
        while let tag = tags.popFirst() {
            switch tag.kind {
            case .end:
                if tag.name != end { mistakes.insert("\(template): {{/\(tag.name)}} closes nothing") }
                return
            case .partial:
                if let shape { check(tag.name, against: shape, path: path) }
            case .text:
                expectText(tag, in: template, against: shape, path: path)
            case .section, .inverted:
                section(tag, &tags, in: template, against: shape, path: path)
            }
        }
        if let end { mistakes.insert("\(template): {{#\(end)}} is not closed") }
    }

    private mutating func expectText(_ tag: Tag, in template: String, against shape: Shape?, path: String) {
        guard let found = member(tag, in: template, of: shape, path: path) else { return }
        if found != .text { mistakes.insert("\(template): {{\(tag.name)}} is no text") }
    }

    private mutating func section(
        _ tag: Tag,
        _ tags: inout ArraySlice<Tag>,
        in template: String,
        against shape: Shape?,
        path: String
    ) {
        let found = member(tag, in: template, of: shape, path: path)
        let inner: (Shape?, String)
        switch found {
        case .flag: inner = (shape, path)
        case .list(let element) where tag.kind == .section:
            let list = "\(template): {{#\(tag.name)}}"
            if element == nil { empty.insert(list) } else { filled.insert(list) }
            inner = (element, path + tag.name)
        case .list: inner = (shape, path)
        case .members: inner = (found, path + tag.name)
        case .text, .other:
            mistakes.insert("\(template): {{#\(tag.name)}} is neither a truth value nor a list nor a part")
            inner = (nil, path)
        case nil: inner = (nil, path)
        }
        check(&tags, in: template, against: inner.0, path: inner.1, until: tag.name)
    }

    /// The shape a tag names, noting it as used; `nil` where it names nothing, which is a fault.
    private mutating func member(_ tag: Tag, in template: String, of shape: Shape?, path: String) -> Shape? {
        guard let shape else { return nil }
        if tag.name == "." { return shape }
        guard tag.name.hasPrefix(".") else {
            mistakes.insert("\(template): {{\(tag.name)}} has no leading dot and may show an outer value")
            return nil
        }
        guard case .members(let members) = shape, let found = members[String(tag.name.dropFirst())] else {
            mistakes.insert("\(template): {{\(tag.name)}} is no member")
            return nil
        }
        used.insert(path + tag.name)
        return found
    }

    /// The members of a shape that no tag shows, as paths from the page.
    func unused(of shape: Shape, path: String = "") -> Set<String> {
        switch shape {
        case .members(let members):
            members.reduce(into: []) { result, member in
                let here = path + "." + member.key
                if used.contains(here) {
                    result.formUnion(unused(of: member.value, path: here))
                } else {
                    result.insert(here)
                }
            }
        case .list(let element): element.map { unused(of: $0, path: path) } ?? []
        case .text, .flag, .other: []
        }
    }
}

/// One tag of a template.
struct Tag: Equatable {
    enum Kind { case text, section, inverted, end, partial }

    let kind: Kind
    let name: String
    /// Whether the value is printed as markup.
    let isRaw: Bool
}

/// The tags of a template in their order, comments left out.
func Tags(_ text: String) -> [Tag] {
    var tags: [Tag] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
        rest = rest[open.upperBound...]
        let isRaw = rest.hasPrefix("{")
        guard let close = rest.firstRange(of: isRaw ? "}}}" : "}}") else { return tags }
        let inside = rest[..<close.lowerBound].drop { $0 == "{" || $0 == " " }
        rest = rest[close.upperBound...]
        let name = String(inside.drop { "#^/>&! ".contains($0) })
        switch inside.first {
        case "!": continue
        case "#": tags.append(Tag(kind: .section, name: name, isRaw: false))
        case "^": tags.append(Tag(kind: .inverted, name: name, isRaw: false))
        case "/": tags.append(Tag(kind: .end, name: name, isRaw: false))
        case ">": tags.append(Tag(kind: .partial, name: name, isRaw: false))
        case _: tags.append(Tag(kind: .text, name: name, isRaw: isRaw || inside.first == "&"))
        }
    }
    return tags
}
