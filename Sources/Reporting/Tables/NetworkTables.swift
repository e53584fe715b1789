internal import Aggregation
internal import Conversation

// The header names are Gephi's own, so that its spreadsheet import needs no mapping.

extension Tables {
    /// `nodes.csv`.
    static let nodes = Table<AuthorFigures>(
        name: "nodes", title: "Who answers whom: authors",
        description: "One row an author, for Gephi and other programs of networks.",
        columns: [
            Column("Id", .string, "The author's id, as in authors.csv.", isRequired: true) {
                .word($0.summary.authorID)
            },
            Column("Label", .string, "The author's name.") { .text($0.name) },
            Column(
                "stance", .string, "The side of most of the author's comments.",
                options: Stance.allCases.map(\.rawValue)
            ) { .word($0.summary.classes.majority.rawValue) },
            Column("n_comments", .integer, "Comments.", atLeast: 0) {
                .integer($0.summary.counts.comments)
            },
        ],
        primaryKey: ["Id"])

    /// `edges.csv`.
    static let edges = Table<ReplyEdge>(
        name: "edges", title: "Who answers whom: answers",
        description: """
            One row a pair of authors of whom the first answers the second, over all threads; answers to oneself \
            and to or from the nameless are left out.
            """,
        columns: [
            Column("Source", .string, "Who answers.", isRequired: true) { .word($0.source) },
            Column("Target", .string, "Who is answered.", isRequired: true) { .word($0.target) },
            Column("Type", .string, "Always Directed.", options: ["Directed"]) { _ in
                .word("Directed")
            },
            Column("Weight", .integer, "Answers.", atLeast: 1) { .integer($0.weight) },
            Column("n_agree", .integer, "Answers in which both take the same side.", atLeast: 0) {
                .integer($0.agreements)
            },
            Column("n_disagree", .integer, "Answers across the sides.", atLeast: 0) {
                .integer($0.disagreements)
            },
            Column("mean_sentiment", .number, "Mean tone of the answers.", in: -1...1) {
                .number($0.meanSentiment)
            },
        ],
        primaryKey: ["Source", "Target"],
        foreignKeys: [
            ForeignKey(field: "Source", table: "nodes", otherField: "Id"),
            ForeignKey(field: "Target", table: "nodes", otherField: "Id"),
        ])
}
