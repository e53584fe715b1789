"""The model that `english.py` fits: what the tool finds in texts, and how tones and the choice of the class are learned from it.

A text has the raw score s = sum of factor(w) * tone(w) / length over the entries w found in it, where the factor is what the rules
made of the entry (negation, degree, ...) and length is the root of (words / 15). Its log odds are -z, u and z for negative, neutral and
positive: z = slope * s + sum of lean(w) / length + facts of form, u = sum of mild(w) / length + facts of form.
Every coefficient has a quadratic penalty on its distance from what the ratings say. L-BFGS finds the optimum; each column is first
divided by the root of its curvature, without which frequent words keep it from converging in hundreds of steps.
"""
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
FORM = ["bias", "length", "mention", "url", "hashtag", "question", "exclamation", "ends_question", "emoticon", "quotation_mark"]
FACTS = FORM[2:]
LENGTH = 15


def rows_plain(path):
    with open(path, encoding="utf-8", newline="\n") as f:
        lines = [line.rstrip("\r\n").split("\t") for line in f if line.strip() and not line.startswith("# ") and line.strip() != "#"]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def write_table(path, header, lines):
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write("\n".join("\t".join(line) for line in [header, *lines]) + "\n")


def number(value):
    return f"{value:g}"


class Design:
    """What the tool finds in texts, divided by their length: a row a text, a column an entry; `factors` holds what the rules made
    of it, `present` how often it stands there."""

    def __init__(self, options, entries, weights, texts):
        at, column, value = [], [], []
        for i, line in enumerate(self.judge(options, entries, weights, texts)):
            for piece in line["evidence"]:
                if piece["measure"] == "sentiment" and piece["lexicon_id"] == "english":
                    at.append(i)
                    column.append(int(piece["entry_id"]))
                    value.append(max(-4.0, min(4.0, piece["multiplier"])))
        shape = (len(texts), len(entries))
        words = np.array([len(re.findall(r"(?<![#@\w])[\w][\w'’-]*", re.sub(r"https?://\S+", " ", t))) for t in texts])
        self.length = np.sqrt(np.maximum(1, words) / LENGTH)
        rescale = sparse.diags(1 / self.length)
        self.factors = rescale @ sparse.csr_matrix((value, (at, column)), shape=shape)
        self.present = rescale @ sparse.csr_matrix((np.ones(len(at)), (at, column)), shape=shape)
        has = lambda pattern: np.array([bool(re.search(pattern, t)) for t in texts], float)
        self.form = np.stack([
            np.ones(len(texts)), 1 / self.length, has(r"@\w"), has(r"https?://"), has(r"#\w"), has(r"\?"), has("!"), has(r"\?\s*$"),
            has("[\U0001F300-\U0001FAFF\u2600-\u27BF]|[:;=][-']?[)(DPp/|*\\[\\]]"), has('["“”]')], 1)

    @staticmethod
    def judge(options, entries, weights, texts):
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
        return judged

    def rows(self, which):
        part = object.__new__(Design)
        part.factors, part.present = self.factors[which], self.present[which]
        part.length, part.form = self.length[which], self.form[which]
        return part


def composition(entries, options, turning):
    """What an entry is made of: a pair of words holds what both have and its own part; `turning` turns the second by the rule of the
    first (not, very)."""
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


def text_weights(labels, sets, set_weight):
    """Each set by its weight; within it, all classes alike."""
    weight = np.zeros(len(labels))
    for s in (0, 1):
        for c in (-1, 0, 1):
            mask = (sets == s) & (labels == c)
            if mask.any():
                weight[mask] = set_weight[s] * (sets == s).sum() / (3 * mask.sum())
    return weight * len(labels) / weight.sum()


def fit(blocks, z, u, labels, weight, steps):
    """The coefficients of blocks of columns, each (matrix, penalties, "z" or "u"), that add to the log odds z and u."""
    scales, parts = [], []
    for matrix, penalty, side in blocks:
        squares = matrix.multiply(matrix) if sparse.issparse(matrix) else matrix * matrix
        scale = 1 / np.sqrt(2 * penalty + 0.25 * np.asarray(squares.T @ weight).ravel())
        scaled = (matrix @ sparse.diags(scale)).tocsr().astype(np.float32) if sparse.issparse(matrix) else matrix * scale
        parts.append((scaled, scaled.T.tocsr() if sparse.issparse(matrix) else scaled.T, 2 * penalty * scale * scale, side))
        scales.append(scale)
    ends = np.cumsum([len(s) for s in scales])
    index, truth = np.arange(len(labels)), labels + 1

    def loss(v):
        odds = np.stack([-z, u, z], 1)
        pieces, value = np.split(v, ends[:-1]), 0.0
        for piece, (matrix, _, penalty, side) in zip(pieces, parts):
            sum_ = matrix @ piece.astype(matrix.dtype)
            if side == "z":
                odds[:, 0] -= sum_
                odds[:, 2] += sum_
            else:
                odds[:, 1] += sum_
            value += 0.5 * (penalty * piece * piece).sum()
        odds -= odds.max(1, keepdims=True)
        power = np.exp(odds)
        total = power.sum(1, keepdims=True)
        value -= (weight * (odds[index, truth] - np.log(total[:, 0]))).sum()
        slope = power / total
        slope[index, truth] -= 1
        slope *= weight[:, None]
        at = {"z": slope[:, 2] - slope[:, 0], "u": slope[:, 1]}
        return value, np.concatenate([
            back @ at[side].astype(back.dtype) + penalty * piece for piece, (_, back, penalty, side) in zip(pieces, parts)])

    found = minimize(loss, np.zeros(ends[-1]), jac=True, method="L-BFGS-B", options={"maxiter": steps, "maxcor": 15, "ftol": 1e-5}).x
    return [scale * piece for scale, piece in zip(scales, np.split(found, ends[:-1]))]


