/// One node of a JSON Schema: as much of draft 2020-12 as this program's own shapes need.
indirect enum SchemaNode: Sendable {
    /// An object whose members are all required and which has no others.
    case object([SchemaMember])
    /// An object that may have further members.
    case open([SchemaMember])
    case array(SchemaNode)
    case string
    /// One of a few words.
    case word([String])
    /// A string of a named format (`date-time`).
    case formatted(String)
    /// Always this text.
    case constant(String)
    case integer(minimum: Double?)
    case number(ClosedRange<Double>?)
    case boolean
    /// The value, or null.
    case optional(SchemaNode)

    /// Appends the node's members to the object that is open.
    func append(to json: inout JSONWriter) {
        switch self {
        case .optional(let node):
            json.array("anyOf") { json in
                json.object { json in node.append(to: &json) }
                json.object { json in json.member("type", "null") }
            }
        case .object(let members): append(members, isClosed: true, to: &json)
        case .open(let members): append(members, isClosed: false, to: &json)
        case .array(let node):
            json.member("type", "array")
            json.object("items") { json in node.append(to: &json) }
        case .string: json.member("type", "string")
        case .word(let words):
            json.member("type", "string")
            json.member("enum", words)
        case .formatted(let format):
            json.member("type", "string")
            json.member("format", format)
        case .constant(let text): json.member("const", text)
        case .integer(let minimum):
            json.member("type", "integer")
            if let minimum { json.member("minimum", minimum) }
        case .number(let range):
            json.member("type", "number")
            if let range {
                json.member("minimum", range.lowerBound)
                json.member("maximum", range.upperBound)
            }
        case .boolean: json.member("type", "boolean")
        }
    }

    private func append(_ members: [SchemaMember], isClosed: Bool, to json: inout JSONWriter) {
        json.member("type", "object")
        json.object("properties") { json in
            for member in members {
                json.object(member.name) { json in
                    if let description = member.description {
                        json.member("description", description)
                    }
                    member.node.append(to: &json)
                }
            }
        }
        json.member("required", members.map(\.name))
        if isClosed { json.member("additionalProperties", false) }
    }
}

/// A member of an object in a JSON Schema.
struct SchemaMember: Sendable {
    let name: String
    let description: String?
    let node: SchemaNode

    init(_ name: String, _ node: SchemaNode, _ description: String? = nil) {
        self.name = name
        self.node = node
        self.description = description
    }

    /// The member that a table's column becomes in JSON: null where its cell may be empty.
    init(_ field: TableDescription.Field) {
        let node: SchemaNode
        switch field.type {
        case .string: node = field.options.isEmpty ? .string : .word(field.options)
        case .integer: node = .integer(minimum: field.minimum)
        case .number:
            if let low = field.minimum, let high = field.maximum {
                node = .number(low...high)
            } else {
                node = .number(nil)
            }
        case .boolean: node = .boolean
        case .date: node = .formatted("date")
        case .datetime: node = .formatted("date-time")
        }
        self.init(field.name, field.isRequired ? node : .optional(node), field.description)
    }
}
