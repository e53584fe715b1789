import Conversation
import Testing

@testable import Reporting

/// Each schema is held against what the writers wrote, by a small checker in Python that knows the keywords used.
@Suite("JSON Schemas")
struct SchemaTests {
    private static let checker = """
        import json
        def check(value, schema, path='$'):
            if 'anyOf' in schema:
                errors = []
                for option in schema['anyOf']:
                    try: return check(value, option, path)
                    except AssertionError as error: errors.append(str(error))
                raise AssertionError('; '.join(errors))
            if 'const' in schema: assert value == schema['const'], path; return
            kind = schema['type']
            ok = {'object': dict, 'array': list, 'string': str, 'boolean': bool, 'null': type(None),
                  'integer': int, 'number': (int, float)}[kind]
            assert isinstance(value, ok) and (kind == 'boolean' or not isinstance(value, bool)), (path, kind, value)
            if 'enum' in schema: assert value in schema['enum'], (path, value)
            if 'minimum' in schema: assert value >= schema['minimum'], (path, value)
            if 'maximum' in schema: assert value <= schema['maximum'], (path, value)
            if kind == 'array':
                for i, item in enumerate(value): check(item, schema['items'], f'{path}[{i}]')
            if kind == 'object':
                for name in schema['required']: assert name in value, (path, 'lacks', name)
                if schema.get('additionalProperties') is False:
                    extra = set(value) - set(schema['properties']); assert not extra, (path, 'has', extra)
                for name, sub in schema['properties'].items():
                    if name in value: check(value[name], sub, f'{path}.{name}')
        def lines(name): return [json.loads(l) for l in open(name, encoding='utf-8')]
        def whole(name): return [json.load(open(name, encoding='utf-8'))]
        """

    private static func outputs() throws -> [String: [UInt8]] {
        var outputs = try Fixture.report().outputs
        for schema in JSONSchemas.all { outputs["schemas/\(schema.name).json"] = schema.bytes }
        outputs["manifest.json"] = Manifest.encode(
            run: Fixture.run, outputs: [ManifestEntry(path: "a", sha256: "b", byteCount: 1)])
        var classified: [UInt8] = []
        var extracted: [UInt8] = []
        for record in Fixture.threads.flatMap(\.comments) {
            guard let judgement = record.judgement else { continue }
            JudgedLine.append(text: record.comment.text, judgement: judgement, to: &classified)
            CommentLine.append(record, path: "p", content: .extracted, to: &extracted)
        }
        outputs["classified.jsonl"] = classified
        outputs["extracted.jsonl"] = extracted
        return outputs
    }

    @Test(
        "describe what is written, member for member",
        arguments: [
            ("comment", "lines('comments.jsonl')"), ("extracted", "lines('extracted.jsonl')"),
            ("judged-text", "lines('classified.jsonl')"), ("summary", "whole('summary.json')"),
            ("manifest", "whole('manifest.json')"), ("datapackage", "whole('datapackage.json')"),
        ])
    func described(name: String, values: String) throws {
        let script =
            Self.checker + """

                schema = json.load(open('schemas/\(name).json'))
                values = \(values)
                for value in values: check(value, schema)
                # The check can fail: a missing member, and a value of the wrong type, are seen.
                first = dict(values[0]); key = schema['required'][0]; del first[key]
                for bad in [first, {**values[0], key: 17.5}]:
                    try: check(bad, schema)
                    except AssertionError: continue
                    raise SystemExit('a bad value passed')
                print(len(values) > 0)
                """
        #expect(try python(script, over: Self.outputs()) == "True\n")
    }

    @Test("are found by name, each once")
    func names() {
        #expect(Set(JSONSchemas.all.map(\.name)).count == JSONSchemas.all.count)
        #expect(JSONSchemas.named("summary")?.title == "summary.json")
        #expect(JSONSchemas.named("nothing") == nil)
    }
}
