import Conversation
import Testing

@testable import Extraction

/// A day in the middle of a week, late in the evening: 2021-06-16T22:30:00+02:00, a Wednesday.
private let saved = Timestamp(
    raw: "", seconds: 1_623_875_400, offsetMinutes: 120, precision: .second, source: .container)

private func read(_ text: String, _ language: String = "en") -> String {
    let time = TimeReader(language: language, savedAt: saved).read(text, source: .text)
    guard let value = time.iso8601 else { return "-" }
    return value + " " + time.precision.rawValue
}

@Suite("Times of one field")
struct TimeReaderTests {
    @Test(
        "Machine-readable forms are read to the second, with their zone",
        arguments: [
            ("2021-03-04T05:06:07Z", "2021-03-04T05:06:07Z s"),
            ("2021-03-04T05:06:07+02:00", "2021-03-04T05:06:07+02:00 s"),
            ("2021-03-04T05:06:07-0730", "2021-03-04T05:06:07-07:30 s"),
            ("2021-03-04 05:06:07.123456", "2021-03-04T05:06:07Z s"),
            ("2021-03-04T05:06", "2021-03-04T05:06:00Z min"),
            ("20210304T050607Z", "2021-03-04T05:06:07Z s"),
            ("20210304", "2021-03-04T00:00:00Z day"),
            ("2021-03-04", "2021-03-04T00:00:00Z day"),
            ("2021-03", "2021-03-01T00:00:00Z month"),
            ("Thu, 04 Mar 2021 05:06:07 GMT", "2021-03-04T05:06:07Z s"),
            ("Thu, 4 Mar 2021 05:06:07 -0500 (EST)", "2021-03-04T05:06:07-05:00 s"),
            ("Thursday, 04-Mar-21 05:06:07 GMT", "2021-03-04T05:06:07Z s"),
            ("Thu Mar 04 2021 05:06:07 GMT+0100 (CET)", "2021-03-04T05:06:07+01:00 s"),
            ("04/Mar/2021:05:06:07 +0000", "2021-03-04T05:06:07Z s"),
            ("1614834367", "2021-03-04T05:06:07Z s"),
            ("1614834367000", "2021-03-04T05:06:07Z s"),
            ("1614834367.0", "2021-03-04T05:06:07Z s"),
            ("999999999", "2001-09-09T01:46:39Z s"),
        ])
    func machineReadable(text: String, expected: String) { #expect(read(text) == expected) }

    @Test(
        "Dates in figures follow their marks, their values, then the page's language",
        arguments: [
            ("17.03.2021, 13:20", "en", "2021-03-17T13:20:00Z min"),
            ("04.03.2021", "en", "2021-03-04T00:00:00Z day"),
            ("4.3.21 9:05", "de", "2021-03-04T09:05:00Z min"),
            ("04.03.21 - 9:05", "en", "2021-03-04T09:05:00Z min"),
            ("03.04.21 - 9:05 am", "en", "2021-03-04T09:05:00Z min"),
            ("Mar 04, 2021; 09:05AM", "en", "2021-03-04T09:05:00Z min"),
            ("03-17-2021, 01:20 PM", "de", "2021-03-17T13:20:00Z min"),
            ("17/03/2021 at 3:00 pm", "en-US", "2021-03-17T15:00:00Z min"),
            ("04/03/2021", "en", "2021-04-03T00:00:00Z day"),
            ("04/03/2021", "en-US", "2021-04-03T00:00:00Z day"),
            ("04/03/2021", "en-GB", "2021-03-04T00:00:00Z day"),
            ("04/03/2021", "en_AU", "2021-03-04T00:00:00Z day"),
            ("04/03/2021", "fr", "2021-03-04T00:00:00Z day"),
            ("Thu, 04/03/2021 - 22:49", "es", "2021-03-04T22:49:00Z min"),
            ("2021/03/04 22:49", "en", "2021-03-04T22:49:00Z min"),
            ("2021. 03. 04. 22:49", "hu", "2021-03-04T22:49:00Z min"),
            (
                "\u{200E}3\u{200E}/\u{200E}17\u{200E}/\u{200E}2021 \u{200E}1\u{200E}:\u{200E}20\u{200E} PM",
                "en",
                "2021-03-17T13:20:00Z min"
            ),
        ])
    func figures(text: String, language: String, expected: String) {
        #expect(read(text, language) == expected)
    }

    @Test(
        "Written months are read in many languages",
        arguments: [
            ("March 4, 2021 at 3:05 pm", "2021-03-04T15:05:00Z min"),
            ("Mar. 4, 2021 - 3:05 PM EST", "2021-03-04T15:05:00-05:00 min"),
            ("3:05 PM, March 04, 2021", "2021-03-04T15:05:00Z min"),
            ("4th of March 2021 @ 3:05 p.m.", "2021-03-04T15:05:00Z min"),
            ("Thu Mar 04, 2021 12:05 am", "2021-03-04T00:05:00Z min"),
            ("March 2021", "2021-03-01T00:00:00Z month"),
            ("4. März 2021 um 15:05 Uhr", "2021-03-04T15:05:00Z min"),
            ("15:05 Uhr am 4. März 2021", "2021-03-04T15:05:00Z min"),
            ("04. Maerz 2021", "2021-03-04T00:00:00Z day"),
            ("le 1er août 2021 à 15h05", "2021-08-01T15:05:00Z min"),
            ("mar. 5 janv. 2021 15:05", "2021-01-05T15:05:00Z min"),
            ("4 de marzo de 2021 a las 15:05", "2021-03-04T15:05:00Z min"),
            ("4 de março de 2021 às 15:05", "2021-03-04T15:05:00Z min"),
            ("15 ago 2021", "2021-08-15T00:00:00Z day"),
            ("4 marzo 2021 alle ore 15.05", "2021-03-04T15:05:00Z min"),
            ("4 maart 2021 om 15:05", "2021-03-04T15:05:00Z min"),
            ("4 mars 2021 kl. 15.05", "2021-03-04T15:05:00Z min"),
            ("4. maaliskuuta 2021 klo 15.05", "2021-03-04T15:05:00Z min"),
            ("4 marca 2021, 15:05", "2021-03-04T15:05:00Z min"),
            ("4 марта 2021 г. в 15:05", "2021-03-04T15:05:00Z min"),
            ("4 Mart 2021 15:05", "2021-03-04T15:05:00Z min"),
            ("2021年3月4日 15:05", "2021-03-04T15:05:00Z min"),
            ("2021년 3월 4일 오후 3:05", "2021-03-04T15:05:00Z min"),
            ("14 اسفند 1399", "2021-03-04T00:00:00Z day"),
            ("۱۳۹۹/۱۲/۱۴، ۱۵:۰۵", "2021-03-04T15:05:00Z min"),
            ("Mar 4, '21", "2021-03-04T00:00:00Z day"),
            ("5 May 2021 10:23 UTC+2", "2021-05-05T10:23:00+02:00 min"),
        ])
    func writtenMonths(text: String, expected: String) { #expect(read(text) == expected) }

    @Test(
        "Relative times count from the save date and keep only what they tell",
        arguments: [
            ("just now", "2021-06-16T22:30:00+02:00 min"),
            ("a few seconds ago", "2021-06-16T22:29:00+02:00 min"),
            ("less than a minute ago", "2021-06-16T22:29:00+02:00 min"),
            ("an hour ago", "2021-06-16T21:00:00+02:00 hour"),
            ("vor 8 Stunden", "2021-06-16T14:00:00+02:00 hour"),
            ("1 Stunde 20 Minuten her", "2021-06-16T21:10:00+02:00 min"),
            ("hace 2 días", "2021-06-14T00:00:00+02:00 day"),
            ("il y a 2 jours", "2021-06-14T00:00:00+02:00 day"),
            ("há 2 dias", "2021-06-14T00:00:00+02:00 day"),
            ("2 giorni fa", "2021-06-14T00:00:00+02:00 day"),
            ("2 dagen geleden", "2021-06-14T00:00:00+02:00 day"),
            ("för 2 dagar sedan", "2021-06-14T00:00:00+02:00 day"),
            ("2 дня назад", "2021-06-14T00:00:00+02:00 day"),
            ("2天前", "2021-06-14T00:00:00+02:00 day"),
            ("2 weeks ago", "2021-06-02T00:00:00+02:00 day"),
            ("vor etwa einem Monat", "2021-05-01T00:00:00+02:00 month"),
            ("3 yr. ago", "2018-01-01T00:00:00+02:00 year"),
            ("over 2 years ago", "2019-01-01T00:00:00+02:00 year"),
            ("3h", "2021-06-16T19:00:00+02:00 hour"),
            ("5 mo", "2021-01-01T00:00:00+02:00 month"),
            ("yesterday at 14:05", "2021-06-15T14:05:00+02:00 min"),
            ("Today, 08:11 AM", "2021-06-16T08:11:00+02:00 min"),
            ("Gestern um 14:05 Uhr", "2021-06-15T14:05:00+02:00 min"),
            ("avant-hier à 14h05", "2021-06-14T14:05:00+02:00 min"),
            ("Monday at 1:20 PM", "2021-06-14T13:20:00+02:00 min"),
            ("Wednesday at 1:20 PM", "2021-06-09T13:20:00+02:00 min"),
        ])
    func relative(text: String, expected: String) {
        #expect(read(text, text.hasPrefix("avant") ? "fr" : "en") == expected)
        let unsaved = TimeReader(language: "en").read(text, source: .text)
        #expect(unsaved.seconds == nil && unsaved.precision == .none && unsaved.raw == text)
    }

    @Test(
        "A date without a year is the last one before the page was saved",
        arguments: [
            ("Dec 16", "2020-12-16T00:00:00Z day"), ("June 1", "2021-06-01T00:00:00Z day"),
            ("Thursday 23rd April", "2020-04-23T00:00:00Z day"),
            ("21.05., 13:20", "2021-05-21T13:20:00Z min"),
        ])
    func yearless(text: String, expected: String) {
        let time = TimeReader(language: "en", savedAt: saved).read(text, source: .text)
        let value = time.seconds.map { CivilDate(seconds: $0).iso8601Day }
        #expect(value == String(expected.prefix(10)))
        #expect(time.source == .relative)
        #expect(TimeReader(language: "en").read(text, source: .text).seconds == nil)
    }

    @Test(
        "What is no time gets no value and keeps its raw string",
        arguments: [
            "Reply", "5 comments", "192.168.10.11", "1.2.3", "v4.1.12", "#12", "99/99/2021",
            "February 30, 2021", "17/17/2021", "3:20 PM", "99999999999999999999999", ": : :",
            "2021",
        ])
    func noTime(text: String) {
        let time = TimeReader(savedAt: saved).read(text, source: .text)
        #expect(time.seconds == nil)
        #expect(time.raw == text)
        #expect(time.precision == .none)
    }

    @Test("In German, hier is a place; in French it was yesterday")
    func hier() {
        #expect(read("hier 14:05", "de") == "-")
        #expect(read("hier à 14:05", "fr") == "2021-06-15T14:05:00+02:00 min")
    }

    @Test("White space is folded in the raw string")
    func raw() {
        let time = TimeReader().read(" \n March\u{A0}4,\t 2021 ", source: .title)
        #expect(time.raw == "March 4, 2021")
        #expect(time.source == .title)
        #expect(TimeReader().read("  ", source: .text) == .none)
    }
}
