// Templates are data: lines may be longer than code's.
// swift-format-ignore-file

/// The overview: `report.html`.
enum OverviewTemplates {
    static let page = """
        {{>head}}
        <body>
        <a class=skip href="#main">Skip to the findings</a>
        <header class=top><div class=bar><a class=brand href="#main">Standpoint</a><nav aria-label="Sections">{{#hasTimeline}}<a href="#time">Over time</a>{{/hasTimeline}}<a href="#threads">Threads</a><a href="#authors">Authors</a>{{#hasReplies}}<a href="#replies">Answers</a>{{/hasReplies}}{{#hasSaves}}<a href="#saves">Saves</a>{{/hasSaves}}{{#hasSaid}}<a href="#said">Words</a>{{/hasSaid}}{{^hasSaid}}<a href="#words">Words</a>{{/hasSaid}}{{#isInline}}<a href="#comments">Comments</a>{{/isInline}}<a href="#methods">Methods</a></nav><button type=button id=theme class=theme hidden>Theme</button></div></header>
        <main id=main>
        {{>verdict}}
        {{#hasTimeline}}{{>timeline}}{{/hasTimeline}}
        {{>threads}}
        {{>authors}}
        {{#hasReplies}}{{>replies}}{{/hasReplies}}
        {{#hasSaves}}{{>saves}}{{/hasSaves}}
        {{#hasSaid}}{{>said}}{{/hasSaid}}
        {{>words}}
        {{#isInline}}
        <section id=comments aria-labelledby=ch>
        <h2 id=ch>Comments</h2>
        <p class=intro>Every comment as it stands in its thread. Marked words counted: <mark class=s>dashed towards doubt</mark>, <mark class=b>solid towards belief</mark>, <mark class=t>dotted for tone alone</mark>, <mark class=z>struck where a rule took the weight away</mark>. Point at one, or move to it with the tab key, to see why.</p>
        <div class=reading>
        <div class=side>{{>tools}}</div>
        <div class=pages>
        {{{comments}}}</div>
        </div>
        </section>
        {{/isInline}}
        {{>methods}}
        </main>
        {{>foot}}
        """

    static let verdict = """
        <section class=opening aria-labelledby=title>
        <h1 id=title class=kicker>{{{title}}}</h1>
        <p class=headline>{{{headline}}}</p>
        <p class=lede>{{{detail}}}</p>
        {{#hasUncertainty}}<p class=sure>{{{uncertainty}}}</p>{{/hasUncertainty}}
        {{#hasComments}}
        <div class=split>{{{composition}}}</div>
        {{{legend}}}
        {{/hasComments}}
        <dl class=facts>
        <div><dt>comments</dt><dd>{{{commentCount}}}</dd></div>
        <div><dt>named authors</dt><dd>{{{authorCount}}}</dd></div>
        <div><dt>threads</dt><dd>{{{threadCount}}}</dd></div>
        <div><dt>coverage</dt><dd>{{{overallCoverage}}}</dd></div>
        {{#hasPeriod}}<div class=long><dt>period</dt><dd>{{{period}}}</dd></div>{{/hasPeriod}}
        </dl>
        <div class=note role=note>
        {{#isValidated}}<p><strong>Validated on this corpus.</strong> {{{validation}}}</p>{{/isValidated}}
        {{^isValidated}}<p><strong>Not validated on this corpus.</strong> No word list reads every crowd well. Code a sample by hand (<code>standpoint sample</code>, then <code>standpoint validate</code>) before you rely on these figures.</p>{{/isValidated}}
        {{#pageNote}}<p>{{{pageNote}}}</p>{{/pageNote}}
        </div>
        </section>
        """

    static let timeline = """
        <section id=time aria-labelledby=timeh>
        <h2 id=timeh>Over time</h2>
        <p class=intro>{{{timeIntro}}}</p>
        <figure class=chartbox>
        <figcaption>Share of comments that doubt (<span class="key sk">skeptics</span>) and that hold the claim (<span class="key be">believers</span>), with 95 % bands</figcaption>
        {{{stanceChart}}}<p class=readout aria-hidden=true>&nbsp;</p>
        </figure>
        <figure class=chartbox>
        <figcaption>Mean tone of the comments, −1 unfriendly to +1 friendly, with a 95 % band</figcaption>
        {{{toneChart}}}<p class=readout aria-hidden=true>&nbsp;</p>
        </figure>
        {{#hasChanges}}<p class=found>Changes beyond chance: {{#changes}}<span class=shift>{{{text}}}</span> {{/changes}}</p>{{/hasChanges}}
        <details class=behind><summary>The table behind these charts</summary>
        <div class=scroll tabindex=0 role=region aria-label="Timeline table"><table class=plain><thead><tr><th scope=col>From<th scope=col>Comments<th scope=col>Authors<th scope=col>Skeptics<th scope=col>Believers<th scope=col>Coverage<th scope=col>Tone</tr></thead><tbody>
        {{#bins}}<tr><th scope=row>{{{start}}}{{#isLow}} <span class=low title="fewer than 10 judged comments or 5 authors">few</span>{{/isLow}}<td>{{{comments}}}<td>{{{authors}}}<td>{{{skeptics}}}<td>{{{believers}}}<td>{{{coverage}}}<td>{{{tone}}}</tr>
        {{/bins}}</tbody></table></div></details>
        </section>
        """

