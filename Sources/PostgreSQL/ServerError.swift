/// What a server, or the way to it, refused, in the server's own words.
public struct ServerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong.
    public let message: String
    /// The five letters and digits by which the SQL standard names the error; `nil` where no server answered.
    public let state: String?
    /// What the server adds to its message: a detail, a hint.
    public let remarks: [String]

    /// Creates an error.
    public init(message: String, state: String? = nil, remarks: [String] = []) {
        (self.message, self.state, self.remarks) = (message, state, remarks)
    }

    /// The message with what the server adds to it, on one line.
    public var description: String {
        ([message] + remarks).map { $0.split(separator: "\n").joined(separator: " ") }.joined(separator: "; ")
    }
}
