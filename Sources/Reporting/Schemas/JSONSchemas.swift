internal import Conversation

/// A JSON Schema (draft 2020-12) of one of the shapes that Standpoint writes.
public struct JSONSchemaDocument: Sendable {
    /// The name by which `standpoint schema` knows it.
    public let name: String
    /// What it describes.
    public let title: String
    let node: SchemaNode

    /// The schema as JSON.
    public var bytes: [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("title", title)
            node.append(to: &json)
        }
        json.endLine()
        return json.bytes
    }
}

/// The schemas of every JSON shape that Standpoint writes.
public enum JSONSchemas {
    /// All of them, in the order in which a help text lists them.
    public static let all: [JSONSchemaDocument] = [
        JSONSchemaDocument(
            name: "comment", title: "A line of comments.jsonl", node: .object(judged)),
        JSONSchemaDocument(
            name: "extracted", title: "A line that `standpoint extract` prints",
            node: .object(members(Tables.extractedCommentColumns) + ownMembers)),
        JSONSchemaDocument(
            name: "judged-text", title: "A line that `standpoint classify` prints",
            node: .open(judgedText)),
        JSONSchemaDocument(name: "summary", title: "summary.json", node: summary),
        JSONSchemaDocument(name: "manifest", title: "manifest.json", node: manifest),
        JSONSchemaDocument(
            name: "datapackage", title: "datapackage.json, as this program writes it",
            node: dataPackage),
        JSONSchemaDocument(
            name: "validation",
            title: "validation.json, and what `standpoint validate --json` prints",
            node: validationFile),
    ]

    /// The schema of that name; nil for a name that is none.
    public static func named(_ name: String) -> JSONSchemaDocument? {
        all.first { $0.name == name }
    }

    private static func members<Row>(_ columns: [Column<Row>]) -> [SchemaMember] {
        columns.map { SchemaMember($0.described) }
    }

    private static var judged: [SchemaMember] { members(Tables.comments.columns) + ownMembers }

    /// What JSON Lines have and the table has not.
    private static var ownMembers: [SchemaMember] {
        [
            SchemaMember("path", .string, "The input, as pages.csv names it."),
            SchemaMember(
                "quotes",
                .array(
                    .object([
                        SchemaMember("start", .integer(minimum: 0)),
                        SchemaMember("end", .integer(minimum: 0)),
                        SchemaMember("attribution", .optional(.string)),
                    ])), "Stretches that somebody else wrote, in code points."),
        ]
    }

    private static var judgedText: [SchemaMember] {
        let judgement = members(Tables.judgedCommentColumns)
        let own = JudgedLine.members.compactMap { name in judgement.first { $0.name == name } }
        return own + [
            SchemaMember(
                "no_signal_reason", .optional(.string), "Why nothing told: language, empty, …"),
            SchemaMember(
                "evidence", .array(.object(members(Tables.evidenceColumns))), "Every reason."),
        ]
    }
}
