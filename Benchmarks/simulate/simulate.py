#!/usr/bin/env python3
"""Has the tool read made-up forums whose truth is known, and compares what it says with that.

    python3 Benchmarks/simulate/simulate.py            # 50 threads, 24 months, three saves each, in four markups; 20 forums
    python3 Benchmarks/simulate/simulate.py --quick    # 12 threads of one forum, in seconds

Every comment, every addition, removal and edit must be found as it was made; the change point must lie within a month of
the true one in 90 % of the forums and none be seen in 95 % of forums without a change; 95 % limits of the change must
hold the truth as often as they say (that they do in 93 to 97 % of 500 runs is a test of its own:
Tests/StandpointKitTests/SimulatedForumTests.swift). Exit code 1 and a line for each complaint.
"""
import argparse, collections, csv, os, re, subprocess, sys, tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import forum as model, markups

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
complaints = []


def complain(text):
    complaints.append(text)
    print("  !", text)


def write(forum, folder):
    """Saves every page; save k of all threads lies in a folder of its own."""
    count = 0
    for thread in forum.threads:
        for save in range(len(thread.saves)):
            os.makedirs(f"{folder}/save{save + 1}", exist_ok=True)
            for name, text in markups.pages(thread, save):
                with open(f"{folder}/save{save + 1}/thread{thread.number:02}{name}.html", "w", encoding="utf-8") as file:
                    file.write(text)
                count += 1
    return count


def run(tool, arguments, folder):
    done = subprocess.run([tool, *arguments], cwd=folder, capture_output=True, text=True, timeout=600)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stderr}")
    return done


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def remark(text):
    found = re.search(r"Remark (\d+)\.", text)
    return int(found.group(1)) if found else None


def check_comments(forum, folder):
    """Every comment that any save shows, once, with its author, its time and its side."""
    truth = {c.number: c for _, c in forum.seen()}
    found = rows(f"{folder}/run/comments.csv")
    numbers = collections.Counter(remark(row["text"]) for row in found)
    missing = [n for n in truth if numbers[n] == 0]
    double = [n for n, k in numbers.items() if k > 1]
    if missing or double or len(found) != len(truth):
        complain(f"comments: {len(truth)} true, {len(found)} found, missing {missing[:5]}, double {double[:5]}")
    wrong = collections.Counter()
    for row in found:
        comment = truth.get(remark(row["text"]))
        if comment is None:
            continue
        wrong["author"] += row["author_name"] != comment.author
        wrong["time"] += row["timestamp"][:16] != comment.when.isoformat()[:16]
        wrong["stance"] += row["stance"] != comment.stance
        wrong["context"] += row["stance_in_context"] not in (comment.stance, "neutral") and comment.stance != "no_signal"
    for name in ("author", "time"):
        if wrong[name]:
            complain(f"{wrong[name]} of {len(found)} comments have another {name}")
    if wrong["stance"] > 0.02 * len(found):
        complain(f"{wrong['stance']} of {len(found)} comments are judged otherwise by their words")
    return len(found), wrong


def check_changes(forum, folder):
    """Every addition, removal and edit between saves, and nothing else."""
    truth = collections.Counter(forum.changes())
    found = collections.Counter(
        (remark(row["text"]), row["change"]) for row in rows(f"{folder}/compare/snapshot_comments.csv"))
    for what, difference in (("missed", truth - found), ("invented", found - truth)):
        if difference:
            complain(f"changes {what}: {sum(difference.values())} of {sum(truth.values())}: {sorted(difference, key=str)[:5]}")
    return sum(truth.values())


def check_course(forum, folder):
    """Where the share of skeptics is seen to change; True, False or None for no change seen."""
    points = [row for row in rows(f"{folder}/months/changepoints.csv") if row["metric"] == "share_skeptic"]
    if not points:
        return None
    want = forum.turn.year * 12 + forum.turn.month
    return any(abs(int(p["at"][:4]) * 12 + int(p["at"][5:7]) - want) <= 1 for p in points)


