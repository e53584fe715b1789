#!/usr/bin/env python3
"""What a reader may rely on in report.html, tried in a real browser.

    checks.py --chromium PROGRAM --screenshots FOLDER [--axe axe.min.js] [--hostile RUN] [--threads RUN] [--big RUN] RUN

Prints a line a check; exit code 1 where one fails.
"""
import argparse, json, os, sys, time, urllib.parse

from devtools import Browser

failures = 0


def check(name, holds, seen=""):
    global failures
    if not holds:
        failures += 1
    print(("ok      " if holds else "FAILED  ") + name + (f": {seen}" if seen != "" and not holds else ""), flush=True)


HELP = """
    const all = s => [...document.querySelectorAll(s)];
    const one = s => document.querySelector(s);
    const seen = s => all(s).filter(n => n.offsetParent !== null);
    const wait = ms => new Promise(done => setTimeout(done, ms));
    const set = async (s, value) => { const n = one(s); n.value = value; n.dispatchEvent(new Event('input', {bubbles: true})); await wait(350); };
"""


def page(browser, body, timeout=120):
    return browser("(async () => {" + HELP + body + "})()", timeout=timeout)


def quiet(browser, name):
    found = browser.complaints()
    check(name + ": no error on the console, no request, no dialog", not found, found[:3])


def links(browser, folder, name):
    targets = page(browser, "return all('a[href]').map(a => a.getAttribute('href'))")
    here = page(browser, "return all('[id]').map(n => n.id)")
    ids, broken = set(here), []
    for target in set(targets):
        if target.startswith("#"):
            if urllib.parse.unquote(target[1:]) not in ids:
                broken.append(target)
        elif target.startswith(("http://", "https://")):
            continue
        elif not os.path.exists(os.path.join(folder, urllib.parse.unquote(target.split("#")[0]))):
            broken.append(target)
    check(f"{name}: {len(set(targets))} links lead somewhere", not broken, broken[:5])
    check(f"{name}: every id is there once", len(here) == len(ids))


def filters(browser):
    total = page(browser, "return all('.c').length")
    check("there are comments", total > 5, total)
    for stance in ("sk", "be", "ne", "no"):
        left = page(browser, f"""
            one('[name=st][value={stance}]').click(); await wait(350);
            const left = seen('.c.{stance}').length, other = seen('.c').length, wanted = all('.c:not(.{stance})').length;
            one('[name=st][value={stance}]').click(); await wait(350);
            return [left, other, wanted]""")
        check(f"without {stance} none of them is shown, and all others are", left[0] == 0 and left[1] == left[2], left)
    found = page(browser, """
        const text = one('.c .x').textContent.trim().split(/\\s+/).slice(0, 3).join(' ');
        await set('#q', text.toUpperCase());
        const shown = seen('.c');
        const fits = shown.every(c => c.textContent.toLowerCase().includes(text.toLowerCase()));
        return [shown.length, fits, one('#count').textContent]""")
    check("a search leaves the comments that hold the phrase, and says how many", 0 < found[0] < total and found[1]
          and found[2].startswith(str(found[0]) + " of "), found)
    nothing = page(browser, "await set('#q', 'zzqqzzqq'); const r = [seen('.c').length, seen('.thread').length]; await set('#q', ''); return r")
    check("a phrase that nobody wrote leaves nothing", nothing == [0, 0], nothing)
    author = page(browser, """
        const name = one('.c .who').textContent;
        await set('#who', name);
        const names = [...new Set(seen('.c .who').map(n => n.textContent))];
        await set('#who', '');
        return [name, names]""")
    check("one author's comments alone", author[1] and all(author[0].lower() in n.lower() for n in author[1]), author)
    thread = page(browser, """
        const choice = one('#th');
        if (!choice) return null;
        await set('#th', choice.options[1].value);
        const r = [seen('.thread').length, seen('.thread')[0].dataset.th === choice.value];
        await set('#th', '');
        return r""")
    check("one thread alone", thread is None or thread == [1, True], thread)
    period = page(browser, """
        const times = all('.c[data-t]').map(c => Number(c.dataset.t)).sort((a, b) => a - b);
        const middle = new Date(times[times.length >> 1] * 1000).toISOString().slice(0, 10);
        await set('#from', middle);
        const start = Date.parse(middle) / 1000;
        const r = [seen('.c').length, times.filter(t => t >= start).length];
        await set('#from', '');
        return r""")
    check("a period holds the comments of its days", period[0] == period[1] > 0, period)
    order = page(browser, """
        await set('#sort', 'sk');
        const ok = all('.list').every(list => { const s = [...list.children].map(c => Number(c.dataset.s)); return s.every((x, i) => !i || s[i - 1] <= x); });
        await set('#sort', 'thread');
        return ok""")
    check("the most skeptical first, when asked for", order)
    cleared = page(browser, "await set('#q', 'the'); one('#tools').reset(); await wait(350); return seen('.c').length")
    check("Clear shows everything again", cleared == total, cleared)
    fold = page(browser, """
        const b = one('.fold'); if (!b) return null;
        const before = seen('.c').length; b.click(); const after = seen('.c').length; const said = b.getAttribute('aria-expanded'); b.click();
        return [before, after, said, seen('.c').length]""")
    check("answers fold away and come back", fold is None or (fold[1] < fold[0] == fold[3] and fold[2] == "false"), fold)


