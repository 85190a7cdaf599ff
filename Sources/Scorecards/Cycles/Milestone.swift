/// The day a stage of a cycle's timetable took place.
public struct Milestone: Hashable, Codable, Sendable {
    /// The stage of the framework's timetable.
    public var stage: Stage.ID
    /// The day.
    public var day: Day
    /// What a reader should know about the day; empty where nothing.
    public var note: String

    /// Creates a milestone.
    public init(stage: Stage.ID, day: Day, note: String = "") {
        self.stage = stage
        self.day = day
        self.note = note
    }
}
