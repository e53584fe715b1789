#!/usr/bin/env python3
"""How well the stance lexicons do on threads that they were not written from, and where to cut.

    python3 Lexicons/make/stance.py --data DIR/data [--lexicons Lexicons] [--topic lenr]

Weights of entries are set by class, from how people argue: none is fitted to a comment. What is chosen on labelled
comments is where a score stops being neutral (calibration.tsv). An entry may still be in the lexicon because
somebody read one thread; so each thread is judged as if the entries whose only support is in it did not exist:

    all        every entry: what `make accuracy` measures, flattering where entries came from these threads
    elsewhere  entries that also occur in another thread, or in a set about something else
    threads    entries that also occur in another thread of this topic: a lower bound, as it takes away honest
               words that happen to be rare

For each, macro-F1 with the shipped cuts, and with cuts fitted on the other threads (a stereotype logit on
class-balanced data, drawn towards the shipped values; Anderson 1984). The table of cuts is for choosing calibration.tsv.
`--slopes GLOB` asks instead how steep probabilities should be: a factor on biases and slopes alike, which moves no
cut, by likelihood over the files that match, chosen without the thread (or, where there are none, the file's second
name, a claim) that it is then measured on.
Needs a release build, numpy and scipy. Labelled data is optional and never part of the project.
"""
import argparse
import collections
import csv
import glob
import json
import os
import subprocess
import sys

import numpy
from scipy.optimize import minimize

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CLASSES = ("skeptic", "neutral", "believer")
ELSEWHERE = ["vast_dev.tsv", "climatebelief_dev.tsv", "semeval2016_train.tsv", "rumoureval2019_train.tsv"] + [
    f"mpchi_{claim}_{part}.tsv" for claim in ("EC", "SC", "VC") for part in ("train", "test")]


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as f:
        if path.endswith(".jsonl"):
            return [json.loads(line) for line in f if line.strip()]
        return list(csv.DictReader(f, delimiter="\t"))


def evidence(options, rows):
    """For each text the (entry, contribution) pairs of stance."""
    lines = "".join(json.dumps({"text": r["text"]}) + "\n" for r in rows)
    done = subprocess.run(
        [options.tool, "classify", "--topic", options.topic, "--lexicons", options.lexicons, "-"],
        input=lines, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"stance: {done.stderr[-600:]}")
    return [
        [(e["lexicon_id"] + "/" + e["entry_id"], e["contribution"])
         for e in json.loads(line)["evidence"] if e["measure"] == "stance"]
        for line in done.stdout.splitlines()]


def macro_f1(truth, guess):
    total = 0
    for c in CLASSES:
        both = sum(t == g == c for t, g in zip(truth, guess))
        each = sum(t == c for t in truth) + sum(g == c for g in guess)
        total += 2 * both / each if each else 0
    return total / len(CLASSES)


def stance(raw, p):
    skeptic, believer = p[0] - p[1] * raw, p[2] + p[3] * raw
    if skeptic > 0 and skeptic > believer:
        return "skeptic"
    return "believer" if believer > 0 and believer > skeptic else "neutral"


def fit(raws, labels, prior):
    """Biases and slopes of the two poles."""
    x, y = numpy.array(raws), numpy.array([CLASSES.index(c) for c in labels])
    weight = (len(y) / 3 / numpy.bincount(y, minlength=3))[y]
    prior = numpy.array(prior)

    def loss(p):
        z = numpy.stack([p[0] - p[1] * x, 0 * x, p[2] + p[3] * x], 1)
        z -= z.max(1, keepdims=True)
        log = z - numpy.log(numpy.exp(z).sum(1, keepdims=True))
        return -(weight * log[numpy.arange(len(y)), y]).sum() + ((p - prior) ** 2).sum()

    return minimize(loss, prior, method="BFGS").x


def likelihoods(rows, p):
    """Probabilities of the classes; `rows` are (raw, whether there is evidence)."""
    raw, spoken = (numpy.array(column, float) for column in zip(*rows))
    poles = [numpy.where(spoken > 0, b + s * raw, -1.1) for b, s in ((p[0], -p[1]), (p[2], p[3]))]
    power = numpy.exp(numpy.stack([poles[0], 0 * raw, poles[1]], 1))
    return power / power.sum(1, keepdims=True)


def calibration(found, truth):
    """Mean loss in nats, and by how much the likeliest class's probability misses (ten bins)."""
    y = numpy.array([CLASSES.index(c) for c in truth])
    top, right = found.max(1), found.argmax(1) == y
    bins = numpy.minimum(9, (top * 10).astype(int))
    return (-numpy.log(found[numpy.arange(len(y)), y]).mean(),
            sum(abs((top - right)[bins == b].sum()) for b in range(10)) / len(y))


