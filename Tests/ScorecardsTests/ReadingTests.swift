import Scorecards
import Testing

@testable import ScorecardFixtures

struct ReadingTests {
    @Test(arguments: [
        (Reading.exactly(number("10.1")), Reading.exactly(number("10.1")), Reading.Order.equal),
        (.exactly(number("16.3")), .exactly(number("15.8")), .greater),
        (.between(Quantity(20), Quantity(24)), .exactly(Quantity(25)), .less),
        (.between(Quantity(20), Quantity(24)), .exactly(Quantity(19)), .greater),
        (.below(Quantity(2)), .exactly(Quantity(2)), .less),
        (.above(Quantity(5)), .exactly(Quantity(5)), .greater),
        (.exactly(Quantity(2)), .below(Quantity(2)), .greater),
        (.between(Quantity(1), Quantity(2)), .between(Quantity(3), Quantity(4)), .less),
        (.below(Quantity(2)), .above(Quantity(2)), .less),
    ])
    func `is ordered where every number it may stand for agrees`(own: Reading, other: Reading, order: Reading.Order) {
        #expect(own.order(to: other) == order)
    }

    @Test(arguments: [
        (Reading.between(Quantity(20), Quantity(24)), Reading.exactly(Quantity(22))),
        (.between(Quantity(20), Quantity(24)), .exactly(Quantity(24))),
        (.below(Quantity(2)), .exactly(Quantity(1))),
        (.above(Quantity(5)), .exactly(Quantity(6))),
        (.below(Quantity(2)), .below(Quantity(2))),
    ])
    func `is not ordered where a range or a bound leaves it open`(own: Reading, other: Reading) {
        #expect(own.order(to: other) == nil)
    }

    @Test func `is written as in files`() {
        #expect("\(Reading.between(Quantity(20), Quantity(24)))" == "20..24")
        #expect("\(Reading.below(Quantity(2)))" == "<2")
        #expect("\(Reading.above(Quantity(5)))" == ">5")
        #expect("\(Reading.exactly(number("77.8")))" == "77.8")
    }
}
