// The schema of what `standpoint validate` writes.

extension JSONSchemas {
    static var validationFile: SchemaNode {
        .object([
            SchemaMember("schema", .constant("standpoint/validation/1")),
            SchemaMember("measure", .word(["stance", "sentiment"])),
            SchemaMember("classes", .array(.string), "In their order."),
            SchemaMember("coded_items", .integer(minimum: 0), "Labelled by one coder or more."),
            SchemaMember("conf_level", .number(0...1)),
            SchemaMember("resamples", .integer(minimum: 0)),
            SchemaMember("seed", .integer(minimum: 0)),
            SchemaMember("coders", .array(coder)),
            SchemaMember("agreement", .array(agreement)),
            SchemaMember("krippendorff_alpha", .optional(estimate)),
            SchemaMember("krippendorff_alpha_ordinal", .optional(estimate)),
            SchemaMember("tool", .optional(.object(tool))),
            SchemaMember("notes", .array(.string)),
        ])
    }

    private static let estimate = SchemaNode.object([
        SchemaMember("estimate", .number(nil)), SchemaMember("low", .number(nil)),
        SchemaMember("high", .number(nil)),
    ])

    private static let coder = SchemaNode.object([
        SchemaMember("name", .string), SchemaMember("path", .string),
        SchemaMember("coded", .integer(minimum: 0)), SchemaMember("blank", .integer(minimum: 0)),
    ])

    private static let agreement = SchemaNode.object([
        SchemaMember("first", .string), SchemaMember("second", .string),
        SchemaMember("items", .integer(minimum: 0)),
        SchemaMember("agreement", .number(0...1), "The share of equal labels."),
        SchemaMember("cohens_kappa", .optional(estimate)),
        SchemaMember("note", .optional(.string), "Why there is no kappa."),
    ])

    private static let tool = [
        SchemaMember("truth", .string, "Whose labels are taken for the truth."),
        SchemaMember("items", .integer(minimum: 0)),
        SchemaMember("is_weighted", .boolean),
        SchemaMember("macro_f1", .optional(estimate)),
        SchemaMember("macro_recall", .optional(estimate)),
        SchemaMember("accuracy", .optional(estimate)),
        SchemaMember(
            "classes",
            .array(
                .object([
                    SchemaMember("class", .string), SchemaMember("support", .number(nil)),
                    SchemaMember("precision", .optional(estimate)),
                    SchemaMember("recall", .optional(estimate)),
                    SchemaMember("f1", .optional(estimate)),
                    SchemaMember("tool_share", .number(0...1)),
                    SchemaMember("corrected_share", .optional(estimate)),
                ]))),
        SchemaMember(
            "confusion", .array(.open([SchemaMember("truth", .string)])),
            "Items of each true class by the tool's class."),
        SchemaMember(
            "reliability",
            .array(
                .object([
                    SchemaMember("class", .string),
                    SchemaMember("expected_calibration_error", .number(nil)),
                    SchemaMember("maximum_calibration_error", .number(nil)),
                    SchemaMember("brier", .number(nil)),
                    SchemaMember("bins", .array(bin)),
                ]))),
        SchemaMember(
            "errors",
            .array(
                .object([
                    SchemaMember("item", .string), SchemaMember("truth", .string),
                    SchemaMember("tool", .string),
                ]))),
    ]

    private static let bin = SchemaNode.object([
        SchemaMember("low", .number(0...1)), SchemaMember("high", .number(0...1)),
        SchemaMember("count", .integer(minimum: 0)),
        SchemaMember("mean_prediction", .optional(.number(0...1))),
        SchemaMember("observed", .optional(estimate)),
    ])
}
