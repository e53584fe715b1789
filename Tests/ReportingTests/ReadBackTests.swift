import Conversation
import Testing

@testable import Reporting

/// What another program reads is what was written: Python's own csv and json modules are the judge.
@Suite("Python reads the report back")
struct ReadBackTests {
    private static let hostile = [
        "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
        "line\u{2028}two\u{2029}three\u{85}four",
        "=cmd|' /C calc'!A0", "nul\0inside", "\u{202E}txet\u{202C}", "a,b;\"c\"\r\nd\ne",
        "'already quoted",
        "\t tab first", "-- dashes", "👩🏽‍🔬 e\u{301} ﷽", "{{mustache}} {{{raw}}} ${x} `y`", " ",
    ]

    private static var hostileThread: ThreadRecord {
        var thread = Fixture.thread(
            "h1", hostile[0], ["page1"],
            hostile.map { (depth: 0, author: $0, time: "2024-08-04 14:04", likes: nil, text: "") })
        for index in thread.comments.indices {
            thread.comments[index].comment.text = hostile[index]
            thread.comments[index].comment.nativeID = hostile[index]
            thread.comments[index].judgement = Judgement(
                evidence: [
                    Evidence(
                        span: TextSpan(start: 0, end: hostile[index].utf8.count),
                        matchedText: hostile[index],
                        entryID: hostile[index], lexiconID: "x", measure: .stance, category: "c",
                        baseWeight: 1,
                        contribution: 1)
                ])
        }
        return thread
    }

    @Test("hostile texts come back from CSV, with and without the guard, and from JSON Lines")
    func texts() throws {
        var raw = ReportOptions()
        raw.rawCSV = true
        let wanted = Self.hostile.map {
            Array($0.unicodeScalars.map(\.value)).map(String.init).joined(separator: " ")
        }
        let script = """
            import csv, json, sys
            with open('comments.csv', newline='', encoding='utf-8') as f: rows = list(csv.DictReader(f))
            with open('comments.jsonl', newline='\\n', encoding='utf-8') as f: lines = f.read().splitlines()
            lines = [json.loads(line) for line in lines]
            assert len(rows) == len(lines)
            assert [r['comment_id'] for r in rows] == [l['comment_id'] for l in lines]
            for r, l in zip(rows, lines):
                assert set(r) <= set(l), set(r) - set(l)
                guard = r['text'][1:] if r['text'][:1] == "'" and r['text'][1:2] in '=+-@\\t\\r\\0' else r['text']
                assert guard == l['text'] or r['text'] == l['text'], (r['text'], l['text'])
                assert RAW == 0 or r['text'] == l['text']
                for name, value in r.items():
                    if value == '': assert l[name] is None or l[name] == '', (name, l[name])
                print(' '.join(str(ord(c)) for c in l['text']))
            """
        for (options, flag) in [(ReportOptions(), "0"), (raw, "1")] {
            let sink = try Fixture.report(options: options, threads: [Self.hostileThread])
            let printed = try python("RAW = \(flag)\n" + script, over: sink.outputs)
            #expect(printed.split(separator: "\n").map(String.init) == wanted)
        }
    }

    @Test(
        "every offset of the evidence is a code point that cuts the matched text out of the comment"
    )
    func offsets() throws {
        let script = """
            import csv
            read = lambda name: list(csv.DictReader(open(name, newline='', encoding='utf-8')))
            texts = {r['comment_id']: r['text'] for r in read('comments.csv')}
            count = 0
            for row in read('evidence.csv'):
                assert texts[row['comment_id']][int(row['start']):int(row['end'])] == row['matched_text'], row
                count += 1
            print(count)
            """
        let printed = try python(script, over: try Fixture.report().outputs)
        let pieces = Fixture.threads.flatMap(\.comments).reduce(0) {
            $0 + ($1.judgement?.evidence.count ?? 0)
        }
        #expect(printed == "\(pieces)\n")
        #expect(pieces > 50)
    }

    @Test("the tables agree with each other and with summary.json")
    func sums() throws {
        let script = """
            import csv, json
            read = lambda name: list(csv.DictReader(open(name, newline='', encoding='utf-8')))
            comments, threads, summary = read('comments.csv'), read('threads.csv'), json.load(open('summary.json'))
            for t, s in zip(threads, summary['threads']):
                own = [c for c in comments if c['thread_id'] == t['thread_id']]
                assert len(own) == int(t['n_comments']) == s['comments']
                for name in ['skeptic', 'believer', 'neutral', 'no_signal']:
                    assert sum(c['stance_in_context'] == name for c in own) == int(t['n_' + name]) == s['stance'][name]
                judged = sum(int(t['n_' + n]) for n in ['skeptic', 'believer', 'neutral'])
                assert abs(float(t['share_skeptic']) - int(t['n_skeptic']) / judged) < 1e-6
                assert float(t['share_skeptic_lo']) <= float(t['share_skeptic']) <= float(t['share_skeptic_hi'])
            all = [r for r in read('timeline.csv') if r['thread_id'] == '']
            dated = [c for c in comments if c['timestamp']]
            assert sum(int(r['n_comments']) for r in all) == len(dated)
            assert sum(int(a['n_comments']) for a in read('authors.csv')) == sum(c['author_id'] != '' for c in comments)
            assert sum(int(a['n_replies_got']) for a in read('authors.csv')) > 0
            print('ok')
            """
        #expect(try python(script, over: try Fixture.report().outputs) == "ok\n")
    }

    @Test("Excel's byte order mark stands first and nowhere else")
    func excel() throws {
        var options = ReportOptions()
        options.excel = true
        for (path, bytes) in try Fixture.report(options: options).outputs
        where path.hasSuffix(".csv") {
            #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        }
    }
}
