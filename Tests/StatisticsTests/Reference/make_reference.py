#!/usr/bin/env python3
"""Makes ReferenceValues.swift: what scipy, statsmodels, ruptures, pymannkendall, krippendorff,
scikit-learn and networkx say, for the tests of Statistics.

    python3 -m venv /tmp/reference && /tmp/reference/bin/pip install numpy scipy statsmodels ruptures \
        pymannkendall krippendorff scikit-learn networkx
    /tmp/reference/bin/python make_reference.py > ReferenceValues.swift

Deterministic: fixed seeds, versions printed in the head of the output.
"""
import itertools, math, sys, warnings
import numpy as np
import scipy, scipy.stats as st
import statsmodels, statsmodels.api as sm
from statsmodels.stats.proportion import proportion_confint, confint_proportions_2indep
from statsmodels.stats.contingency_tables import mcnemar, SquareTable, Table
from statsmodels.stats.multitest import multipletests
import ruptures, pymannkendall as mk, krippendorff, sklearn, networkx as nx
from sklearn import metrics
from sklearn.calibration import calibration_curve
from importlib.metadata import version

warnings.filterwarnings("ignore")
rng = np.random.default_rng(20160804)
out = []


def swift(v):
    if v is None:
        return "nil"
    if isinstance(v, (bool, np.bool_)):
        return "true" if v else "false"
    if isinstance(v, (int, np.integer)):
        return str(int(v))
    if isinstance(v, (float, np.floating)):
        v = float(v)
        if math.isinf(v):
            return "Double.infinity" if v > 0 else "-Double.infinity"
        assert not math.isnan(v)
        return repr(v)
    if isinstance(v, (list, tuple, np.ndarray)):
        return "[" + ", ".join(swift(x) for x in v) + "]"
    raise TypeError(type(v))


def emit(name, kind, value):
    text = swift(value)
    lines, line = [], "       "
    for word in text.split(" "):
        if len(line) + 1 + len(word) > 98:
            lines.append(line)
            line = "       "
        line += " " + word
    lines.append(line)
    out.append(f"    static let {name}: {kind} =\n" + "\n".join(lines) + "\n")


# Distributions: rows of parameters, argument, value.
emit("normalCDF", "[[Double]]", [[z, st.norm.cdf(z), st.norm.sf(z)] for z in (-37.0, -8.5, -1.96, -0.3, 0.0, 0.674, 2.5, 6.1, 20.0)])
emit("normalQuantile", "[[Double]]", [[p, st.norm.ppf(p)] for p in (1e-300, 1e-20, 1e-6, 0.001, 0.025, 0.07, 0.3, 0.5, 0.62, 0.975, 0.9999, 1 - 1e-10)])
emit("studentT", "[[Double]]", [[d, t, st.t.cdf(t, d), st.t.sf(t, d)] for d in (0.5, 1.0, 2.0, 3.7, 10.0, 99.0, 12345.0, 1e7) for t in (-30.0, -2.2, -0.1, 0.0, 0.7, 1.96, 5.0)])
emit("studentTQuantile", "[[Double]]", [[d, p, st.t.ppf(p, d)] for d in (0.5, 1.0, 2.0, 3.7, 10.0, 99.0, 12345.0, 1e7) for p in (1e-8, 0.005, 0.025, 0.4, 0.5, 0.9, 0.975, 0.9999)])
emit("chiSquare", "[[Double]]", [[d, x, st.chi2.cdf(x, d), st.chi2.sf(x, d)] for d in (1.0, 2.0, 3.0, 7.5, 40.0, 1000.0) for x in (0.001, 0.5, 3.84, 10.0, 45.0, 1100.0)])
emit("chiSquareQuantile", "[[Double]]", [[d, p, st.chi2.ppf(p, d)] for d in (1.0, 2.0, 3.0, 7.5, 40.0, 1000.0) for p in (1e-6, 0.025, 0.5, 0.95, 0.999999)])
emit("beta", "[[Double]]", [[a, b, p, st.beta.ppf(p, a, b), st.beta.cdf(0.3, a, b)] for a, b in ((0.5, 0.5), (1.0, 9.0), (3.0, 2.5), (40.0, 61.0), (1.0, 1000.0), (5000.0, 7000.0)) for p in (1e-5, 0.025, 0.5, 0.975)])

