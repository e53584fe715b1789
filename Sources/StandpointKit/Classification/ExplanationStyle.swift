/// The style sheet of an explanation. Blue and orange can be told apart by nearly everyone.
enum ExplanationStyle {
    static let css: StaticString = """
        :root{--paper:#fbfaf7;--ink:#1d1f23;--soft:#52575f;--rule:#e2ded5;--sk:#fbd3ae;--be:#c3dcf6;\
        --less:#a84600;--more:#17599e;color-scheme:light dark}
        @media (prefers-color-scheme:dark){:root{--paper:#16181c;--ink:#e9e7e1;--soft:#b3b8c0;\
        --rule:#31353c;--sk:#6b3d14;--be:#1f4a78;--less:#f2a45f;--more:#8bbdf3}}
        body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
        main{max-width:56rem;margin:0 auto;padding:1.5rem 1rem 3rem}
        h1{font-size:1.3rem;margin:0 0 1rem}h2{font-size:1.05rem;margin:1.8rem 0 .4rem}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:0 0 1rem}
        dt{color:var(--soft)}dd{margin:0}
        .text{white-space:pre-wrap;overflow-wrap:anywhere;font-size:1.15rem;line-height:1.9;\
        border:1px solid var(--rule);border-radius:6px;padding:.8rem 1rem;margin:0}
        .key{font-size:.9rem;color:var(--soft)}
        mark{background:none;color:inherit;border-radius:3px;padding:.1em 0}
        .sk{background:var(--sk)}.be{background:var(--be)}
        .tn{text-decoration:underline wavy var(--less) 1px;text-underline-offset:.25em}
        .tp{text-decoration:underline dotted var(--more) 2px;text-underline-offset:.25em}
        .q{color:var(--soft);font-style:italic}
        table{border-collapse:collapse;width:100%;font-size:.92rem}
        th,td{text-align:left;padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--rule);\
        vertical-align:top;overflow-wrap:break-word}
        .wide{overflow-x:auto}td:first-child{min-width:7rem;max-width:18rem}
        th{color:var(--soft);font-weight:500}
        .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;overflow-wrap:normal}
        .less{color:var(--less)}.more{color:var(--more)}.id{color:var(--soft);font-size:.85em}
        tfoot td{font-weight:600;border-bottom:0}.sum{margin:.4rem 0 0;color:var(--soft)}

        """
}