    static let threads = """
        <section id=threads aria-labelledby=threadsh>
        <h2 id=threadsh>Threads</h2>
        <p class=intro>From the most skeptical to the most believing. The dot is the share of believers less the share of skeptics, the line its 95 % interval; it is coloured where the interval leaves out an even split. Hollow dots rest on few comments.{{#more}} {{{more}}}{{/more}}</p>
        <div class=scroll tabindex=0 role=region aria-label="Table of threads"><table class="rank sortable" id=threadtable data-first=40><thead><tr><th scope=col data-sort=text>Thread<th scope=col data-sort=num class=n>Comments<th scope=col data-sort=num class="n wide">Authors<th scope=col data-sort=num><span class=ends><span class="key sk">skeptics</span><span class="key be">believers</span></span><th scope=col data-sort=num class="n wide">Skeptics<th scope=col data-sort=num class="n wide">Believers<th scope=col data-sort=num class="n wide">Coverage</tr></thead><tbody>
        {{#threads}}<tr><th scope=row><a href="{{{href}}}"><bdi>{{{title}}}</bdi></a><span class=sub>{{{sub}}}</span><span class="sub phone">{{{phone}}}</span><td class=n data-v="{{{comments}}}">{{{commentsShown}}}<td class="n wide" data-v="{{{authors}}}">{{{authors}}}<td class=pic data-v="{{{balanceValue}}}">{{{balance}}}<td class="n wide" data-v="{{{skepticValue}}}">{{{skeptics}}}<td class="n wide" data-v="{{{believerValue}}}">{{{believers}}}<td class="n wide" data-v="{{{coverageValue}}}">{{{coverage}}}</tr>
        {{/threads}}</tbody></table></div>
        </section>
        """

    static let authors = """
        <section id=authors aria-labelledby=authorsh>
        <h2 id=authorsh>Authors</h2>
        <p class=intro>{{{authorIntro}}}</p>
        <div class=scroll tabindex=0 role=region aria-label="Table of authors"><table class="rank sortable" id=authortable data-first=20><thead><tr><th scope=col data-sort=text>Author<th scope=col data-sort=num class=n>Comments<th scope=col data-sort=num>Takes the side of<th scope=col data-sort=num class="n wide">Threads<th scope=col data-sort=num class="n wide">Answers made<th scope=col data-sort=num class="n wide">Answers got<th scope=col data-sort=num class="n wide">Tone</tr></thead><tbody>
        {{#authors}}<tr><th scope=row>{{#isInline}}<a class=by href="#comments" data-by="{{{name}}}"><bdi>{{{name}}}</bdi></a>{{/isInline}}{{^isInline}}<bdi>{{{name}}}</bdi>{{/isInline}}<td class=n data-v="{{{comments}}}">{{{comments}}}<td class=pic data-v="{{{logit}}}">{{{composition}}}<span class="takes {{{side}}}">{{{sideLabel}}}</span><td class="n wide" data-v="{{{threads}}}">{{{threads}}}<td class="n wide" data-v="{{{made}}}">{{{made}}}<td class="n wide" data-v="{{{got}}}">{{{got}}}<td class="n wide" data-v="{{{toneValue}}}">{{{tone}}}</tr>
        {{/authors}}</tbody></table></div>
        </section>
        """

    static let replies = """
        <section id=replies aria-labelledby=repliesh>
        <h2 id=repliesh>Who answers whom</h2>
        <p class=intro>{{{replyIntro}}}</p>
        <div class=two>
        <div class=scroll tabindex=0 role=region aria-label="Answers from stance to stance"><table class=matrix><thead><tr><th scope=col>Comments of a<th scope=col>answer a skeptic<th scope=col>a believer<th scope=col>a neutral<th scope=col>no signal<th scope=col class=n>in all</tr></thead><tbody>
        {{#replyRows}}<tr class={{{class}}}><th scope=row><span class="key {{{class}}}">{{{from}}}</span>{{#cells}}<td>{{{share}}}<span class=lim>{{{count}}}</span><svg class=part viewBox="0 0 100 4" preserveAspectRatio=none aria-hidden=true><rect height=4 width="{{{width}}}" /></svg>{{/cells}}<td class=n>{{{sum}}}</tr>
        {{/replyRows}}</tbody></table></div>
        {{#hasPairs}}<div class=scroll tabindex=0 role=region aria-label="Pairs of authors"><table class=plain><thead><tr><th scope=col>Who answers whom most<th scope=col class=n>Answers<th scope=col class=n>same side<th scope=col class=n>other side<th scope=col class=n>Tone</tr></thead><tbody>
        {{#pairs}}<tr><th scope=row><bdi>{{{source}}}</bdi> → <bdi>{{{target}}}</bdi><td class=n>{{{count}}}<td class=n>{{{agree}}}<td class=n>{{{disagree}}}<td class=n>{{{tone}}}</tr>
        {{/pairs}}</tbody></table></div>{{/hasPairs}}
        </div>
        </section>
        """

