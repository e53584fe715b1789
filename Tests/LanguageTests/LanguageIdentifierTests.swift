import Language
import Testing

@Suite("Language of a text")
struct LanguageIdentifierTests {
    private func language(_ text: String) -> String? {
        var doc = TokenizedText()
        Tokenizer().tokenize(text, into: &doc)
        return LanguageIdentifier.shared.language(of: doc)
    }

    @Test(
        "Comments of eight words and more are told right in 99 of 100",
        arguments: LanguageSentences.all.indices)
    func sentences(index: Int) {
        let (tag, sentences) = LanguageSentences.all[index]
        let wrong = sentences.compactMap { sentence -> String? in
            let found = language(String(sentence))
            return found == tag ? nil : "\(found ?? "nil"): \(sentence)"
        }
        #expect(sentences.count >= (["en", "de", "fr", "es"].contains(tag) ? 60 : 20))
        #expect(Double(wrong.count) <= 0.01 * Double(sentences.count), "\(wrong)")
    }

    @Test(
        "Other scripts are told from their letters",
        arguments: [
            ("Это не работает и никогда не работало", "und-Cyrl"), ("Δεν δουλεύει καθόλου", "el"),
            ("זה לא עובד בכלל", "he"), ("هذا لا يعمل على الإطلاق", "und-Arab"),
            ("これは本当に動きますか", "ja"), ("这个东西根本不能用", "zh"), ("이것은 사기입니다", "ko"),
            ("यह काम नहीं करता", "und-Deva"), ("มันไม่ทำงาน", "th"),
        ])
    func scripts(text: String, tag: String) {
        #expect(language(text) == tag)
    }

    @Test(
        "What tells no language is left open",
        arguments: [
            "", "😀😀", "!!!", "12 34", "Rossi Darden Levi Lugano Doral Parkhomov",
        ])
    func open(text: String) {
        #expect(language(text) == nil)
    }

    @Test(
        "A phrase or a name of another language makes no text foreign",
        arguments: [
            "The die is cast in this war, as they say.",
            "Das Auto is an old slogan, and a good one.",
            "Señor Rossi and the Universität sold it to El País.",
            "C'est la vie, as the French would put it.",
        ])
    func borrowed(text: String) {
        #expect(language(text) == "en")
    }

    @Test("Quoted words of another language do not count")
    func quoted() {
        #expect(
            language("> Das ist doch alles nur ein großer Betrug\nWhat does that mean?") == "en")
        #expect(
            language("> This is all a big scam and you know it\nDas glaube ich nicht, nein.")
                == "de")
    }

    @Test("Where the writer's own words are too few the quoted ones tell")
    func mostlyQuoted() {
        #expect(language("> This is all a big scam and you know it\n:-)") == "en")
        #expect(
            language("News: \u{201E}Das ist alles ein großer Betrug von Anfang an\u{201C}") == "de")
        #expect(language("> Das glaube ich alles nicht mehr, nein") == "de")
    }

    @Test("Inflected function words tell German, French and Spanish where no article stands")
    func inflected() {
        #expect(
            language("sorry, habe deinen Kommentar vergessen, normales Plastik meinem Spielzeug")
                == "de")
        #expect(
            language("Quelques commentaires presque toujours positifs, parfois certaines critiques")
                == "fr")
        #expect(
            language("Nosotros tampoco tenemos ninguna noticia suya hoy, quizás mañana") == "es")
    }
}