# Shares.
shares = [(0, 10), (1, 10), (5, 10), (10, 10), (0, 1), (1, 1), (37, 81), (999, 1000), (12345, 99999)]
emit("wilson", "[[Double]]", [[float(s), float(n), level, *proportion_confint(s, n, 1 - level, "wilson"), *proportion_confint(s, n, 1 - level, "beta")] for s, n in shares for level in (0.95, 0.9)])
emit("newcombe", "[[Double]]", [[float(a), float(n), float(b), float(m), *confint_proportions_2indep(b, m, a, n, compare="diff", method="newcomb")] for a, n, b, m in ((56, 70, 48, 80), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29), (0, 10, 0, 20), (10, 10, 0, 20), (400, 900, 410, 870))])
sample = np.round(rng.normal(0.1, 0.4, 23), 3)
emit("meanSample", "[Double]", sample)
emit("meanInterval", "[Double]", [sample.mean(), *st.t.interval(0.95, len(sample) - 1, sample.mean(), st.sem(sample))])

# Clusters: the linearized error is that of an intercept with a cluster-robust sandwich.
counts = rng.geometric(0.3, 30)
hits = np.array([rng.binomial(n, p) for n, p in zip(counts, rng.beta(0.7, 0.9, 30))])
y = np.concatenate([[1.0] * h + [0.0] * (n - h) for h, n in zip(hits, counts)])
groups = np.repeat(np.arange(30), counts)
fit = sm.OLS(y, np.ones(len(y))).fit(cov_type="cluster", cov_kwds={"groups": groups, "use_correction": False})
emit("clusterSuccesses", "[Int]", hits)
emit("clusterTrials", "[Int]", counts)
emit("clusterRobustError", "Double", float(fit.bse[0]))
def take(h, n, axis=-1):
    return h.sum(axis) / n.sum(axis)
boot = st.bootstrap((hits.astype(float), counts.astype(float)), take, paired=True, vectorized=True, n_resamples=40000, method="BCa", rng=np.random.default_rng(1))
perc = st.bootstrap((hits.astype(float), counts.astype(float)), take, paired=True, vectorized=True, n_resamples=40000, method="percentile", rng=np.random.default_rng(2))
emit("clusterBootstrap", "[[Double]]", [[boot.confidence_interval.low, boot.confidence_interval.high], [perc.confidence_interval.low, perc.confidence_interval.high]])

# The exact permutation p of the studentized difference: 5 authors of 11 drawn in every way.
ps, pn = np.array([3, 0, 7, 1, 0, 4, 2, 9, 1, 6, 2.0]), np.array([9, 1, 9, 4, 2, 5, 2, 10, 1, 8, 3.0])
def studentized(first):
    first = list(first); second = [i for i in range(11) if i not in first]
    r = []
    for g in (first, second):
        p = ps[g].sum() / pn[g].sum()
        r.append((p, ((ps[g] - p * pn[g]) ** 2).sum() / pn[g].sum() ** 2))
    return (r[1][0] - r[0][0]) / math.sqrt(r[0][1] + r[1][1])
t0 = studentized(range(5))
every = [studentized(c) for c in itertools.combinations(range(11), 5)]
emit("permutationSums", "[Double]", ps)
emit("permutationCounts", "[Double]", pn)
emit("permutationExact", "[Double]", [t0, np.mean([abs(t) >= abs(t0) - 1e-12 for t in every])])

# Scores of two groups.
pairs = [(np.round(rng.normal(0, 1, 14), 1), np.round(rng.normal(0.8, 2, 19), 1)), (np.array([1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1.0]), np.array([3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4.0]))]
emit("scoreGroups", "[[[Double]]]", pairs)
bm = []
for a, b in pairs:
    r = st.brunnermunzel(a, b)
    bm.append([r.statistic, r.pvalue])
