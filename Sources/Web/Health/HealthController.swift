import Hummingbird
import Scorecards

/// Whether the server answers, and how far its ledger goes: for whatever watches over it.
struct HealthController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/healthz", .everyone) { _, _ in
            let text = "ok\nledger entry \(site.chronicle().current.sequence)\n"
            return Response(
                status: .ok,
                headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text))
            )
        }
    }
}