class Model:
    """Tones, leanings, mildness and facts of form from labelled texts and ratings.

    `entries` are (pattern, rating, category, source); `signs` has 1 or -1 for words of which only the side is known."""

    def __init__(self, entries, signs, options, settings):
        self.settings, self.size = settings, len(entries)
        self.prior = np.array([e[1] for e in entries])
        self.turned, self.plain = composition(entries, options, True), composition(entries, options, False)
        source = np.array([e[3] for e in entries])
        self.is_rated = np.isin(source, ["vader", "pattern", "project"])
        self.is_pair = np.array([e[2] == "learned_phrase" for e in entries])
        self.signs = sparse.csr_matrix(signs[:, None].astype(float))
        shared = np.stack([
            np.where(np.isin(source, ["vader", "project"]), self.prior, 0) / 2, np.where(source == "pattern", self.prior, 0) / 2, signs], 1)
        self.tone_columns = sparse.hstack([self.turned, self.turned @ self.signs]).tocsr()
        shared = sparse.csr_matrix(np.hstack([shared, np.abs(shared)]))
        self.mild_columns = sparse.hstack([self.plain, self.plain @ shared]).tocsr()
        self.start = self.turned @ self.prior

    def penalties(self, value, columns, factor, which):
        out = np.full(columns.shape[1], value)
        out[:self.size][which] *= factor
        return out

    def tones(self, design, labels, sets):
        """A tone an entry: near its rating, moved by the labels, and drawn part of the way back."""
        set_ = self.settings
        slope, ones = set_["tone_slope"], np.ones((len(labels), 1))
        blocks = [
            (slope * design.factors @ self.tone_columns, self.penalties(set_["tone"], self.tone_columns, set_["rated"], self.is_rated), "z"),
            (ones, np.zeros(1), "z"),
            (design.present @ self.mild_columns, np.full(self.mild_columns.shape[1], 4.0), "u"), (design.form, np.full(len(FORM), 0.1), "u")]
        neutral = design.present @ (self.plain @ (-0.25 * np.abs(self.prior)))
        own = fit(blocks, slope * design.factors @ self.start, neutral, labels, text_weights(labels, sets, (1, 1)), set_["steps"])[0]
        shared = self.turned @ (self.signs @ own[self.size:])
        kept = np.where(self.is_rated, 1 - set_["back"][0], 1 - set_["back"][1])
        return self.start + shared + self.turned @ (own[:self.size] * kept)

    def unseen_tones(self, design, labels, sets, parts=4):
        """The raw score of each text from tones that it took no part in learning."""
        raw, part = np.zeros(len(labels)), np.arange(len(labels)) // 7 % parts
        for k in range(parts):
            seen, kept = np.flatnonzero(part != k), np.flatnonzero(part == k)
            raw[kept] = design.rows(kept).factors @ self.tones(design.rows(seen), labels[seen], sets[seen])
        return raw

    def choose(self, design, labels, sets):
        """Fits the choice of the class beside the tones. The slope is learned from scores of unseen texts, for on texts that tones were
        learned from it comes out too steep."""
        set_ = self.settings
        raw, words = self.unseen_tones(design, labels, sets), design.present @ self.mild_columns
        blocks = [
            (np.stack([raw, np.ones(len(raw))], 1), np.full(2, 1e-3), "z"),
            (words, self.penalties(set_["lean"], self.mild_columns, set_["pair"], self.is_pair), "z"),
            (design.form[:, 2:], np.full(len(FACTS), 0.1), "z"),
            (words, self.penalties(set_["mild"], self.mild_columns, set_["pair"], self.is_pair), "u"),
            (design.form, np.full(len(FORM), 0.1), "u")]
        rated = self.plain @ (-set_["rated_mild"] * np.abs(self.prior))
        line, lean, self.fact, mild, self.form = fit(
            blocks, np.zeros(len(labels)), design.present @ rated, labels, text_weights(labels, sets, set_["sets"]), set_["steps"])
        self.slope, self.bias = line
        self.own = np.maximum(np.abs(lean), np.abs(mild))[:self.size]
        self.lean, self.mild = self.mild_columns @ lean, rated + self.mild_columns @ mild

    def odds(self, design, tones):
        """The log odds z and u of texts."""
        z = self.slope * (design.factors @ tones) + design.present @ self.lean + self.bias + design.form[:, 2:] @ self.fact
        return z, design.present @ self.mild + design.form @ self.form


def classes(z, u):
    """-1, 0 or 1 for each text, as the tool decides."""
    u = np.maximum(0, u)
    return np.where(z > u, 1, np.where(-z > u, -1, 0))


def macro_f1(truth, guess):
    return np.mean([2 * ((guess == c) & (truth == c)).sum() / max(1, (guess == c).sum() + (truth == c).sum()) for c in (-1, 0, 1)])


def macro_recall(truth, guess):
    return np.mean([(guess[truth == c] == c).mean() for c in (-1, 0, 1)])
