import Testing

@testable import Charts

struct AxisTests {
    @Test(arguments: [
        ([2292.0, 2700], ["2,200", "2,300", "2,400", "2,500", "2,600", "2,700"]),
        ([64.4, 71.5, 95], ["60", "70", "80", "90", "100"]),
        ([16.3, 16.5, 15.8], ["15.8", "16.0", "16.2", "16.4", "16.6"]),
        ([0.0, 4], ["0", "1", "2", "3", "4"]),
        ([3.0, 7], ["3", "4", "5", "6", "7"]),
        ([1.0, 7], ["0", "2", "4", "6", "8"]),
        ([-1_582_000, 1_582_000], ["−2,000,000", "−1,000,000", "0", "1,000,000", "2,000,000"]),
        ([0.0012, 0.0034], ["0.0010", "0.0015", "0.0020", "0.0025", "0.0030", "0.0035"]),
        ([5.0], ["4.4", "4.6", "4.8", "5.0", "5.2", "5.4", "5.6"]),
        ([], ["0", "1"]),
    ])
    func `marks are round numbers that cover every value`(values: [Double], expected: [String]) {
        let axis = Axis(covering: values)
        #expect(axis.ticks.map { Number.grouped($0, decimals: axis.decimals) } == expected)
    }

    @Test func `a percentage has no marks above a hundred`() {
        let axis = Axis(covering: [96, 99.9], bounds: LineChart.Bounds(lower: 0, upper: 100))
        #expect(axis.upper == 100)
        #expect(Axis(covering: [99.9, 100], bounds: LineChart.Bounds(lower: 0, upper: 100)).upper == 100)
    }

    @Test(arguments: [
        (0.05, 1, "0.1"), (-0.04, 1, "0.0"), (1_234_567.891, 2, "1,234,567.89"), (-1000, 0, "−1,000"),
        (999.5, 0, "1,000"),
    ])
    func `numbers are rounded half away from zero and grouped`(value: Double, decimals: Int, expected: String) {
        #expect(Number.grouped(value, decimals: decimals) == expected)
    }
}
