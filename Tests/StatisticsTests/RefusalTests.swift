import Testing

@testable import Statistics

struct RefusalTests {
    @Test(arguments: [
        (Refusal.noValues, "the series has no values; supply at least one"),
        (.notFinite(index: 2), "value 3 is not a finite number; leave it empty if it is missing"),
        (.tooFewPoints(have: 3, need: 12), "3 usable points; the method needs at least 12"),
        (.repeatedPeriod("2020-01"), "2020-01 occurs twice; keep one value for each period"),
        (.rebaseWithoutData("2020-02"), "no data at the rebase 2020-02; name a period of the series"),
        (.baselineTooShort(1), "a baseline of 1 gives no limits; use at least 2 points"),
        (.sampleSizeMissing, "the sample size is not known; supply the number of people asked"),
        (.tooFewEvents(have: 4, need: 10), "4 events; the method is not used below 10"),
        (.emptyTotal, "the total is zero, so there is no proportion; say that nothing was recorded"),
        (.countExceedsTotal, "the count is larger than its total; correct one of them"),
    ])
    func `a refusal says what to supply instead`(refusal: Refusal, text: String) {
        #expect(refusal.explanation == text)
    }

    @Test func `the refusal of a rolling total gives the reason`() {
        #expect(Refusal.rollingTotal.explanation.contains("shares most of its months"))
    }
}
