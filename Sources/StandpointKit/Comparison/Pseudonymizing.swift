import Aggregation
import Conversation
import Reporting

extension Pseudonyms {
    /// Learns every author's name in `threads`, then replaces names, ids and addresses of people; texts keep
    /// their words but for the names, and spans move along.
    mutating func mask(_ threads: inout [ThreadRecord], pages: inout [PageRecord]) {
        learn(Set(threads.lazy.flatMap(\.comments).map(\.comment.author.name)).sorted())
        learn(Set(pages.compactMap(\.page.author)).sorted())
        for index in threads.indices { mask(&threads[index]) }
        for index in pages.indices {
            pages[index].page.author = pages[index].page.author.map(name)
            pages[index].page.title = pages[index].page.title.map(masked)
            // Addresses say titles again, and a site may bear its owner's name.
            pages[index].page.site = pages[index].page.site.map(masked)
            pages[index].page.canonicalURL = pages[index].page.canonicalURL.map(masked)
            pages[index].page.articleText = ""
            for thread in pages[index].page.threads.indices {
                pages[index].page.threads[thread].comments = []
            }
        }
    }

    /// Replaces the people of one thread.
    func mask(_ thread: inout ThreadRecord) {
        thread.title = masked(thread.title)
        thread.canonicalURL = masked(thread.canonicalURL)
        thread.site = masked(thread.site)
        for index in thread.comments.indices { mask(&thread.comments[index]) }
    }

    private func mask(_ record: inout CommentRecord) {
        record.authorID = id(record.authorID)
        var comment = record.comment
        comment.author = Author(name: name(comment.author.name))
        // A link to the comment names its author to whoever follows it.
        comment.permalink = nil
        var evidence = record.judgement?.evidence ?? []
        let (text, spans) = masked(
            comment.text, spans: comment.quotes.map(\.span) + evidence.map(\.span))
        comment.text = text
        for index in comment.quotes.indices {
            comment.quotes[index].span = spans[index]
            comment.quotes[index].attribution = comment.quotes[index].attribution.map(name)
        }
        for index in evidence.indices {
            let isContext = evidence[index].span.count == 0
            evidence[index].span =
                isContext ? evidence[index].span : spans[comment.quotes.count + index]
            evidence[index].matchedText = masked(evidence[index].matchedText)
        }
        record.comment = comment
        record.judgement?.evidence = evidence
    }

    /// Replaces the people of comments that came, went or changed.
    func mask(_ rows: inout [SavedCommentRow]) {
        for index in rows.indices {
            rows[index].comment.authorName = name(rows[index].comment.authorName)
            rows[index].comment.text = masked(rows[index].comment.text)
        }
    }

    /// Replaces the people of a comparison; its texts were masked when they were read.
    func mask(_ report: inout ComparisonReport) {
        func mask(_ comment: inout ShownComment) { comment.authorName = name(comment.authorName) }
        for index in report.examples.indices { mask(&report.examples[index].comment) }
        for index in report.savedComments.indices { mask(&report.savedComments[index].comment) }
        for index in report.switched.indices {
            report.switched[index].name = name(report.switched[index].name)
            report.switched[index].person.authorID = id(report.switched[index].person.authorID)
            if var comment = report.switched[index].before {
                mask(&comment)
                report.switched[index].before = comment
            }
            if var comment = report.switched[index].after {
                mask(&comment)
                report.switched[index].after = comment
            }
        }
        report.threadTitles = report.threadTitles.mapValues { masked($0) }
        // Groups are sites, too, and a site may bear its owner's name.
        func maskGroups(_ row: inout ComparisonRow) {
            row.comparisonID = masked(row.comparisonID)
            row.groupA = masked(row.groupA)
            row.groupB = masked(row.groupB)
        }
        for index in report.rows.indices { maskGroups(&report.rows[index]) }
        report.sensitivity = report.sensitivity?.map { row in
            var row = row
            maskGroups(&row.row)
            return row
        }
        for index in report.groups.indices {
            report.groups[index].name = masked(report.groups[index].name)
            report.groups[index].label = masked(report.groups[index].label)
        }
        report.keyness.removeAll { masked($0.term.form) != $0.term.form }
        report.examples.removeAll { masked($0.term.form) != $0.term.form }
    }
}
