/// The normal equations of weighted least squares, gathered row by row and solved by Cholesky's method.
struct NormalEquations {
    let terms: Int
    private(set) var matrix: [Double]
    private(set) var vector: [Double]

    init(terms: Int) {
        self.terms = terms
        matrix = [Double](repeating: 0, count: terms * terms)
        vector = [Double](repeating: 0, count: terms)
    }

    /// Adds an observation.
    mutating func add(_ row: [Double], _ response: Double, weight: Double) {
        for i in 0..<terms {
            let scaled = weight * row[i]
            vector[i] += scaled * response
            for j in 0...i { matrix[i * terms + j] += scaled * row[j] }
        }
    }

    /// The coefficients, `nil` where the observations do not determine them; `ridge` keeps terms that say the same apart.
    func solution(ridge: Double = 0) -> [Double]? {
        factor(ridge: ridge).map { substitute($0, vector) }
    }

    /// A diagonal element of the inverse: the variance of a coefficient per unit of error variance.
    func inverseDiagonal(_ term: Int) -> Double? {
        guard let factor = factor(ridge: 0) else { return nil }
        var unit = [Double](repeating: 0, count: terms)
        unit[term] = 1
        return substitute(factor, unit)[term]
    }

    /// The lower triangle whose square is the matrix.
    private func factor(ridge: Double) -> [Double]? {
        var lower = matrix
        for i in 0..<terms {
            for j in 0...i {
                var sum = matrix[i * terms + j] + (i == j ? ridge : 0)
                for k in 0..<j { sum -= lower[i * terms + k] * lower[j * terms + k] }
                if i == j {
                    guard sum > 1e-12 * matrix[i * terms + i], sum.isFinite else { return nil }
                    lower[i * terms + i] = sum.squareRoot()
                } else {
                    lower[i * terms + j] = sum / lower[j * terms + j]
                }
            }
        }
        return lower
    }

    private func substitute(_ lower: [Double], _ right: [Double]) -> [Double] {
        var x = right
        for i in 0..<terms {
            for k in 0..<i { x[i] -= lower[i * terms + k] * x[k] }
            x[i] /= lower[i * terms + i]
        }
        for i in stride(from: terms - 1, through: 0, by: -1) {
            for k in (i + 1)..<max(terms, i + 1) { x[i] -= lower[k * terms + i] * x[k] }
            x[i] /= lower[i * terms + i]
        }
        return x
    }
}
