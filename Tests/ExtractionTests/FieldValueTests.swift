import Extraction
import Testing

struct FieldValueTests {
    @Test func `fields are ordered by their bytes`() {
        let fields: [FieldValue] = ["b", "", "a", "é", "ab", "Z"]
        #expect(fields.sorted().map(\.text) == ["", "Z", "a", "ab", "b", "é"])
    }
}
