import Testing

@testable import Lexicon

@Suite struct DecimalNumberTests {
    @Test(
        "a number is the same, to the bit, as the standard library reads it",
        arguments: [
            "0", "-0", "1", "-1.5", "0.1", "0.3", "2.675", "-3.9999", "123456789012345",
            "0.00000000000001", "1234567890123456789", "0.1234567890123456789", "1e3", "-1E-2",
            "+2",
            ".5", "5.", "", "-", ".", "1..2", "1,5", "nan", "inf", "0x10", " 1", "1 ", "--1",
        ])
    func agrees(text: String) {
        #expect(DecimalNumber.value(text)?.bitPattern == Double(text)?.bitPattern, "\(text)")
    }
}