def keys(browser):
    page(browser, "document.activeElement.blur(); scrollTo(0, 0)")
    browser.press("j")
    browser.press("j")
    at = page(browser, "return all('.c').filter(c => !c.hidden).indexOf(one('.c.at'))")
    check("j goes from comment to comment", at == 1, at)
    browser.press("k")
    check("k goes back", page(browser, "return all('.c').filter(c => !c.hidden).indexOf(one('.c.at'))") == 0)
    open_ = page(browser, "const c = all('.c').find(c => c.querySelector('.why')); all('.at').forEach(n => n.classList.remove('at')); return c.id")
    browser.press("?")
    check("? shows the keys", page(browser, "return one('#help').open"))
    browser.press("Escape")
    check("Escape closes them", not page(browser, "return one('#help').open"))
    browser.press("/")
    check("/ goes to the search", page(browser, "return document.activeElement.id") == "q")
    page(browser, "document.activeElement.blur()")
    before = page(browser, "return document.documentElement.dataset.theme || ''")
    browser.press("t")
    check("t changes the theme", page(browser, "return document.documentElement.dataset.theme || ''") != before)
    browser.press("t")
    browser.press("t")
    tip = page(browser, """
        const mark = one('mark[data-e]'); mark.scrollIntoView(); mark.focus(); await wait(50);
        return [!one('#tip').hidden, one('#tip').textContent, mark.getAttribute('aria-describedby')]""")
    check("a marked word says why it counted, also to the keyboard", tip[0] and "adds" in tip[1] and tip[2] == "tip", tip)
    chart = page(browser, """
        const chart = seen('svg.chart')[0]; if (!chart) return null;
        chart.focus(); chart.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}));
        return chart.closest('figure').querySelector('.readout').textContent.trim()""")
    check("arrow keys read a chart out", chart is None or len(chart) > 5, chart)


def tables(browser):
    sorted_ = page(browser, """
        const table = one('#threadtable'), head = table.tHead.rows[0].cells[1], button = head.querySelector('button');
        button.click();
        const read = () => [...table.tBodies[0].rows].map(r => Number(r.cells[1].dataset.v));
        const down = read(), said = head.getAttribute('aria-sort');
        button.click();
        return [down, read(), said]""")
    check("a click on a head sorts a table, a second one the other way",
          sorted_[0] == sorted(sorted_[0], reverse=True) and sorted_[1] == sorted(sorted_[1]) and sorted_[2] == "descending", sorted_)


def accessible(browser, axe, name):
    with open(axe, encoding="utf-8") as file:
        browser(file.read() + "\n;0")
    found = page(browser, """
        const r = await axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']});
        return r.violations.map(v => [v.impact, v.id, v.nodes.length, v.nodes[0].html.slice(0, 160)])""", timeout=300)
    serious = [v for v in found if v[0] in ("serious", "critical")]
    check(f"{name}: axe finds nothing serious", not serious, serious)
    for violation in found:
        if violation not in serious:
            print("        minor:", *violation)


