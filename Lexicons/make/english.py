#!/usr/bin/env python3
"""Remakes `Lexicons/english` from published ratings and labelled texts. Needs numpy, scipy and a built tool.

    english.py --tool .build/release/standpoint --vader DIR --pattern en-sentiment.xml --data DIR [--output Lexicons/english]

Ratings (the prior):
  --vader    the package folder of vaderSentiment 3.3.2 (Hutto & Gilbert 2014; MIT): vader_lexicon.txt, emoji_utf8_lexicon.txt
  --pattern  en-sentiment.xml of Pattern (De Smedt & Daelemans 2012; PDDL), as textblob ships it
Labelled texts (TSV with CSV quoting, columns text and sentiment; none of them is written out):
  --data     semeval2013-2016_train.tsv (SemEval 2013-2016 task 4), goemotions_train.tsv (Demszky et al. 2020; Apache-2.0,
             the emotions grouped into three classes)
  texts of tweeteval_val.tsv and goemotions_dev.tsv in the same folder, if there, are left out of training.

Method: the tool judges every text with all candidates, so each word comes with the factors of the rules (negation, degree, ...).
A softmax over three classes, neutral u, positive z, negative -z, is fitted: z = slope * (tones / length) + bias with a quadratic
penalty on the distance of each tone from its rating; u = (mild weights) / length + facts of form. A pair of words has the
sum of its words (a negator turning the second) and what it adds. The tones are then drawn a quarter back to the
ratings. Words that no text held keep their rating. Two passes: the second one judges with the weights of the first.
No random numbers: the same input gives the same files.
"""
import argparse
import collections
import csv
import json
import os
import re
import shutil
import subprocess
import tempfile

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize

CLASSES = {"negative": -1, "neutral": 0, "positive": 1}
SLOPE, BACK, LENGTH = 0.6, 0.25, 15
PENALTY_TONE, PENALTY_MILD = 2.5, 4.0
SET_WEIGHT, BALANCE = (1.0, 1.0), (1.0, 0.7)  # tweets, comments
LEAST_TEXTS, LEAST_PAIRS = 6, 12
LEAST_TONE, LEAST_MILD = 0.07, 0.08
SCALE = 6.0
FORM = ["bias", "length", "mention", "url", "hashtag", "question", "exclamation", "ends_question", "emoticon", "quotation_mark"]
IDIOMS = {
    "cut the mustard": 2, "hand to mouth": -2, "back handed": -2, "blow smoke": -2, "blowing smoke": -2, "upper hand": 1,
    "break a leg": 2, "cooking with gas": 2, "in the black": 2, "in the red": -2, "on the ball": 2, "under the weather": -2,
    "the shit": 3, "the bomb": 3, "bad ass": 1.5, "badass": 1.5, "yeah right": -2, "kiss of death": -1.5, "to die for": 3,
    "beating heart": 3.1, "broken heart": -2.9,
}
BLOCKERS = [
    "bus stop", "kind of", "sort of", "like this", "like that", "like the", "looks like", "look like", "sounds like", "feel like",
    "feels like", "seems like", "would like", "something like", "pretty much", "as well", "well as", "at least", "no one", "no matter",
]
STOP = set(
    "the a an of to in on at and or for with by from as that this it its is are was were be been am i you he she they we me my your "
    "his her their our him them us do does did have has had will would can could going go get".split())
WORD = re.compile(r"https?://\S+|[#@]?[^\W\d_](?:[\w'’-]*\w)?|[^\w\s]|\d\S*")


def escaped(pattern):
    return re.sub(r"([*()|#=^\\])", r"\\\1", pattern)


def folded(pattern):
    """As the tokenizer folds: one case, two of a letter at most, no variation selector or skin tone, a mouth once."""
    plain = re.sub("[\ufe0f\U0001F3FB-\U0001F3FF]", "", pattern.lower().replace("\\", ""))
    plain = re.sub(r"([a-z])\1{2,}", r"\1\1", plain)
    return plain if re.search("[a-z0-9]{2}", plain) else re.sub(r"([()|\[\]<>/])\1+", r"\1", plain)


def rows(path):
    with open(path, newline="", encoding="utf-8") as f:
        return list(csv.DictReader(f, delimiter="\t"))


