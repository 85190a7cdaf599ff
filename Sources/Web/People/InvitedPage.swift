import AccountStore
import Hummingbird

/// The link by which a person chooses a password; it is shown this once.
struct InvitedPage: Page {
    static let template = Template.invited

    let title: String
    let name: String
    let account: String
    /// The link, whole where the request says by which name this server is reached.
    let link: String
    let personHref: String

    var trail: [Link] { [Link(href: Address.people, text: "People")] }

    init(_ account: Account, token: String, address: String) {
        title = "Invitation for \(account.name)"
        name = account.name
        self.account = account.id
        link = address + Address.invitation(token)
        personHref = Address.person(account.id)
    }
}

extension Request {
    /// The address by which the reader reached this server, as far as the request says it; a proxy may know better.
    var serverAddress: String {
        let host = headers["X-Forwarded-Host"] ?? head.authority ?? ""
        let scheme = headers["X-Forwarded-Proto"] == "https" ? "https" : "http"
        return host.isEmpty ? "" : "\(scheme)://\(host)"
    }
}
