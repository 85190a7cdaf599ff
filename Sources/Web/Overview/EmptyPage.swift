/// The first page of a ledger that holds no cycle yet: it says what to do.
struct EmptyPage: Page {
    static let template = Template.empty

    let title = "No cycle yet"
    var path: String { Address.overview }
}
