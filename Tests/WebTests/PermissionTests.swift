import AccountStore
import Foundation
import Hummingbird
import Scorecards
import Testing

@testable import Web

/// The table of who may do what, as documented, as written in the program, and as the server answers.
struct PermissionTests {
    /// What Docs/permissions.md says.
    struct Documented {
        /// The roles that may do each deed.
        var deeds: [String: Set<String>] = [:]
        /// What each address needs: “GET /path”, the deed or audience, and for which organisation.
        var routes: [String: (needs: String, scope: String)] = [:]

        init() throws {
            let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appending(path: "Docs/permissions.md")
            var roles: [String] = []
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where line.hasPrefix("|") {
                let cells = line.split(separator: "|").map { cell in
                    cell.trimmingCharacters(in: .whitespaces).replacing("`", with: "")
                }
                if cells.first == "deed" { roles = Array(cells.dropFirst(2)) }
                guard cells.first != "deed", cells.first != "address", cells.first != "---" else { continue }
                if cells[0].hasPrefix("/") {
                    let path = cells[0].replacing("{", with: ":").replacing("}", with: "")
                    let needs = ["signed in", "everyone"].contains(cells[2]) ? cells[2] : cells[2]
                    routes["\(cells[1]) \(path)"] = (needs, cells[3].replacing("{", with: ":").replacing("}", with: ""))
                } else {
                    deeds[cells[0]] = Set(zip(roles, cells.dropFirst(2)).filter { $0.1 == "yes" }.map(\.0))
                }
            }
        }
    }

    @Test func `every deed's roles are documented`() throws {
        let documented = try Documented()
        #expect(Set(documented.deeds.keys) == Set(Deed.allCases.map(\.rawValue)))
        for deed in Deed.allCases {
            #expect(documented.deeds[deed.rawValue] == Set(deed.roles.map(\.rawValue)), "\(deed.rawValue)")
        }
    }

    @Test func `every address is documented with what it needs`() throws {
        let documented = try Documented()
        let routes = RouteTable(of: try Site { Chronicle() }).routes
        #expect(Set(routes.map(\.name)).subtracting(documented.routes.keys) == [], "are not in Docs/permissions.md")
        #expect(Set(documented.routes.keys).subtracting(routes.map(\.name)) == [], "are no addresses")
        for route in routes {
            #expect(documented.routes[route.name]?.needs == route.access.inDocuments, "\(route.name)")
            #expect(documented.routes[route.name]?.scope == route.scope.inDocuments, "\(route.name)")
        }
    }

    /// What stands for each parameter of an address; a new parameter needs a line.
    private static let samples = [
        "entry": "1",
        "cycle": "6", "quadrant": "our-people", "measure": "vwi-solved", "account": "nobody", "token": "none",
        "stage": "board", "priority": "serious-violence",
        "edition": "1", "section": "our-people",
        "risk": "phones", "question": "files", "action": "pairs",
    ]

    /// A risk and an action of another command than theirs.
    private static let others: [any EntryContent] = {
        var action = Fixture.action
        (action.id, action.organisation) = ("patrols", "response")
        let risk = Risk(id: "cars", title: "Cars break down", organisation: "response", owner: "Head of Response")
        let assessment = RiskAssessment(day: "2020-10-06", likelihood: "likely", impact: "major", mitigation: "Mended.")
        return [RiskAssessed(risk: risk, assessment: assessment), ActionRaised(action: action)]
    }()

    /// The organisation that a walk through the addresses is about, with what belongs to it.
    private static func samples(of organisation: Organisation.ID) -> [String: String] {
        organisation == "response"
            ? samples.merging(["risk": "cars", "action": "patrols"]) { $1 } : samples
    }

    @Test func `the server lets in whom the document lets in, and nobody else`() async throws {
        let documented = try Documented()
        let office = try Office(holding: Fixture.entries + Fixture.followUp + Office.commands + Self.others)
        var people: [(id: String, role: Role, organisation: Organisation.ID)] = []
        for role in Role.allCases {
            for organisation in ["essex", "crime"] as [Organisation.ID] {
                let id = "\(role.rawValue)-\(organisation)"
                try await office.hire(id, as: role, for: organisation)
                people.append((id, role, organisation))
            }
        }
        let routes = RouteTable(of: try office.site()).routes
        for person in people {
            try await office.browse(as: person.id) { browsers in
                for route in routes {
                    let needs = try #require(documented.routes[route.name])
                    // One's own organisation, another beside it, and the whole force.
                    for organisation in ["crime", "response", "essex"] as [Organisation.ID] {
                        let isCovered =
                            switch needs.scope {
                            case "any": true
                            case "the force": person.organisation == "essex"
                            case "the risk’s organisation", "the action’s organisation":
                                // For the whole force the samples are Crime’s.
                                person.organisation == "essex"
                                    || (organisation == "response" ? "response" : "crime") == person.organisation
                            case _: person.organisation == "essex" || organisation == person.organisation
                            }
                        let isAllowed =
                            ["everyone", "signed in"].contains(needs.needs)
                            || (documented.deeds[needs.needs]?.contains(person.role.rawValue) == true && isCovered)
                        let answer = try await browsers[0].ask(route, for: organisation, Self.samples(of: organisation))
                        let isRefused = answer.status == 403 && answer.title.hasPrefix("Not allowed")
                        #expect(isRefused != isAllowed, "\(person.id) at \(route.name) for \(organisation)")
                        #expect(answer.status < 500 && answer.status != 401, "\(person.id) at \(route.name)")
                        let isOfOne = [":organisation", ":risk", ":action"].contains { route.path.contains($0) }
                        if !isOfOne { break }
                    }
                }
            }
        }
    }