def difference(folder):
    for row in rows(f"{folder}/compare/compare.csv"):
        if row["metric"] == "share_skeptic" and row["conf_low"]:
            return float(row["difference"]), float(row["conf_low"]), float(row["conf_high"])
    return None


def simulate(tool, seed, threads, change=True):
    forum = model.Forum(seed, threads=threads, change=change)
    with tempfile.TemporaryDirectory() as folder:
        pages = write(forum, folder)
        # Save after save, as users do: the archive must put together what it sees on three days.
        for save in (1, 2, 3):
            run(tool, ["analyze", f"save{save}", "--topic", "lenr", "--output", f"run{save}", "--archive", "a.sqlite"], folder)
        run(tool, ["analyze", "save1", "save2", "save3", "--topic", "lenr", "--output", "run", "--archive", "b.sqlite"], folder)
        day = forum.turn.date().isoformat()
        plain = ["--words-alone", "--permutations", "199"]
        for archive, output in (("a.sqlite", "compare"), ("b.sqlite", "compare2")):
            run(tool, ["compare", "--before", day, "--archive", archive, "--output", output, *plain], folder)
        run(tool, ["compare", "--by", "month", "--archive", "a.sqlite", "--output", "months", *plain], folder)
        count, wrong = check_comments(forum, folder)
        changes = check_changes(forum, folder)
        for name in ("compare.csv", "snapshot_comments.csv", "snapshots.csv", "switched.csv"):
            with open(f"{folder}/compare/{name}", "rb") as one, open(f"{folder}/compare2/{name}", "rb") as other:
                if one.read() != other.read():
                    complain(f"seed {seed}: {name} depends on whether saves are archived one by one or at once")
        return forum, pages, count, changes, wrong, check_course(forum, folder), difference(folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=f"{ROOT}/.build/release/standpoint")
    parser.add_argument("--quick", action="store_true", help="one forum of 12 threads")
    parser.add_argument("--forums", type=int, default=20, help="forums with a change, and as many without")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.environ.setdefault("STANDPOINT_LEXICONS", f"{ROOT}/Lexicons")
    forums, threads = (1, 12) if options.quick else (options.forums, 50)
    found = covered = alarms = 0
    for number in range(forums):
        forum, pages, count, changes, wrong, course, limits = simulate(options.tool, options.seed + number, threads)
        found += course is True
        truth = truth_of(forum)
        covered += limits is not None and limits[1] <= truth <= limits[2]
        print(f"forum {options.seed + number}: {pages} pages, {count} comments, {changes} changes between saves; "
              f"other than true: {dict(wrong)}; change point {'found' if course else 'not found'}; "
              f"difference {limits[0]:+.3f} ({limits[1]:+.3f} to {limits[2]:+.3f}), true {truth:+.3f}", flush=True)
    if not options.quick:
        for number in range(forums):
            alarms += simulate(options.tool, options.seed + 1000 + number, threads, change=False)[5] is not None
        print(f"change point within a month: {found} of {forums}; without a change one was seen in {alarms} of {forums}; "
              f"limits of the difference hold the truth: {covered} of {forums}")
        if found < 0.9 * forums:
            complain(f"the change point is found in {found} of {forums} forums")
        if alarms > max(1, 0.05 * forums):
            complain(f"a change point is seen in {alarms} of {forums} forums without one")
        if covered < 0.85 * forums:
            complain(f"the limits hold the truth in {covered} of {forums} forums")
    print("as it should be" if not complaints else f"{len(complaints)} complaints")
    sys.exit(1 if complaints else 0)


def truth_of(forum):
    """The true change of the share of skeptics: (.3 - .6) of the crowd, 9 parts in 10 of whose judged comments keep to
    their author's side 19 times in 20."""
    return (0.3 - 0.6) * 0.9


if __name__ == "__main__":
    main()