    static let said = """
        <section id=said aria-labelledby=saidh>
        <h2 id=saidh>What each side says</h2>
        <p class=intro>{{{saidIntro}}}</p>
        <div class=two>
        {{#sides}}<div class=said><h3><span class="key {{{class}}}">{{{group}}}</span></h3>
        {{#hasTerms}}{{#terms}}<details class=behind><summary><q><bdi>{{{term}}}</bdi></q> <span class=sub>{{{figure}}}; {{{uses}}}</span></summary>
        {{#comments}}<blockquote class="{{{class}}}">{{#hasExcerpt}}<p>{{{before}}}<b>{{{hit}}}</b>{{{after}}}</p>{{/hasExcerpt}}<p class=sub><a href="{{{href}}}"><bdi>{{{author}}}</bdi>{{{at}}}</a></p></blockquote>
        {{/comments}}</details>
        {{/terms}}{{/hasTerms}}{{^hasTerms}}<p class=none>None beyond chance.</p>{{/hasTerms}}</div>
        {{/sides}}</div>
        </section>
        """

    static let words = """
        <section id=words aria-labelledby=wordsh>
        <h2 id=wordsh>Words that counted</h2>
        <p class=intro>The lexicon entries that moved the stance most in this corpus: what they added in all, after every rule. They show what the figures above rest on.</p>
        <div class=two>
        <div><h3><span class="key sk">Towards doubt</span></h3>
        {{#hasSkeptic}}<ul class=terms>
        {{#skeptic}}<li class=sk><span class=term><q><bdi>{{{form}}}</bdi></q><span class=cat>{{{category}}}</span></span><span class=uses>{{{uses}}}</span><svg class=add viewBox="0 0 100 6" preserveAspectRatio=none aria-hidden=true><rect class=sk height=6 width="{{{width}}}" /></svg><span class=sum>{{{sum}}}</span></li>
        {{/skeptic}}</ul>{{/hasSkeptic}}{{^hasSkeptic}}<p class=none>None.</p>{{/hasSkeptic}}</div>
        <div><h3><span class="key be">Towards belief</span></h3>
        {{#hasBeliever}}<ul class=terms>
        {{#believer}}<li class=be><span class=term><q><bdi>{{{form}}}</bdi></q><span class=cat>{{{category}}}</span></span><span class=uses>{{{uses}}}</span><svg class=add viewBox="0 0 100 6" preserveAspectRatio=none aria-hidden=true><rect class=be height=6 width="{{{width}}}" /></svg><span class=sum>{{{sum}}}</span></li>
        {{/believer}}</ul>{{/hasBeliever}}{{^hasBeliever}}<p class=none>None.</p>{{/hasBeliever}}</div>
        </div>
        </section>
        """

    static let methods = """
        <section id=methods aria-labelledby=methodsh>
        <h2 id=methodsh>Methods</h2>
        <div class=two>
        <div><h3>To copy</h3>
        <p class=copyable id=para>{{{paragraph}}}</p><p><button type=button class=copy data-copy=para hidden>Copy the paragraph</button></p>
        <h3>To cite</h3>
        <ul class="cites copyable" id=cites>{{#citations}}<li>{{{text}}}</li>{{/citations}}</ul><p><button type=button class=copy data-copy=cites hidden>Copy the citations</button></p></div>
        <div><h3>What was read</h3>
        <p>{{{inputs}}}</p>
        {{#hasTroubles}}<ul class=troubles>{{#troubles}}<li><code>{{{path}}}</code> <span>{{{what}}}</span></li>{{/troubles}}</ul>{{/hasTroubles}}{{#moreTroubles}}<p>{{{moreTroubles}}}</p>{{/moreTroubles}}
        {{#hasLexicons}}<h3>Lexicons</h3>
        <ul class=lexicons>{{#lexicons}}<li><strong>{{{title}}}</strong> <span>{{{detail}}}</span></li>{{/lexicons}}</ul>{{/hasLexicons}}
        <h3>Files</h3>
        <p>Every figure here stands in a table beside this page: <a href="threads.csv">threads.csv</a>, <a href="comments.csv">comments.csv</a>, <a href="evidence.csv">evidence.csv</a>, <a href="authors.csv">authors.csv</a>, <a href="timeline.csv">timeline.csv</a>, <a href="changepoints.csv">changepoints.csv</a>, <a href="keyness.csv">keyness.csv</a>, <a href="snapshots.csv">snapshots.csv</a>, <a href="snapshot_comments.csv">snapshot_comments.csv</a>, <a href="edges.csv">edges.csv</a>, <a href="pages.csv">pages.csv</a>; <a href="datapackage.json">datapackage.json</a> describes them.</p></div>
        </div>
        </section>
        """
}
