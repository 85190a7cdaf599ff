import Mustache

/// The templates there are, each embedded in the program.
enum Template: String, CaseIterable, Sendable {
    case frame, overview, empty, cycle, quadrant, measure, history, error
    case grade, result, measures, links, timetable

    /// The template's text.
    var text: String {
        let bytes =
            switch self {
            case .frame: PackageResources.frame_mustache
            case .overview: PackageResources.overview_mustache
            case .empty: PackageResources.empty_mustache
            case .cycle: PackageResources.cycle_mustache
            case .quadrant: PackageResources.quadrant_mustache
            case .measure: PackageResources.measure_mustache
            case .history: PackageResources.history_mustache
            case .error: PackageResources.error_mustache
            case .grade: PackageResources.grade_mustache
            case .result: PackageResources.result_mustache
            case .measures: PackageResources.measures_mustache
            case .links: PackageResources.links_mustache
            case .timetable: PackageResources.timetable_mustache
            }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Every template, parsed once.
struct Templates: Sendable {
    private let library: MustacheLibrary

    /// Parses every template, or throws what is wrong with one.
    init() throws {
        var library = MustacheLibrary()
        for template in Template.allCases { try library.register(template.text, named: template.rawValue) }
        self.library = library
    }

    /// What a page's template makes of it.
    func render(_ page: any Page) throws -> String {
        try render(page, with: type(of: page).template)
    }

    /// The frame with a page in it.
    func render(_ frame: Frame) throws -> String {
        try render(frame, with: .frame)
    }

    private func render(_ values: Any, with template: Template) throws -> String {
        guard let text = library.render(values, withTemplate: template.rawValue) else {
            throw Missing(template: template)
        }
        return text
    }

    /// A template that was not parsed.
    struct Missing: Error {
        let template: Template
    }
}
