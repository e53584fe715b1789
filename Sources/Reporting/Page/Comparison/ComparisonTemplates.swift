// Templates are data: lines may be longer than code's.
// swift-format-ignore-file

/// The page of a comparison.
enum ComparisonTemplates {
    static let page = """
        {{>head}}
        <body>
        <a class=skip href="#main">Skip to the findings</a>
        <header class=top><div class=bar><a class=brand href="#main">Standpoint</a><nav aria-label="Sections">{{#hasTimeline}}<a href="#time">Over time</a>{{/hasTimeline}}<a href="#compared">Compared</a>{{#hasSplit}}<a href="#split">Minds or crowd</a>{{/hasSplit}}{{#hasWords}}<a href="#words">Words</a>{{/hasWords}}{{#hasSaves}}<a href="#saves">Saves</a>{{/hasSaves}}{{#hasSensitivity}}<a href="#choices">Choices</a>{{/hasSensitivity}}<a href="#methods">Methods</a></nav><button type=button id=theme class=theme hidden>Theme</button></div></header>
        <main id=main>
        <section class=opening aria-labelledby=title>
        <h1 id=title class=kicker>{{{title}}}</h1>
        <p class=headline>{{{headline}}}</p>
        <p class=lede>{{{detail}}}</p>
        {{#hasUncertainty}}<p class=sure>{{{uncertainty}}}</p>{{/hasUncertainty}}
        <dl class=facts>
        <div><dt>comments</dt><dd>{{{commentCount}}}</dd></div>
        <div><dt>threads</dt><dd>{{{threadCount}}}</dd></div>
        <div><dt>groups</dt><dd>{{{groupCount}}}</dd></div>
        </dl>
        <div class=note role=note>
        {{#isValidated}}<p><strong>Validated on this corpus.</strong> {{{validation}}}</p>{{/isValidated}}{{^isValidated}}<p><strong>Not validated on this corpus.</strong> No word list reads every crowd well. Code a sample by hand (<code>standpoint sample</code>, then <code>standpoint validate</code>) before you rely on these figures.</p>{{/isValidated}}
        {{#notes}}<p>{{{text}}}</p>{{/notes}}
        </div>
        </section>
        {{#hasTimeline}}{{>timeline}}{{/hasTimeline}}
        {{>compared}}
        {{#hasSplit}}{{>minds}}{{/hasSplit}}
        {{#hasWords}}{{>keyness}}{{/hasWords}}
        {{#hasSaves}}{{>saves}}{{/hasSaves}}
        {{#hasSensitivity}}{{>choices}}{{/hasSensitivity}}
        <section id=methods aria-labelledby=methodsh>
        <h2 id=methodsh>Methods</h2>
        <div class=two>
        <div><h3>To copy</h3>
        <p class=copyable id=para>{{{paragraph}}}</p><p><button type=button class=copy data-copy=para hidden>Copy the paragraph</button></p></div>
        <div><h3>To cite</h3>
        <ul class="cites copyable" id=cites>{{#citations}}<li>{{{text}}}</li>{{/citations}}</ul><p><button type=button class=copy data-copy=cites hidden>Copy the citations</button></p>
        <h3>Files</h3>
        <p>Every figure here stands in a table beside this page: <a href="compare.csv">compare.csv</a>, <a href="keyness.csv">keyness.csv</a>, <a href="changepoints.csv">changepoints.csv</a>, <a href="snapshots.csv">snapshots.csv</a>, <a href="snapshot_comments.csv">snapshot_comments.csv</a>, <a href="switched.csv">switched.csv</a>, <a href="sensitivity.csv">sensitivity.csv</a>; <a href="datapackage.json">datapackage.json</a> describes them.</p></div>
        </div>
        </section>
        </main>
        {{>foot}}
        """

    static let compared = """
        <section id=compared aria-labelledby=comparedh>
        <h2 id=comparedh>Compared</h2>
        <p class=intro>Every difference is the second group less the first, in percentage points for shares. The dot is the difference, the line its 95 % interval from author to author; it is coloured where the interval leaves out zero. Hollow dots rest on few comments. p is the chance of so large a difference without any, adjusted for the whole table.</p>
        <div class=scroll tabindex=0 role=region aria-label="Table of comparisons"><table class="rank sortable" id=comparetable data-first=40><thead><tr><th scope=col data-sort=text>Groups<th scope=col data-sort=text>Figure<th scope=col data-sort=num class="n wide">First<th scope=col data-sort=num class="n wide">Second<th scope=col data-sort=num>Difference<th scope=col data-sort=num class="n wide">p</tr></thead><tbody>
        {{#rows}}<tr><th scope=row data-v="{{{groupsValue}}}"><bdi>{{{groups}}}</bdi>{{#note}}<span class=sub>{{{note}}}</span>{{/note}}<td>{{{metric}}}<td class="n wide" data-v="{{{firstValue}}}">{{{first}}}<td class="n wide" data-v="{{{secondValue}}}">{{{second}}}<td class=pic data-v="{{{differenceValue}}}">{{{picture}}}<span class=lim>{{{difference}}}</span><span class="sub phone">p {{{p}}}</span><td class="n wide" data-v="{{{pValue}}}">{{{p}}}</tr>
        {{/rows}}</tbody></table></div>
        {{#hasTrends}}<h3>The course</h3>
        <div class=scroll tabindex=0 role=region aria-label="Table of trends"><table class=plain><thead><tr><th scope=col>Figure<th scope=col class=wide>Test<th scope=col class=n>Estimate<th scope=col class=n>p</tr></thead><tbody>
        {{#trends}}<tr><th scope=row>{{{metric}}}<td class=wide>{{{test}}}<td class="n wrap">{{{estimate}}}<td class=n>{{{p}}}</tr>
        {{/trends}}</tbody></table></div>{{/hasTrends}}
        </section>
        """

