import Lexicon
import Testing

@Suite("Reading a lexicon")
struct ReadingTests {
    @Test("All files of a folder come back as values")
    func values() throws {
        let lexicon = try Lexicon(
            files: Folder.files(
                entries: """
                    # a comment
                    weight\tpattern\tid\tmeasure\tcategory\tnote
                    -1.5\tsnake oil\tf.1\tstance\tfraud\tsays "no"

                    0\tkind of\tb.1\tstance\tblocker\t
                    """,
                names: "pattern\tside\tname\nmr x\tproponent\tMr. X\n",
                tests: "sentence\tmeasure\texpected\tcategory\nIt is a hoax.\tstance\tskeptic\t-\n",
                calibration: "key\tvalue\nscale\t2.5\n"))
        #expect(lexicon.about.id == "small")
        #expect(lexicon.about.categories.map(\.name) == ["fraud"])
        #expect(lexicon.entries.map(\.id) == ["f.1", "b.1"])
        #expect(lexicon.entries.map(\.weight) == [-1.5, 0])
        #expect(lexicon.entries.map(\.line) == [3, 5])
        #expect(lexicon.entries[0].note == "says \"no\"")
        #expect(lexicon.names.map(\.name) == ["Mr. X"])
        #expect(lexicon.names[0].side == .proponent)
        #expect(lexicon.tests[0].expected == "skeptic")
        #expect(lexicon.tests[0].category == nil)
        #expect(lexicon.calibration["scale"] == 2.5)
        #expect(lexicon.calibration["other"] == nil)
    }

    @Test("Carriage returns and a byte order mark change nothing")
    func lineEnds() throws {
        let plain = try Lexicon(files: Folder.files())
        let other = try Lexicon(
            files: Folder.files().map { file in
                var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
                for byte in file.bytes { bytes += byte == 0x0A ? [0x0D, 0x0A] : [byte] }
                return LexiconFile(path: file.path, bytes: bytes)
            })
        #expect(plain == other)
    }

    @Test("What is written reads back the same")
    func roundTrip() throws {
        let first = try Lexicon(
            files: Folder.files(
                about: Folder.about
                    + "\nparent\tclaims\nsource\tone\nsource\ttwo\nnote\tn\nclass\tyes"
                    + "\ntopic\tsky",
                entries: """
                    id\tpattern\tmeasure\tweight\tcategory\tscope\tclass.yes\tcount\texample
                    a\thoax*\tclasses\t0.125\tfraud\tparent\t-0.25\t7\ta hoax, "he said"
                    """,
                names: "pattern\tside\tnote\nx\ttopic\twhy\n",
                calibration: "key\tvalue\nz\t1e-3\na\t3\n"))
        let second = try Lexicon(files: first.serialized())
        #expect(second == first)
        #expect(first.serialized().map(\.bytes) == second.serialized().map(\.bytes))
    }
}
