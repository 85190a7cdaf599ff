import Testing

@testable import QuadrantCLI

struct ReadingProgressTests {
    @Test(
        arguments: [
            (500_000_000, 2_000_000_000, Duration.seconds(1), "25% of 2,000 MB read, 500 MB a second, 3 seconds to go"),
            (1_900_000_000, 2_000_000_000, .seconds(19), "95% of 2,000 MB read, 100 MB a second, 1 second to go"),
            (0, 2_000_000_000, .milliseconds(200), "0% of 2,000 MB read"),
            (30_000_000, 20_000_000, .seconds(1), "100% of 20 MB read, 30 MB a second, 0 seconds to go"),
        ]
    )
    func `tells the share, the amount, the rate and what remains`(
        read: Int,
        total: Int,
        elapsed: Duration,
        line: String
    ) {
        #expect(ReadingProgress.line(read, of: total, after: elapsed) == line)
    }
}
