/// What is wrong with a lexicon, and where.
public struct LexiconProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of problem; the set is closed.
    public enum Kind: String, Sendable, CaseIterable {
        /// `about.tsv` or `entries.tsv` is not there.
        case missingFile = "missing_file"
        /// A file of another name lies in the folder.
        case unknownFile = "unknown_file"
        /// The bytes are not UTF-8.
        case notUTF8 = "not_utf8"
        /// The header lacks a column that must be there.
        case missingColumn = "missing_column"
        /// The header names a column that the format does not have, or one twice.
        case unknownColumn = "unknown_column"
        /// A row has more or fewer fields than the header.
        case fieldCount = "field_count"
        /// A field that must not be empty is.
        case emptyField = "empty_field"
        /// A key of `about.tsv` that the format does not have.
        case unknownKey = "unknown_key"
        /// A key of `about.tsv` that must be there is not, or one that may stand once stands twice.
        case badKey = "bad_key"
        /// A value is none of those that are allowed.
        case badValue = "bad_value"
        /// A weight is not a number, zero, infinite or out of range.
        case badWeight = "bad_weight"
        /// A pattern that cannot be read.
        case badPattern = "bad_pattern"
        /// A category that `about.tsv` does not declare (function words: that the engine does not know).
        case unknownCategory = "unknown_category"
        /// An id that an earlier row has.
        case duplicateID = "duplicate_id"
        /// A pattern that an earlier row has, for the same measure and scope.
        case duplicatePattern = "duplicate_pattern"
        /// An entry that can never match, or never before another one.
        case unreachable = "unreachable"
        /// A category without a test sentence.
        case untestedCategory = "untested_category"
        /// A declared category without an entry.
        case unusedCategory = "unused_category"
    }

    /// The file's path as the caller gave it.
    public var file: String
    /// 1-based line; 0 where the whole file is meant.
    public var line: Int
    /// 1-based column in code points; 0 where the whole line is meant.
    public var column: Int
    /// The kind.
    public var kind: Kind
    /// What was found.
    public var reason: String
    /// What to do about it.
    public var remedy: String
    /// True when the lexicon can be used all the same.
    public var isWarning: Bool

    /// Makes a problem.
    public init(
        file: String, line: Int, column: Int = 0, kind: Kind, reason: String, remedy: String,
        isWarning: Bool = false
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.kind = kind
        self.reason = reason
        self.remedy = remedy
        self.isWarning = isWarning
    }

    /// `file:line:column: error: reason; remedy`, as compilers print it.
    public var description: String {
        var place = file
        if line > 0 { place += ":\(line)" }
        if column > 0 { place += ":\(column)" }
        return "\(place): \(isWarning ? "warning" : "error"): \(reason); \(remedy)"
    }
}
