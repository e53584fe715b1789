import Conversation
import Testing

@testable import Extraction

private func looksLikeTime(_ text: String) -> Bool { TimeReader.looksLikeTime(text.utf8.span) }

private func isOnlyTime(_ text: String) -> Bool { TimeReader.isOnlyTime(text.utf8.span) }

@Suite("Times inside longer texts")
struct TimeReaderFindTests {
    @Test(
        "The expression is cut out of the text around it",
        arguments: [
            ("#1 Posted Mar 4, 2021, 12:31 AM by Ann", "Mar 4, 2021, 12:31 AM"),
            ("Ann wrote on March 4, 2021 at 3:05 p.m. | Reply", "March 4, 2021 at 3:05 p.m."),
            ("Comment #4, about 5 days ago, 3 likes", "about 5 days ago"),
            ("Gepostet am 4. März 2021 um 15:05 Uhr | Antworten", "4. März 2021 um 15:05 Uhr"),
            ("par Anne, le 4 mars 2021 à 15h05 - Répondre", "4 mars 2021 à 15h05"),
            ("3 points by ann 14 hours ago | link", "14 hours ago"),
            ("Ann | 04.03.2021 | 15:05", "04.03.2021 | 15:05"),
            ("at 9:15 she left; posted 2021-03-04", "2021-03-04"),
        ])
    func cut(text: String, expected: String) throws {
        let found = try #require(TimeReader().find(in: text))
        #expect(String(decoding: Array(text.utf8)[found.range], as: UTF8.self) == expected)
        #expect(looksLikeTime(text))
    }

    @Test(
        "Sentences without a time hold none",
        arguments: [
            "I waited for 3 days and 2 nights.", "It costs $12.50 or 10/12 of a dollar.",
            "See version 10.4.11.2 at 127.0.0.1:8080", "We may march on in the second hour",
            "Chapter 12, page 345", "", "The sun sat low; a man came for an hour.",
            "Ich war hier und habe vor allem gelesen.",
        ])
    func none(text: String) {
        #expect(TimeReader(language: "de").find(in: text) == nil)
        #expect(!looksLikeTime(text) || TimeReader().find(in: text) != nil)
    }

    @Test("A text that is a time, with a word or two beside it, is told from a sentence")
    func onlyTime() {
        for text in [
            "March 4, 2021", "Posted on March 4, 2021", "3 hours ago", "3h", "04.03.2021 15:05 Uhr",
        ] {
            #expect(isOnlyTime(text), "\(text)")
        }
        for text in [
            "I saw it on March 4, 2021 and liked it a lot", "Reply",
            "On the way home from work at 15:05",
        ] {
            #expect(!isOnlyTime(text), "\(text)")
        }
    }

    @Test("The shown string stays raw; the value comes from the best form")
    func severalForms() {
        let reader = TimeReader()
        let attribute = reader.read(shown: "3 hours ago", datetime: "2021-03-04T05:06:07+01:00")
        #expect(attribute.raw == "3 hours ago")
        #expect(attribute.iso8601 == "2021-03-04T05:06:07+01:00")
        #expect(attribute.source == .datetime)
        let epoch = reader.read(shown: "3 hours ago", epoch: "1614834367000", title: "Thursday")
        #expect(epoch.iso8601 == "2021-03-04T05:06:07Z" && epoch.source == .epoch)
        let finer = reader.read(shown: "Mar 4, 2021 5:06 am", datetime: "2021-03-04")
        #expect(finer.precision == .minute && finer.source == .text)
        let shownOnly = reader.read(shown: "3 hours ago")
        #expect(shownOnly.seconds == nil && shownOnly.raw == "3 hours ago")
        #expect(reader.read(shown: nil) == .none)
        #expect(reader.read(shown: "", title: "Mar 4, 2021").raw == "Mar 4, 2021")
    }

    @Test("A thread's dates decide together which figure is the day")
    func settle() {
        func days(_ raws: [String], _ reader: TimeReader) -> [String] {
            var comments = raws.enumerated().map {
                Comment(position: $0, text: "", time: reader.read($1, source: .text))
            }
            reader.settle(&comments)
            return comments.map { $0.time.iso8601.map { String($0.prefix(10)) } ?? "-" }
        }
        #expect(
            days(["04/03/2021", "17/03/2021"], TimeReader(language: "en")) == [
                "2021-03-04", "2021-03-17",
            ])
        #expect(
            days(["04/03/2021", "04/17/2021"], TimeReader(language: "fr")) == [
                "2021-04-03", "2021-04-17",
            ])
        // Only one order lets the thread run forward.
        #expect(
            days(["09/02/2021", "10/02/2021", "02/03/2021"], TimeReader(language: "en"))
                == ["2021-02-09", "2021-02-10", "2021-03-02"])
        // Only one order lies before the page was saved.
        let saved = Timestamp(
            raw: "", seconds: 1_623_875_400, precision: .second, source: .container)
        #expect(days(["05/08/2021"], TimeReader(language: "fr", savedAt: saved)) == ["2021-05-08"])
        // The weekday tells, for the others too: 6 May 2013 was a Monday, 6 March 2013 a Wednesday.
        #expect(
            days(["Mo, 05/06/2013 - 07:08", "05/07/2013"], TimeReader(language: "de"))
                == ["2013-05-06", "2013-05-07"])
        #expect(days(["Wed, 06/03/2013"], TimeReader(language: "en")) == ["2013-03-06"])
        // Nothing tells: the language does.
        #expect(days(["04/03/2021"], TimeReader(language: "en")) == ["2021-04-03"])
    }

    @Test("Persian dates agree with the calendar's published new year days")
    func persian() {
        let newYears = [
            (1375, "1996-03-20"), (1391, "2012-03-20"), (1399, "2020-03-20"), (1400, "2021-03-21"),
        ]
        for (year, day) in newYears {
            let seconds = PersianDate.secondsSince1970(year: year, month: 1, day: 1)
            #expect(seconds.map { CivilDate(seconds: $0).iso8601Day } == day)
        }
        #expect(PersianDate.secondsSince1970(year: 1399, month: 12, day: 30) != nil)
        #expect(PersianDate.secondsSince1970(year: 1400, month: 12, day: 30) == nil)
    }

    @Test("Words that share a key differ in case and accents alone")
    func words() {
        let table = TimeWordTable.shared
        var lengths: [UInt64: Int] = [:]
        for line in TimeWordTable.source.utf8.split(separator: UInt8(ascii: "\n")) {
            for word in line.split(separator: UInt8(ascii: " ")).dropFirst() {
                let bytes = Array(word)
                let key = table.hash(of: bytes.span, from: 0, to: bytes.count)
                let letters = String(decoding: bytes, as: UTF8.self).count { $0 != "'" }
                #expect(lengths[key] ?? letters == letters)
                #expect(table.word(key) != nil)
                lengths[key] = letters
            }
        }
        #expect(table.count == lengths.count)
        #expect(table.count < 2048, "the table is at most half full")
    }

    @Test("Broken bytes and long input are read without harm")
    func brokenBytes() {
        let bytes: [UInt8] = [0xE2, 0x80, 0xFF, 0x35, 0xD9, 0x2E, 0xC2, 0x31, 0x32, 0xF0, 0x9F]
        for start in bytes.indices {
            let rest = Array(bytes[start...])
            _ = TimeReader().find(in: rest.span)
            _ = TimeReader().read(rest.span, source: .text)
        }
        let long = String(repeating: "5 days, 3.4.", count: 20_000)
        #expect(TimeReader().find(in: long)?.range.isEmpty != true)
    }
}
