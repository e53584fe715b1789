// Data: the style sheet of every page. No rule may be set in a `style` attribute; the policy forbids it.
// swift-format-ignore-file

/// The style sheet.
enum PageStyle {
    static let css: StaticString = """
        :root{
          --paper:#fbfaf7; --card:#ffffff; --ink:#1d1f23; --soft:#52575f; --faint:#696e77; --rule:#e2ded5; --hair:#eeebe4;
          --sk:#a84600; --sk-fill:#d97b29; --sk-wash:#fbe7d3; --sk-band:#d97b2938;
          --be:#17599e; --be-fill:#3f86cf; --be-wash:#dceaf8; --be-band:#3f86cf33;
          --ne:#555b64; --ne-fill:#b4b8be; --no-fill:#e6e3dc; --tone:#5b4b8a; --tone-band:#7a68b02e;
          --note:#f4efe3; --focus:#17599e;
          --serif:"Iowan Old Style","Charter","Bitstream Charter","Source Serif 4","Palatino Linotype",Palatino,"URW Palladio L",Georgia,"Liberation Serif",serif;
          --sans:"Inter",system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
          --mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;
          color-scheme:light;
        }
        @media (prefers-color-scheme:dark){:root:not([data-theme=light]){
          --paper:#16181c; --card:#1d2025; --ink:#e9e7e1; --soft:#b3b8c0; --faint:#969ca6; --rule:#31353c; --hair:#262a30;
          --sk:#f2a45f; --sk-fill:#d9812f; --sk-wash:#452c15; --sk-band:#d9812f3d;
          --be:#8bbdf3; --be-fill:#4c92da; --be-wash:#1b3350; --be-band:#4c92da3d;
          --ne:#b3b8c0; --ne-fill:#6a717b; --no-fill:#30343b; --tone:#b9a8ea; --tone-band:#9c8bd640;
          --note:#25231d; --focus:#8bbdf3; color-scheme:dark;
        }}
        :root[data-theme=dark]{
          --paper:#16181c; --card:#1d2025; --ink:#e9e7e1; --soft:#b3b8c0; --faint:#969ca6; --rule:#31353c; --hair:#262a30;
          --sk:#f2a45f; --sk-fill:#d9812f; --sk-wash:#452c15; --sk-band:#d9812f3d;
          --be:#8bbdf3; --be-fill:#4c92da; --be-wash:#1b3350; --be-band:#4c92da3d;
          --ne:#b3b8c0; --ne-fill:#6a717b; --no-fill:#30343b; --tone:#b9a8ea; --tone-band:#9c8bd640;
          --note:#25231d; --focus:#8bbdf3; color-scheme:dark;
        }
        *{box-sizing:border-box}
        html{scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.55 var(--sans);overflow-wrap:break-word}
        a{color:inherit;text-decoration-color:var(--faint);text-underline-offset:.18em;text-decoration-thickness:1px}
        a:hover{text-decoration-thickness:2px}
        :focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:2px}
        h1,h2,h3,p,ul,ol,dl,dd,figure,fieldset{margin:0;padding:0;border:0}
        ul,ol{list-style:none}
        button,input,select{font:inherit;color:inherit}
        .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;z-index:9;background:var(--card);padding:.5rem 1rem}
        [hidden]{display:none!important}

        .top{position:sticky;top:0;z-index:5;background:var(--paper);border-bottom:1px solid var(--rule)}
        .bar{max-width:72rem;margin:0 auto;padding:0 1.5rem;height:3.25rem;display:flex;align-items:center;gap:1.75rem}
        .brand{font:600 1.05rem/1 var(--serif);letter-spacing:.01em;text-decoration:none}
        .bar nav{display:flex;gap:1.35rem;overflow-x:auto;scrollbar-width:none;flex:1;min-width:0;padding:.5rem .25rem;font-size:.875rem}
        .bar nav a{text-decoration:none;color:var(--soft);white-space:nowrap}.bar nav a:hover{color:var(--ink);text-decoration:underline}
        button{background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:.35rem .8rem;font-size:.875rem;cursor:pointer}
        button:hover{border-color:var(--faint)}
        .theme{font-size:.8125rem;white-space:nowrap}

        main{max-width:72rem;margin:0 auto;padding:0 1.5rem 4rem}
        section{padding-top:4rem}
        h2{font:600 1.625rem/1.2 var(--serif);letter-spacing:-.005em;margin-bottom:.5rem;padding-top:1.5rem;border-top:1px solid var(--rule)}
        h3{font:600 1rem/1.35 var(--sans);margin:0 0 .75rem}
        .intro{color:var(--soft);max-width:44rem;margin-bottom:1.5rem}

        .opening{padding-top:3.5rem}
        .kicker{font:600 .9375rem/1.4 var(--sans);color:var(--soft);margin-bottom:.75rem}
        .headline,.threadpage h1{font:600 clamp(2.1rem,1.2rem + 3.6vw,3.6rem)/1.08 var(--serif);letter-spacing:-.015em;text-wrap:balance;max-width:20ch}
        .threadpage h1{font-size:clamp(1.8rem,1.2rem + 2.4vw,2.75rem);max-width:28ch}
        .lede{font:400 1.25rem/1.5 var(--serif);margin-top:1.35rem;max-width:42rem}
        .sure{color:var(--soft);margin-top:.75rem;max-width:42rem}
        .split{margin-top:2.25rem}
        .split svg.comp{width:100%;height:2.25rem;display:block;border-radius:4px}
        .legend{display:flex;flex-wrap:wrap;gap:.35rem 2rem;margin-top:.75rem;font-size:.9375rem}
        .legend li{display:flex;align-items:baseline;gap:.5rem}
        .legend b{font-variant-numeric:tabular-nums}
        .legend i{width:.75rem;height:.75rem;border-radius:2px;align-self:center;flex:none}
        .legend .sk i{background:var(--sk-fill)}.legend .be i{background:var(--be-fill)}.legend .ne i{background:var(--ne-fill)}.legend .no i{background:var(--no-fill)}
        .legend span{color:var(--soft)}
        svg.comp rect.sk{fill:var(--sk-fill)}svg.comp rect.be{fill:var(--be-fill)}svg.comp rect.ne{fill:var(--ne-fill)}svg.comp rect.no{fill:var(--no-fill)}
        .facts{display:flex;flex-wrap:wrap;gap:1rem 3rem;margin-top:2.25rem}
        .facts dt{font-size:.875rem;color:var(--soft)}
        .facts dd{font:600 1.5rem/1.25 var(--serif);font-variant-numeric:lining-nums}
        .facts div{display:flex;flex-direction:column-reverse}
        .note{margin-top:2.25rem;background:var(--note);border-radius:8px;padding:1rem 1.25rem;max-width:48rem;font-size:.9375rem}
        .note p+p{margin-top:.5rem}
        code,kbd{font:.9em var(--mono)}kbd{border:1px solid var(--rule);border-radius:4px;padding:.05em .4em;background:var(--card)}

        .key{font-weight:600;color:var(--ink);border-bottom:2px solid}.key.sk{border-color:var(--sk-fill);border-bottom-style:dashed}.key.be{border-color:var(--be-fill)}
        .chartbox{margin:0 0 1.5rem}
        .chartbox figcaption{font-size:.9375rem;color:var(--soft);margin-bottom:.5rem}
        svg.chart{width:100%;height:auto;display:block}svg.narrow{display:none}
        .grid{stroke:var(--hair);stroke-width:1}.grid.zero{stroke:var(--faint)}
        .ax{fill:var(--faint);font:12px var(--sans);font-variant-numeric:tabular-nums}.ax.value-at{text-anchor:end}.ax.when-at{text-anchor:middle}
        .vol{fill:var(--no-fill)}
        .band.sk{fill:var(--sk-band)}.band.be{fill:var(--be-band)}.band.tone{fill:var(--tone-band)}
        .line,.gap{fill:none;stroke-width:2.25;stroke-linejoin:round;stroke-linecap:round}.gap{stroke-width:1.25;stroke-dasharray:2 5}
        .line.sk,.gap.sk,.whisker.sk{stroke:var(--sk-fill)}.line.be,.gap.be,.whisker.be{stroke:var(--be-fill)}.line.tone,.gap.tone,.whisker.tone{stroke:var(--tone)}.whisker.ne{stroke:var(--ne-fill)}
        .line.sk{stroke-dasharray:7 4}
        .whisker{stroke-width:3;stroke-linecap:round}.chart .whisker{stroke-width:2;opacity:.45}
        .dot.sk{fill:var(--sk-fill);stroke:var(--sk-fill)}.dot.be{fill:var(--be-fill);stroke:var(--be-fill)}.dot.tone{fill:var(--tone);stroke:var(--tone)}.dot.ne{fill:var(--ne);stroke:var(--ne)}
        .dot{stroke-width:2}.dot.low{fill:var(--paper)}
        .change,.event{stroke:var(--ink);stroke-width:1.5}.change{stroke-dasharray:1 3}.save{fill:var(--faint)}
        .found{margin:-.25rem 0 1rem;font-size:.9375rem}.shift,.one{display:inline-block}.shift{font-weight:600;margin-right:.75rem}
        .matrix td{min-width:5rem}.matrix thead th{white-space:normal;vertical-align:bottom}svg.part{display:block;width:100%;height:.3rem;margin-top:.2rem}.part rect{fill:var(--ne-fill)}
        .matrix .sk .part rect{fill:var(--sk-fill)}.matrix .be .part rect{fill:var(--be-fill)}.key.ne,.key.no{border-color:var(--ne-fill)}
        .name{font:600 13px var(--sans)}.name.sk{fill:var(--sk)}.name.be{fill:var(--be)}.name.tone{fill:var(--tone)}
        .hit{fill:transparent}.cross{stroke:var(--faint);stroke-width:1;visibility:hidden}
        .readout{font-size:.875rem;color:var(--soft);min-height:1.4em;font-variant-numeric:tabular-nums}
        .behind summary,.why summary{cursor:pointer;color:var(--soft);font-size:.875rem;width:max-content;max-width:100%}
        .behind summary:hover,.why summary:hover{color:var(--ink)}
        .behind .scroll,.after{margin-top:.75rem}.scroll+h3{margin-top:2rem}.behind summary .sub{display:inline-block;margin-left:.6rem}

        .scroll{overflow-x:auto;position:relative}
        table{border-collapse:collapse;width:100%;font-size:.9375rem;font-variant-numeric:tabular-nums lining-nums}
        th,td{text-align:left;vertical-align:baseline;padding:.6rem .9rem .6rem 0;border-bottom:1px solid var(--hair);font-weight:400}
        thead th{font-size:.8125rem;color:var(--soft);border-bottom-color:var(--rule);white-space:nowrap}
        .n{text-align:right}td.n{white-space:nowrap}td.n.wrap{white-space:normal}
        tbody tr:hover{background:var(--card)}
        .rank th[scope=row]{overflow-wrap:anywhere;min-width:11rem;font-weight:500}
        .rank th[scope=row] a{text-decoration-color:var(--rule)}
        .sub{display:block;font-size:.8125rem;color:var(--soft);font-weight:400}.sub.phone{display:none}
        .lim{display:block;font-size:.8125rem;color:var(--faint)}
        .pic{width:15rem;min-width:9rem}
        .ends{display:inline-flex;justify-content:space-between;width:10rem}
        svg.bal{width:10rem;height:1.25rem;display:block;overflow:visible;transform:translateY(.3rem)}.bal .axis{stroke:var(--hair)}.bal .mid{stroke:var(--faint)}
        td svg.comp{width:8rem;height:.625rem;border-radius:2px;vertical-align:middle;margin-right:.75rem}
        .takes{font-size:.8125rem;color:var(--soft)}.takes.sk{color:var(--sk)}.takes.be{color:var(--be)}
        .none,.gone{color:var(--faint);font-style:italic}
        .low{font-size:.75rem;color:var(--faint)}
        th button{all:unset;cursor:pointer}th button:focus-visible{outline:2px solid var(--focus);outline-offset:3px}
        th button:hover{color:var(--ink)}th[aria-sort] button::after{content:" ↓"}th[aria-sort=ascending] button::after{content:" ↑"}
        .more{margin-top:.9rem}

        .two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:2rem 3.5rem}
        .terms li{display:grid;grid-template-columns:1fr auto 4.5rem 3.25rem;gap:.9rem;align-items:baseline;padding:.42rem 0;border-bottom:1px solid var(--hair);font-size:.9375rem}
        .term q{font-family:var(--serif)}.cat{color:var(--faint);font-size:.8125rem;margin-left:.6rem}
        .term .find{margin-left:.5rem;padding:0 .35rem;border-color:transparent;background:none;color:var(--faint);font-size:.8125rem;text-decoration:underline;text-underline-offset:.18em}
        .term .find:hover,.term .find:focus-visible{color:var(--ink)}
        .said details{padding:.42rem 0;border-bottom:1px solid var(--hair)}.said summary{width:auto;font-size:.9375rem;color:var(--ink)}.said q{font-family:var(--serif)}.said summary .sub{display:inline;margin-left:.6rem}
        blockquote{margin:.75rem 0;padding-left:.9rem;border-left:3px solid var(--rule);max-width:40rem}blockquote p{font:400 1rem/1.55 var(--serif)}blockquote .sub{font:400 .8125rem/1.5 var(--sans);margin-top:.2rem}blockquote p,.said q{overflow-wrap:anywhere}
        blockquote.sk{border-color:var(--sk-fill)}blockquote.be{border-color:var(--be-fill)}blockquote.ne{border-color:var(--ne-fill)}blockquote.sk b{background:var(--sk-wash)}blockquote.be b{background:var(--be-wash)}
        .uses{color:var(--soft);font-size:.8125rem;white-space:nowrap}.sum{text-align:right;font-variant-numeric:tabular-nums}
        .add{width:100%;height:.4rem;align-self:center}.add rect.sk{fill:var(--sk-fill)}.add rect.be{fill:var(--be-fill)}

        .parts{margin-bottom:1.5rem;font-size:.875rem;color:var(--soft)}.parts ol{display:flex;flex-wrap:wrap;gap:.25rem 1rem}.parts [aria-current]{font-weight:600;color:var(--ink);text-decoration:none}
        .reading{display:grid;grid-template-columns:15rem minmax(0,1fr);gap:3.5rem;align-items:start}
        .side .tools{position:sticky;top:4.75rem;max-height:calc(100vh - 6rem);overflow-y:auto;padding:2px}
        html:not(.js) .reading{display:block}
        .tools{display:grid;gap:.9rem;font-size:.875rem;color:var(--ink)}
        .field{display:grid;gap:.2rem;min-width:0}.field label,legend{font-size:.8125rem;color:var(--soft)}
        .tools input:not([type=checkbox]),.tools select{width:100%;min-width:0;background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:.4rem .55rem}
        .pair{display:grid;grid-template-columns:1fr 1fr;gap:.5rem}
        fieldset{display:flex;flex-wrap:wrap;gap:.4rem}legend{margin-bottom:.2rem;padding:0}
        .pill{display:inline-flex;align-items:center;gap:.35rem;border:1px solid var(--rule);border-radius:99px;padding:.2rem .65rem;cursor:pointer;background:var(--card)}
        .pill:has(:not(:checked)){color:var(--faint);background:none}
        .pill input{margin:0;accent-color:var(--ink)}.pill.sk input{accent-color:var(--sk)}.pill.be input{accent-color:var(--be)}
        .acts{display:flex;gap:.5rem}.count{color:var(--soft)}
        .thread{padding-top:0}.thread+.thread{padding-top:3rem}
        .thread>h3{font:600 1.3rem/1.3 var(--serif);margin-bottom:.25rem}
        .thread>.sub{margin-bottom:1rem;font-size:.875rem}
        .list{margin-top:.5rem}
        .c{--d:0;--step:1.15rem;padding-left:calc(var(--d)*var(--step));position:relative;max-width:50rem;content-visibility:auto;contain-intrinsic-size:auto 9rem}
        .c::before{content:"";position:absolute;inset:0 auto 0 0;width:calc(var(--d)*var(--step));background:repeating-linear-gradient(to right,var(--rule) 0 1px,transparent 1px var(--step))}
        .d1{--d:1}.d2{--d:2}.d3{--d:3}.d4{--d:4}.d5{--d:5}.d6{--d:6}.d7{--d:7}.d8{--d:8}.d9{--d:9}.d10{--d:10}
        .flat .c{--d:0}
        .c article{padding:.95rem 0 .95rem .9rem;border-bottom:1px solid var(--hair);border-left:3px solid transparent}
        .c.sk>article{border-left-color:var(--sk-fill)}.c.be>article{border-left-color:var(--be-fill)}.c.ne>article{border-left-color:var(--ne-fill)}
        .c.at>article{background:var(--card)}
        .c:target>article{background:var(--note)}
        .c header{display:flex;flex-wrap:wrap;align-items:baseline;gap:.15rem .75rem;font-size:.8125rem;color:var(--soft)}
        .who{overflow-wrap:anywhere;min-width:0;font-size:.9375rem;font-weight:600;color:var(--ink)}
        .who a{text-decoration-color:var(--rule)}
        .when{text-decoration:none}.when:hover{text-decoration:underline}
        .chip{border-radius:3px;padding:0 .4em;white-space:nowrap}
        .chip.sk{background:var(--sk-wash);color:var(--sk)}.chip.be{background:var(--be-wash);color:var(--be)}.chip.ne,.chip.no{background:var(--hair);color:var(--soft)}
        .num{font-variant-numeric:tabular-nums}
        .fold{padding:0 .5rem;font-size:.8125rem;color:var(--soft);background:none}
        .x,.headline,.thread h3,.re,.sub{overflow-wrap:anywhere}.x{font:400 1.0625rem/1.6 var(--serif);margin-top:.35rem;unicode-bidi:isolate;max-width:40rem}
        .x p+p{margin-top:.7em}
        .x p.q,.x span.q{color:var(--soft);font-style:italic}.x p.q{border-left:2px solid var(--rule);padding-left:.9em}
        mark{background:none;color:inherit;border-bottom:2px solid transparent;cursor:help}
        mark.s{background:var(--sk-wash);border-bottom:2px dashed var(--sk-fill)}
        mark.b{background:var(--be-wash);border-bottom-color:var(--be-fill)}
        mark.t{border-bottom:2px dotted var(--tone)}
        mark.z{text-decoration:line-through;text-decoration-color:var(--faint);border-bottom:1px solid var(--faint)}
        mark.hot{outline:2px solid var(--focus);outline-offset:1px}
        .why{margin-top:.5rem}
        .why table{width:auto;font-size:.8125rem;margin-top:.35rem}.why th,.why td{padding:.3rem 1.25rem .3rem 0}.why td:nth-child(3),.why td:nth-child(5){text-align:right}
        .why td:last-child{font-weight:600}
        .scores{font-size:.8125rem;color:var(--soft);margin-top:.4rem}
        #tip{position:absolute;z-index:8;max-width:22rem;background:var(--ink);color:var(--paper);border-radius:8px;padding:.65rem .9rem;font-size:.8125rem;line-height:1.45;pointer-events:none;box-shadow:0 6px 24px #0004}
        #tip p+p{margin-top:.4rem}#tip b{font-variant-numeric:tabular-nums}
        .nothing{color:var(--soft);padding:2rem 0}

        .copyable{font:400 1rem/1.6 var(--serif)}.cites li{padding-left:1.5rem;text-indent:-1.5rem;margin-bottom:.5rem}
        .methods p+p,.copy{margin-top:.75rem}#methods h3:not(:first-child){margin-top:2rem}
        .troubles,.lexicons{font-size:.9375rem}.troubles li,.lexicons li{padding:.35rem 0;border-bottom:1px solid var(--hair)}.troubles span,.lexicons span{color:var(--soft)}
        .troubles{margin-top:.5rem}
        .end{max-width:72rem;margin:0 auto;padding:1.5rem;border-top:1px solid var(--rule);color:var(--soft);font-size:.875rem}
        dialog{background:var(--card);color:var(--ink);border:1px solid var(--rule);border-radius:10px;padding:1.5rem 2rem;max-width:24rem}dialog::backdrop{background:#0007}
        dialog h2{border:0;padding:0;margin-bottom:1rem}.keys div{display:flex;gap:1rem;padding:.25rem 0}.keys dt{width:5rem}dialog form{margin-top:1.25rem}

        @media (max-width:60rem){
          .reading{grid-template-columns:minmax(0,1fr);gap:1.5rem}
          .side .tools{position:static;max-height:none;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));background:var(--card);border:1px solid var(--rule);border-radius:8px;padding:1rem}
          .tools fieldset,.tools .count,.tools .acts{grid-column:1/-1}
          .terms li{grid-template-columns:1fr auto 3rem}.terms .add{display:none}
        }
        @media (max-width:44rem){
          .bar{padding:0 1rem;gap:1rem}.bar nav{gap:1.1rem}main{padding:0 1rem 3rem}section{padding-top:2.75rem}.opening{padding-top:2.25rem}
          .lede{font-size:1.125rem}.facts{gap:1rem 2rem}.facts dd{font-size:1.25rem}
          svg.wide{display:none}svg.narrow{display:block}
          .wide{display:none}.sub.phone{display:block}.plain td.n,.plain thead th{white-space:normal}.plain td.n:last-child{white-space:nowrap}
          .rank th[scope=row]{min-width:8rem}.pic{width:auto;min-width:7rem}.ends{width:7rem;gap:.3rem;font-size:.75rem}svg.bal{width:7rem}.theme .sets{display:none}
          .rank .pic .takes{display:block}td svg.comp{width:6rem;margin-right:0}
          .rank td,.rank th{padding-right:.6rem}
          .c{--step:.6rem}.x{font-size:1.03rem}
        }
        @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}button,.pill,a{transition:color .12s,border-color .12s,background-color .12s}}
        @media (forced-colors:active){.band{opacity:.3}mark{border-bottom-color:CanvasText}}
        @media print{
          tr[hidden]{display:table-row!important}.more{display:none}
          :root{--paper:#fff;--card:#fff;--note:#f4f4f4}
          .top,.side,.skip,.theme,.copy,.fold,dialog,.readout{display:none!important}.reading{display:block}.c{content-visibility:visible;break-inside:avoid}section{padding-top:1.5rem}
          body{font-size:10.5pt}.x{font-size:10.5pt}a{text-decoration:none}
        }
        """
}
