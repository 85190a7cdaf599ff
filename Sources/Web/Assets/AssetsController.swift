import Hummingbird

/// The style sheet and the icon, embedded in the program.
struct AssetsController: Sendable {
    func addRoutes(to routes: inout RouteTable) {
        let style = CachedAnswer(
            body: String(decoding: PackageResources.style_css, as: UTF8.self),
            type: "text/css; charset=utf-8"
        )
        let icon = CachedAnswer(
            body: String(decoding: PackageResources.icon_svg, as: UTF8.self),
            type: "image/svg+xml"
        )
        routes.get("/style.css", .everyone) { request, _ in style.response(to: request) }
        routes.get("/icon.svg", .everyone) { request, _ in icon.response(to: request) }
    }
}
