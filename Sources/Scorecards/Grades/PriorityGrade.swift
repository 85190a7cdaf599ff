/// An analyst's grade of one priority of the Police and Crime Plan.
public struct PriorityGrade: Hashable, Codable, Sendable {
    /// The priority.
    public var priority: Identifier<Priority>
    /// The grade.
    public var grade: GradeLevel.ID
    /// The office that recommends it.
    public var author: String
    /// Why.
    public var reason: String

    /// Recommends a grade.
    public init(priority: Identifier<Priority>, grade: GradeLevel.ID, author: String, reason: String) {
        self.priority = priority
        self.grade = grade
        self.author = author
        self.reason = reason
    }
}
