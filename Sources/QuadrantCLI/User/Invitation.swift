/// How an invitation is handed over: the end of an address of the pages, shown once.
enum Invitation {
    static let days = 7

    static func text(_ token: String) -> String {
        """
        Send the person this link, after the address of the pages; it is shown only now and holds for \(days) days:
        /invitations/\(token)
        """
    }
}
