internal import Aggregation

/// How the figures were made, in a paragraph that can be copied into a paper, and what to cite.
enum Methods {
    /// The paragraph.
    static func paragraph(_ digest: ReportDigest) -> String {
        let run = digest.run
        let overall = digest.overall
        var text =
            "We read \(count(digest.pages.count, "saved page")) with Standpoint \(run.toolVersion) and found "
            + "\(Verdict.comments(overall.counts.comments)) by \(count(overall.authorCount, "named author")) in "
            + "\(count(digest.threads.count, "thread")). "
        text +=
            "Stance towards the claim (skeptic, believer, neutral) and sentiment (negative, neutral, positive) were "
            + "scored separately, each as a sum of lexicon evidence changed by rules for negation, questions, "
            + "conditions, attribution and quotation"
        if !run.lexicons.isEmpty { text += "; the lexicons were " + lexicons(run) }
        text += ". "
        text +=
            run.plan.useContext
            ? "Counts use the stance in context, which also draws on the comment answered and on the author's other comments. "
            : "Counts use the stance from the words alone. "
        text +=
            "Something told in \(Verdict.percent(overall.coverage ?? 0)) % of the comments; shares are among these. "
            + "Intervals are at the 95 % level and treat the author as the sampling unit: shares have Wilson "
            + "intervals over effective sample sizes (Korn & Graubard 1998), means have cluster-robust intervals. The "
            + "stance index is ln((B + 0.5) / (S + 0.5)) (Lowe et al. 2011). "
        text += validation(run.validation)
        return text
    }

    /// The lexicons with their versions and hashes.
    static func lexicons(_ run: RunInformation) -> String {
        run.lexicons.map { "\($0.id) \($0.version) (SHA-256 \($0.sha256.prefix(12)))" }
            .joined(separator: ", ")
    }

    /// How well the tool reads this corpus, for the paragraph to copy.
    static func validation(_ validation: ValidationInformation?) -> String {
        guard let validation else {
            return "The classification was not validated on this corpus."
        }
        var text =
            "On \(Verdict.comments(validation.codedComments)) of this corpus coded by hand the tool reaches a "
            + "macro-averaged F1 of \(Numbers.fixed(validation.macroF1, 2))"
        if let alpha = validation.alpha {
            text += " (Krippendorff's alpha among coders \(Numbers.fixed(alpha, 2)))"
        }
        return text + "."
    }

    /// The same for the head of a page.
    static func note(_ validation: ValidationInformation) -> String {
        "\(Verdict.comments(validation.codedComments)) were coded by hand; the tool's macro-averaged F1 against them "
            + "is \(Numbers.fixed(validation.macroF1, 2))"
            + (validation.alpha.map {
                "; the coders agree to Krippendorff's alpha \(Numbers.fixed($0, 2))."
            } ?? ".")
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        Numbers.grouped(number) + " " + noun + (number == 1 ? "" : "s")
    }

    /// The works behind the figures of this report.
    static func citations(_ digest: ReportDigest) -> [String] {
        [
            "Standpoint \(digest.run.toolVersion) [computer software].",
            """
            Korn, E. L., & Graubard, B. I. (1998). Confidence intervals for proportions with small expected number of \
            positive counts estimated from survey data. Survey Methodology, 24(2), 193–201.
            """,
            """
            Lowe, W., Benoit, K., Mikhaylov, S., & Laver, M. (2011). Scaling policy preferences from coded political \
            texts. Legislative Studies Quarterly, 36(1), 123–155.
            """,
            """
            van Atteveldt, W., van der Velden, M. A. C. G., & Boukes, M. (2021). The validity of sentiment analysis. \
            Communication Methods and Measures, 15(2), 121–140.
            """,
            """
            Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the \
            American Statistical Association, 22(158), 209–212.
            """,
        ]
    }
}
