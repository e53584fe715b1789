/// A table without its rows: what `datapackage.json` and the JSON Schemas are made from.
struct TableDescription: Sendable {
    /// A column without its values.
    struct Field: Sendable {
        let name: String
        let type: FieldType
        let description: String
        let options: [String]
        let isRequired: Bool
        let minimum: Double?
        let maximum: Double?
    }

    let name: String
    let title: String
    let description: String
    let fields: [Field]
    let primaryKey: [String]
    let foreignKeys: [ForeignKey]

    /// The same without references to other tables.
    var alone: TableDescription {
        TableDescription(
            name: name, title: title, description: description, fields: fields,
            primaryKey: primaryKey, foreignKeys: [])
    }
}

extension Column {
    var described: TableDescription.Field {
        TableDescription.Field(
            name: name, type: type, description: description, options: options,
            isRequired: isRequired, minimum: minimum, maximum: maximum)
    }
}

extension Table {
    var described: TableDescription {
        TableDescription(
            name: name, title: title, description: description, fields: columns.map(\.described),
            primaryKey: primaryKey, foreignKeys: foreignKeys)
    }
}
