/// A table of text columns for a terminal.
struct TextTable {
    /// How a column stands.
    enum Alignment { case left, right }

    private let header: [String]
    private let alignments: [Alignment]
    private var rows: [[Cell]] = []

    /// A cell: what it shows, and its style.
    struct Cell {
        var text: String
        var style: Style?
        init(_ text: String, _ style: Style? = nil) {
            self.text = Terminal.visible(text)
            self.style = style
        }
    }

    init(_ columns: [(String, Alignment)]) {
        header = columns.map(\.0)
        alignments = columns.map(\.1)
    }

    /// Adds a row of as many cells as there are columns.
    mutating func add(_ cells: [Cell]) {
        precondition(cells.count == header.count, "a row has as many cells as the table columns")
        rows.append(cells)
    }

    /// The table; the first left column is cut where the lines would exceed `width`.
    func rendered(width: Int) -> String {
        var widths = header.map(Self.columns)
        for row in rows {
            for (index, cell) in row.enumerated() {
                widths[index] = max(widths[index], Self.columns(cell.text))
            }
        }
        let excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
        if excess > 0, let flexible = alignments.firstIndex(of: .left) {
            widths[flexible] = max(12, widths[flexible] - excess)
        }
        var lines = [line(header.map { Cell($0, .bold) }, widths)]
        lines += rows.map { line($0, widths) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ cells: [Cell], _ widths: [Int]) -> String {
        var parts: [String] = []
        for (index, cell) in cells.enumerated() {
            let text = Self.fit(cell.text, widths[index])
            let padding = String(repeating: " ", count: widths[index] - Self.columns(text))
            let styled = cell.style.map { $0(text) } ?? text
            parts.append(alignments[index] == .left ? styled + padding : padding + styled)
        }
        var line = parts.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }

    private static func fit(_ text: String, _ width: Int) -> String {
        guard columns(text) > width else { return text }
        var result = ""
        var used = 0
        for character in text {
            let next = columns(String(character))
            if used + next > width - 1 { break }
            result.append(character)
            used += next
        }
        return result + "\u{2026}"
    }

    /// Columns that a text takes: wide East Asian and emoji characters take two.
    private static func columns(_ text: String) -> Int {
        text.reduce(0) { sum, character in
            guard let scalar = character.unicodeScalars.first else { return sum }
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
                0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF:
                return sum + 2
            default:
                return sum + 1
            }
        }
    }
}
