/// A compiled CSS selector: what an adapter needs of Selectors Level 4, and no more.
///
/// Understood: `tag`, `*`, `.class`, `#id`, `[a]`, `[a=v]`, `[a^=v]`, `[a$=v]`, `[a*=v]`, `[a~=v]`,
/// `[a|=v]` (values with or without quotes), `:not(…)` with one compound, `:first-child`,
/// `:last-child`, the combinators descendant, `>`, `+`, `~`, and lists with commas. Names of
/// elements and attributes are read in lower case; classes, ids and values keep their case.
///
/// Compile a selector once (`static let quote: Selector = "blockquote > cite"`); matching then costs
/// no parsing, and goes through the tree's indexes.
public struct Selector: Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    let branches: [Branch]
    /// The source text.
    public let description: String

    /// Compiles a selector.
    ///
    /// - Throws: ``SelectorError`` with the place where the text stops making sense.
    public init(parsing text: String) throws(SelectorError) {
        var parser = SelectorParser(text)
        branches = try parser.parseList()
        description = text
    }

    /// Compiles a literal. A literal that is no selector is a mistake in the program and stops it.
    public init(stringLiteral text: StaticString) {
        do {
            try self.init(parsing: text.description)
        } catch {
            preconditionFailure("\(error.message) at byte \(error.offset) of \"\(text)\"")
        }
    }

    /// How a compound stands to the one on its right.
    enum Combinator: Sendable {
        case descendant, child, nextSibling, laterSibling
    }

    /// How an attribute's value is compared.
    enum Comparison: Sendable {
        case exists, equals, hasPrefix, hasSuffix, contains, hasWord, hasDashPrefix
    }

    /// One condition on one element.
    enum Condition: Sendable {
        case tag(String)
        case classNamed(String)
        case id(String)
        case attribute(name: String, comparison: Comparison, value: [UInt8])
        case firstChild
        case lastChild
        case not([Condition])
    }

    /// Conditions on one element, and how it stands to the compound before it.
    struct Compound: Sendable {
        var conditions: [Condition]
        /// To the compound on its left; meaningless for the first one.
        var combinator: Combinator
    }

    /// One selector without commas, from left to right.
    struct Branch: Sendable {
        var compounds: [Compound]
    }
}

/// Why some text is no selector.
public struct SelectorError: Error, Hashable, Sendable {
    /// What is wrong.
    public let message: String
    /// Where, in bytes from the start of the text.
    public let offset: Int
}
