"""Four ways in which forums mark their comments up: WordPress, old reddit, phpBB in pages, and one without any ids."""
import html

POSTS_A_PAGE = 15
TITLES = ["The kettle in the E-Cat test", "Who weighed the barrel?", "A second meter for the LENR test",
          "What the Rossi reactor's hose was for"]


def title(thread):
    return f"{TITLES[thread.number % 4]}, part {thread.number + 1}"


def pages(thread, save):
    """(name, HTML) of each page of a thread as save `save` shows it."""
    shown = [(c, c.shown[save]) for c in thread.comments if c.shown[save] is not None]
    saved = thread.saves[save]
    return [(name, head(thread, url, saved) + body) for name, url, body in WRITERS[thread.markup](thread, shown)]


def head(thread, url, saved):
    return (f"<!DOCTYPE html>\n<html lang=en><!--\n Page saved with SingleFile \n url: {url} \n saved date: "
            f"{saved.strftime('%a %b %d %Y %H:%M:%S')} GMT+0000 (Coordinated Universal Time)\n--><head><meta charset=utf-8>"
            f"<title>{html.escape(title(thread))}</title><link rel=canonical href=\"{html.escape(url)}\"></head>\n")


def wordpress(thread, shown):
    url = f"https://steam.example/thread-{thread.number}/"
    items = "".join(
        f'<li id="comment-{c.number}" class="comment even thread-even depth-1"><article id="div-comment-{c.number}" '
        f'class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">{c.author}</b> '
        f'<span class="says">says:</span></div><div class="comment-metadata"><a href="{url}#comment-{c.number}"><time '
        f'datetime="{c.when.isoformat()}">{c.when.strftime("%B %d, %Y at %I:%M %p")}</time></a></div></footer><div '
        f'class="comment-content"><p>{html.escape(text)}</p></div></article></li>\n' for c, text in shown)
    body = (f'<body class=single><main><article class="post hentry"><h1 class=entry-title>{title(thread)}</h1><div '
            f'class=entry-content><p>The E-Cat was tested again.</p></div></article><div id=comments class=comments-area>'
            f'<ol class=comment-list>{items}</ol></div></main></body></html>')
    return [("", url, body)]


def reddit(thread, shown):
    url = f"https://old.reddit.example/r/steam/comments/t{thread.number}/thread/"
    items = "".join(
        f'<div class=" thing id-t1_c{c.number} noncollapsed comment " id="thing_t1_c{c.number}" data-fullname="t1_c{c.number}" '
        f'data-type="comment" data-author="{c.author}"><div class="entry unvoted"><p class="tagline"><a href="/user/u" '
        f'class="author may-blank">{c.author}</a> <span class="score unvoted" title="3">3 points</span> <time title="x" '
        f'datetime="{c.when.isoformat()}" class="live-timestamp">1 month ago</time></p><form class="usertext"><div '
        f'class="usertext-body may-blank-within md-container "><div class="md"><p>{html.escape(text)}</p></div></div></form>'
        f'</div><div class="child"></div></div><div class="clearleft"></div>\n' for c, text in shown)
    body = (f'<body class="listing-page comments-page"><div class="content" role="main"><div id="siteTable" class="sitetable '
            f'linklisting"><div class=" thing id-t3_t{thread.number} odd link self" id="thing_t3_t{thread.number}" '
            f'data-fullname="t3_t{thread.number}" data-type="link" data-author=""><div class="entry unvoted"><p class="title">'
            f'<a class="title" href="{url}">{title(thread)}</a></p></div></div></div><div class="commentarea"><div '
            f'id="siteTable_t3_t{thread.number}" class="sitetable nestedlisting">{items}</div></div></div></body></html>')
    return [("", url, body)]


def phpbb(thread, shown):
    result = []
    count = max(1, -(-len(shown) // POSTS_A_PAGE))
    for page in range(count):
        start = page * POSTS_A_PAGE
        url = f"https://board.example/viewtopic.php?t={thread.number}" + (f"&start={start}" if page else "")
        posts = "".join(
            f'<div id="p{c.number}" class="post has-profile bg2"><div class="inner"><dl class="postprofile" '
            f'id="profile{c.number}"><dt><a href="./memberlist.php?mode=viewprofile&amp;u={sum(map(ord, c.author)) * 7 + len(c.author)}" '
            f'class="username">{c.author}</a></dt></dl><div class="postbody"><div id="post_content{c.number}"><h3><a '
            f'href="#p{c.number}">Re: {title(thread)}</a></h3><p class="author"><a href="./viewtopic.php?p={c.number}#p{c.number}"'
            f'></a>by <strong><a href="./memberlist.php?mode=viewprofile" class="username">{c.author}</a></strong> &raquo; <time '
            f'datetime="{c.when.isoformat()}">{c.when.strftime("%a %b %d, %Y %I:%M %p")}</time></p><div class="content">'
            f'{html.escape(text)}</div></div></div></div></div><hr class="divider">\n' for c, text in shown[start:start + POSTS_A_PAGE])
        body = (f'<body id="phpbb" class="nojs notouch section-viewtopic ltr "><div id="wrap" class="wrap"><div id="page-body" '
                f'class="page-body" role="main"><h2 class="topic-title"><a href="./viewtopic.php?t={thread.number}">{title(thread)}'
                f'</a></h2><div class="action-bar bar-top"><div class="pagination">{len(shown)} posts &bull; Page '
                f'<strong>{page + 1}</strong> of <strong>{count}</strong></div></div>{posts}</div></div></body></html>')
        result.append((f"-page{page + 1}", url, body))
    return result


def plain(thread, shown):
    url = f"https://village.example/talk/{thread.number}"
    items = "".join(
        f'<div class="comment"><div class="meta"><b class="author">{c.author}</b> <span class="date">'
        f'{c.when.strftime("%Y-%m-%d %H:%M")}</span></div><div class="text"><p>{html.escape(text)}</p></div></div>\n'
        for c, text in shown)
    body = (f'<body><div class="page"><h1>{title(thread)}</h1><p class="intro">The E-Cat was tested again.</p><div '
            f'class="comments"><h2>Comments</h2>{items}</div></div></body></html>')
    return [("", url, body)]


WRITERS = [wordpress, reddit, phpbb, plain]
