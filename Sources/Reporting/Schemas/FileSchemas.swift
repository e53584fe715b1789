internal import Aggregation
internal import Conversation

// The schemas of the files that are one JSON object each.

extension JSONSchemas {
    private static let tool = SchemaNode.object([
        SchemaMember("name", .constant("standpoint")), SchemaMember("version", .string),
    ])

    static var summary: SchemaNode {
        .object([
            SchemaMember("schema", .constant("standpoint/summary/1")),
            SchemaMember("tool", tool),
            SchemaMember("title", .string),
            SchemaMember("seed", .string, "Decimal digits of a 64-bit number."),
            SchemaMember("timeline_unit", .word(TimeUnit.allCases.map(\.rawValue))),
            SchemaMember("counted_stance", .word(["stance", "stance_in_context"])),
            SchemaMember("validation", .optional(validation)),
            SchemaMember("inputs", .array(input)),
            SchemaMember("lexicons", .array(lexicon)),
            SchemaMember("overall", .object(figures)),
            SchemaMember("threads", .array(.object(thread + figures))),
            SchemaMember("comparisons", .array(.open([]))),
            SchemaMember("warnings", .array(warning)),
        ])
    }

    static var manifest: SchemaNode {
        .object([
            SchemaMember("schema", .constant("standpoint/manifest/1")),
            SchemaMember("tool", tool),
            SchemaMember("title", .string),
            SchemaMember("arguments", .array(.string)),
            SchemaMember("seed", .string),
            SchemaMember("started", .formatted("date-time")),
            SchemaMember("ended", .formatted("date-time")),
            SchemaMember(
                "lexicons",
                .array(
                    .object([
                        SchemaMember("id", .string), SchemaMember("version", .string),
                        SchemaMember("sha256", .string),
                    ]))),
            SchemaMember(
                "outputs",
                .array(
                    .object([
                        SchemaMember("path", .string), SchemaMember("sha256", .string),
                        SchemaMember("bytes", .integer(minimum: 0)),
                    ])), "Every other file of the run, by path."),
        ])
    }

    static var dataPackage: SchemaNode {
        .object([
            SchemaMember("profile", .constant("tabular-data-package")),
            SchemaMember("name", .string),
            SchemaMember("title", .string),
            SchemaMember("description", .string),
            SchemaMember(
                "licenses",
                .array(.object([SchemaMember("name", .string), SchemaMember("title", .string)]))),
            SchemaMember("sources", .array(.object([SchemaMember("title", .string)]))),
            SchemaMember(
                "resources",
                .array(
                    .open([
                        SchemaMember("name", .string), SchemaMember("path", .string),
                        SchemaMember("profile", .constant("tabular-data-resource")),
                        SchemaMember("schema", .open([SchemaMember("fields", .array(.open([])))])),
                    ]))),
        ])
    }

    private static let warning = SchemaNode.object([
        SchemaMember("code", .string), SchemaMember("message", .string),
    ])

    private static let validation = SchemaNode.object([
        SchemaMember("coded_comments", .integer(minimum: 0)),
        SchemaMember("macro_f1", .number(0...1)),
        SchemaMember("krippendorff_alpha", .optional(.number(nil))),
    ])

    private static let input = SchemaNode.object([
        SchemaMember("page_id", .string), SchemaMember("path", .string),
        SchemaMember("sha256", .optional(.string)), SchemaMember("bytes", .integer(minimum: 0)),
        SchemaMember("status", .word(PageStatus.allCases.map(\.rawValue))),
        SchemaMember("error_code", .optional(.string)),
        SchemaMember("comments_found", .integer(minimum: 0)),
        SchemaMember("warnings", .array(.string)),
    ])

    private static let lexicon = SchemaNode.object([
        SchemaMember("id", .string), SchemaMember("title", .string),
        SchemaMember("version", .string), SchemaMember("sha256", .string),
        SchemaMember("licence", .string), SchemaMember("sources", .array(.string)),
        SchemaMember("entries", .integer(minimum: 0)),
    ])

    private static let thread = [
        SchemaMember("thread_id", .string), SchemaMember("title", .string),
        SchemaMember("canonical_url", .optional(.string)), SchemaMember("topic", .string),
        SchemaMember("topic_reason", .string), SchemaMember("pages", .integer(minimum: 0)),
    ]

    private static var figures: [SchemaMember] {
        [
            SchemaMember("comments", .integer(minimum: 0)),
            SchemaMember("authors", .integer(minimum: 0)),
            SchemaMember(
                "stance",
                .object(
                    ["skeptic", "believer", "neutral", "no_signal"].map {
                        SchemaMember($0, .integer(minimum: 0))
                    }), "Comments per class."),
            SchemaMember(
                "coverage", .optional(.number(0...1)),
                "Comments in which something told / comments."),
            SchemaMember("share_skeptic", .optional(interval(0...1))),
            SchemaMember("share_believer", .optional(interval(0...1))),
            SchemaMember("balance", .optional(interval(-1...1)), "Believers less skeptics."),
            SchemaMember("stance_logit", .optional(.number(nil))),
            SchemaMember("stance_logit_se", .optional(.number(nil))),
            SchemaMember("sentiment_mean", .optional(interval(-1...1))),
            SchemaMember(
                "author_gini", .optional(.number(0...1)),
                "Concentration of comments on authors; 0 is even."),
            SchemaMember(
                "effective_authors", .optional(.number(nil)),
                "How many authors writing equally much would be as concentrated, 1 and up."),
            SchemaMember("is_low_n", .boolean),
        ]
    }

    private static func interval(_ range: ClosedRange<Double>) -> SchemaNode {
        .object([
            SchemaMember("estimate", .number(range)), SchemaMember("low", .number(range)),
            SchemaMember("high", .number(range)), SchemaMember("level", .number(0...1)),
        ])
    }
}