    @Test func `nobody gets anywhere without signing in`() async throws {
        let office = try Office()
        let routes = RouteTable(of: try office.site()).routes
        try await office.browse(as: "") { browsers in
            for route in routes {
                let answer = try await browsers[0].ask(route, for: "crime", Self.samples)
                let isAsked =
                    answer.status == 401 || answer.header("Location")?.hasPrefix("/sign-in?to=") == true
                #expect(isAsked == (route.access != .everyone), "\(route.name)")
                #expect(!answer.text.contains("Ledger entry"), "\(route.name)")
            }
        }
    }

    @Test func `an open server shows every page that is read and changes nothing`() async throws {
        let chronicle = Chronicle(Fixture.entries + Fixture.followUp)
        for route in RouteTable(of: try Site { Chronicle() }).routes {
            let path = route.filled(for: "essex", Self.samples)
            guard case .deed(let deed) = route.access else { continue }
            let answer = try await get(path, method: route.method, from: chronicle) { _, _ in "<h1>Paper</h1>" }
            // What an address names need not be there.
            let expected = route.method == .post ? [405] : deed.isReading ? [200, 404] : [403]
            #expect(expected.contains(answer.status), "\(route.name)")
        }
    }

    // MARK: - Published and unpublished

    @Test(arguments: [Role.commissioner, .administrator])
    func `a cycle is not shown before its paper is published`(role: Role) async throws {
        let office = try Office()
        try await office.hire("pat", as: role)
        try await office.browse(as: "pat") { browsers in
            for path in [
                "/cycles/7", "/cycles/7/paper", "/cycles/7/quadrants/our-people", "/cycles/7/measures/vwi-solved",
            ] {
                let answer = try await browsers[0].get(path)
                #expect(answer.status == 403)
                #expect(
                    answer.words.contains(
                        "The paper of cycle 7 is not published yet; its pages can be read here once it is."
                    )
                )
            }
            let overview = try await browsers[0].get("/")
            #expect(overview.title.hasPrefix("Where cycle 6 stands"))
            #expect(!overview.text.contains("/cycles/7"))
            let history = try await browsers[0].get("/history")
            #expect(history.text.contains("/cycles/6") && !history.text.contains("/cycles/7"))
            let nearest = try await browsers[0].get("/cycles/8")
            #expect(nearest.words.contains("Perhaps this was meant: Cycle 6"))
        }
    }

    @Test func `what the force sees is not kept for the commissioner's office`() async throws {
        let office = try Office()
        try await office.hire("ann.bell", as: .analyst)
        try await office.hire("pat", as: .commissioner)
        try await office.browse(as: "ann.bell", "pat") { browsers async throws in
            for _ in 1...2 {
                #expect(try await browsers[0].get("/").title.hasPrefix("Where cycle 7 stands"))
                #expect(try await browsers[1].get("/").title.hasPrefix("Where cycle 6 stands"))
                #expect(try await browsers[0].get("/cycles/7").status == 200)
                #expect(try await browsers[1].get("/cycles/7").status == 403)
            }
            #expect(try await browsers[0].get("/").text.contains("Holder of ann.bell"))
            #expect(try await !browsers[1].get("/").text.contains("Holder of ann.bell"))
        }
    }
}

extension Route {
    /// The route as the document names it.
    fileprivate var name: String { "\(method.rawValue) \(path)" }

    fileprivate func filled(for organisation: Organisation.ID, _ samples: [String: String]) -> String {
        "/"
            + path.split(separator: "/").map { part in
                guard part.hasPrefix(":") else { return String(part) }
                if part == ":organisation" { return organisation.text }
                let sample = samples[String(part.dropFirst())]
                if sample == nil { Issue.record("the test has no sample for \(part)") }
                return sample ?? ""
            }
            .joined(separator: "/")
    }
}

extension Route.Access {
    fileprivate var inDocuments: String {
        switch self {
        case .everyone: "everyone"
        case .signedIn: "signed in"
        case .deed(let deed): deed.rawValue
        }
    }
}

extension Route.Scope {
    fileprivate var inDocuments: String {
        switch self {
        case .any: "any"
        case .force: "the force"
        case .parameter(let name): ":\(name)"
        case .risk: "the risk’s organisation"
        case .action: "the action’s organisation"
        }
    }
}

extension Browser {
    fileprivate func ask(
        _ route: Route,
        for organisation: Organisation.ID,
        _ samples: [String: String]
    ) async throws -> Answer {
        let path = route.filled(for: organisation, samples)
        return route.method == .post ? try await post(path, []) : try await get(path)
    }
}
