/// Rows of a matrix whose entries are mostly zero, one row a text.
struct SparseRows {
    /// Where each row begins in `columns`, and behind the last one.
    private(set) var starts: [Int] = [0]
    private(set) var columns: [Int32] = []
    private(set) var values: [Float] = []

    /// The number of rows.
    var count: Int { starts.count - 1 }

    /// Adds a row of columns whose values follow later.
    mutating func add(_ row: [Int32]) {
        columns += row
        starts.append(columns.count)
    }

    /// The rows with only the columns that `keeps` says, each with its value by column and then
    /// brought to length one. A column's place in the result is what `keeps` gives; negative drops it.
    func normalized(keeps: [Int32], values columnValues: [Float]) -> SparseRows {
        var result = SparseRows()
        result.columns.reserveCapacity(columns.count)
        result.values.reserveCapacity(columns.count)
        result.starts.reserveCapacity(starts.count)
        for row in 0..<count {
            var squares: Float = 0
            let first = result.columns.count
            for index in starts[row]..<starts[row + 1] {
                let place = keeps[Int(columns[index])]
                if place < 0 { continue }
                let value = columnValues[Int(columns[index])]
                result.columns.append(place)
                result.values.append(value)
                squares += value * value
            }
            if squares > 0 {
                let factor = 1 / squares.squareRoot()
                for index in first..<result.values.count { result.values[index] *= factor }
            }
            result.starts.append(result.columns.count)
        }
        return result
    }

    /// Adds one more column, dense in meaning: the sum of each row's values weighed by column.
    mutating func addSums(of weights: [Float], as column: Int32) {
        var columns: [Int32] = []
        var values: [Float] = []
        var starts = [0]
        columns.reserveCapacity(self.columns.count + count)
        values.reserveCapacity(columns.capacity)
        for row in 0..<count {
            var sum: Float = 0
            for index in self.starts[row]..<self.starts[row + 1] {
                columns.append(self.columns[index])
                values.append(self.values[index])
                sum += self.values[index] * weights[Int(self.columns[index])]
            }
            if sum != 0 {
                columns.append(column)
                values.append(sum)
            }
            starts.append(columns.count)
        }
        self.columns = columns
        self.values = values
        self.starts = starts
    }

    /// A row times a vector.
    @inline(__always)
    func product(_ row: Int, _ vector: [Float]) -> Float {
        var sum: Float = 0
        let columns = columns.span
        let values = values.span
        let vector = vector.span
        for index in starts[row]..<starts[row + 1] {
            sum += values[index] * vector[Int(columns[index])]
        }
        return sum
    }
}
