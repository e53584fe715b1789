internal import Conversation

/// Sums, over all comments, what each lexicon entry added to the stance.
struct EntryTally {
    private struct Key: Hashable {
        let lexiconID: String
        let entryID: String
    }

    private struct Sums {
        var category: String
        var hits = 0
        var comments = 0
        /// In millionths, so that the sum is the same in any order.
        var contribution = 0
        /// How often each form was met; the first few forms are enough to name an entry.
        var forms: [String: Int] = [:]
    }

    private static let formLimit = 8
    private var sums: [Key: Sums] = [:]

    /// Counts one comment's evidence. O(evidence).
    mutating func add(_ record: CommentRecord) {
        var seen: Set<Key> = []
        for evidence in record.judgement?.evidence ?? [] where evidence.measure == .stance {
            guard evidence.span.count > 0, evidence.contribution.isFinite else { continue }
            let key = Key(lexiconID: evidence.lexiconID, entryID: evidence.entryID)
            var entry = sums[key] ?? Sums(category: evidence.category)
            entry.hits += 1
            entry.contribution += Int((min(max(evidence.contribution, -1e6), 1e6) * 1e6).rounded())
            if seen.insert(key).inserted { entry.comments += 1 }
            let form = evidence.matchedText.lowercased()
            if let count = entry.forms[form] {
                entry.forms[form] = count + 1
            } else if entry.forms.count < Self.formLimit {
                entry.forms[form] = 1
            }
            sums[key] = entry
        }
    }

    /// The entries, the greatest sum first; equal ones by id.
    func figures(isRedacted: Bool) -> [EntryFigures] {
        sums.map { key, sums in
            let form = sums.forms.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
            return EntryFigures(
                lexiconID: key.lexiconID, entryID: key.entryID, category: sums.category,
                form: isRedacted ? key.entryID : form, hits: sums.hits, comments: sums.comments,
                contribution: Double(sums.contribution) / 1e6)
        }.sorted {
            let first = $0.contribution.magnitude
            let second = $1.contribution.magnitude
            return first != second
                ? first > second : ($0.lexiconID, $0.entryID) < ($1.lexiconID, $1.entryID)
        }
    }
}