def ratings(options):
    """Pattern -> (rating, category, source), VADER's first."""
    vader, prior = {}, {}
    with open(os.path.join(options.vader, "vader_lexicon.txt"), encoding="utf-8") as f:
        for line in f:
            part = line.rstrip("\n").split("\t")
            if len(part) > 1 and float(part[1]):
                vader[part[0]] = float(part[1])
    for word, weight in vader.items():
        prior[escaped(word)] = (weight, "word" if re.search("[a-z]{2}", word.lower()) else "emoticon", "vader")
    for phrase, weight in IDIOMS.items():
        prior.setdefault(phrase, (weight, "phrase", "vader"))
    with open(os.path.join(options.vader, "emoji_utf8_lexicon.txt"), encoding="utf-8") as f:
        for line in f:
            sign, said = line.rstrip("\n").split("\t")
            found = [vader[w] for w in said.lower().split() if w in vader]
            if found and sum(found):
                prior.setdefault(escaped(sign), (max(-4.0, min(4.0, sum(found))), "emoji", "vader"))
    senses = collections.defaultdict(list)
    with open(options.pattern, encoding="utf-8") as f:
        for m in re.finditer(r'<word form="([^"]+)"[^>]*polarity="([-\d.]+)"', f.read()):
            senses[m[1].lower()].append(float(m[2]))
    other = {w: sum(v) / len(v) for w, v in senses.items() if " " not in w}
    both = [(other[w], vader[w]) for w in sorted(other) if w in vader and abs(other[w]) > 0.05]
    factor = sum(a * b for a, b in both) / sum(a * a for a, _ in both)
    for word in sorted(other):
        if abs(other[word]) >= 0.1 and escaped(word) not in prior:
            prior[escaped(word)] = (max(-3.0, min(3.0, other[word] * factor)), "word", "pattern")
    return prior


def candidates(prior, texts):
    """The rated words, then words and pairs of the texts; names, mostly capitalised inside sentences, are left out."""
    count, capital, pairs = collections.Counter(), collections.Counter(), collections.Counter()
    for text in texts:
        seen, raised, two, before = set(), set(), set(), None
        for m in WORD.finditer(text):
            token = m[0]
            word = token.lower().replace("’", "'")
            word = re.sub(r"([a-z])\1{2,}", r"\1\1", word)
            if not token[0].isalpha():
                before = None
                if token[0] == "#" and len(token) > 1:
                    seen.add(word[1:])
                continue
            seen.add(word)
            if before is not None:
                two.add(before + " " + word)
                if token[0].isupper() and not (len(token) > 1 and token.isupper()):
                    raised.add(word)
            before = word
        count.update(seen)
        capital.update(raised)
        pairs.update(two)
    names = {w for w in count if capital[w] > 0.5 * count[w] and len(w) > 1}
    entries = [(p, w, c, s) for p, (w, c, s) in prior.items() if s == "vader" or p not in names]
    entries += [(p, 0.0, "blocker", "") for p in BLOCKERS if p not in prior]
    entries = list({folded(e[0]): e for e in reversed(entries)}.values())[::-1]
    known = {e[0] for e in entries}
    for word in sorted(count):
        if count[word] >= LEAST_TEXTS and word not in names and escaped(word) not in known and word not in ("user", "name"):
            if len(word) > 1 or word in ("i", "u"):
                entries.append((escaped(word), 0.0, "learned_word", "learned"))
    for pair in sorted(pairs):
        one, two = pair.split(" ")
        if pairs[pair] < LEAST_PAIRS or {one, two} & (names | {"user", "name"}) or (one in STOP and two in STOP):
            continue
        if pair not in known:
            entries.append((escaped(one) + " " + escaped(two), 0.0, "learned_phrase", "learned"))
    return entries


def write_table(path, header, lines):
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write("\n".join("\t".join(line) for line in [header, *lines]) + "\n")


def number(value):
    return f"{value:g}"


