#!/usr/bin/env python3
"""Writes Tests/StandpointKitTests/ValidationReference.swift: labels of three coders with the key of their sheet, and what
scikit-learn, krippendorff and numpy make of them.

    python3 -m venv /tmp/reference && /tmp/reference/bin/pip install numpy scikit-learn krippendorff
    /tmp/reference/bin/python Tests/Readers/make_validation_reference.py > Tests/StandpointKitTests/ValidationReference.swift
"""
import random, sys

import krippendorff, numpy as np
from sklearn import metrics

CLASSES = ["skeptic", "neutral", "believer"]
rng = random.Random(20160803)
strata = {"skeptic": (300, 24), "neutral": (80, 16), "believer": (40, 20)}
items = []
for given, (size, drawn) in strata.items():
    for _ in range(drawn):
        truth = given if rng.random() < 0.7 else rng.choice(CLASSES)
        p = [rng.random() + (2 if c == given else 0.2) for c in CLASSES]
        items.append((given, size, drawn, truth, [round(x / sum(p), 3) for x in p]))
rng.shuffle(items)
names = [f"i{n + 1:03d}" for n in range(len(items))]
coders = []
for coder in range(3):
    labels = []
    for given, _, _, truth, _ in items:
        label = truth if rng.random() < 0.8 else rng.choice(CLASSES)
        labels.append(label if rng.random() < 0.9 else "")
    coders.append(labels)

out = sys.stdout
out.write("// Made by Tests/Readers/make_validation_reference.py with scikit-learn, krippendorff and numpy; do not edit.\n\n")
out.write("/// Labels of three coders, the key of their sheet, and what other programs make of them.\nenum ValidationReference {\n")
out.write('    static let key = """\n        item,author_id,stratum,stratum_size,stratum_drawn,stance_in_context,p_skeptic,p_believer,p_neutral\n')
for name, (given, size, drawn, _, p) in zip(names, items):
    out.write(f"        {name},,{given},{size},{drawn},{given},{p[0]},{p[2]},{p[1]}\n")
out.write('\n        """\n\n    static let coders = [\n')
for labels in coders:
    out.write('        """\n        item,stance\n')
    for name, label in zip(names, labels):
        out.write(f"        {name},{label}\n")
    out.write('\n        """,\n')
out.write("    ]\n\n")


def emit(name, kind, value):
    out.write(f"    static let {name}: {kind} = {value}\n")


index = {c: i for i, c in enumerate(CLASSES)}
kappas = []
for a, b in ((0, 1), (0, 2), (1, 2)):
    pairs = [(x, y) for x, y in zip(coders[a], coders[b]) if x and y]
    kappas.append(metrics.cohen_kappa_score([x for x, _ in pairs], [y for _, y in pairs]))
emit("kappas", "[Double]", [float(k) for k in kappas])
data = [[index[x] if x else np.nan for x in labels] for labels in coders]
emit("alpha", "Double", float(krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")))

truth, given, probabilities, tied = [], [], [], 0
for n, item in enumerate(items):
    votes = [labels[n] for labels in coders if labels[n]]
    counts = sorted(((votes.count(c), c) for c in CLASSES), reverse=True)
    if not votes:
        continue
    if counts[0][0] == counts[1][0]:
        tied += 1
        continue
    truth.append(counts[0][1])
    given.append(item[0])
    probabilities.append(item[4])
emit("tied", "Int", tied)
emit("compared", "Int", len(truth))
weights = [strata[g][0] / given.count(g) for g in given]
p, r, f, _ = metrics.precision_recall_fscore_support(truth, given, labels=CLASSES, sample_weight=weights)
for name, values in (("precision", p), ("recall", r), ("f1", f)):
    emit(name, "[Double]", [float(x) for x in values])
emit("macroF1", "Double", float(metrics.f1_score(truth, given, average="macro", sample_weight=weights)))
emit("accuracy", "Double", float(metrics.accuracy_score(truth, given, sample_weight=weights)))
emit("confusion", "[[Double]]", metrics.confusion_matrix(truth, given, labels=CLASSES).astype(float).tolist())
# The matrix method: given shares q = M'pi with M the weighted chance of each class given the truth.
matrix = metrics.confusion_matrix(truth, given, labels=CLASSES, sample_weight=weights, normalize="true")
q = np.array([strata[c][0] for c in CLASSES]) / sum(s for s, _ in strata.values())
emit("toolShares", "[Double]", q.tolist())
emit("correctedShares", "[Double]", np.linalg.solve(matrix.T, q).tolist())
outcome = [t == "skeptic" for t in truth]
predicted = [x[0] for x in probabilities]
emit("brier", "Double", float(metrics.brier_score_loss(outcome, predicted)))
bins = np.minimum((np.array(predicted) * 10).astype(int), 9)
ece = sum(abs(np.sum(np.array(predicted)[bins == b]) - np.sum(np.array(outcome)[bins == b])) for b in range(10)) / len(truth)
emit("calibrationError", "Double", float(ece))
out.write("}\n")
