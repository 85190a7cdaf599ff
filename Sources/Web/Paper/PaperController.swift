import Crypto
import Foundation
import Hummingbird
import Scorecards

/// A cycle's paper, as it would be sent out.
struct PaperController: Sendable {
    let site: Site
    let paper: @Sendable (Int, Scorecard) -> String?

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/paper", .readPublished, use: show)
    }

    @Sendable private func show(_ request: Request, context: AppContext) throws -> Response {
        let cycle = try context.parameters.require("cycle")
        return try site.document(request, context) { reader in
            let (number, scorecard) = try reader.cycle(named: cycle) { Address.paper($0) }
            guard let html = paper(number, scorecard) else {
                throw NothingFound(
                    "There is no paper of cycle \(number).",
                    nearest: Link(href: Address.cycle(number), text: "Cycle \(number)")
                )
            }
            return Document(html: html, policy: Self.policy(for: html))
        }
    }

    /// A policy that allows the style sheets inside the paper, each by its digest, and nothing else.
    static func policy(for html: String) -> String {
        let digests = styles(in: html).map { style in
            "'sha256-\(Data(SHA256.hash(data: Array(style.utf8))).base64EncodedString())'"
        }
        let style = digests.isEmpty ? "'none'" : digests.joined(separator: " ")
        return SecurityHeaders.policy(style: style, images: "'self' data:")
    }

    /// The text of every style element.
    private static func styles(in html: String) -> [String] {
        html.components(separatedBy: "<style").dropFirst().compactMap { piece in
            guard let open = piece.firstIndex(of: ">"), let close = piece.range(of: "</style>") else { return nil }
            return open < close.lowerBound ? String(piece[piece.index(after: open)..<close.lowerBound]) : nil
        }
    }
}
