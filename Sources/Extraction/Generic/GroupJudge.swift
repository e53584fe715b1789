import HTMLTree

/// A group that is taken for comments, and how sure that is.
struct JudgedGroup {
    var group: RecordGroup
    /// 0 to 1.
    var confidence: Double
    /// Remarks of another shape inside the records.
    var inner: RecordGroup?
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

    /// The groups taken for comments, in document order, disjoint; each with the remarks inside its
    /// records where `replies` finds a second shape.
    func choose(
        _ groups: [RecordGroup], _ replies: InnerReplies, _ trace: inout ExtractionTrace
    ) -> [JudgedGroup] {
        var rated: [(group: RecordGroup, evidence: Double, worth: Double)] = []
        for var group in groups {
            var evidence = evidence(group.survey)
            if evidence >= 0.6, evidence < 1, group.survey.share(group.survey.withTime) > 0.8,
                NameEvidence(page).areCounted(group.records)
            {
                group.survey.isCounted = true
                evidence += 0.4
            }
            if evidence >= 0.7, evidence < 1, NameEvidence(page).showProfiles(group.records) {
                evidence += 0.3
            }
            guard evidence > 0 else { continue }
            rated.append((group, evidence, worth(group) * min(evidence, 2)))
        }
        rated.sort { ($0.worth, $0.evidence) > ($1.worth, $1.evidence) }
        if trace.isOn {
            for entry in rated.prefix(24) {
                guard let first = entry.group.records.first?.node else { continue }
                trace.add(.candidate, first, describe(entry.group, entry.evidence, entry.worth))
            }
        }
        var chosen: [JudgedGroup] = []
        var hasNamed = false
        for entry in rated where entry.evidence >= 1 {
            // One or two boxes may be anything; so may a list beside what calls itself comments.
            let isNamed = isNamed(entry.group.survey)
            if !isNamed, hasNamed { continue }
            if !isNamed, let reason = otherKind(entry.group) {
                if let first = entry.group.records.first?.node { trace.leftOut(first, reason) }
                continue
            }
            if !calls(entry.group.survey), !isWhole(entry.group.survey) { continue }
            if isNamed, !isCalled(entry.group.survey),
                NameEvidence(page).isByOne(entry.group.records)
            {
                continue
            }
            if hasNamed, entry.group.survey.count < 3, entry.evidence < 1.5 { continue }
            guard tellsWhoOrWhen(entry.group.survey), isToldApart(entry.group) else { continue }
            if let reason = noDiscussion(entry.group) {
                if let first = entry.group.records.first?.node { trace.leftOut(first, reason) }
                continue
            }
            if chosen.contains(where: { excludes($0.group, entry.group) }) { continue }
            let opened = rated.first { opens($0.group, entry.group) && $0.evidence >= 1 }
            var judged = JudgedGroup(
                group: opened?.group ?? entry.group, confidence: min(1, entry.evidence / 2))
            let others = rated.lazy.filter { $0.evidence >= 1 }.map(\.group)
            if let pair = replies.pair(of: judged.group, among: Array(others.prefix(48))),
                !chosen.contains(where: { excludes($0.group, pair.outer) })
            {
                judged.group = pair.outer
                judged.inner = pair.inner
            }
            chosen.append(judged)
            if isNamed { hasNamed = true }
        }
        return chosen.sorted {
            ($0.group.records.first?.node ?? .document)
                < ($1.group.records.first?.node ?? .document)
        }
    }

