internal import Conversation

/// The reasons that a page shows of a comment: all for stance, the strongest for tone.
///
/// Nearly every word leans a little to one tone, so that marking all of them would mark the whole text;
/// the weak ones decide nothing, and `evidence.csv` has every one.
struct ShownEvidence {
    /// In the order of the judgement.
    let items: [Evidence]
    /// Reasons for tone, and for stance, that are not shown.
    let hiddenTone: Int, hiddenStance: Int

    /// Rows of reasons for one comment.
    static let limit = 80
    /// Of them for tone.
    static let toneLimit = 6
    /// A tone's contribution is shown from this part of the comment's strongest on.
    static let toneFloor = 0.3

    /// Chooses in O(n log n) of the evidence.
    init(_ evidence: [Evidence]) {
        let tones = evidence.indices.filter { evidence[$0].measure == .sentiment }
            .sorted {
                let first = evidence[$0].contribution.magnitude
                let second = evidence[$1].contribution.magnitude
                return first != second ? first > second : $0 < $1
            }
        let floor = (tones.first.map { evidence[$0].contribution.magnitude } ?? 0) * Self.toneFloor
        var isShown = [Bool](repeating: false, count: evidence.count)
        var tonesShown = 0
        for index in tones.prefix(Self.toneLimit)
        where evidence[index].contribution.magnitude >= floor && evidence[index].contribution != 0 {
            isShown[index] = true
            tonesShown += 1
        }
        hiddenTone = tones.count - tonesShown
        let stances = evidence.indices.filter { evidence[$0].measure == .stance }
        for index in stances.prefix(Self.limit) { isShown[index] = true }
        hiddenStance = max(0, stances.count - Self.limit)
        items = evidence.indices.filter { isShown[$0] }.map { evidence[$0] }
    }
}
