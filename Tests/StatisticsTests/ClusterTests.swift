import Statistics
import Testing

@Suite("Authors as the unit")
struct ClusterTests {
    static var clusters: [Cluster] {
        zip(Reference.clusterSuccesses, Reference.clusterTrials).map {
            Cluster(successes: $0, trials: $1)
        }
    }

    @Test(
        "the standard error is statsmodels' cluster-robust one, once an author's pull is taken out")
    func robustError() throws {
        let estimate = try clusteredMean(Self.clusters)
        let total = Self.clusters.reduce(0) { $0 + $1.count }
        let pull = Self.clusters.reduce(0) { $0 + $1.count * $1.count } / (total * total)
        let plain = estimate.standardError * (1 - pull).squareRoot()
        expectClose(plain, Reference.clusterRobustError, 1e-9)
        #expect(estimate.authors == Self.clusters.count)
        #expect(try clusteredShare(Self.clusters).designEffect > 1)
    }

    @Test("the bootstrap's limits are scipy's within the noise of resampling")
    func bootstrap() throws {
        for (method, wanted) in zip([BootstrapMethod.bca, .percentile], Reference.clusterBootstrap)
        {
            var generator = SeededGenerator(seed: 7)
            let interval = try bootstrapMean(
                Self.clusters, resamples: 4_999, method: method, using: &generator)
            #expect(abs(interval.low - wanted[0]) < 0.02)
            #expect(abs(interval.high - wanted[1]) < 0.02)
        }
    }

    @Test("one comment an author gives Wilson's interval with one degree of freedom spent on each")
    func independent() throws {
        let clusters = (0..<2_000).map { Cluster(successes: $0 % 5 == 0 ? 1 : 0, trials: 1) }
        let share = try clusteredShare(clusters)
        let wilson = try wilsonInterval(successes: 400, trials: 2_000)
        expectClose(share.interval.low, wilson.low, 1e-3)
        expectClose(share.interval.high, wilson.high, 1e-3)
        #expect(abs(share.designEffect - 1) < 0.01)
    }

    @Test("the same comments from fewer people give a wider interval")
    func concentration() throws {
        let many = (0..<60).map { Cluster(successes: $0 % 2, trials: 1) }
        let few = (0..<6).map { Cluster(successes: $0 % 2 * 10, trials: 10) }
        #expect(try clusteredShare(few).interval.width > 2 * clusteredShare(many).interval.width)
    }

    @Test("authors without a judged comment change nothing")
    func silent() throws {
        let silent = Self.clusters + [Cluster(successes: 0, trials: 0)]
        #expect(try clusteredShare(silent) == clusteredShare(Self.clusters))
    }
}