def looks(browser, report):
    """Themes, paper, and readers who want no motion."""
    colours = []
    for dark in (False, True):
        browser.size(1280, 1000, dark=dark)
        browser.open(report)
        colours.append(page(browser, "return getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color"))
    check("dark and light differ", colours[0] != colours[1], colours)
    browser.size(1280, 1000, reduced=True)
    browser.open(report)
    moving = page(browser, """
        const still = getComputedStyle(document.documentElement).scrollBehavior === 'auto';
        const moved = all('*').filter(n => getComputedStyle(n).transitionDuration.split(',').some(t => parseFloat(t) > 0) || getComputedStyle(n).animationName !== 'none');
        return [still, moved.length]""")
    check("nothing moves for those who want no motion", moving == [True, 0], moving)
    total = page(browser, "return all('.c').length")
    browser.printed(True)
    paper = page(browser, """
        const gone = ['.top', '.side', '.skip', '#theme', '.copy'].filter(s => all(s).some(n => getComputedStyle(n).display !== 'none'));
        const rows = all('#threadtable tbody tr').filter(r => getComputedStyle(r).display === 'none').length;
        return [gone, rows, all('.c').filter(n => getComputedStyle(n).display !== 'none').length,
                document.documentElement.scrollWidth <= document.documentElement.clientWidth]""")
    browser.printed(False)
    check("paper has every row and comment, and no controls", paper == [[], 0, total, True], paper)


def said(browser):
    """Distinctive words lead to the comments that use them."""
    led = page(browser, """
        const all_ = all('#said details'); if (!all_.length) return null;
        all_[0].querySelector('summary').click(); await wait(50);
        const link = all_[0].querySelector('a'), shown = link.offsetParent !== null;
        const target = document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1)));
        const term = all_[0].querySelector('blockquote b').textContent;
        return [shown, !target || target.textContent.includes(term), (link.getAttribute('href')[0] === '#') === !!target]""")
    check("a distinctive word opens comments that use it, each with a way there", led is None or led == [True, True, True], led)


def threads(browser, folder, options):
    """A run with a page a thread."""
    report = os.path.join(folder, "report.html")
    browser.size(1280, 1000)
    browser.open(report)
    said(browser)
    quiet(browser, "many threads")
    links(browser, folder, "many threads")
    narrow(browser, "many threads")
    browser.size(1280, 1000)
    browser.open(report)
    first = page(browser, "return one('#threadtable a').getAttribute('href')")
    thread = os.path.join(folder, first)
    browser.open(thread)
    quiet(browser, "thread page")
    links(browser, os.path.join(folder, "threads"), "thread page")
    filters(browser)
    for dark in (False, True):
        browser.size(1280, 1000, dark=dark)
        browser.open(thread)
        if options.axe:
            accessible(browser, options.axe, "thread page, dark" if dark else "thread page, light")
        for width in (390, 820, 1280):
            browser.size(width, 1600, dark=dark, reduced=True)
            browser.picture(os.path.join(options.screenshots, f"thread-{width}-{'dark' if dark else 'light'}.png"))
    narrow(browser, "thread page")


