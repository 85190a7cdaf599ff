/// A thing that has an identifier of its own.
public protocol Registered: Sendable {
    /// What names the thing among its kind.
    associatedtype ID: Hashable, Sendable
    /// The thing's identifier.
    var id: ID { get }
}

/// Things by identifier, in the order in which they were first registered.
public struct Register<Element: Registered>: Sendable {
    private var order: [Element.ID] = []
    private var byID: [Element.ID: Element] = [:]

    /// Creates an empty register.
    public init() {}

    /// The thing with an identifier, or `nil` where none is registered.
    public subscript(id: Element.ID) -> Element? { byID[id] }

    /// Every thing, in the order of first registration.
    public var all: [Element] { order.compactMap { byID[$0] } }

    /// Every identifier, in the order of first registration.
    public var ids: [Element.ID] { order }

    /// Whether nothing is registered.
    public var isEmpty: Bool { order.isEmpty }

    /// Adds a thing, or replaces the one with the same identifier in its old place.
    public mutating func register(_ element: Element) {
        if byID.updateValue(element, forKey: element.id) == nil {
            order.append(element.id)
        }
    }
}

extension Register: Equatable where Element: Equatable {}
