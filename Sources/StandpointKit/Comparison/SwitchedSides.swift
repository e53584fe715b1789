import Archive
import Conversation
import Reporting

/// Finds the people who changed sides, with a comment of each period that shows it.
struct SwitchedSides {
    let comments: ComparedComments
    /// The group of a comment: first, second, or neither.
    let isSecond: (StoredComment) -> Bool?
    let masking: (String) -> String

    /// People shown; `switched_side` in `compare.csv` counts all of them.
    static let most = 200

    func rows(of pair: GroupPair) throws -> [SwitchedAuthorRow] {
        let people = SwitchedAuthor.find(from: pair.first.summary, to: pair.second.summary)
            .sorted {
                let (a, b) = (
                    $0.commentsBefore + $0.commentsAfter, $1.commentsBefore + $1.commentsAfter
                )
                return a != b ? a > b : $0.authorID < $1.authorID
            }.prefix(Self.most)
        return try people.map { person in
            var best: [Bool: StoredComment] = [:]
            var name = ""
            try comments.forEach(ofAuthor: person.authorID) { comment in
                name = comment.record.comment.author.name
                guard let second = isSecond(comment),
                    let judgement = comment.record.judgement,
                    judgement.stanceInContext == (second ? person.after : person.before)
                else { return }
                let strength = judgement.contextScore.magnitude
                if strength > best[second]?.record.judgement?.contextScore.magnitude ?? -1 {
                    best[second] = comment
                }
            }
            return SwitchedAuthorRow(
                comparisonID: pair.id, person: person, name: name, before: try shown(best[false]),
                after: try shown(best[true]))
        }
    }

    private func shown(_ comment: StoredComment?) throws -> ShownComment? {
        guard let comment else { return nil }
        var text = ""
        try comments.archive.forEachText(at: [comment.place]) { _, found, _ in text = found }
        return ShownComment(
            comment.record, threadID: comment.record.threadID, text: masking(text))
    }
}
