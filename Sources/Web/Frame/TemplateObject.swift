import Mustache

/// A page's values by the names that its template uses, each looked at once.
///
/// The library would otherwise search the members of a struct by reflection for every tag that it meets, which took seven
/// tenths of the time of a page.
struct TemplateObject: MustacheParent {
    private let members: [String: Any]

    /// The value of a member, or `nil` where there is none of the name.
    func child(named name: String) -> Any? { members[name] }

    /// A value as templates are given it: texts and truth values as they are, lists and structs all the way down.
    static func value(_ value: Any) -> Any {
        switch value {
        case let text as String: text
        case let truth as Bool: truth
        case let texts as [String]: texts
        case let list as [Any]: list.map(Self.value)
        case _: TemplateObject(value)
        }
    }

    private init(_ value: Any) {
        var members: [String: Any] = [:]
        for member in Mirror(reflecting: value).children {
            if let name = member.label { members[name] = Self.value(member.value) }
        }
        self.members = members
    }
}
