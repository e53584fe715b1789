#!/usr/bin/env python3
"""`make accuracy`: every figure against labelled data, with the scorer that comes with the data.

The data is optional and never part of the project. `floors.tsv` pins each floor with the hash of the files it
was measured on: with --check, a figure below its floor ends the run with 1; a changed file is said.
--only WORD runs the measures whose name contains it; --ablate adds what each rule of judgement is worth.
"""
import argparse
import csv
import glob
import hashlib
import json
import os
import random
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WORK = os.path.join(ROOT, ".build-accuracy")
TOOL = os.path.join(ROOT, ".build/release/standpoint")
csv.field_size_limit(10**9)


class Data:
    def __init__(self, shared):
        self.shared = shared
        self.scorer = os.path.join(shared, "score/score.py")

    def path(self, name):
        return os.path.join(self.shared, name)

    def score(self, *arguments):
        out = subprocess.run([sys.executable, self.scorer, *arguments], check=True, capture_output=True, text=True).stdout
        return json.loads(out.splitlines()[-1])

    def hash(self, *names):
        digest = hashlib.sha256()
        for name in names:
            for path in sorted(glob.glob(self.path(name))):
                with open(path, "rb") as f:
                    digest.update(f.read())
        return digest.hexdigest()[:16]


def tool(*arguments, stdin=None, to=None):
    with open(stdin, "rb") if stdin else open(os.devnull, "rb") as source:
        done = subprocess.run([TOOL, *arguments], stdin=source, capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"accuracy: standpoint {' '.join(arguments)} ended with {done.returncode}: {done.stderr.decode()[-600:]}")
    if to:
        with open(to, "wb") as f:
            f.write(done.stdout)
    return done.stdout


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as f:
        if path.endswith(".jsonl"):
            return [json.loads(line) for line in f if line.strip()]
        return list(csv.DictReader(f, delimiter="\t"))


def write_rows(path, rows):
    with open(path, "w", encoding="utf-8") as f:
        for row in rows:
            f.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


def judged(rows, name, *options):
    """Rows through `classify`; only the text goes in, so that no label can leak."""
    keep = ("text", "parent_text", "topic")
    source = write_rows(os.path.join(WORK, name + ".in.jsonl"), [{k: r[k] for k in keep if k == "text" or r.get(k)} for r in rows])
    target = os.path.join(WORK, name + ".out.jsonl")
    tool("classify", "--jobs", "2", *options, "-", stdin=source, to=target)
    return target


def classify(data, task, gold, *options):
    name = os.path.basename(gold).split(".")[0]
    return data.score(task, data.path(gold), judged(rows_of(data.path(gold)), name, *options))


def seed(data, options):
    """The seed page through `analyze`: the words alone, and in context."""
    output = os.path.join(WORK, "seed")
    tool("analyze", data.path("data/seed/ecat-production-started.txt"), "--topic", "lenr", "--output", output,
         "--archive", os.path.join(WORK, "seed.sqlite"), *options)
    gold = data.path("data/seed/ecat-production-started.gold.jsonl")
    lines = sorted(rows_of(os.path.join(output, "comments.jsonl")), key=lambda r: r["position"])
    figures = {}
    for key, column in (("text", "stance"), ("context", "stance_in_context")):
        target = write_rows(os.path.join(WORK, f"seed-{key}.jsonl"), [{"stance": r[column]} for r in lines])
        figures[key] = data.score("stance", gold, target)["macro_f1"]
    truth = rows_of(gold)
    same = sum(
        (g["author"] or "") == (c["author_name"] or "") and g["depth"] == c["depth"]
        and g["parent"] == next((k for k, o in enumerate(lines) if o["comment_id"] == c["parent_id"]), None)
        for g, c in zip(truth, lines))
    figures["comments"] = same / len(truth) if len(lines) == len(truth) else 0.0
    return figures


