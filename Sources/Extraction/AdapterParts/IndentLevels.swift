/// Levels of nesting read from indents: each further width is one level deeper.
struct IndentLevels: Sendable {
    private let widths: [Int]

    /// Levels from all indents of a thread, in pixels or any other unit.
    ///
    /// Widths are taken as multiples of the smallest step where they are; so a level that nobody uses
    /// still counts.
    init(_ indents: [Int]) {
        widths = Set(indents).sorted()
    }

    /// 0 for the smallest indent.
    func level(of indent: Int) -> Int {
        guard let least = widths.first else { return 0 }
        let steps = zip(widths, widths.dropFirst()).map { $1 - $0 }
        if let step = steps.min(), step > 0, widths.allSatisfy({ ($0 - least) % step == 0 }) {
            return (indent - least) / step
        }
        return widths.firstIndex { $0 >= indent } ?? widths.count
    }

    /// The number before "px", "em" or nothing in a declaration of a `style` attribute.
    static func pixels(in style: String?, of property: String) -> Int? {
        guard let style else { return nil }
        for declaration in style.split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let name = parts[0].utf8.filter { $0 > 0x20 }.map(foldASCII)
            guard name.elementsEqual(property.utf8) else { continue }
            let digits = parts[1].utf8.drop { !(0x30...0x39).contains($0) }
                .prefix { (0x30...0x39).contains($0) }
            if let number = Int(String(decoding: Array(digits), as: UTF8.self)) { return number }
        }
        return nil
    }
}
