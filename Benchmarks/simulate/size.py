#!/usr/bin/env python3
"""Grows an archive to a million comments and measures what a new page and a comparison cost on it.

    python3 Benchmarks/simulate/size.py                      # 1,000,000 comments: minutes
    python3 Benchmarks/simulate/size.py --comments 50000     # a try in seconds

The limits: a page that is saved again takes less than a second more than it takes on an empty archive; compare takes less
than 30 s and 500 MB, whatever is compared. Beside the time on the clock stand the seconds of CPU: on a machine with other
work the first says little. Exit code 1 where a limit is broken.
"""
import argparse, html, os, random, subprocess, sys, tempfile, time
import datetime as dt

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import forum

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
A_THREAD = 500


def page(number, saved, extra=0):
    """One WordPress thread of 500 comments by some of 40,000 people, a few of whom write much."""
    draw = random.Random(number)
    url = f"https://steam.example/{number}/"
    items = []
    for place in range(A_THREAD + extra):
        author = int(40_000 * draw.random() ** 3)
        when = forum.START + dt.timedelta(minutes=draw.randrange(24 * 30 * 24 * 60))
        side = forum.SKEPTIC if (author * 7919) % 100 < 55 else forum.BELIEVER
        text = draw.choice(side) if draw.random() < 0.7 else draw.choice(forum.ASIDE)
        words = " ".join(draw.choice(WORDS) for _ in range(draw.randrange(4, 40)))
        items.append(
            f'<li id="comment-{place}" class="comment depth-1"><article class="comment-body"><footer class="comment-meta"><div '
            f'class="comment-author vcard"><b class="fn">Reader {author}</b></div><div class="comment-metadata"><a '
            f'href="{url}#comment-{place}"><time datetime="{when.isoformat()}">x</time></a></div></footer><div '
            f'class="comment-content"><p>{html.escape(text)} {words}.</p></div></article></li>\n')
    return (f"<!DOCTYPE html>\n<html lang=en><!--\n Page saved with SingleFile \n url: {url} \n saved date: {saved} GMT+0000 "
            f"(Coordinated Universal Time)\n--><head><meta charset=utf-8><title>E-Cat thread {number}</title><link rel=canonical "
            f'href="{url}"></head><body class=single><main><article class="post hentry"><h1 class=entry-title>E-Cat thread '
            f'{number}</h1><div class=entry-content><p>It was tested.</p></div></article><div id=comments class=comments-area>'
            f'<ol class=comment-list>{"".join(items)}</ol></div></main></body></html>')


WORDS = ("water steam meter hose pump valve test table page power input output barrel kettle week letter visit hall chapter "
         "question answer reader number cable plug wall clock day hour minute degree gram litre room door window paper").split()


def measure(tool, arguments, folder):
    """Seconds on the clock, seconds of CPU and megabytes of a run."""
    before = time.monotonic()
    process = subprocess.Popen([tool, *arguments], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - before
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(arguments)}: {errors.decode()}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


COMPARISONS = (["--by", "month"], ["--by", "week"], ["--by", "thread"], ["--by", "site"], ["--by", "author-group"],
               ["--before", "2016-01-01"], ["--event", "2016-01-01"], ["--snapshots"], ["--by", "month", "--sensitivity"],
               ["--by", "thread", "--sensitivity"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=f"{ROOT}/.build/release/standpoint")
    parser.add_argument("--comments", type=int, default=1_000_000)
    parser.add_argument("--batch", type=int, default=50_000)
    parser.add_argument("--folder", help="keep the archive here (default: a folder that is removed)")
    options = parser.parse_args()
    os.environ.setdefault("STANDPOINT_LEXICONS", f"{ROOT}/Lexicons")
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.folder or scratch
        os.makedirs(folder, exist_ok=True)
        begin = time.monotonic()
        threads, done = options.comments // A_THREAD, 0
        while done < threads and not os.path.exists(f"{folder}/grown"):
            batch = min(options.batch // A_THREAD, threads - done)
            os.makedirs(f"{folder}/in", exist_ok=True)
            for name in os.listdir(f"{folder}/in"):
                os.remove(f"{folder}/in/{name}")
            for number in range(done, done + batch):
                with open(f"{folder}/in/{number}.html", "w") as file:
                    file.write(page(number, "Sun Jan 01 2017 09:00:00"))
            measure(options.tool, ["analyze", "in", "--topic", "lenr", "--archive", "a.sqlite", "--output", "run"], folder)
            done += batch
            print(f"{done * A_THREAD} comments, {time.monotonic() - begin:.0f} s", flush=True)
        open(f"{folder}/grown", "w").close()
        print(f"archive: {os.path.getsize(f'{folder}/a.sqlite') / 1e6:.0f} MB")
        with open(f"{folder}/new.html", "w") as file:
            file.write(page(3, "Wed Feb 01 2017 09:00:00", extra=20))
        arguments = ["analyze", "new.html", "--topic", "lenr", "--output", "new", "--archive"]
        alone, _, _ = measure(options.tool, arguments + ["empty.sqlite"], folder)
        grown, _, memory = measure(options.tool, arguments + ["a.sqlite"], folder)
        for name in os.listdir(folder):
            if name.startswith("empty.sqlite"):
                os.remove(f"{folder}/{name}")
        failed = grown - alone > 1
        print(f"a new page: {grown:.2f} s and {memory:.0f} MB; {alone:.2f} s on an empty archive (limit: 1 s more)")
        print("comparisons (limits: 30 s on the clock, 500 MB)")
        for what in COMPARISONS:
            seconds, cpu, memory = measure(options.tool, ["compare", *what, "--archive", "a.sqlite", "--output", "cut"], folder)
            failed |= seconds > 30 or memory > 500
            print(f"compare {' '.join(what)}: {seconds:.1f} s, {cpu:.1f} s of CPU, {memory:.0f} MB", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