def learn(name, source, *options, measure="stance"):
    target = os.path.join(WORK, "learned-" + name)
    subprocess.run(["rm", "-rf", target], check=True)
    tool("lexicon", "learn", "--input", source, "--output", target, "--measure", measure, *options)
    return target


def semeval(data, *options):
    """Pooled F_avg over the topics: trained on train, judged on val with each row's topic."""
    model = learn("semeval", data.path("data/stance/semeval2016_train.tsv"), *options)
    return classify(data, "stance", "data/stance/semeval2016_val.tsv", "--topic", model)["f_avg"]


def with_parents(path):
    """RumourEval's rows with the parent's and the source's text beside each."""
    rows = rows_of(path)
    by_id = {r["id"]: r for r in rows}
    for row in rows:
        parent = by_id.get(row["parent"])
        row["parent_text"] = parent["text"] if parent else ""
    return rows


def rumoureval(data):
    train = write_rows(os.path.join(WORK, "rumour-train.jsonl"), with_parents(data.path("data/stance/rumoureval2019_train.tsv")))
    model = learn("rumour", train, "--parent-column", "parent_text")
    rows = with_parents(data.path("data/stance/rumoureval2019_dev.tsv"))
    out = judged(rows, "rumour-dev", "--topic", model)
    return {"macro_f1": data.score("stance", data.path("data/stance/rumoureval2019_dev.tsv"), out)["macro_f1"],
            "ece": error_of(rows, rows_of(out))}


def folds(data, gold, count=5):
    """Cross-validated: each fold is judged by a lexicon that never saw it."""
    rows = rows_of(data.path(gold))
    order = list(range(len(rows)))
    random.Random(7).shuffle(order)
    guesses = [None] * len(rows)
    for k in range(count):
        held = set(order[k::count])
        train = write_rows(os.path.join(WORK, f"fold-{k}.jsonl"), [r for i, r in enumerate(rows) if i not in held])
        model = learn(f"fold-{k}", train)
        test = sorted(held)
        for i, line in zip(test, rows_of(judged([rows[i] for i in test], f"fold-{k}", "--topic", model))):
            guesses[i] = {"stance": line["stance"]}
    return data.score("stance", data.path(gold), write_rows(os.path.join(WORK, "folds.jsonl"), guesses))["macro_f1"]


def mpchi(data):
    parts = []
    for claim in ("EC", "SC", "VC"):
        rows = sum((rows_of(data.path(f"data/stance/mpchi_{claim}_{part}.tsv")) for part in ("train", "test")), [])
        gold = write_rows(os.path.join(WORK, f"mpchi-{claim}.gold.jsonl"), rows)
        parts.append(data.score("stance", gold, judged(rows, f"mpchi-{claim}", "--topic", "claims"))["macro_f1"])
    return sum(parts) / len(parts)


def honest(data):
    """Macro-F1 on ecat_dev without what was seen there alone, as Lexicons/make/stance.py explains, and how far the
    probabilities are from what comes true (expected calibration error, ten bins; Naeini, Cooper & Hauskrecht 2015)."""
    done = subprocess.run(
        [sys.executable, os.path.join(ROOT, "Lexicons/make/stance.py"), "--data", data.path("data"), "--tool", TOOL, "--json"],
        capture_output=True, text=True)
    figures = {f"ecat_{k}": None for k in ("elsewhere", "threads")}
    if done.returncode == 0:  # numpy and scipy are optional
        shown = json.loads(done.stdout)
        figures = {f"ecat_{k}": shown[k] for k in ("elsewhere", "threads")}
    figures["ecat_ece"] = calibration_error(data, rows_of(data.path("data/stance/ecat_dev.jsonl")), "lenr")
    health = sum((rows_of(p) for p in sorted(glob.glob(data.path("data/stance/mpchi_*.tsv")))), [])
    figures["mpchi_ece"] = calibration_error(data, health, "claims")
    return figures