class Design:
    """What the tool finds in texts: a row a text, a column a candidate, the factor of the rules as the value."""

    def __init__(self, options, entries, weights, texts):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(os.path.join(options.lexicons, "function"), folder + "/function")
            os.makedirs(folder + "/english")
            os.makedirs(folder + "/topics/none")
            shutil.copy(os.path.join(options.output, "about.tsv"), folder + "/english")
            write_table(folder + "/topics/none/about.tsv", ["key", "value"], [
                ["id", "none"], ["title", "None"], ["kind", "stance"], ["language", "en"], ["version", "1"]])
            write_table(folder + "/topics/none/entries.tsv", ["id", "pattern", "measure", "weight", "category"], [])
            lines = []
            for i, (pattern, _, category, _) in enumerate(entries):
                weight = 0 if category == "blocker" else round(max(-9.0, min(9.0, weights[i])), 3) or 0.001
                lines.append([str(i), pattern, "sentiment", number(weight), category])
            write_table(folder + "/english/entries.tsv", ["id", "pattern", "measure", "weight", "category"], lines)
            source = "".join(json.dumps({"text": t}) + "\n" for t in texts)
            done = subprocess.run(
                [options.tool, "classify", "--lexicons", folder, "--topic", "none", "-"], input=source.encode(), capture_output=True)
            if done.returncode not in (0, 1):
                raise SystemExit(done.stderr.decode())
            judged = [json.loads(line) for line in done.stdout.decode().splitlines()]
        assert len(judged) == len(texts)
        at, column, value = [], [], []
        for i, line in enumerate(judged):
            for piece in line["evidence"]:
                if piece["measure"] == "sentiment" and piece["lexicon_id"] == "english":
                    at.append(i)
                    column.append(int(piece["entry_id"]))
                    value.append(max(-4.0, min(4.0, piece["multiplier"])))
        shape = (len(texts), len(entries))
        self.factors = sparse.csr_matrix((value, (at, column)), shape=shape)
        self.present = sparse.csr_matrix((np.ones(len(at)), (at, column)), shape=shape)
        words = np.array([len(re.findall(r"(?<![#@\w])[\w][\w'’-]*", re.sub(r"https?://\S+", " ", t))) for t in texts])
        self.length = np.sqrt(np.maximum(1, words) / LENGTH)
        has = lambda pattern: np.array([bool(re.search(pattern, t)) for t in texts], float)
        self.form = np.stack([
            np.ones(len(texts)), 1 / self.length, has(r"@\w"), has(r"https?://"), has(r"#\w"), has(r"\?"), has("!"), has(r"\?\s*$"),
            has("[\U0001F300-\U0001FAFF\u2600-\u27BF]|[:;=][-']?[)(DPp/|*\\[\\]]"), has('["“”]')], 1)


def composition(entries, options, turning):
    """Columns of what an entry is made of: a pair holds its words."""
    place = {e[0]: i for i, e in enumerate(entries)}
    factor = {}
    for row in rows_plain(os.path.join(options.lexicons, "function/entries.tsv")):
        if row["category"] in ("negator", "intensifier", "dampener", "booster") and not re.search(r"[ (]", row["pattern"]):
            factor.setdefault(row["pattern"], -0.74 if row["category"] == "negator" else float(row["weight"]))
    at, column, value = [], [], []
    for i, (pattern, _, category, _) in enumerate(entries):
        parts = [(i, 1.0)]
        if category == "learned_phrase":
            one, two = pattern.split(" ")
            parts += [(place.get(one), 1.0), (place.get(two), factor.get(one, 1.0) if turning else 1.0)]
        for j, v in parts:
            if j is not None and (j == i or entries[j][2] != "blocker"):
                at.append(i)
                column.append(j)
                value.append(v)
    return sparse.csr_matrix((value, (at, column)), shape=(len(entries), len(entries)))


def rows_plain(path):
    with open(path, encoding="utf-8", newline="\n") as f:
        lines = [line.rstrip("\r\n").split("\t") for line in f if line.strip() and not line.startswith("# ") and line.strip() != "#"]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def fit(design, tones_of, milds_of, prior, mild_prior, labels, sets, penalty, steps, start=None):
    size = len(prior)
    rescale = sparse.diags(1 / design.length)
    tones = (SLOPE * rescale @ design.factors @ tones_of).tocsr()
    milds = (rescale @ design.present @ milds_of).tocsr()
    tones_back, milds_back = tones.T.tocsr(), milds.T.tocsr()
    weight = np.zeros(len(labels))
    for s in (0, 1):
        of = sets == s
        for c in (-1, 0, 1):
            mask = of & (labels == c)
            weight[mask] = SET_WEIGHT[s] * (of.sum() / (3 * mask.sum())) ** BALANCE[s]
    weight *= len(labels) / weight.sum()
    index, truth = np.arange(len(labels)), labels + 1

    def loss(v):
        tone, mild, bias, form = v[:size], v[size:2 * size], v[2 * size], v[2 * size + 1:]
        z = tones @ tone + bias
        u = milds @ mild + design.form @ form
        odds = np.stack([-z, u, z], 1)
        odds -= odds.max(1, keepdims=True)
        power = np.exp(odds)
        total = power.sum(1, keepdims=True)
        likelihood = odds[index, truth] - np.log(total[:, 0])
        slope = power / total
        slope[index, truth] -= 1
        slope *= weight[:, None]
        at_z, at_u = slope[:, 2] - slope[:, 0], slope[:, 1]
        value = -(weight * likelihood).sum() + penalty * ((tone - prior) ** 2).sum() + PENALTY_MILD * ((mild - mild_prior) ** 2).sum()
        return value, np.concatenate([
            tones_back @ at_z + 2 * penalty * (tone - prior), milds_back @ at_u + 2 * PENALTY_MILD * (mild - mild_prior),
            [at_z.sum()], design.form.T @ at_u + 0.2 * form])

    if start is None:
        start = np.concatenate([prior, mild_prior, [0.0], np.zeros(design.form.shape[1])])
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": steps}).x


