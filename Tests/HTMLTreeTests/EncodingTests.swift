import HTMLTree
import Testing

@Suite("Character sets")
struct EncodingTests {
    /// The text of a page in some bytes, with what was decided.
    private func read(_ bytes: [UInt8], declared: String? = nil) throws -> (
        text: String, tree: HTMLTree
    ) {
        let tree = try HTMLTree.parse(bytes, declaredEncoding: declared)
        return (tree.body.map { tree.text(of: $0) } ?? "", tree)
    }

    @Test("a byte-order mark goes before the header, the header before meta, meta before the bytes")
    func order() throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let meta = Array("<meta charset=koi8-r>".utf8)
        // 0xE6: a cyrillic letter in both koi8-r and windows-1251, another in each.
        let marked = try read(mark + meta + Array("ж".utf8), declared: "windows-1251")
        #expect(marked.text == "ж")
        #expect(marked.tree.encodingSource == .bom)
        let declared = try read(meta + [0xE6], declared: "windows-1251")
        #expect(declared.text == "ж")
        #expect(declared.tree.encoding == "windows-1251")
        #expect(declared.tree.encodingSource == .declared)
        let named = try read(meta + [0xE6])
        #expect(named.text == "Ф")
        #expect(named.tree.encoding == "koi8-r")
        #expect(named.tree.encodingSource == .meta)
        let valid = try read(Array("<p>ж".utf8))
        #expect(valid.text == "ж")
        #expect(valid.tree.encodingSource == .content)
        let fallback = try read(Array("<p>".utf8) + [0xE6, 0x93])
        #expect(fallback.text == "æ“")
        #expect(fallback.tree.encoding == "windows-1252")
        #expect(fallback.tree.encodingSource == .fallback)
    }

    @Test("UTF-16 is read with and without its mark")
    func wide() throws {
        let text = "<p>Zürich € 𝄞"
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
            #expect(try read(bytes).text == "Zürich € 𝄞")
        }
        #expect(try read([0xFF, 0xFE] + little).tree.encoding == "utf-16le")
        #expect(try read([0xFE, 0xFF] + big).tree.encoding == "utf-16be")
        // A mark is stronger than what the page or its header says.
        #expect(try read([0xFF, 0xFE] + little, declared: "utf-8").text == "Zürich € 𝄞")
    }

    @Test(
        "legacy character sets are decoded",
        arguments: [
            ("windows-1251", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2] as [UInt8], "Привет"),
            ("koi8-r", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "Привет"),
            ("iso-8859-1", [0x93, 0xE9, 0x94, 0x80], "“é”€"),
            ("iso-8859-2", [0xB3, 0xF3, 0x64, 0xBC], "łódź"),
            ("iso-8859-15", [0xA4], "€"), ("windows-1256", [0xD3, 0xE1, 0xC7, 0xE3], "سلام"),
            ("windows-1255", [0xF9, 0xEC, 0xE5, 0xED], "שלום"), ("ISO-8859-9", [0xFE], "ş"),
            ("shift_jis", [0x82, 0xB1, 0x82, 0xF1], "こん"),
            ("euc-jp", [0xA4, 0xB3, 0xA4, 0xF3], "こん"),
            ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x24, 0x33, 0x1B, 0x28, 0x42], "こ"),
            ("gb2312", [0xC4, 0xE3, 0xBA, 0xC3], "你好"), ("gbk", [0xC4, 0xE3], "你"),
            ("big5", [0xA7, 0x41, 0xA6, 0x6E], "你好"), ("euc-kr", [0xBE, 0xC8], "안"),
            ("macintosh", [0x8E], "é"), ("windows-874", [0xA1], "ก"),
        ])
    func legacy(label: String, bytes: [UInt8], expected: String) throws {
        let inMeta = Array("<meta charset=\"\(label)\"><p>".utf8) + bytes
        #expect(try read(inMeta).text == expected)
        let inPragma =
            Array("<META content='text/html; charset=\(label)' http-equiv=Content-Type><p>".utf8)
            + bytes
        #expect(try read(inPragma).text == expected)
        #expect(try read(Array("<p>".utf8) + bytes, declared: label).text == expected)
    }

    @Test(
        "meta is found where the standard finds it, and nowhere else",
        arguments: [
            ("<!-- <meta charset=koi8-r> --><p>", "windows-1252"),
            ("<!-- --><meta charset=koi8-r><p>", "koi8-r"),
            ("<meta name=x content='text/html; charset=koi8-r'><p>", "windows-1252"),
            (
                "<meta http-equiv=content-type content=\"text/html;charset = 'koi8-r'\"><p>",
                "koi8-r"
            ),
            ("<a title='<meta charset=koi8-r>'><p>", "windows-1252"),
            ("<?xml version=\"1.0\" encoding=\"koi8-r\"?><p>", "koi8-r"),
            ("<meta charset=no-such><meta charset=koi8-r><p>", "koi8-r"),
            ("<meta charset=3Dkoi8-r><p>", "koi8-r"),
            ("<META CHARSET = \" KOI8-R \" ><p>", "koi8-r"),
            ("<meta charset=utf-16><p>", "windows-1252"),
            ("<meta charset=x-user-defined><p>", "windows-1252"),
        ])
    func prescan(source: String, expected: String) throws {
        // One byte that is not UTF-8, so that the declaration decides.
        #expect(try read(Array(source.utf8) + [0xE6, 0x20]).tree.encoding == expected)
    }

    @Test("a late meta counts as browsers count it")
    func lateMeta() throws {
        let filler = "<!-- \(String(repeating: "x", count: 3000)) -->"
        let page = Array("\(filler)<meta charset=koi8-r><p>".utf8) + [0xE6]
        #expect(try read(page).text == "Ф")
    }

    @Test("a wrong label is overruled by the bytes, with a warning")
    func wrongLabels() throws {
        let utf8 = Array("<meta charset=windows-1251><p>naïve “café” – Österreich".utf8)
        let first = try read(utf8)
        #expect(first.text == "naïve “café” – Österreich")
        #expect(first.tree.encoding == "utf-8")
        #expect(
            first.tree.warnings
                == [.charsetMismatch(declared: "windows-1251", used: "utf-8")])
        let latin = Array("<meta charset=utf-8><p>caf".utf8) + [0xE9, 0x20, 0x93, 0x78, 0x94]
        let second = try read(latin)
        #expect(second.text == "café “x”")
        #expect(
            second.tree.warnings
                == [.charsetMismatch(declared: "utf-8", used: "windows-1252")])
        let unknown = try read(Array("<p>ü".utf8), declared: "klingon")
        #expect(unknown.text == "ü")
        #expect(unknown.tree.warnings == [.unknownCharset(declared: "klingon", used: "utf-8")])
    }

    @Test("bytes that mean nothing are replaced and counted, and the rest stays")
    func replacement() throws {
        let start = Array("<meta charset=utf-8><p>größe ".utf8)
        let broken = try read(start + [0xFF, 0x78, 0xE2, 0x82, 0x79] + Array("ß".utf8))
        #expect(broken.text == "größe \u{FFFD}x\u{FFFD}yß")
        #expect(broken.tree.replacedBytes == 3)
        #expect(broken.tree.warnings == [.replacedBytes(3)])
        let japanese = try read(
            Array("<meta charset=euc-jp><p>".utf8) + [0xA4, 0xB3, 0xFF, 0x20, 0x61])
        #expect(japanese.text.hasPrefix("こ\u{FFFD}"))
        #expect(japanese.text.hasSuffix("a"))
        let cut = try read(start + [0xE2, 0x82])
        #expect(cut.text == "größe \u{FFFD}")
        let nulls = try read(Array("<p>a\0b and more than that".utf8))
        #expect(nulls.text == "ab and more than that")
        #expect(nulls.tree.replacedBytes == 1)
    }

    @Test("every single byte sequence of two bytes behind ASCII gives valid text")
    func allPairs() throws {
        for first in UInt8(0x80)...0xFF {
            let bytes = (0...255).flatMap { second -> [UInt8] in [0x20, first, UInt8(second)] }
            let tree = try HTMLTree.parse(Array("<p>x".utf8) + bytes)
            #expect(String(validating: tree.text, as: UTF8.self) != nil)
        }
    }
}