def calibration_error(data, rows, topic, bins=10):
    return error_of(rows, rows_of(judged(rows, f"ece-{topic}", "--topic", topic)), bins)


def error_of(rows, lines, bins=10):
    """By how much the probability of the likeliest class misses how often it is right, on average."""
    found = [[0, 0.0, 0] for _ in range(bins)]
    for row, line in zip(rows, lines):
        p, name = max((line[f"p_{c}"], c) for c in ("skeptic", "believer", "neutral"))
        bin = found[min(bins - 1, int(p * bins))]
        bin[0] += 1
        bin[1] += p
        bin[2] += name == row["stance"]
    return sum(abs(p - right) for _, p, right in found) / len(rows)


def comments(data, *options):
    target = os.path.join(WORK, "extracted.jsonl")
    tool("extract", data.path("pages/html"), *options, to=target)
    return data.score("comments", data.path("pages/gold"), target)


# name, files (for the hash), function of (data, cache) giving {figure: value}
MEASURES = [
    ("seed", ["data/seed/*"], lambda d: seed(d, [])),
    ("ecat_dev", ["data/stance/ecat_dev.jsonl"], lambda d: {"macro_f1": classify(d, "stance", "data/stance/ecat_dev.jsonl", "--topic", "lenr")["macro_f1"]}),
    ("rated_tweets", ["data/sentiment/rated_tweets_even.tsv"], lambda d: {"r": classify(d, "rating", "data/sentiment/rated_tweets_even.tsv")["pearson_r"]}),
    ("rated_amazon", ["data/sentiment/rated_amazonReviewSnippets_even.tsv"], lambda d: {"r": classify(d, "rating", "data/sentiment/rated_amazonReviewSnippets_even.tsv")["pearson_r"]}),
    ("tweeteval_val", ["data/sentiment/tweeteval_val.tsv"], lambda d: {"macro_recall": classify(d, "sentiment", "data/sentiment/tweeteval_val.tsv")["macro_recall"]}),
    ("goemotions_dev", ["data/sentiment/goemotions_dev.tsv"], lambda d: {"macro_f1": classify(d, "sentiment", "data/sentiment/goemotions_dev.tsv")["macro_f1"]}),
    ("mpchi", ["data/stance/mpchi_*.tsv"], lambda d: {"mean_macro_f1": mpchi(d)}),
    ("semeval_val", ["data/stance/semeval2016_*.tsv"], lambda d: {"f_avg": semeval(d), "f_avg_1000": semeval(d, "--max-entries", "1000")}),
    ("rumoureval_dev", ["data/stance/rumoureval2019_*.tsv"], rumoureval),
    ("climatebelief", ["data/stance/climatebelief_dev.tsv"], lambda d: {"cv_macro_f1": folds(d, "data/stance/climatebelief_dev.tsv")}),
    ("honest", ["data/stance/ecat_dev.jsonl"], honest),
    ("pages", ["pages/gold/*"], lambda d: {k: v for k, v in comments(d).items() if k not in ("pages", "controls")}),
    ("generic", ["pages/gold/*"], lambda d: {k: v for k, v in comments(d, "--adapters", "none").items() if k in ("text_f1", "exact_count_share", "matched", "author", "time", "spurious_pages")}),
]


def ablate(data):
    """What each rule of judgement is worth: a score with it less the score without, and how many texts change their
    class. Rules of tone on the sentiment sets, all others on the stance sets, words alone, and on the seed in context."""
    names = [rule["name"] for rule in json.loads(tool("explain", "--rules", "--json"))]
    stance = {"ecat_dev": ("lenr", rows_of(data.path("data/stance/ecat_dev.jsonl")))}
    stance["under ecat"] = ("ecat", stance["ecat_dev"][1])
    for claim in ("EC", "SC", "VC"):
        stance[f"mpchi_{claim}"] = ("claims", sum(
            (rows_of(data.path(f"data/stance/mpchi_{claim}_{part}.tsv")) for part in ("train", "test")), []))
    stance["rumour"] = ("claims", rows_of(data.path("data/stance/rumoureval2019_dev.tsv")))
    stance["vast"] = ("claims", rows_of(data.path("data/stance/vast_dev.tsv")))
    ablate_on(data, "stance", "macro_f1", stance, [n for n in names if not n.startswith("tone_")], seed)
    tone = {name: ("claims", rows_of(data.path(f"data/sentiment/{name}.tsv"))) for name in ("tweeteval_val", "goemotions_dev")}
    ablate_on(data, "sentiment", "macro_f1", tone, [n for n in names if n.startswith("tone_")])


