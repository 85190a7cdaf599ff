// The only file that imports a mathematical library; everything else is written in Swift.
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The elementary functions of the platform's mathematical library, under one roof.
enum Elementary {
    static func exponential(_ x: Double) -> Double { exp(x) }
    static func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }
    static func logarithm(_ x: Double) -> Double { log(x) }
    static func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }
    static func binaryLogarithm(_ x: Double) -> Double { log2(x) }
    static func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
    static func sine(_ x: Double) -> Double { sin(x) }
    static func arcsine(_ x: Double) -> Double { asin(x) }
    static func complementaryError(_ x: Double) -> Double { erfc(x) }
}
