/// How a comparison was made, in a paragraph that can be copied into a paper, and what to cite.
enum ComparisonMethods {
    static func paragraph(_ report: ComparisonReport, _ run: RunInformation) -> String {
        let method = report.rows.compactMap { $0.adjustMethod.isEmpty ? nil : $0.adjustMethod }
            .first
        var text =
            "We compared \(Numbers.grouped(report.commentCount)) comments of "
            + "\(Numbers.grouped(report.threadCount)) threads with Standpoint \(run.toolVersion)"
        if !run.lexicons.isEmpty { text += ", classified by the lexicons " + Methods.lexicons(run) }
        text += ". "
        text +=
            "The author is the unit of all estimates and tests. Differences of shares have Newcombe intervals over "
            + "effective sample sizes and author-level permutation tests (Phipson & Smyth 2010); tone is compared by "
            + "Cliff's delta and the Brunner-Munzel test over authors' means. "
        if report.rows.contains(where: { $0.metric.hasSuffix(":minds") }) {
            text +=
                "Changes are split into changed minds and a changed crowd (Kitagawa 1955); people who changed sides are "
                + "tested by McNemar's mid-p, their classes by the test of Stuart (1955) and Maxwell "
                + "(1970). "
        }
        if report.rows.contains(where: { $0.groupB.isEmpty }) {
            text +=
                "Courses over time are tested by Mann-Kendall with Theil-Sen slopes, corrected for autocorrelation "
                + "(Hamed & Rao 1998), and Cochran-Armitage; change points by PELT with a binomial cost and a "
                + "permutation p (Killick et al. 2012). "
        }
        switch method {
        case "holm": text += "p-values are adjusted by Holm's method. "
        case "benjamini_hochberg":
            text += "p-values are adjusted by the Benjamini-Hochberg method. "
        default: break
        }
        if !report.keyness.isEmpty {
            text +=
                "Distinctive words are found by log-odds with an informative Dirichlet prior (Monroe et al. 2008), with "
                + "simultaneous limits of the log ratio (Evert 2022), counting people. "
        }
        let draws = report.rows.compactMap(\.resamples).max()
        if let draws {
            text += "Tests draw up to \(Numbers.grouped(draws)) times from seed \(run.seed). "
        }
        return text + Methods.validation(run.validation)
    }

    static let citations = [
        """
        Hamed, K. H., & Rao, A. R. (1998). A modified Mann-Kendall trend test for autocorrelated data. Journal of \
        Hydrology, 204(1-4), 182–196.
        """,
        """
        Killick, R., Fearnhead, P., & Eckley, I. A. (2012). Optimal detection of changepoints with a linear \
        computational cost. Journal of the American Statistical Association, 107(500), 1590–1598.
        """,
        """
        Kitagawa, E. M. (1955). Components of a difference between two rates. Journal of the American Statistical \
        Association, 50(272), 1168–1194.
        """,
        """
        Maxwell, A. E. (1970). Comparing the classification of subjects by two independent judges. British Journal \
        of Psychiatry, 116(535), 651–655.
        """,
        """
        Monroe, B. L., Colaresi, M. P., & Quinn, K. M. (2008). Fightin' words. Political Analysis, 16(4), 372–403.
        """,
        """
        Phipson, B., & Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications in \
        Genetics and Molecular Biology, 9(1), 39.
        """,
        """
        Stuart, A. (1955). A test for homogeneity of the marginal distributions in a two-way classification. \
        Biometrika, 42(3/4), 412–416.
        """,
    ]
}