def ablate_on(data, measure, figure, sets, names, others=None):
    """One table: a row a rule, a column a set; `others` gives further figures."""
    def run(name, *options):
        topic, rows = sets[name]
        file = "ablate-" + name.replace(" ", "-")
        gold = write_rows(os.path.join(WORK, file + ".gold.jsonl"), [{measure: r[measure]} for r in rows])
        out = judged(rows, file, "--topic", topic, *options)
        return data.score(measure, gold, out)[figure], [r[measure] for r in rows_of(out)]

    base = {name: run(name) for name in sets}
    further = others(data, []) if others else {}
    print(f"\n{measure}: what a rule is worth, {figure} with it less {figure} without (texts whose class it changes)")
    print(f"{'rule':22}" + "".join(f"{name:>16}" for name in sets) + "".join(f"{'seed ' + k:>14}" for k in further if k != "comments"))
    print(f"{'(all)':22}" + "".join(f"{base[name][0]:16.4f}" for name in sets)
          + "".join(f"{v:14.4f}" for k, v in further.items() if k != "comments"))
    for rule in names:
        line = f"{rule:22}"
        for name in sets:
            value, guesses = run(name, "--without-rule", rule)
            changed = sum(a != b for a, b in zip(guesses, base[name][1]))
            line += f"{base[name][0] - value:+9.4f} ({changed:4})"
        if others:
            without = others(data, ["--without-rule", rule])
            line += "".join(f"{v - without[k]:+14.4f}" for k, v in further.items() if k != "comments")
        print(line, flush=True)


def main():
    global TOOL
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", default=os.path.join(ROOT, "../shared"))
    parser.add_argument("--only", default="")
    parser.add_argument("--tool", default=TOOL, help="the release build to measure")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--ablate", action="store_true")
    options = parser.parse_args()
    TOOL = options.tool
    data = Data(options.shared)
    if not os.path.exists(data.scorer):
        print(f"accuracy: skipped, the optional accuracy data is not at {options.shared}")
        return
    os.makedirs(WORK, exist_ok=True)
    floors = {}
    with open(os.path.join(ROOT, "Benchmarks/floors.tsv"), encoding="utf-8", newline="") as f:
        for row in csv.DictReader((line for line in f if not line.startswith("#")), delimiter="\t"):
            floors[row["measure"], row["figure"]] = row
    below = 0
    print(f"{'measure':18} {'figure':18} {'value':>8} {'floor':>8}  data")
    for name, files, run in MEASURES:
        if options.only not in name:
            continue
        digest = data.hash(*files)
        for figure, value in run(data).items():
            floor = floors.get((name, figure))
            note = digest
            if floor:
                least = float(floor["floor"])
                failed = value is None or (value > least if figure.startswith("spurious") else value < least)
                below += failed
                note += "  BELOW" if failed else ""
                if floor["data"] not in ("", digest):
                    note += f"  (pinned on {floor['data']})"
            shown = "-" if value is None else f"{value:.4f}"
            print(f"{name:18} {figure:18} {shown:>8} {floor['floor'] if floor else '':>8}  {note}")
    if options.ablate:
        ablate(data)
    if options.check and below:
        sys.exit(f"accuracy: {below} figures are below their floors")


if __name__ == "__main__":
    main()
