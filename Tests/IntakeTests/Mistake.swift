import Testing

/// One thing wrong in a folder that is otherwise sound, and every line that is said of it.
struct Mistake: CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let right: String
    let wrong: String
    let said: [String]

    init(_ what: String, in file: String, _ right: String, _ wrong: String, _ said: String...) {
        (testDescription, self.file, self.right, self.wrong, self.said) = (what, file, right, wrong, said)
    }

    /// The sound folder with the mistake in it.
    var folder: SmallFolder { spoiling(SmallFolder()) }

    /// A sound folder with the mistake in it.
    func spoiling(_ folder: SmallFolder) -> SmallFolder { folder.replacing(right, with: wrong, in: file) }
}