    /// Three records or more, nearly all with names and times, which say on their own that they are a
    /// discussion.
    func isCertain(_ group: RecordGroup) -> Bool {
        let survey = group.survey
        return survey.count > 2 && survey.share(survey.withTime) >= 0.8
            && survey.share(survey.withAuthor) >= 0.8
            && (calls(survey) || NameEvidence(page).showProfiles(group.records))
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
        if survey.context.contains(.teaser),
            !survey.context.contains(.comment) || survey.share(survey.withTime) < 0.5
        {
            sum -= 0.3
        }
        // Teasers have headings that are links; so have forum posts, which show a person as well.
        let isPersonal =
            survey.share(survey.withAvatar) > 0.7 && survey.share(survey.withTime) > 0.7
            && survey.share(survey.withAuthor) > 0.7
        sum -= (isPersonal ? 0.4 : 0.8) * survey.share(survey.withTitleLink)
        if survey.count > 3, survey.textBytes > 60 * survey.count,
            survey.textBytes > survey.chromeBytes
        {
            sum += 0.15
        }
        if survey.isHeaded { sum += 0.3 }
        if survey.isLatest { sum -= 1.2 }
        if linkBytes(survey) > survey.textBytes { sum -= 0.5 }
        // Lists of topics and files say little beside their links.
        if survey.count > 3, survey.textBytes < 24 * survey.count,
            survey.chromeBytes > survey.textBytes
        {
            sum -= 0.3
        }
        if !survey.traits.isDisjoint(with: [.profile, .signature, .meta]) { sum -= 0.3 }
        // "below-entry-meta" is a line about an article.
        if survey.traits.contains(.meta), !survey.traits.contains(.comment) { sum -= 0.3 }
        if survey.count == 1 { sum -= 0.15 }
        return sum
    }

    /// Bytes of links and the like beyond those that a comment has anyway: teasers and menus are made of
    /// links, but a short comment has more around it than in it.
    private func linkBytes(_ survey: GroupSurvey) -> Int {
        let told = 14 * survey.times + 8 * survey.authors + 8 * survey.replies
        return survey.chromeBytes - min(told, 40 * survey.count)
    }

    /// What a group is worth against others that share its place.
    ///
    /// Completeness times its mean: more records count, but half of them must not be mere parts.
    private func worth(_ group: RecordGroup) -> Double {
        let sum = group.survey.completeness
        return sum * sum / Double(max(1, group.survey.count)) * group.survey.likeness
    }

    /// Whether `longer` is `group` with one more record on top that is as whole as the others: the post
    /// that opens a forum's thread often has a class of its own beside the one that all share.
    private func opens(_ longer: RecordGroup, _ group: RecordGroup) -> Bool {
        guard longer.records.count == group.records.count + 1, group.records.count > 1 else {
            return false
        }
        for (place, record) in group.records.enumerated()
        where longer.records[place + 1].node != record.node {
            return false
        }
        let first = longer.survey
        let rest = group.survey
        return first.withTime > rest.withTime && first.withAuthor > rest.withAuthor
            && first.withText > rest.withText && first.completeness > rest.completeness + 0.7
    }

    /// Three records of any kind, or two that each show a name and one time or two.
    private func isWhole(_ survey: GroupSurvey) -> Bool {
        survey.count > 2 || survey.count == 2 && survey.withOneTime == 2 && survey.withAuthor == 2
    }

    /// Comments have an author or a time; notes to whoever writes one have neither.
    private func tellsWhoOrWhen(_ survey: GroupSurvey) -> Bool {
        survey.share(survey.withTime) >= 0.5 || survey.share(survey.withAuthor) >= 0.5
    }

    /// One or two records without a time may be a form, and any without names teasers with a count of
    /// comments: an answer button, a picture, an id or a name of their own tells that they are none.
    private func isToldApart(_ group: RecordGroup) -> Bool {
        let survey = group.survey
        if survey.withReply > 0 || survey.withAvatar > 0 || survey.withNumber > 0 { return true }
        if survey.withAuthor == 0 {
            guard survey.share(survey.withTime) > 0.8 else { return false }
            if survey.isHeaded || survey.isCounted { return true }
            if case .around = group.shape { return false }
            return survey.traits.contains(.comment)
        }
        return survey.count > 2 || survey.withTime > 0
    }