emit("brunnerMunzel", "[[Double]]", bm)
cd = []
for a, b in pairs:
    d = np.sign(np.subtract.outer(b, a)); n, m = d.shape; z = st.norm.ppf(0.975)
    delta = d.mean()
    var = (m ** 2 * ((d.mean(1) - delta) ** 2).sum() + n ** 2 * ((d.mean(0) - delta) ** 2).sum() - ((d - delta) ** 2).sum()) / (m * n * (m - 1) * (n - 1))
    var = ((m*m*((d.mean(0)-delta)**2).sum()*(n*n)/(m*m)) + (n*n*((d.mean(1)-delta)**2).sum())*(m*m)/(n*n) - ((d-delta)**2).sum()) / (m*n*(m-1)*(n-1)) if m != n else var
    half = z * math.sqrt(var) * math.sqrt((1 - delta ** 2) ** 2 + z * z * var)
    low, high = ((delta - delta ** 3 + s * half) / (1 - delta ** 2 + z * z * var) for s in (-1, 1))
    cd.append([delta, low, high])
emit("cliffsDelta", "[[Double]]", cd)

# The same people, before and after.
emit("mcnemar", "[[Double]]", [[float(b), float(c), mcnemar([[0, b], [c, 0]], exact=True).pvalue, min(1, 2 * st.binom.cdf(min(b, c), b + c, 0.5) - st.binom.pmf(min(b, c), b + c, 0.5))] for b, c in ((6, 16), (0, 5), (1, 1), (37, 41), (300, 220), (1, 0))])
tables = [[[1520, 266, 124, 66], [234, 1512, 432, 78], [117, 362, 1772, 205], [36, 82, 179, 492]], [[20, 10, 5], [3, 30, 15], [0, 5, 40]]]
emit("stuartMaxwellTables", "[[[Int]]]", tables)
emit("stuartMaxwell", "[[Double]]", [[r.statistic, float(r.df), r.pvalue] for r in (SquareTable(np.array(t), shift_zeros=False).homogeneity("stuart_maxwell") for t in tables)])
# Classes that nobody left or took, and two pairs that no change links: statsmodels cannot invert their matrix, so that the plain formula has a generalised inverse.
tables = [[[20, 7, 0], [2, 30, 0], [0, 0, 11]], [[5, 9, 0, 0], [1, 6, 0, 0], [0, 0, 8, 2], [0, 0, 7, 4]], [[0, 8, 0], [0, 12, 0], [0, 0, 0]]]
def generalised(t):
    t = np.array(t, float)
    gap = t.sum(1) - t.sum(0)
    covariance = np.diag(t.sum(1) + t.sum(0)) - t - t.T
    statistic, df = gap @ np.linalg.pinv(covariance) @ gap, np.linalg.matrix_rank(covariance)
    return [statistic, float(df), st.chi2.sf(statistic, df)]
emit("unlinkedTables", "[[[Int]]]", tables)
emit("unlinked", "[[Double]]", [generalised(t) for t in tables])
kit = [(rng.binomial(n0, 0.6) if n0 else 0, n0, rng.binomial(n1, 0.4) if n1 else 0, n1) for n0, n1 in zip(rng.poisson(2.5, 40), rng.poisson(2.2, 40))]
kit = [k for k in kit if k[1] + k[3] > 0]
def kitagawa(rows):
    A, B = sum(r[1] for r in rows), sum(r[3] for r in rows)
    P, Q = sum(r[0] for r in rows) / A, sum(r[2] for r in rows) / B
    minds = activity = turnover = 0
    for x, a, y_, b in rows:
        if a and b:
            minds += (y_ / b - x / a) * (a / A + b / B) / 2
            activity += (b / B - a / A) * ((x / a + y_ / b) / 2 - (P + Q) / 2)
        elif a:
            turnover -= a / A * (x / a - (P + Q) / 2)
        else:
            turnover += b / B * (y_ / b - (P + Q) / 2)
    return np.array([Q - P, minds, activity, turnover])
jack = np.array([kitagawa(kit[:i] + kit[i + 1:]) for i in range(len(kit))])
error = np.sqrt((len(kit) - 1) / len(kit) * ((jack - jack.mean(0)) ** 2).sum(0))
emit("kitagawaAuthors", "[[Int]]", kit)
emit("kitagawa", "[[Double]]", [kitagawa(kit), error])

