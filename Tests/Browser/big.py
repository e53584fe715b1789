#!/usr/bin/env python3
"""Writes saved pages with 100,000 made-up comments in 200 threads: what a big report is tried on.

    big.py FOLDER [COMMENTS [COMMENTS_OF_A_THREAD]]
"""
import html, os, random, sys

folder, total = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
rng = random.Random(20160804)
doubt = ["This is a scam, plain and simple.", "There is no evidence for any of it.", "Snake oil, if you ask me.", "Nobody has replicated it."]
belief = ["It works, and I am convinced.", "The independent test proved it.", "I saw it run with my own eyes.", "The skeptics will be silent soon."]
plain = ["Does anybody know when the report is due?", "The meter was read at noon.", "I moved the table next to the window.", "Thank you for the link.",
         "The second cell got warmer than the first, by four degrees or so.", "He wrote that the customer has paid."]
per = int(sys.argv[3]) if len(sys.argv) > 3 else 500
os.makedirs(folder, exist_ok=True)
for thread in range((total + per - 1) // per):
    people = [f"reader{rng.randrange(6000)}" for _ in range(120)]
    rows = []
    for number in range(per):
        lean = 0.55 - 0.001 * thread
        kind = rng.random()
        text = rng.choice(doubt if kind < lean * 0.6 else belief if kind < 0.6 else plain)
        text += " " + " ".join(rng.choice(plain) for _ in range(rng.randrange(3)))
        month = rng.randrange(36)
        when = f"{2014 + month // 12}-{month % 12 + 1:02}-{rng.randrange(1, 29):02}T{rng.randrange(24):02}:{rng.randrange(60):02}:00+00:00"
        name = rng.choice(people)
        rows.append(
            f'<li class="comment depth-1" id="comment-{thread * per + number}"><article class="comment-body">'
            f'<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">{name}</b></div>'
            f'<div class="comment-metadata"><a href="https://big.example/{thread}#comment-{thread * per + number}"><time datetime="{when}">{when}</time></a></div></footer>'
            f'<div class="comment-content"><p>{html.escape(text)}</p></div></article></li>')
    with open(os.path.join(folder, f"thread{thread:04}.html"), "w", encoding="utf-8") as file:
        file.write(
            f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The cell, part {thread}</title>'
            f'<link rel="canonical" href="https://big.example/{thread}"></head><body class="single"><article><h1>The cell, part {thread}</h1>'
            f'<p>What is said of the cell.</p></article><div id="comments" class="comments-area"><ol class="commentlist">'
            + "\n".join(rows) + "</ol></div></body></html>")
