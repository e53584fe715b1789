/// The description of the tables for other programs.
enum DataPackage {
    /// Every table of a run, in the order in which a reader wants them.
    static let tables: [TableDescription] = [
        Tables.pages.described, Tables.threads.described, Tables.comments.described,
        Tables.evidence.described, Tables.authors.described, Tables.timeline.described,
        Tables.changePoints.described, Tables.keyness.described, Tables.snapshots.described,
        Tables.snapshotComments.described, Tables.nodes.described, Tables.edges.described,
    ]

    /// The tables of a comparison; they refer to those of the run, which lie elsewhere.
    static let comparisonTables: [TableDescription] = [
        Tables.comparison.described, Tables.keyness.described,
        Tables.changePoints.described.alone, Tables.snapshots.described,
        Tables.snapshotComments.described, Tables.switched.described,
        Tables.sensitivity.described,
    ]

    /// The package as JSON.
    ///
    /// - Parameters:
    ///   - run: names the package and its sources.
    ///   - tables: those that lie beside it.
    ///   - isExcel: the tables begin with a byte order mark.
    static func encode(
        _ run: RunInformation, tables: [TableDescription] = tables, isExcel: Bool
    ) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.member("profile", "tabular-data-package")
            json.member("name", "standpoint-report")
            json.member("title", run.title)
            json.member(
                "description",
                """
                Comments of saved web pages, judged by stance and sentiment. Texts that begin with a \
                sign which a spreadsheet would read as a formula have a leading apostrophe.
                """)
            json.array("licenses") { json in
                json.object { json in
                    json.member("name", "notspecified")
                    json.member(
                        "title",
                        "The comments belong to their authors; the figures follow the lexicons' licences."
                    )
                }
            }
            json.array("sources") { json in
                for lexicon in run.lexicons {
                    json.object { json in
                        json.member(
                            "title",
                            "Lexicon \(lexicon.id) \(lexicon.version) (\(lexicon.licence))")
                    }
                }
            }
            json.array("resources") { json in
                for table in tables { json.resource(table, isExcel: isExcel) }
            }
        }
        json.endLine()
        return json.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func resource(_ table: TableDescription, isExcel: Bool) {
        object { json in
            json.member("name", table.name)
            json.member("path", table.name + ".csv")
            json.member("profile", "tabular-data-resource")
            json.member("title", table.title)
            json.member("description", table.description)
            json.member("format", "csv")
            json.member("mediatype", "text/csv")
            json.member("encoding", isExcel ? "utf-8-sig" : "utf-8")
            json.object("dialect") { json in
                json.member("delimiter", ",")
                json.member("lineTerminator", "\n")
                json.member("quoteChar", "\"")
                json.member("doubleQuote", true)
                json.member("header", true)
            }
            json.object("schema") { json in
                json.array("fields") { json in
                    for field in table.fields { json.field(field) }
                }
                json.member("missingValues", [""])
                if !table.primaryKey.isEmpty { json.member("primaryKey", table.primaryKey) }
                if !table.foreignKeys.isEmpty { json.foreignKeys(table.foreignKeys) }
            }
        }
    }

    private mutating func field(_ field: TableDescription.Field) {
        object { json in
            json.member("name", field.name)
            json.member("type", field.type.rawValue)
            json.member("description", field.description)
            guard
                field.isRequired || !field.options.isEmpty || field.minimum != nil
                    || field.maximum != nil
            else { return }
            json.object("constraints") { json in
                if field.isRequired { json.member("required", true) }
                if !field.options.isEmpty { json.member("enum", field.options) }
                json.limit("minimum", field.minimum)
                json.limit("maximum", field.maximum)
            }
        }
    }

    private mutating func limit(_ name: String, _ value: Double?) {
        if let value { member(name, value) }
    }

    private mutating func foreignKeys(_ keys: [ForeignKey]) {
        array("foreignKeys") { json in
            for key in keys {
                json.object { json in
                    json.member("fields", key.field)
                    json.object("reference") { json in
                        json.member("resource", key.table)
                        json.member("fields", key.otherField)
                    }
                }
            }
        }
    }
}