# Many tests.
pv = [0.01, 0.04, 0.03, 0.005, 0.8, 0.04, 0.0001, 1.0, 0.2]
emit("pValues", "[Double]", pv)
emit("adjusted", "[[Double]]", [multipletests(pv, method=m)[1] for m in ("holm", "fdr_bh")])

# Trend.
series = [np.round(0.02 * np.arange(24) + rng.normal(0, 0.1, 24), 2), np.round(np.cumsum(rng.normal(0, 1, 40)), 3), np.array([0.5, 0.5, 0.6, 0.5, 0.4, 0.5, 0.7, 0.6, 0.6, 0.5]), np.array([5, 4, 4, 3, 1.0])]
emit("trendSeries", "[[Double]]", series)
rows = []
for s in series:
    a, b = mk.original_test(s), mk.hamed_rao_modification_test(s)
    rows.append([a.s, a.var_s, a.z, a.p, a.Tau, b.var_s, b.z, b.p])
emit("mannKendall", "[[Double]]", rows)
emit("theilSen", "[[Double]]", [list(st.theilslopes(s, np.arange(len(s)) ** 1.3, 0.95)) for s in series])

# Change points: ruptures' PELT with the binomial cost.
class Binomial(ruptures.base.BaseCost):
    model, min_size = "", 2
    def fit(self, signal):
        self.signal = signal; return self
    def error(self, start, end):
        s, n = self.signal[start:end].sum(0); f = n - s
        return 0.0 if s == 0 or f == 0 else n * math.log(n) - s * math.log(s) - f * math.log(f)
pelt_cases = []
for true in ([0.5] * 20, [0.5] * 12 + [0.25] * 12, [0.8] * 8 + [0.3] * 5 + [0.6] * 17, list(np.linspace(0.2, 0.8, 60))):
    n = rng.poisson(60, len(true)); s = rng.binomial(n, true)
    for penalty in (2.0, 8.0):
        found = ruptures.Pelt(custom_cost=Binomial(), min_size=2, jump=1).fit(np.c_[s, n].astype(float)).predict(pen=penalty)[:-1]
        pelt_cases.append([list(s), list(n), [int(penalty)], found])
emit("pelt", "[[[Int]]]", pelt_cases)

# A known event.
bins, event = 30, 17
t = np.arange(bins); d = (t >= event).astype(float)
w = rng.integers(20, 200, bins).astype(float)
yy = np.round(0.5 + 0.004 * t - 0.12 * d + 0.006 * d * (t - event) + rng.normal(0, 0.04, bins), 4)
X = np.c_[np.ones(bins), t, d, d * (t - event)]
fit = sm.WLS(yy, X, weights=w).fit(cov_type="HAC", cov_kwds={"maxlags": 3, "use_correction": True}, use_t=True)
emit("eventValues", "[Double]", yy)
emit("eventWeights", "[Double]", w)
emit("eventFit", "[[Double]]", [[*r] for r in zip(fit.params, fit.bse, fit.pvalues, fit.conf_int()[:, 0], fit.conf_int()[:, 1])])

# Words.
terms = [(60, 20), (0, 12), (5, 5), (9, 0), (1000, 1800), (1, 0)]
m, n = 11000, 19000
prior_total, alpha0 = sum(a + b for a, b in terms), 500.0
rows = []
for a, b in terms:
    al = alpha0 * (a + b) / prior_total
    l = lambda y_, tot: math.log((y_ + al) / (tot + alpha0 - y_ - al))
    delta = l(b, n) - l(a, m)
    g2, p = st.chi2_contingency([[a, b], [m - a, n - b]], correction=False, lambda_="log-likelihood")[:2]
    tail = 0.05 / len(terms) / 2
    low = st.beta.ppf(tail, b, a + 1) if b else 0.0
    high = st.beta.ppf(1 - tail, b + 1, a) if a else 1.0
    ratio = lambda q: -math.inf if q == 0 else math.inf if q == 1 else math.log2(q / (1 - q) * m / n)
    rows.append([delta, delta / math.sqrt(1 / (a + al) + 1 / (b + al)), ratio(low), ratio(high), g2, p])
