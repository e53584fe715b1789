/// The value of one cell.
enum Cell: Sendable {
    /// Somebody's text: guarded against formulas.
    case text(String)
    /// A word of this program's own (an id, a class); never guarded, because it cannot begin with a sign.
    case word(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case missing

    /// A text, missing when it is nil or empty.
    static func text(_ text: String?) -> Cell {
        text.map { $0.isEmpty ? .missing : .text($0) } ?? .missing
    }
    /// A word, missing when it is nil or empty.
    static func word(_ word: String?) -> Cell {
        word.map { $0.isEmpty ? .missing : .word($0) } ?? .missing
    }
    /// An integer, missing when nil.
    static func integer(_ value: Int?) -> Cell { value.map { .integer($0) } ?? .missing }
    /// A number, missing when nil or not finite.
    static func number(_ value: Double?) -> Cell {
        value.map { $0.isFinite ? .number($0) : .missing } ?? .missing
    }
}

/// A field's type, in the words of the Frictionless Table Schema.
enum FieldType: String, Sendable {
    case string, integer, number, boolean, date, datetime
}

/// One column of a table: its name, type and meaning, and how its value is found in a row.
///
/// Header, cells, `datapackage.json`, the JSON Schemas and the JSON Lines are all made from this one
/// declaration, so they cannot disagree.
struct Column<Row>: Sendable {
    let name: String
    let type: FieldType
    /// What it means, with unit and range; one sentence for `datapackage.json`.
    let description: String
    /// The words it may hold, where they are few and known.
    let options: [String]
    let isRequired: Bool
    let minimum: Double?
    let maximum: Double?
    let value: @Sendable (Row) -> Cell

    init(
        _ name: String, _ type: FieldType, _ description: String, options: [String] = [],
        isRequired: Bool = false, in range: ClosedRange<Double>? = nil, atLeast: Double? = nil,
        _ value: @escaping @Sendable (Row) -> Cell
    ) {
        self.name = name
        self.type = type
        self.description = description
        self.options = options
        self.isRequired = isRequired
        minimum = range?.lowerBound ?? atLeast
        maximum = range?.upperBound
        self.value = value
    }

    /// A column whose source comes with a later version: always empty, but there.
    static func reserved(_ name: String, _ type: FieldType, _ description: String) -> Column {
        Column(name, type, description) { _ in .missing }
    }
}

/// A reference from a table's fields to another table's key; an empty `table` is the table itself.
struct ForeignKey: Sendable {
    let field: String
    let table: String
    let otherField: String
}

/// One table: its columns in their order, its keys, its file.
struct Table<Row>: Sendable {
    /// The file's name without `.csv`.
    let name: String
    let title: String
    let description: String
    let columns: [Column<Row>]
    var primaryKey: [String] = []
    var foreignKeys: [ForeignKey] = []

    var fileName: String { name + ".csv" }
}

/// Every table that a run writes; each is declared in a file of its own in this folder.
enum Tables {}
