import Extraction
import Testing

struct FieldValueTests {
    @Test func `fields are ordered by their bytes`() {
        let fields: [FieldValue] = ["b", "", "a", "é", "ab", "Z"]
        #expect(fields.sorted().map(\.text) == ["", "Z", "a", "ab", "b", "é"])
    }

    @Test(arguments: [
        ("Bristol 003B", "Bristol"), ("Bath and North East Somerset 001A", "Bath and North East Somerset"), ("", ""),
        ("Bristol", ""), ("Bristol  003B", "Bristol"), ("Bristol 003B ", "Bristol 003B"), (" x", ""),
    ])
    func `a field is shortened by its last word`(text: String, shorter: String) {
        #expect(FieldValue(text).withoutLastWord.text == shorter)
    }
}
