/// A small dense square matrix, row by row.
struct SquareMatrix {
    let size: Int
    private var values: [Double]

    init(size: Int) {
        self.size = size
        values = [Double](repeating: 0, count: size * size)
    }

    subscript(row: Int, column: Int) -> Double {
        get { values[row * size + column] }
        set { values[row * size + column] = newValue }
    }

    /// x with A x = b, by elimination with partial pivoting. O(n³).
    func solving(_ right: [Double]) throws(StatisticsError) -> [Double] {
        try solving(columns: [right])[0]
    }

    /// The inverse. O(n³).
    func inverse() throws(StatisticsError) -> SquareMatrix {
        var identity: [[Double]] = []
        for column in 0..<size {
            var unit = [Double](repeating: 0, count: size)
            unit[column] = 1
            identity.append(unit)
        }
        let columns = try solving(columns: identity)
        var inverse = SquareMatrix(size: size)
        for row in 0..<size {
            for column in 0..<size { inverse[row, column] = columns[column][row] }
        }
        return inverse
    }

    private func solving(columns: [[Double]]) throws(StatisticsError) -> [[Double]] {
        var matrix = self
        var right = columns
        let largest = values.reduce(0) { max($0, abs($1)) }
        guard largest > 0, largest.isFinite else { throw .singular }
        for pivot in 0..<size {
            var best = pivot
            for row in pivot..<size where abs(matrix[row, pivot]) > abs(matrix[best, pivot]) {
                best = row
            }
            guard abs(matrix[best, pivot]) > 1e-12 * largest else { throw .singular }
            if best != pivot {
                for column in 0..<size {
                    let kept = matrix[pivot, column]
                    matrix[pivot, column] = matrix[best, column]
                    matrix[best, column] = kept
                }
                for index in right.indices { right[index].swapAt(pivot, best) }
            }
            for row in 0..<size where row != pivot {
                let factor = matrix[row, pivot] / matrix[pivot, pivot]
                if factor == 0 { continue }
                for column in pivot..<size { matrix[row, column] -= factor * matrix[pivot, column] }
                for index in right.indices { right[index][row] -= factor * right[index][pivot] }
            }
        }
        for index in right.indices {
            for row in 0..<size { right[index][row] /= matrix[row, row] }
        }
        return right
    }
}