emit("termCounts", "[[Int]]", terms)
emit("keyness", "[[Double]]", rows)

# Networks.
labels = rng.integers(0, 3, 25)
edges = [(int(u), int(v), int(rng.integers(1, 6))) for u, v in rng.integers(0, 25, (80, 2)) if u != v]
edges = list({(u, v): (u, v, w_) for u, v, w_ in edges}.values())
G = nx.DiGraph()
for i, l in enumerate(labels):
    G.add_node(i, label=int(l))
G.add_edges_from([(u, v) for u, v, _ in edges])
emit("networkLabels", "[Int]", labels)
emit("networkEdges", "[[Int]]", edges)
emit("assortativity", "Double", nx.attribute_assortativity_coefficient(G, "label"))
reply = np.array([[40, 61, 12], [55, 30, 9], [8, 10, 20]])
chi = st.chi2_contingency(reply, correction=False)
emit("replyTable", "[[Int]]", reply)
emit("replyChi", "[Double]", [chi[0], chi[1], st.contingency.association(reply, "cramer")])
emit("replyResiduals", "[[Double]]", Table(reply).standardized_resids)

# Coders. Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example C, and random codes.
N = None
published = [[1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3], [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N]]
random_codes = [[None if rng.random() < 0.2 else int(rng.integers(0, 4)) for _ in range(30)] for _ in range(3)]
emit("codes", "[[[Double?]]]", [published, random_codes])
rows = []
for c in (published, random_codes):
    data = np.array([[np.nan if x is None else x for x in r] for r in c], float)
    rows.append([krippendorff.alpha(reliability_data=data, level_of_measurement=l) for l in ("nominal", "ordinal", "interval")])
emit("krippendorff", "[[Double]]", rows)
truth = rng.integers(0, 3, 60)
given = np.where(rng.random(60) < 0.65, truth, rng.integers(0, 3, 60))
emit("truth", "[Int]", truth)
emit("given", "[Int]", given)
emit("kappa", "[Double]", [metrics.cohen_kappa_score(truth, given, weights=k) for k in (None, "linear", "quadratic")])
emit("classification", "[[Double]]", np.array(metrics.precision_recall_fscore_support(truth, given)).T)
emit("accuracy", "Double", metrics.accuracy_score(truth, given))
prob = np.round(rng.random(80), 3)
came = rng.random(80) < prob ** 1.5
emit("probabilities", "[Double]", prob)
emit("outcomes", "[Bool]", came)
obs, pred = calibration_curve(came, prob, n_bins=5)
emit("calibration", "[[Double]]", [obs, pred, [metrics.brier_score_loss(came, prob)]])

# xoshiro256** seeded with SplitMix64(42), in another language.
def splitmix(x):
    while True:
        x = (x + 0x9E3779B97F4A7C15) % 2**64
        z = ((x ^ x >> 30) * 0xBF58476D1CE4E5B9) % 2**64
        z = ((z ^ z >> 27) * 0x94D049BB133111EB) % 2**64
        yield z ^ z >> 31
def xoshiro(s):
    rotl = lambda x, k: (x << k | x >> 64 - k) % 2**64
    while True:
        yield rotl(s[1] * 5 % 2**64, 7) * 9 % 2**64
        t_ = s[1] << 17 & 2**64 - 1
        s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t_; s[3] = rotl(s[3], 45)
seeds = splitmix(42)
gen = xoshiro([next(seeds) for _ in range(4)])
emit("xoshiro42", "[UInt64]", [next(gen) for _ in range(8)])

head = ", ".join(f"{p} {version(p)}" for p in ("numpy", "scipy", "statsmodels", "ruptures", "pymannkendall", "krippendorff", "scikit-learn", "networkx"))
print("// Made by make_reference.py beside this file; a table of data, so its length is exempt.")
print("// " + head[:94].rsplit(", ", 1)[0] + ",")
print("// " + head[len(head[:94].rsplit(", ", 1)[0]) + 2:])
print("// swift-format-ignore-file\n")
print("/// What other programs say.\nenum Reference {")
print("\n".join(out), end="")
print("}")
