import Statistics
import Testing

@Suite("Coders, and the tool against coders")
struct AgreementTests {
    @Test("Krippendorff's alpha agrees with the krippendorff package; example C gives 0.743")
    func alpha() throws {
        let metrics: [AgreementMetric] = [.nominal, .ordinal, .interval]
        for (codes, row) in zip(Reference.codes, Reference.krippendorff) {
            for (metric, wanted) in zip(metrics, row) {
                expectClose(try krippendorffAlpha(codes, metric: metric), wanted, 1e-9, "\(metric)")
            }
        }
        var generator = SeededGenerator(seed: 2)
        let interval = try krippendorffAlphaInterval(Reference.codes[0], using: &generator)
        expectClose(interval.estimate, Reference.krippendorff[0][0], 1e-9)
        #expect(interval.low < interval.estimate && interval.estimate <= interval.high)
        #expect(interval.high <= 1)
    }

    @Test("Cohen's kappa, plain and weighted, agrees with scikit-learn")
    func kappa() throws {
        let matrix = try ConfusionMatrix(
            truth: Reference.truth, given: Reference.given, classes: 3)
        let weights: [KappaWeights] = [.none, .linear, .quadratic]
        for (weights, wanted) in zip(weights, Reference.kappa) {
            expectClose(try cohensKappa(matrix, weights: weights), wanted, 1e-9)
        }
        var generator = SeededGenerator(seed: 2)
        let interval = try cohensKappaInterval(
            first: Reference.truth, second: Reference.given, classes: 3, using: &generator)
        #expect(interval.contains(Reference.kappa[0]))
        #expect(interval.width < 0.6)
    }

    @Test("precision, recall, F1 and accuracy agree with scikit-learn; their intervals hold them")
    func classification() throws {
        let matrix = try ConfusionMatrix(
            truth: Reference.truth, given: Reference.given, classes: 3)
        let scores = try classificationScores(matrix)
        for (found, row) in zip(scores.classes, Reference.classification) {
            expectClose(found.precision, row[0], 1e-12)
            expectClose(found.recall, row[1], 1e-12)
            expectClose(found.f1, row[2], 1e-12)
            expectClose(found.support, row[3])
        }
        expectClose(scores.accuracy, Reference.accuracy, 1e-12)
        var generator = SeededGenerator(seed: 2)
        let intervals = try classificationIntervals(
            truth: Reference.truth, given: Reference.given, classes: 3, using: &generator)
        #expect(intervals.accuracy.contains(scores.accuracy))
        for (interval, found) in zip(intervals.f1, scores.classes) {
            #expect(interval.contains(found.f1))
        }
    }

    @Test("the reliability table has scikit-learn's bins and Brier score")
    func reliability() throws {
        // scikit-learn's bins include their upper ends, these their lower ones: a hair below is in the same.
        let table = try reliabilityTable(
            predicted: Reference.probabilities.map { $0 - 1e-10 }, outcomes: Reference.outcomes,
            bins: 5)
        expectClose(table.brier, Reference.calibration[2][0], 1e-9)
        let filled = table.bins.filter { $0.count > 0 }
        #expect(filled.count == Reference.calibration[0].count)
        for (place, bin) in filled.enumerated() {
            expectClose(bin.observed?.estimate ?? -1, Reference.calibration[0][place], 1e-12)
            expectClose(bin.meanPrediction, Reference.calibration[1][place], 1e-9)
        }
        let gaps = filled.map { abs(($0.observed?.estimate ?? 0) - $0.meanPrediction) }
        expectClose(table.maximumCalibrationError, gaps.max() ?? 0, 1e-12)
    }

    @Test("Rogan-Gladen undoes known errors, and is the apparent share without any")
    func roganGladenTest() throws {
        // Apparent share .38 with sensitivity .9 and specificity .8: (.38 + .8 - 1) / (.9 + .8 - 1).
        let corrected = try roganGladen(
            positives: 380, total: 1_000, truePositives: 90, positiveCoded: 100,
            trueNegatives: 80, negativeCoded: 100)
        expectClose(corrected.estimate, 0.18 / 0.7, 1e-9)
        #expect(corrected.low < corrected.estimate && corrected.estimate < corrected.high)
        let surer = try roganGladen(
            positives: 380, total: 1_000, truePositives: 9_000, positiveCoded: 10_000,
            trueNegatives: 8_000, negativeCoded: 10_000)
        #expect(surer.width < corrected.width)
    }

    @Test("corrected shares undo a known confusion of three classes")
    func corrected() throws {
        // True shares .5, .3, .2 seen through the coded confusion below.
        let confusion = [[800, 150, 50], [100, 700, 200], [50, 50, 900]]
        var truths: [Int] = []
        var givens: [Int] = []
        for (truth, row) in confusion.enumerated() {
            for (given, count) in row.enumerated() {
                truths += [Int](repeating: truth, count: count)
                givens += [Int](repeating: given, count: count)
            }
        }
        let coded = try ConfusionMatrix(truth: truths, given: givens, classes: 3)
        let truth = [0.5, 0.3, 0.2]
        // .5 * 800 + .3 * 100 + .2 * 50 of a thousand, and so on.
        let given = [44_000, 29_500, 26_500]
        var generator = SeededGenerator(seed: 4)
        let shares = try correctedShares(given: given, coded: coded, using: &generator)
        for (share, wanted) in zip(shares, truth) {
            expectClose(share.estimate, wanted, 0.02)
            #expect(share.contains(wanted))
        }
        expectClose(shares.reduce(0) { $0 + $1.estimate }, 1, 1e-6)
    }
}
