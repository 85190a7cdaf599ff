/// A public document as a value: headings, text, lists and tables, before anything is said of how it looks.
public struct Document: Hashable, Sendable {
    /// The title, the one heading of the highest rank.
    public var title: String
    /// What is known of the document itself, such as the force and the period, in the order printed.
    public var details: [Detail]
    /// The sections, in order.
    public var sections: [Section]

    /// Creates a document.
    public init(title: String, details: [Detail] = [], sections: [Section]) {
        self.title = title
        self.details = details
        self.sections = sections
    }

    /// One line of what is known of the document: a label and what it says.
    public struct Detail: Hashable, Sendable {
        /// What the line is about.
        public var label: String
        /// What it says.
        public var text: String

        /// Creates a line.
        public init(_ label: String, _ text: String) {
            self.label = label
            self.text = text
        }
    }

    /// A part of the document under a heading of its own.
    public struct Section: Hashable, Sendable {
        /// The name by which links reach the section, unique in the document.
        public var id: String
        /// The number before the heading; empty where there is none.
        public var number: String
        /// The heading.
        public var title: String
        /// The text under the heading.
        public var blocks: [Block]
        /// The sections inside this one, after its text.
        public var subsections: [Section]

        /// Creates a section.
        public init(id: String, number: String = "", title: String, blocks: [Block] = [], subsections: [Section] = []) {
            self.id = id
            self.number = number
            self.title = title
            self.blocks = blocks
            self.subsections = subsections
        }

        /// The heading with its number.
        public var heading: String { label.isEmpty ? title : "\(label) \(title)" }

        /// The number as it stands before the title: 5.0 alone, but Appendix One with a colon.
        var label: String { number.isEmpty || number.last?.isNumber == true ? number : number + ":" }
    }
}
