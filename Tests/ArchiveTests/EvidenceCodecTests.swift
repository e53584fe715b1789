import Conversation
import Testing

@testable import Archive

@Suite struct EvidenceCodecTests {
    static let evidence: [Evidence] = (0..<300).map(item)

    static func item(_ number: Int) -> Evidence {
        let isEven = number % 2 == 0
        return Evidence(
            span: TextSpan(start: number * 1000, end: number * 1000 + 7),
            matchedText: number % 3 == 0 ? "" : "na\u{EF}ve \u{1F600} \(number)",
            entryID: "claims:fraud.\(number % 200)", lexiconID: isEven ? "claims" : "english",
            measure: isEven ? .stance : .sentiment, category: "fraud",
            baseWeight: -1.4 / Double(number + 1),
            modifiers: number % 4 == 0 ? [] : ["negated", "contrast"],
            multiplier: number == 0 ? -0.0 : 0.1 + 0.2,
            contribution: Double.pi * Double(number),
            sentence: number, inQuote: number % 5 == 0)
    }

    @Test("evidence comes back bit for bit")
    func roundTrip() {
        #expect(EvidenceCodec.decode(EvidenceCodec.encode(Self.evidence)) == Self.evidence)
        #expect(EvidenceCodec.decode(EvidenceCodec.encode([])) == [])
    }

    @Test("bytes cut anywhere, or with more behind them, are no evidence")
    func broken() {
        let bytes = EvidenceCodec.encode(Array(Self.evidence.prefix(5)))
        for count in bytes.indices {
            #expect(EvidenceCodec.decode(Array(bytes[..<count])) == nil)
        }
        #expect(EvidenceCodec.decode(bytes + [0]) == nil)
    }
}
