internal import Aggregation
internal import Conversation

extension Tables {
    /// `snapshots.csv`.
    static let snapshots = Table<SnapshotChange>(
        name: "snapshots", title: "From save to save",
        description: "One row a thread and pair of saves that follow each other.",
        columns: [
            Column("thread_id", .string, "The thread.", isRequired: true) { .word($0.threadID) },
            Column("from_page", .string, "The page of the earlier save.") { .word($0.fromPage) },
            Column("to_page", .string, "The page of the later save.") { .word($0.toPage) },
            Column("from_saved_at", .datetime, "When it was saved.") { .word($0.fromSavedAt) },
            Column("to_saved_at", .datetime, "When it was saved.") { .word($0.toSavedAt) },
            Column("n_added", .integer, "Comments that came.", atLeast: 0) {
                .integer($0.added.count)
            },
            Column("n_removed", .integer, "Comments that went.", atLeast: 0) {
                .integer($0.removed.count)
            },
            Column("n_edited", .integer, "Comments whose text changed.", atLeast: 0) {
                .integer($0.edited.count)
            },
            Column("n_kept", .integer, "Comments with the same text in both.", atLeast: 0) {
                .integer($0.kept)
            },
        ]
            + Stance.allCases.map { stance in
                Column(
                    "removed_" + stance.rawValue, .integer, "Comments that went, of this stance.",
                    atLeast: 0
                ) { .integer($0.removedClasses[stance]) }
            }
            + Stance.allCases.map { stance in
                Column(
                    "added_" + stance.rawValue, .integer, "Comments that came, of this stance.",
                    atLeast: 0
                ) { .integer($0.addedClasses[stance]) }
            })
}
