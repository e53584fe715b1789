internal import Conversation

extension Tables {
    /// `switched.csv`.
    static let switched = Table<SwitchedAuthorRow>(
        name: "switched", title: "People who changed sides",
        description: """
            One row a person who took one side in most of his or her comments of the first period and the other in \
            the second, with the clearest comment of each.
            """,
        columns: [
            Column("comparison_id", .string, "The comparison.", isRequired: true) {
                .text($0.comparisonID)
            },
            Column("author_id", .string, "The person.", isRequired: true) {
                .word($0.person.authorID)
            },
            Column("author_name", .string, "The name.") { .text($0.name) },
            Column("stance_before", .string, "The side first.") {
                .word($0.person.before.rawValue)
            },
            Column("stance_after", .string, "The side then.") { .word($0.person.after.rawValue) },
            Column("n_before", .integer, "Judged comments first.", atLeast: 0) {
                .integer($0.person.commentsBefore)
            },
            Column("n_after", .integer, "Judged comments then.", atLeast: 0) {
                .integer($0.person.commentsAfter)
            },
            Column("comment_before", .string, "A comment of the first period.") {
                .word($0.before?.commentID)
            },
            Column("at_before", .datetime, "When.") { .word($0.before?.at) },
            Column("text_before", .string, "Its text.") { .text($0.before?.text) },
            Column("comment_after", .string, "A comment of the second period.") {
                .word($0.after?.commentID)
            },
            Column("at_after", .datetime, "When.") { .word($0.after?.at) },
            Column("text_after", .string, "Its text.") { .text($0.after?.text) },
        ])
}
