extension FieldError {
    /// What is told to people whose account has no office: whatever the ledger keeps bears an office, never a name.
    static let officeIsMissing = FieldError(
        "",
        "Your account has no office, and the ledger names who gives a grade, an account or a view by their office. "
            + "An administrator can add it at \(Address.people)."
    )
}