def narrow(browser, name):
    for width in (320, 390, 820, 1280):
        browser.size(width)
        over = page(browser, "await wait(50); return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        check(f"{name}: nothing sticks out at {width} pixels", over <= 0, over)


def comparison(browser, folder, options):
    """The page of `standpoint compare`."""
    report = os.path.join(folder, "report.html")
    for dark in (False, True):
        browser.size(1280, 1000, dark=dark)
        browser.open(report)
        if options.axe:
            accessible(browser, options.axe, "comparison, dark" if dark else "comparison, light")
    links(browser, folder, "comparison")
    opened = page(browser, """
        const term = one('#words details'); if (!term) return null;
        term.querySelector('summary').click(); await wait(50);
        return [term.open, term.querySelector('blockquote').offsetParent !== null]""")
    check("a distinctive word opens comments that use it", opened is None or opened == [True, True], opened)
    sorted_ = page(browser, """
        const table = one('#comparetable'), head = table.tHead.rows[0].cells[4];
        head.querySelector('button').click();
        return [...table.tBodies[0].rows].map(r => Number(r.cells[4].dataset.v)).filter(v => !isNaN(v))""")
    check("differences sort", sorted_ == sorted(sorted_, reverse=True), sorted_)
    quiet(browser, "comparison")
    narrow(browser, "comparison")
    for width in (390, 820, 1280):
        browser.size(width, 1600, reduced=True)
        for place in ("main", "compared", "split", "words", "saves"):
            if not page(browser, f"return !!one('#{place}')"):
                continue
            page(browser, f"const n = one('#{place}'); scrollTo(0, '{place}' === 'main' ? 0 : n.getBoundingClientRect().top + scrollY - 60); await wait(100)")
            browser.picture(os.path.join(options.screenshots, f"{os.path.basename(folder)}-{place}-{width}.png"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--chromium", required=True)
    parser.add_argument("--screenshots", required=True)
    parser.add_argument("--axe")
    parser.add_argument("--hostile")
    parser.add_argument("--threads")
    parser.add_argument("--big")
    parser.add_argument("--comparison", action="append", default=[])
    parser.add_argument("run")
    options = parser.parse_args()
    os.makedirs(options.screenshots, exist_ok=True)
    try:
        browser = Browser(options.chromium)
    except (EOFError, TimeoutError, BrokenPipeError) as error:
        print(f"browser: skipped, {options.chromium} does not start here: {error}")
        sys.exit(0)
    try:
        report = os.path.join(options.run, "report.html")
        browser.size(1280, 1000)
        browser.open(report)
        links(browser, options.run, "report")
        filters(browser)
        keys(browser)
        tables(browser)
        said(browser)
        quiet(browser, "report")
        looks(browser, report)
        for dark in (False, True):
            browser.size(1280, 1000, dark=dark)
            browser.open(report)
            if options.axe:
                accessible(browser, options.axe, "report, dark" if dark else "report, light")
            for width in (390, 820, 1280):
                browser.size(width, 1600, dark=dark, reduced=True)
                for place in ("main", "threads", "saves", "said", "comments"):
                    if not page(browser, f"return !!one('#{place}')"):
                        continue
                    page(browser, f"const n = one('#{place}'); scrollTo(0, '{place}' === 'main' ? 0 : n.getBoundingClientRect().top + scrollY - 60); await wait(100)")
                    browser.picture(os.path.join(options.screenshots, f"{place}-{width}-{'dark' if dark else 'light'}.png"))
        narrow(browser, "report")
        if not options.axe:
            print("skipped accessibility: no axe.min.js")
        if options.hostile:
            browser.size(1280, 1000)
            browser.open(os.path.join(options.hostile, "report.html"))
            check("hostile texts run no script", page(browser, "await wait(300); return window.ran === undefined"))
            check("hostile texts make no element", page(browser, "return all('iframe, object, embed, img, main script, .x svg, .x style, [onload], [onerror], [onfocus]').length") == 0)
            check("hostile links lead nowhere", page(browser, "return all('a').every(a => !/^(javascript|data|vbscript):/i.test(a.getAttribute('href') || ''))"))
            quiet(browser, "hostile")
            links(browser, options.hostile, "hostile")
            narrow(browser, "hostile")
        for folder in options.comparison:
            comparison(browser, folder, options)
        if options.threads:
            threads(browser, options.threads, options)
        if options.big:
            report = os.path.join(options.big, "report.html")
            browser.size(1280, 1000)
            size = os.path.getsize(report)
            check(f"a big run's overview stays under 3 MB ({size / 1e6:.2f})", size < 3_000_000)
            seconds = min(browser.open(report) for _ in range(3))
            check(f"a big run opens in under 2 s ({seconds:.2f})", seconds < 2)
            quiet(browser, "big")
            links(browser, options.big, "big")
            first = page(browser, "return one('#threadtable a').getAttribute('href')")
            seconds = browser.open(os.path.join(options.big, first))
            check(f"a thread's page opens in under 2 s ({seconds:.2f})", seconds < 2)
            quiet(browser, "thread page")
            links(browser, os.path.join(options.big, "threads"), "thread page")
            if options.axe:
                accessible(browser, options.axe, "thread page")
    finally:
        browser.close()
    print(f"{failures} failed" if failures else "all checks passed")
    sys.exit(1 if failures else 0)


main()
