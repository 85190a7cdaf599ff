/// Values that one template shows.
///
/// A template sees only what is stored as text, truth value or list of the same; a misspelt name would print nothing,
/// which is why a test holds every name in every template against the members of its page.
protocol Page: Sendable {
    /// The template that shows the page.
    static var template: Template { get }
    /// The page's heading and the browser's title.
    var title: String { get }
    /// The pages that lie above this one, the outermost first.
    var trail: [Link] { get }
    /// The page's own address where it may stand in the navigation, else empty.
    var path: String { get }
}

extension Page {
    var trail: [Link] { [] }
    var path: String { "" }
}

/// A link with its text.
struct Link: Hashable, Sendable {
    let href: String
    let text: String
}
