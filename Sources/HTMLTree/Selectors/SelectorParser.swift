/// Reads the text of a ``Selector`` in one pass.
struct SelectorParser {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

    private func failure(_ message: String) -> SelectorError {
        SelectorError(message: message, offset: index)
    }

    private mutating func skipSpace() {
        while current.isHTMLSpace { index += 1 }
    }

    /// The whole text: branches with commas between them.
    mutating func parseList() throws(SelectorError) -> [Selector.Branch] {
        var branches: [Selector.Branch] = []
        repeat {
            if !branches.isEmpty { index += 1 }
            branches.append(try parseBranch())
        } while current == 0x2C
        guard index == bytes.count else { throw failure("unexpected character") }
        return branches
    }

    private mutating func parseBranch() throws(SelectorError) -> Selector.Branch {
        skipSpace()
        var compounds = [
            Selector.Compound(conditions: try parseCompound(), combinator: .descendant)
        ]
        while true {
            let hadSpace = current.isHTMLSpace
            skipSpace()
            var combinator = Selector.Combinator.descendant
            switch current {
            case 0x3E: combinator = .child
            case 0x2B: combinator = .nextSibling
            case 0x7E: combinator = .laterSibling
            default:
                guard hadSpace, index < bytes.count, current != 0x2C else {
                    return Selector.Branch(compounds: compounds)
                }
            }
            if combinator != .descendant {
                index += 1
                skipSpace()
            }
            compounds.append(
                Selector.Compound(conditions: try parseCompound(), combinator: combinator))
        }
    }

    private mutating func parseCompound() throws(SelectorError) -> [Selector.Condition] {
        var conditions: [Selector.Condition] = []
        let start = index
        if current == 0x2A {
            index += 1
        } else if isNameByte(current) {
            conditions.append(.tag(try parseName().lowercasedASCII))
        }
        while true {
            switch current {
            case 0x2E:
                index += 1
                conditions.append(.classNamed(try parseName()))
            case 0x23:
                index += 1
                conditions.append(.id(try parseName()))
            case 0x5B:
                conditions.append(try parseAttribute())
            case 0x3A:
                conditions.append(try parsePseudoClass())
            default:
                guard index > start else { throw failure("a tag, class, id or [ is missing") }
                return conditions
            }
        }
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == 0x2D || byte == 0x5F || byte >= 0x80 || byte == 0x5C
    }

    /// A name; a backslash takes the next character as it is.
    private mutating func parseName() throws(SelectorError) -> String {
        var name: [UInt8] = []
        while isNameByte(current) {
            if current == 0x5C { index += 1 }
            guard index < bytes.count else { break }
            name.append(bytes[index])
            index += 1
        }
        guard !name.isEmpty else { throw failure("a name is missing") }
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func parseAttribute() throws(SelectorError) -> Selector.Condition {
        index += 1
        skipSpace()
        let name = try parseName().lowercasedASCII
        skipSpace()
        if current == 0x5D {
            index += 1
            return .attribute(name: name, comparison: .exists, value: [])
        }
        let comparisons: [UInt8: Selector.Comparison] = [
            0x5E: .hasPrefix, 0x24: .hasSuffix, 0x2A: .contains, 0x7E: .hasWord,
            0x7C: .hasDashPrefix,
        ]
        var comparison = Selector.Comparison.equals
        if let other = comparisons[current] {
            comparison = other
            index += 1
        }
        guard current == 0x3D else { throw failure("= is missing") }
        index += 1
        skipSpace()
        let value = try parseValue()
        skipSpace()
        guard current == 0x5D else { throw failure("] is missing") }
        index += 1
        return .attribute(name: name, comparison: comparison, value: value)
    }

    private mutating func parseValue() throws(SelectorError) -> [UInt8] {
        guard current == 0x22 || current == 0x27 else { return Array(try parseName().utf8) }
        let quote = current
        index += 1
        let start = index
        while index < bytes.count, current != quote { index += 1 }
        guard index < bytes.count else { throw failure("the quote does not end") }
        index += 1
        return Array(bytes[start..<index - 1])
    }

    private mutating func parsePseudoClass() throws(SelectorError) -> Selector.Condition {
        index += 1
        let start = index
        switch try parseName() {
        case "first-child": return .firstChild
        case "last-child": return .lastChild
        case "not":
            guard current == 0x28 else { throw failure("( is missing") }
            index += 1
            skipSpace()
            let conditions = try parseCompound()
            skipSpace()
            guard current == 0x29 else { throw failure(") is missing") }
            index += 1
            return .not(conditions)
        default:
            index = start
            throw failure("only :not, :first-child and :last-child are understood")
        }
    }
}
