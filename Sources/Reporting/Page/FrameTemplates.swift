// Templates are data: lines may be longer than code's.
// swift-format-ignore-file

/// The parts that every page has, and the page of one thread.
enum FrameTemplates {
    /// From the doctype to the end of the head. The policy comes before anything that it governs: nothing is
    /// loaded from anywhere, and only the style and the script of this program, known by their hashes, count.
    static let head = """
        <!doctype html>
        <html lang=en>
        <head>
        <meta charset=utf-8>
        <meta http-equiv=Content-Security-Policy content="{{{policy}}}">
        <meta name=viewport content="width=device-width, initial-scale=1">
        <meta name=referrer content=no-referrer>
        <meta name=color-scheme content="light dark">
        <meta name=generator content="Standpoint {{{version}}}">
        <title>{{{pageTitle}}}</title>
        <style>{{{style}}}</style>
        </head>
        """

    /// The filter of comments; shown by the script, because it does nothing without.
    static let tools = """
        <form class=tools id=tools role=search aria-label="Filter comments" hidden>
        <p class=field><label for=q>Search</label><input id=q type=search autocomplete=off spellcheck=false placeholder="a word or phrase"></p>
        <fieldset><legend>Stance</legend>
        <label class="pill sk"><input type=checkbox name=st value=sk checked>skeptic</label>
        <label class="pill be"><input type=checkbox name=st value=be checked>believer</label>
        <label class="pill ne"><input type=checkbox name=st value=ne checked>neutral</label>
        <label class="pill no"><input type=checkbox name=st value=no checked>no signal</label>
        </fieldset>
        {{#threadChoice}}<p class=field><label for=th>Thread</label><select id=th><option value="">all threads</option>{{#choices}}<option value="{{{id}}}">{{{title}}}</option>{{/choices}}</select></p>{{/threadChoice}}
        <p class=field><label for=who>Author</label><input id=who list=people autocomplete=off placeholder="anybody"></p>
        <datalist id=people></datalist>
        <div class=pair><p class=field><label for=from>From</label><input id=from type=date></p><p class=field><label for=to>To</label><input id=to type=date></p></div>
        <p class=field><label for=sort>Order</label><select id=sort><option value=thread>as in the thread</option><option value=new>newest first</option><option value=old>oldest first</option><option value=sk>most skeptical first</option><option value=be>most believing first</option><option value=likes>most liked first</option></select></p>
        <p class=acts><button type=reset>Clear</button><button type=button id=keys>Keys</button></p>
        <p class=count id=count role=status></p>
        </form>
        """

    /// The end of every page: the help on keys, the bubble of reasons, the script.
    static let foot = """
        <footer class=end>
        <p>Made by Standpoint {{{version}}} on one machine, without a network. The words quoted here belong to their authors.</p>
        </footer>
        <dialog id=help aria-labelledby=helph>
        <h2 id=helph>Keys</h2>
        <dl class=keys><div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous comment</dd></div><div><dt><kbd>e</kbd></dt><dd>open or close its reasons</dd></div><div><dt><kbd>/</kbd></dt><dd>search</dd></div><div><dt><kbd>c</kbd></dt><dd>clear the filter</dd></div><div><dt><kbd>t</kbd></dt><dd>light, dark, as the system</dd></div><div><dt><kbd>?</kbd></dt><dd>this list</dd></div></dl>
        <form method=dialog><button>Close</button></form>
        </dialog>
        <div id=tip role=tooltip hidden></div>
        <script>{{{script}}}</script>
        </body>
        </html>

        """

    /// A page of its own for a thread of a large run.
    static let thread = """
        {{>head}}
        <body>
        <a class=skip href="#comments">Skip to the comments</a>
        <header class=top><div class=bar><a class=brand href="../report.html">Standpoint</a><nav aria-label="Other pages"><a href="../report.html#threads">All threads</a></nav><button type=button id=theme class=theme hidden>Theme</button></div></header>
        <main id=main class=threadpage>
        <section class=opening>
        <p class=kicker>{{{runTitle}}}</p>
        <h1>{{{title}}}</h1>
        <p class=sub>{{{sub}}}</p>
        <p class=lede>{{{lede}}}</p>
        <div class=split>{{{composition}}}</div>
        {{{legend}}}
        </section>
        {{#hasTimeline}}{{>timeline}}{{/hasTimeline}}
        <section id=comments aria-labelledby=ch>
        <h2 id=ch>Comments</h2>
        {{#hasParts}}<nav class=parts aria-label="Parts of this thread"><p>This thread is long; the filter looks at this part of it.</p><ol>{{#parts}}<li>{{#isHere}}<a href="{{{page}}}" aria-current=page>{{{range}}}</a>{{/isHere}}{{^isHere}}<a href="{{{page}}}">{{{range}}}</a>{{/isHere}}</li>{{/parts}}</ol></nav>{{/hasParts}}
        <div class=reading>
        <div class=side>{{>tools}}</div>
        <div class=pages>
        <section class=thread id="t-{{{id}}}" data-th="{{{id}}}">
        <ol class=list>
        {{{comments}}}</ol>
        </section>
        </div>
        </div>
        </section>
        </main>
        {{>foot}}
        """
}
