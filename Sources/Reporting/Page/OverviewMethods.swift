internal import Aggregation
internal import Conversation

/// So many inputs with troubles are listed on the page; pages.csv has all.
private let troubleLimit = 60

extension OverviewValues {
    /// The paragraph to copy, the citations, the inputs with their troubles, the lexicons.
    func fillMethods(_ values: inout TemplateValues) {
        values.set("paragraph", text: Methods.paragraph(digest))
        values.set(
            "citations",
            Methods.citations(digest).map { citation in
                var row = TemplateValues()
                row.set("text", text: citation)
                return row
            })
        values.set("inputs", text: inputs)
        let troubled = digest.pages.filter {
            $0.status == .failed || $0.status == .skipped || !$0.page.warnings.isEmpty
        }
        values.set("hasTroubles", isShown: !troubled.isEmpty)
        values.set(
            "troubles",
            troubled.prefix(troubleLimit).map { page in
                var row = TemplateValues()
                row.set("path", text: page.path)
                row.set("what", text: Self.trouble(of: page))
                return row
            })
        if troubled.count > troubleLimit {
            values.set(
                "moreTroubles", text: "\(troubled.count - troubleLimit) more in pages.csv.")
        }
        values.set("hasLexicons", isShown: !digest.run.lexicons.isEmpty)
        values.set(
            "lexicons",
            digest.run.lexicons.map { lexicon in
                var row = TemplateValues()
                row.set("title", text: lexicon.title)
                row.set("detail", text: Self.detail(of: lexicon))
                return row
            })
    }

    private var inputs: String {
        var parts: [String] = []
        for status in PageStatus.allCases {
            let count = digest.pageCount(status)
            guard count > 0 else { continue }
            switch status {
            case .ok: parts.append("\(Numbers.grouped(count)) with comments")
            case .noComments: parts.append("\(Numbers.grouped(count)) without comments")
            case .failed: parts.append("\(Numbers.grouped(count)) that could not be read")
            case .skipped: parts.append("\(Numbers.grouped(count)) left aside")
            }
        }
        let count = Numbers.grouped(digest.pages.count)
        return parts.isEmpty
            ? "No inputs."
            : "\(count) input\(digest.pages.count == 1 ? "" : "s"): \(parts.joined(separator: ", "))."
    }

    private static func trouble(of page: PageRecord) -> String {
        var parts: [String] = []
        if let code = page.errorCode {
            parts.append("\(page.status.rawValue), \(CommentMarkup.words(code))")
        }
        if let message = page.errorMessage, !message.isEmpty { parts.append(message) }
        parts += page.page.warnings.map(\.message)
        return parts.joined(separator: "; ")
    }

    private static func detail(of lexicon: LexiconInformation) -> String {
        var text =
            "\(lexicon.id) \(lexicon.version), \(Numbers.grouped(lexicon.entryCount)) entries, licence \(lexicon.licence), "
            + "SHA-256 \(lexicon.sha256.prefix(12))"
        for source in lexicon.sources { text += "; " + source }
        return text
    }
}