    /// Whether a group says that it is a discussion: on its own, or by a heading.
    private func isNamed(_ survey: GroupSurvey) -> Bool { calls(survey) || survey.isHeaded }

    /// Whether it says so on its own: by a name, or by buttons that answer.
    private func calls(_ survey: GroupSurvey) -> Bool {
        survey.traits.contains(.comment) || survey.context.contains(.comment)
            || survey.share(survey.withReply) >= 0.5
    }

    /// Whether a name or a heading says so; what one person wrote may have buttons that answer as well.
    private func isCalled(_ survey: GroupSurvey) -> Bool {
        survey.isHeaded || survey.traits.contains(.comment) || survey.context.contains(.comment)
    }

    /// What a group is that may well call itself a discussion, where it is none.
    private func noDiscussion(_ group: RecordGroup) -> String? {
        let names = NameEvidence(page)
        if names.areAnswers(group.records) { return "questions and answers of the house" }
        if group.survey.withTitleLink > 0, names.holdsPageTitle(group.records) {
            return "holds the title of the page and teasers"
        }
        if names.areEmbedded(group.records) { return "messages embedded from another site" }
        if group.survey.share(group.survey.withReply) < 0.5, names.areBoardRows(group.records) {
            return "rows of a board's index"
        }
        return nil
    }

    /// Groups that do not say what they are must show who and when, for several people, and no titles of
    /// their own: those are live reports, diaries, releases, episodes.
    private func otherKind(_ group: RecordGroup) -> String? {
        let survey = group.survey
        let isNamed = survey.isCounted || survey.share(survey.withAuthor) >= 0.5
        if survey.share(survey.withTime) < 0.5 || !isNamed {
            return "neither called comments, nor with both names and times"
        }
        let names = NameEvidence(page)
        if names.areLong(group.records) { return "as long as articles" }
        if !names.areDated(group.records) { return "with times of day alone" }
        if names.isByOne(group.records, atLeast: 3) { return "all by the same person" }
        if names.areFigures(group.records) { return "rows of figures" }
        if names.areTitled(group.records) { return "each with a title of its own" }
        return names.otherList(group.records)
    }

    /// Whether a chosen group leaves no room for another: they share nodes, or their records alternate
    /// and the other's are less whole, as the column of names beside the posts.
    private func excludes(_ chosen: RecordGroup, _ other: RecordGroup) -> Bool {
        if overlaps(chosen, other) { return true }
        guard let first = chosen.records.first, let last = chosen.records.last,
            let from = other.records.first, let to = other.records.last,
            from.node.index < last.end, first.node.index < to.end
        else { return false }
        return mean(other.survey) < 0.75 * mean(chosen.survey)
            || other.survey.share(other.survey.withText) < 0.8
    }

    private func mean(_ survey: GroupSurvey) -> Double {
        survey.completeness / Double(max(1, survey.count))
    }

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

    private func name(of shape: RecordGroup.Shape) -> String {
        switch shape {
        case .named(let name): "." + tree.className(name)
        case .around(let name): "around ." + tree.className(name)
        case .siblings(_, let tag): "siblings <" + tree.tagName(tag) + ">"
        case .numbered: "numbered ids"
        case .aroundAnchors: "around numbered anchors"
        }
    }

    private func describe(_ group: RecordGroup, _ evidence: Double, _ worth: Double) -> String {
        let survey = group.survey
        func tenths(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
        return
            "\(name(of: group.shape)) n=\(survey.count) evidence=\(tenths(evidence)) worth=\(tenths(worth)) "
            + "text=\(survey.withText) time=\(survey.withTime) author=\(survey.withAuthor) "
            + "reply=\(survey.withReply) avatar=\(survey.withAvatar) number=\(survey.withNumber) "
            + "nested=\(survey.nested) title=\(survey.withTitleLink) "
            + "text/other=\(survey.textBytes)/\(survey.chromeBytes)"
            + (survey.isHeaded ? " headed" : "") + (survey.isLatest ? " latest" : "")
    }
}
