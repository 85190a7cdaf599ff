import Foundation
import Statistics

/// How many series a second get limits, rules and labels on one core, beside vectorised numpy on the same values.
struct XmRSpeed {
    static let series = 20_000
    static let points = 60
    static let repeats = 7
    let values: [[Double?]]

    init() {
        var random = SplitMix(state: 42)
        values = (0..<Self.series).map { number in
            (0..<Self.points).map { point in
                let shift = number.isMultiple(of: 5) && point > 40 ? 8.0 : 0
                return ((100 + shift + 10 * random.normal()) * 100).rounded() / 100
            }
        }
    }

    func report(script: String, python: String) throws {
        var best = Double.infinity
        var counts: [Int] = []
        for _ in 0..<Self.repeats {
            let start = processorSeconds()
            counts = try chartAll()
            best = min(best, processorSeconds() - start)
        }
        let ours = Double(Self.series) / best
        print(String(format: "Statistics: %.0f series a second; labels %@", ours, "\(counts)"))
        guard let answer = try numpy(script: script, python: python) else {
            print("numpy: not run")
            return
        }
        let theirs = answer.first ?? 0
        print(
            String(
                format: "numpy:      %.0f series a second; labels %@",
                theirs,
                "\(answer.dropFirst().map { Int($0) })"
            )
        )
        print(
            String(
                format: "ratio %.1f; labels agree: %@",
                ours / theirs,
                "\(answer.dropFirst().map { Int($0) } == counts)"
            )
        )
    }

    private func chartAll() throws -> [Int] {
        var counts = [Int](repeating: 0, count: 6)
        for series in values {
            let chart = try XmRChart(series)
            for place in series.indices {
                guard let (signal, _) = chart.label(at: place) else {
                    counts[0] += 1
                    continue
                }
                switch signal {
                case .aboveLimit: counts[1] += 1
                case .belowLimit: counts[2] += 1
                case .trend: counts[3] += 1
                case .twoOfThree: counts[4] += 1
                case .shift: counts[5] += 1
                }
            }
        }
        return counts
    }

    private func numpy(script: String, python: String) throws -> [Double]? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [python, script, "\(Self.series)", "\(Self.points)", "\(Self.repeats)"]
        process.environment = ProcessInfo.processInfo.environment.merging(["OMP_NUM_THREADS": "1"]) { $1 }
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let bytes = values.flatMap { $0.map { $0 ?? 0 } }.withUnsafeBytes { Data($0) }
        try input.fileHandleForWriting.write(contentsOf: bytes)
        try input.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    }
}

/// Seconds of processor time this process has used.
func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// A small seeded generator (Steele, Lea and Flood 2014).
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) / 9_007_199_254_740_992 }

    mutating func normal() -> Double { (-2 * log(uniform())).squareRoot() * cos(2 * Double.pi * uniform()) }
}
