/// Ranks from 1, ties sharing the mean of theirs. O(n log n).
func midranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
        var end = start + 1
        while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
        for place in start..<end { ranks[order[place]] = 0.5 * Double(start + end + 1) }
        start = end
    }
    return ranks
}

/// The number of values below `x` and the number at or below it, in an ascending list. O(log n).
func placement(of x: Double, in sorted: [Double]) -> (below: Int, atOrBelow: Int) {
    func first(_ holds: (Double) -> Bool) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if holds(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
    return (first { $0 >= x }, first { $0 > x })
}

/// The median of an ascending list that is not empty.
func median(sorted: [Double]) -> Double {
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle])
}
