import Hummingbird
import HummingbirdTesting
import Logging
import Scorecards
import Testing

@testable import Web

/// An answer with its body as text.
struct Answer {
    let status: Int
    let headers: HTTPFields
    let text: String

    /// The title a browser shows.
    var title: String { text.between("<title>", and: "</title>") }
    /// The text of the page's own part, without its markup.
    var words: String { text.between("<main", and: "</main>").withoutTags }

    func header(_ name: String) -> String? {
        HTTPFields.Element.Name(name).flatMap { headers[$0] }
    }
}

/// Asks the pages over a chronicle for an address.
func get(
    _ path: String,
    method: HTTPRequest.Method = .get,
    headers: HTTPFields = [:],
    from chronicle: Chronicle = Fixture.chronicle,
    paper: @escaping @Sendable (Int, Scorecard) -> String? = { _, _ in nil }
) async throws -> Answer {
    let app = try buildApplication(
        chronicle: { chronicle },
        configuration: WebConfiguration(),
        logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() },
        paper: paper
    )
    return try await app.test(.router) { client in try await client.ask(path, method: method, headers: headers) }
}

extension TestClientProtocol {
    /// One request on a client that stays open for more.
    func ask(_ path: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:]) async throws -> Answer {
        try await execute(uri: path, method: method, headers: headers) { response in
            Answer(
                status: Int(response.status.code),
                headers: response.headers,
                text: String(buffer: response.body)
            )
        }
    }
}

extension String {
    func between(_ start: String, and end: String) -> String {
        guard let open = firstRange(of: start), let close = self[open.upperBound...].firstRange(of: end) else {
            return ""
        }
        return String(self[open.upperBound..<close.lowerBound])
    }

    /// The text as a reader sees it, each run of blanks as one.
    var withoutTags: String {
        var isInside = false
        var result = ""
        for character in self {
            switch character {
            case "<": isInside = true
            case ">": isInside = false; result += " "
            case _ where isInside: continue
            case _: result.append(character)
            }
        }
        return result.split { $0.isWhitespace }.joined(separator: " ")
            .replacing("&amp;", with: "&").replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
    }
}

extension String {
    /// Every stretch between a mark and the next end.
    func components(after start: String, upTo end: Character) -> [String] {
        var rest = self[...]
        var found: [String] = []
        while let mark = rest.firstRange(of: start) {
            rest = rest[mark.upperBound...]
            found.append(String(rest.prefix { $0 != end }))
        }
        return found
    }
}

extension Fixture {
    /// The pages over the fixture, with a paper for each cycle.
    static func application() throws -> some ApplicationProtocol {
        try buildApplication(
            chronicle: { Fixture.chronicle },
            configuration: WebConfiguration(),
            logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() },
            paper: { cycle, _ in "<h1>Cycle \(cycle)</h1>" }
        )
    }
}
