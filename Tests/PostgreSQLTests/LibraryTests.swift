import PostgreSQL
import Testing

struct LibraryTests {
    @Test func `the client library is of a kept release`() {
        #expect(clientLibraryVersion >= 130_000)
    }
}
