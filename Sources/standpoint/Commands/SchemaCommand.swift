import ArgumentParser
import StandpointKit

/// `standpoint schema NAME`: the JSON Schema of a JSON shape.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of a JSON output; without a name, list them.")

    @Argument(help: "The schema's name.")
    var name: String?

    func run() throws {
        guard let name else {
            for schema in JSONSchemas.all { Terminal.put("\(schema.name)  \(schema.title)\n") }
            return
        }
        guard let schema = JSONSchemas.named(name) else {
            let names = JSONSchemas.all.map(\.name).joined(separator: ", ")
            throw ValidationError("There is no schema \"\(name)\"; there are \(names).")
        }
        Terminal.put(schema.bytes)
    }
}