def identifier(pattern, taken):
    base = re.sub("[^a-z0-9]+", "-", pattern.lower().replace("'", "")).strip("-") or "sign"
    name, n = base, 2
    while name in taken:
        name, n = f"{base}-{n}", n + 1
    taken.add(name)
    return name


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("tool", "vader", "pattern", "data"):
        parser.add_argument("--" + name, required=True)
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("--lexicons", default=root)
    parser.add_argument("--output", default=os.path.join(root, "english"))
    options = parser.parse_args()
    held = set()
    for name in ("tweeteval_val.tsv", "goemotions_dev.tsv"):
        path = os.path.join(options.data, name)
        if os.path.exists(path):
            held |= {r["text"] for r in rows(path)}
    texts, labels, sets = [], [], []
    for s, name in enumerate(("semeval2013-2016_train.tsv", "goemotions_train.tsv")):
        for row in rows(os.path.join(options.data, name)):
            if row["text"] not in held:
                held.add(row["text"])
                texts.append(row["text"])
                labels.append(CLASSES[row["sentiment"]])
                sets.append(s)
    labels, sets = np.array(labels), np.array(sets)
    entries = candidates(ratings(options), texts)
    prior = np.array([e[1] for e in entries])
    mild_prior = -0.25 * np.abs(prior)
    tones_of, milds_of = composition(entries, options, True), composition(entries, options, False)
    size, weights = len(entries), prior
    for step in (1, 2):
        design = Design(options, entries, weights, texts)
        v = fit(design, tones_of, milds_of, prior, mild_prior, labels, sets, PENALTY_TONE, 45)
        v[:size] = (1 - BACK) * v[:size] + BACK * prior
        weights = tones_of @ v[:size]
    v = fit(design, tones_of, milds_of, v[:size], mild_prior, labels, sets, 1e6, 20, start=v)
    weights, milds = tones_of @ v[:size], milds_of @ v[size:2 * size]
    count = np.asarray(design.present.sum(0)).ravel()
    taken, lines = set(), []
    for i, (pattern, rating, category, source) in enumerate(entries):
        weight, mild = round(float(np.clip(weights[i], -5, 5)), 2), round(float(np.clip(milds[i], -5, 5)), 2)
        if category == "blocker":
            lines.append([identifier(pattern, taken), pattern, "sentiment", "0", "blocker", "", ""])
            continue
        own = abs(v[i]) > 0.15 or abs(v[size + i]) > 0.15
        if source == "learned" and (not count[i] or (category == "learned_phrase" and not own)):
            continue
        if abs(weight) < LEAST_TONE and abs(mild) < LEAST_MILD:
            continue
        if weight == 0 and mild == 0:
            continue
        name = source if source == "learned" or not count[i] else source + "+learned"
        lines.append([identifier(pattern, taken), pattern, "sentiment", number(weight), category, number(mild) if mild else "", name])
    write_table(os.path.join(options.output, "entries.tsv"), ["id", "pattern", "measure", "weight", "category", "mild", "source"], lines)
    figures = [["scale", number(SCALE)], ["length.power", "0.5"], ["class.slope", number(SLOPE)], ["class.bias", number(round(v[2 * size], 3))]]
    figures += [["mild." + name, number(round(float(value), 3))] for name, value in zip(FORM, v[2 * size + 1:])]
    write_table(os.path.join(options.output, "calibration.tsv"), ["key", "value"], figures)
    print(len(lines), "entries,", os.path.getsize(os.path.join(options.output, "entries.tsv")), "bytes")


if __name__ == "__main__":
    main()