def slopes(options):
    """Prints the factor that each left-out group's complement chooses, and what it makes of the group."""
    rows, truth, groups = [], [], []
    for path in sorted(glob.glob(os.path.join(options.data, options.slopes))):
        texts = rows_of(path)
        rows += [(sum(c for _, c in text), bool(text)) for text in evidence(options, texts)]
        truth += [r["stance"] for r in texts]
        groups += [r.get("thread") or os.path.basename(path).split("_")[1] for r in texts]
    prior, factors = numpy.array(shipped(options)), numpy.arange(0.3, 2.51, 0.1)

    def loss(members, factor):
        return calibration(likelihoods([rows[i] for i in members], prior * factor), [truth[i] for i in members])[0]

    held_out, chosen = numpy.zeros((len(rows), 3)), []
    for group in sorted(set(groups)):
        inside = [i for i, g in enumerate(groups) if g == group]
        outside = [i for i, g in enumerate(groups) if g != group]
        chosen.append(min(factors, key=lambda f: loss(outside, f)))
        held_out[inside] = likelihoods([rows[i] for i in inside], prior * chosen[-1])
    for name, found in (("shipped", likelihoods(rows, prior)), ("held out", held_out)):
        print("{:9} loss {:.4f}, calibration error {:.3f}".format(name, *calibration(found, truth)))
    print(f"factors chosen: {min(chosen):.1f} to {max(chosen):.1f}, median {numpy.median(chosen):.1f}")


def shipped(options):
    values = {}
    for topic in ("claims", options.topic):
        path = os.path.join(options.lexicons, "topics", topic, "calibration.tsv")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as f:
                values |= dict(line.rstrip("\n").split("\t") for line in f if "\t" in line)
    return [float(values.get(k, d)) for k, d in (
        ("skeptic.bias", -0.6), ("skeptic.slope", 1.6), ("believer.bias", -0.6), ("believer.slope", 1.6))]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", required=True)
    parser.add_argument("--set", default="stance/ecat_dev.jsonl", help="labelled comments with a thread each")
    parser.add_argument("--lexicons", default=os.path.join(ROOT, "Lexicons"))
    parser.add_argument("--tool", default=os.path.join(ROOT, ".build/release/standpoint"))
    parser.add_argument("--topic", default="lenr")
    parser.add_argument("--json", action="store_true", help="only macro-F1 with the shipped cuts, as JSON")
    parser.add_argument("--slopes", metavar="GLOB", help="files of labelled texts: cross-validate the slopes on them")
    options = parser.parse_args()
    if options.slopes:
        return slopes(options)

    rows = rows_of(os.path.join(options.data, options.set))
    truth, threads = [r["stance"] for r in rows], [r["thread"] for r in rows]
    found = evidence(options, rows)
    other = set()
    for name in ELSEWHERE:
        path = os.path.join(options.data, "stance", name)
        if os.path.exists(path):
            other |= {entry for text in evidence(options, rows_of(path)) for entry, _ in text}
    support = collections.defaultdict(set)
    for text, thread in zip(found, threads):
        for entry, _ in text:
            support[entry].add(thread)
    lone = [e for e, where in support.items() if len(where) == 1]
    keeps = {
        "all": lambda entry, thread: True,
        "elsewhere": lambda entry, thread: entry in other or support[entry] - {thread},
        "threads": lambda entry, thread: support[entry] - {thread},
    }
    prior = shipped(options)
    if options.json:
        print(json.dumps({name: macro_f1(truth, [
            stance(sum(c for e, c in text if keep(e, t)), prior) for text, t in zip(found, threads)])
            for name, keep in keeps.items()}))
        return
    print(f"{len(rows)} texts, {len(set(threads))} threads; {len(support)} entries occur, {len(lone)} in one thread "
          f"only, {sum(e not in other for e in lone)} of those nowhere else")

    raws = {}
    print(f"{'entries':12}{'shipped cuts':>14}{'fitted cuts':>14}")
    for name, keep in keeps.items():
        raw = raws[name] = [sum(c for e, c in text if keep(e, t)) for text, t in zip(found, threads)]
        guess = {}
        for held in set(threads):
            train = [i for i, t in enumerate(threads) if t != held]
            guess[held] = fit([raw[i] for i in train], [truth[i] for i in train], prior)
        print(f"{name:12}{macro_f1(truth, [stance(r, prior) for r in raw]):14.4f}"
              f"{macro_f1(truth, [stance(r, guess[t]) for r, t in zip(raw, threads)]):14.4f}")
    print(f"\n{'neutral within':16}" + "".join(f"{name:>12}" for name in keeps))
    for cut in (0.1, 0.15, 0.2, 0.25, 0.3, 0.375, 0.5, 0.6):
        figures = "".join(f"{macro_f1(truth, [stance(r, (-cut, 1, -cut, 1)) for r in raws[name]]):12.4f}" for name in keeps)
        print(f"±{cut:<15}{figures}")


if __name__ == "__main__":
    main()
