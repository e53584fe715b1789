import Testing

@testable import Extraction

@Suite("Names of people")
struct PersonNameTests {
    @Test(
        "A name comes without the words, accounts and marks around it",
        arguments: [
            ("Posted by Ines Calado", "Ines Calado"), ("Ines Calado says:", "Ines Calado"),
            ("Ines Calado @ines", "Ines Calado"), ("Ines Calado \u{200F} @ ines", "Ines Calado"),
            ("Ines @ work today", "Ines @ work today"), ("@ines", "ines"),
            ("3. Ines", "Ines"), ("\u{200E}Ines\u{200E}", "Ines"),
            ("Ines Calado (not verified)", "Ines Calado"),
        ])
    func clean(text: String, name: String) { #expect(PersonName.clean(text) == name) }

    @Test(
        "A comment's number goes, a name in figures stays",
        arguments: [("12. Bertil", "Bertil"), ("#12 Bertil", "Bertil"), ("1984", "1984")])
    func number(text: String, name: String) { #expect(PersonName.withoutNumber(text) == name) }
}
