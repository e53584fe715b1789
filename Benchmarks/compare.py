#!/usr/bin/env python3
"""`make bench`: what the pipeline costs beside the tools that people know, in one table from one run.

CPU seconds (user + system, all threads, start-up included) of child processes over the same files or texts; each
pair alternates, and the median of the ratios counts, because a shared machine's speed drifts. Without the optional
accuracy data the samples stand in, which are few; a row whose yardstick cannot be had (no libxml2 headers, no
network for VADER) is left out. Both are said on standard error.
"""
import argparse
import csv
import datetime
import glob
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WORK = os.path.join(ROOT, ".build-bench")
TOOL = os.path.join(ROOT, ".build/release/standpoint")


def cpu(command, stdin=None):
    """CPU seconds of one command and its children; its output is thrown away."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(stdin, "rb") if stdin else open(os.devnull, "rb") as source:
        done = subprocess.run(command, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    # 1 = some inputs failed: the pages hold controls that fail on purpose.
    if done.returncode not in (0, 1):
        sys.exit(f"bench: {' '.join(command)} ended with {done.returncode}: {done.stderr.decode()[-400:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def alternate(name, ours, theirs, floor, better, rounds):
    """Runs both by turns; `better` says which way the ratio should go."""
    ratios, a, b = [], [], []
    for _ in range(rounds):
        x, y = ours(), theirs()
        a.append(x), b.append(y)
        ratios.append(x / y if better == "less" else y / x)
    ratio = statistics.median(ratios)
    met = ratio <= floor if better == "less" else ratio >= floor
    return [name, f"{statistics.median(a):.3f}", f"{statistics.median(b):.3f}", f"{ratio:.2f}",
            f"{'<=' if better == 'less' else '>='} {floor:g}", "yes" if met else "NO"]


def note(text):
    print(f"bench: {text}", file=sys.stderr)


def build_domparse():
    """libxml2's own parse as a program; None where it cannot be built."""
    os.makedirs(WORK, exist_ok=True)
    dom = os.path.join(WORK, "domparse")
    try:
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0"],
                               check=True, capture_output=True, text=True)
        subprocess.run(["cc", "-O2", os.path.join(ROOT, "Benchmarks/domparse.c"), "-o", dom, *flags.stdout.split()],
                       check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        note(f"no C compiler or no libxml2 headers ({error}); the rows against libxml2 are left out")
        return None
    return dom


def install_vader():
    """A Python that has VADER, in a folder of its own; None where it cannot be installed."""
    python = os.path.join(WORK, "venv/bin/python")

    def version():
        if not os.path.exists(python):
            return None
        code = "import importlib.metadata as m, vaderSentiment.vaderSentiment; print(m.version('vaderSentiment'))"
        done = subprocess.run([python, "-c", code], capture_output=True, text=True)
        return done.stdout.strip() if done.returncode == 0 else None

    try:
        if not version():
            shutil.rmtree(os.path.join(WORK, "venv"), ignore_errors=True)
            subprocess.run([sys.executable, "-m", "venv", os.path.join(WORK, "venv")], check=True, capture_output=True)
            subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "vaderSentiment"],
                           check=True, capture_output=True, timeout=300)
    except (OSError, subprocess.SubprocessError) as error:
        note(f"VADER cannot be installed ({error}); the row against it is left out")
        return None, None
    return (python, version()) if version() else (None, None)


def pages(shared, repeat):
    """Folders with the pages repeated, so that start-up costs little."""
    source = os.path.join(shared, "pages/html")
    if not os.path.isdir(source):
        source = os.path.join(ROOT, "Samples")
        note(f"no accuracy data at {shared}; the samples stand in")
    target = os.path.join(WORK, "pages")
    shutil.rmtree(target, ignore_errors=True)
    for number in range(repeat):
        shutil.copytree(source, os.path.join(target, str(number)))
    plain = [p for p in glob.glob(os.path.join(source, "**/*"), recursive=True) if os.path.isfile(p)]
    return target, sorted(plain)


def write_texts(name, rows):
    path = os.path.join(WORK, name + ".jsonl")
    with open(path, "w", encoding="utf-8") as f:
        for text in rows:
            f.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
    return path


def text_sets(shared, folder, repeat):
    """What both judge, as (name, file, number of texts): the pages' comments, and remarks of one line.

    VADER is quadratic in the length of a text, so that long comments flatter whoever is compared with it;
    short ones show the cost of a text by itself. Neither stands alone.
    """
    out = subprocess.run([TOOL, "extract", folder], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    comments = [json.loads(line)["text"] for line in out.splitlines()]
    sets = [("comments", write_texts("comments", comments), len(comments))]
    source = os.path.join(shared, "data/sentiment/goemotions_dev.tsv")
    if os.path.exists(source):
        with open(source, encoding="utf-8", newline="") as f:
            remarks = [row["text"] for row in csv.DictReader(f, delimiter="\t")] * repeat
        sets.append(("remarks", write_texts("remarks", remarks), len(remarks)))
    else:
        note(f"no {source}; VADER is compared on the pages' comments alone")
    return sets


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", default=os.path.join(ROOT, "../shared"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--repeat", type=int, default=6)
    parser.add_argument("--check", action="store_true", help="exit 1 where a floor is not met")
    options = parser.parse_args()
    if not os.path.exists(TOOL):
        sys.exit(f"bench: no {TOOL}; run make release")
    dom = build_domparse()
    python, vader = install_vader()
    folder, files = pages(options.shared, options.repeat)
    sets = text_sets(options.shared, folder, options.repeat)

    def whole():
        archive, output = os.path.join(WORK, "archive.sqlite"), os.path.join(WORK, "report")
        for suffix in ("", "-wal", "-shm"):
            if os.path.exists(archive + suffix):
                os.remove(archive + suffix)
        return cpu([TOOL, "analyze", folder, "--archive", archive, "--output", output, "--jobs", "1"])

    def parse():
        return cpu([dom, str(options.repeat), *files])

    rows = []
    if dom:
        rows.append(alternate("analyze / libxml2 DOM parse", whole, parse, 1.3, "less", options.rounds))
        rows.append(alternate("extract / libxml2 DOM parse", lambda: cpu([TOOL, "extract", folder, "--jobs", "1"]),
                              parse, 1.3, "less", options.rounds))
    if python:
        classify = [TOOL, "classify", "--jobs", "1", "--topic", "claims", "-"]
        theirs = [python, os.path.join(ROOT, "Benchmarks/vader_lines.py")]
        for name, lines, _ in sets:
            rows.append(alternate(f"VADER {vader} / classify, {name}", lambda: cpu(classify, lines),
                                  lambda: cpu(theirs, lines), 15, "more", options.rounds))
    if not rows:
        sys.exit("bench: nothing to compare with")
    texts = ", ".join(f"{count} {name}" for name, _, count in sets)
    size = sum(os.path.getsize(f) for f in files) * options.repeat / 1e6
    print(f"{datetime.date.today()}, {platform.machine()}, {os.cpu_count()} cores; {len(files)} pages x {options.repeat} "
          f"({size:.0f} MB); {texts}; medians of {options.rounds} alternating runs, CPU seconds")
    header = ["what", "ours", "theirs", "ratio", "floor", "met"]
    widths = [max(len(r[i]) for r in [header, *rows]) for i in range(len(header))]
    for row in [header, *rows]:
        print("  ".join(cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(row, widths))))
    if options.check and any(r[5] == "NO" for r in rows):
        sys.exit(1)


if __name__ == "__main__":
    main()
