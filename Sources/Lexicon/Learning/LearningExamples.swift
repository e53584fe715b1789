import Language

/// Finds for each entry a text in which it stands, if possible one of the class that it speaks for.
struct LearningExamples {
    /// The row of each entry's example, -1 for none.
    private var rowOf: [Int]

    /// An example is not longer, in bytes.
    private static let length = 80

    init(
        columns: [Int], favoured: [Int], items: [LearnScreening.Item], rows: SparseRows,
        columnCount: Int
    ) {
        rowOf = Array(repeating: -1, count: columns.count)
        var places = [Int](repeating: -1, count: columnCount)
        for (place, column) in columns.enumerated() { places[column] = place }
        var isFavoured = [Bool](repeating: false, count: columns.count)
        for row in 0..<rows.count {
            for index in rows.starts[row]..<rows.starts[row + 1] {
                let place = places[Int(rows.columns[index])]
                if place < 0 || isFavoured[place] { continue }
                isFavoured[place] = items[row].label == favoured[place]
                if rowOf[place] < 0 || isFavoured[place] { rowOf[place] = row }
            }
        }
    }

    /// The beginning of the text in which an entry stands; empty where it stands in none.
    func example(
        _ entry: Int, isPhrase: Bool, texts: [TokenizedText], items: [LearnScreening.Item]
    ) -> String {
        let row = rowOf[entry]
        if row < 0 { return "" }
        let text = isPhrase ? items[row].text.text : items[row].text.parent
        var result = ""
        var isBlank = true
        for scalar in text.unicodeScalars {
            if result.utf8.count >= Self.length { return result + "…" }
            let blank = scalar.properties.isWhitespace
            if blank && isBlank { continue }
            isBlank = blank
            result.unicodeScalars.append(blank ? " " : scalar)
        }
        return result
    }
}