    static let minds = """
        <section id=split aria-labelledby=splith>
        <h2 id=splith>Did minds change, or did the crowd?</h2>
        <p class=intro>{{{splitIntro}}}</p>
        <div class=scroll tabindex=0 role=region aria-label="Table of what changed"><table class=plain><thead><tr><th scope=col>What changed<th scope=col class=n>In all<th scope=col class=n>The same people, writing otherwise<th scope=col class=n>Another crowd<th scope=col class=wide>Whose</tr></thead><tbody>
        {{#splits}}<tr><th scope=row>{{{name}}}<td class=n>{{{total}}}<td class=n>{{{minds}}}<td class=n>{{{crowd}}}<td class=wide>{{{note}}}</tr>
        {{/splits}}</tbody></table></div>
        <h3>People who changed sides</h3>
        {{#hasTests}}<p class=intro>{{{switchedTests}}}</p>
        {{/hasTests}}{{#switched}}<details class=behind><summary><bdi>{{{name}}}</bdi>: {{{before}}} → {{{after}}} <span class=sub>{{{counts}}}</span></summary>
        <div class=two>{{#comments}}<blockquote class="{{{class}}}"><p>{{{text}}}</p><p class=sub>{{{at}}}</p></blockquote>{{/comments}}</div></details>
        {{/switched}}{{#isNobody}}<p class=none>Nobody took one side first and the other later.</p>{{/isNobody}}
        </section>
        """

    static let keyness = """
        <section id=words aria-labelledby=wordsh>
        <h2 id=wordsh>Distinctive words</h2>
        <p class=intro>Words and pairs of words that more people of one group use than of the other: log-odds with an informative prior, counted by people. The figure says how much more often (log₂ ratio with its 95 % limits for all terms together). Open a term to read comments that use it.</p>
        <div class=two>
        {{#sides}}<div class=said><h3>{{{group}}}</h3>
        {{#hasTerms}}{{#terms}}<details class=behind><summary><q><bdi>{{{term}}}</bdi></q> <span class=sub>{{{figure}}}; {{{uses}}}</span></summary>
        {{#comments}}<blockquote class="{{{class}}}"><p>{{{text}}}</p><p class=sub><bdi>{{{author}}}</bdi>{{{at}}}</p></blockquote>
        {{/comments}}</details>
        {{/terms}}{{/hasTerms}}{{^hasTerms}}<p class=none>None beyond chance.</p>{{/hasTerms}}</div>
        {{/sides}}</div>
        </section>
        """

    static let saves = """
        <section id=saves aria-labelledby=savesh>
        <h2 id=savesh>From save to save</h2>
        <p class=intro>{{{saveIntro}}}</p>
        <div class=scroll tabindex=0 role=region aria-label="Table of saves"><table class="rank sortable" id=savetable data-first=40><thead><tr><th scope=col data-sort=text>Thread<th scope=col data-sort=text>Saved<th scope=col data-sort=num class=n>came<th scope=col data-sort=num class=n>went<th scope=col data-sort=num class=n>changed<th scope=col data-sort=num class=n>stayed</tr></thead><tbody>
        {{#saves}}<tr><th scope=row><bdi>{{{thread}}}</bdi><td data-v="{{{dateValues}}}">{{{dates}}}<td class=n data-v="{{{added}}}">{{{added}}}<td class=n data-v="{{{removed}}}">{{{removed}}}<td class=n data-v="{{{edited}}}">{{{edited}}}<td class=n data-v="{{{kept}}}">{{{kept}}}</tr>
        {{/saves}}</tbody></table></div>
        {{#hasGone}}<details class="behind after"><summary>Comments that went or changed</summary>
        {{#gone}}<blockquote class="{{{class}}}"><p><strong>{{{kind}}}</strong> {{{text}}}</p><p class=sub><bdi>{{{author}}}</bdi>{{{at}}}</p></blockquote>
        {{/gone}}</details>{{/hasGone}}
        </section>
        """

    static let choices = """
        <section id=choices aria-labelledby=choicesh>
        <h2 id=choicesh>Under other choices</h2>
        <p class=lede>{{{choiceVerdict}}}</p>
        <details class="behind after"><summary>Every finding under every choice</summary>
        <div class=scroll tabindex=0 role=region aria-label="Table of choices"><table class=plain><thead><tr><th scope=col>Choice<th scope=col>Finding<th scope=col class=n>Difference<th scope=col>Stands</tr></thead><tbody>
        {{#choices}}<tr><th scope=row>{{{choice}}}<td>{{{finding}}}<td class=n>{{{difference}}}<td>{{{stands}}}</tr>
        {{/choices}}</tbody></table></div></details>
        </section>
        """
}
