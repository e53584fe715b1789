import HTMLTree

/// A group that is taken for comments, and how sure that is.
struct JudgedGroup {
    var group: RecordGroup
    /// 0 to 1.
    var confidence: Double
}

/// Decides which groups are comments.
///
/// A sum of evidence over what the records show and how they are named. Groups that overlap compete:
/// the one whose records together are the most complete wins, so that a list of comments (one record
/// that holds everything) loses to its items, and the items' parts (which lack something) lose too.
struct GroupJudge {
    private let page: PageView
    private let tree: HTMLTree

    init(_ page: PageView) {
        self.page = page
        tree = page.tree
    }

    /// The groups taken for comments, in document order, disjoint.
    func choose(_ groups: [RecordGroup], _ trace: inout ExtractionTrace) -> [JudgedGroup] {
        var rated: [(group: RecordGroup, evidence: Double, worth: Double)] = []
        for group in groups {
            let evidence = evidence(group.survey)
            guard evidence > 0 else { continue }
            rated.append((group, evidence, worth(group)))
        }
        rated.sort { $0.worth > $1.worth }
        if trace.isOn {
            for entry in rated.prefix(24) {
                guard let first = entry.group.records.first?.node else { continue }
                trace.add(.candidate, first, describe(entry.group, entry.evidence, entry.worth))
            }
        }
        var chosen: [JudgedGroup] = []
        for entry in rated where entry.evidence >= 1 {
            if chosen.contains(where: { overlaps($0.group, entry.group) }) { continue }
            chosen.append(
                JudgedGroup(group: entry.group, confidence: min(1, entry.evidence / 2)))
        }
        return chosen.sorted {
            ($0.group.records.first?.node ?? .document)
                < ($1.group.records.first?.node ?? .document)
        }
    }

    /// How likely a group is made of comments: 1 is the threshold.
    private func evidence(_ survey: GroupSurvey) -> Double {
        var sum = 0.0
        let text = survey.share(survey.withText)
        guard text > 0.3, survey.textBytes > 0 else { return 0 }
        sum += 0.5 * survey.share(survey.withTime)
        sum += 0.4 * survey.share(survey.withAuthor)
        sum += 0.5 * survey.share(survey.withReply)
        sum += 0.2 * survey.share(survey.withAction)
        sum += 0.25 * survey.share(survey.withAvatar)
        sum += 0.15 * survey.share(survey.withNumber)
        if survey.traits.contains(.comment) { sum += 0.6 }
        if survey.traits.contains(.post) { sum += 0.2 }
        if survey.context.contains(.comment) { sum += 0.3 }
        if survey.traits.contains(.list) { sum -= 0.4 }
        if !survey.traits.isDisjoint(with: [.teaser, .share, .advert, .form]) { sum -= 0.7 }
        if survey.context.contains(.teaser), !survey.context.contains(.comment) { sum -= 0.3 }
        sum -= 0.8 * survey.share(survey.withTitleLink)
        if survey.chromeBytes > survey.textBytes { sum -= 0.5 }
        if survey.count == 1 { sum -= 0.3 }
        return sum
    }

    /// What a group is worth against others that share its place.
    private func worth(_ group: RecordGroup) -> Double { group.survey.completeness }

    private func overlaps(_ one: RecordGroup, _ other: RecordGroup) -> Bool {
        var left = 0
        var right = 0
        while left < one.records.count, right < other.records.count {
            let a = one.records[left].range
            let b = other.records[right].range
            if a.overlaps(b) { return true }
            if a.upperBound <= b.lowerBound { left += 1 } else { right += 1 }
        }
        return false
    }

    private func describe(_ group: RecordGroup, _ evidence: Double, _ worth: Double) -> String {
        let survey = group.survey
        func tenths(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
        return
            "\(group.shape) n=\(survey.count) evidence=\(tenths(evidence)) worth=\(tenths(worth)) "
            + "text=\(survey.withText) time=\(survey.withTime) author=\(survey.withAuthor) "
            + "reply=\(survey.withReply) avatar=\(survey.withAvatar) number=\(survey.withNumber) "
            + "nested=\(survey.nested) title=\(survey.withTitleLink)"
    }
}
