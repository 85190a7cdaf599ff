public import Extraction

/// The specs that ship with the program, each to be used by its name or copied and edited.
public enum ReadySpec: String, CaseIterable, Sendable {
    case street = "police.uk-street"
    case outcomes = "police.uk-outcomes"
    case stopAndSearch = "police.uk-stop-and-search"

    /// The spec's YAML, with its comments.
    public var text: String {
        let bytes =
            switch self {
            case .street: PackageResources.police_uk_street_yaml
            case .outcomes: PackageResources.police_uk_outcomes_yaml
            case .stopAndSearch: PackageResources.police_uk_stop_and_search_yaml
            }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The spec, read.
    public func spec() throws -> ExtractionSpec { try ExtractionSpec(yaml: text, named: rawValue) }
}

extension ExtractionSpec {
    /// Reads the ready spec of a name, or else the file at a path.
    ///
    /// Throws ``Rejected`` where neither can be read.
    public init(named name: String) throws {
        if let ready = ReadySpec(rawValue: name) {
            self = try ready.spec()
        } else {
            try self.init(path: name)
        }
    }
}
