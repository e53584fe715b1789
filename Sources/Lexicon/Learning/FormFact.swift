import Language

/// Facts of a text's form and of its place in a thread, which learned lexicons may weigh.
enum FormFact: String, CaseIterable {
    case questionMark = "question_mark"
    case endsQuestion = "ends_question"
    case exclamationMark = "exclamation_mark"
    case url
    case endsURL = "ends_url"
    case startsMention = "starts_mention"
    case mention
    case hashtag
    case manyHashtags = "many_hashtags"
    case emoticon
    case number
    case quotationMark = "quotation_mark"
    case ellipsis
    case capitals
    case titleCase = "title_case"
    case noCapitals = "no_capitals"
    case elongated
    case words1 = "words_1_4"
    case words5 = "words_5_9"
    case words10 = "words_10_19"
    case words20 = "words_20_39"
    case words40 = "words_40"
    case startsQuestionWord = "starts_question_word"
    case negator
    case firstPerson = "first_person"
    case secondPerson = "second_person"
    case denial
    case assent
    case manyMentions = "many_mentions"
    case manyQuestions = "many_questions"
    case shortQuestion = "short_question"
    case severalSentences = "several_sentences"
    case manyNegators = "many_negators"
    case earlyNegator = "early_negator"
    case contradicts
    case startsDenial = "starts_denial"
    case startsAssent = "starts_assent"
    case negatedAssent = "negated_assent"
    case asksProof = "asks_proof"
    case swearing
    case report
    case forward
    case hedge
    case doubt
    case feeling
    case thirdPerson = "third_person"
    case questionWord = "question_word"
    case startsDemonstrative = "starts_demonstrative"
    case startsThread = "starts_thread"
    case parentQuestion = "parent_question"
    case parentURL = "parent_url"
    case parentShort = "parent_short"
    case parentLong = "parent_long"
    case sharesManyWords = "shares_many_words"
    case sharesNoWords = "shares_no_words"
    case sharesOneWord = "shares_one_word"
    case sharesFourWords = "shares_four_words"
    case parentNegator = "parent_negator"
    case parentDenial = "parent_denial"
    case parentStartsMention = "parent_starts_mention"
    case deniesFirst = "denies_first"
    case deniesDenial = "denies_denial"
    case bringsURL = "brings_url"

    /// True when the fact needs the text's parent, or tells how a text answers another: a few hundred
    /// texts that answer nothing are learned better without.
    var isOfThread: Bool { Self.threadFacts.contains(self) }

    private static let threadFacts: Set<FormFact> = [
        .manyMentions, .manyQuestions, .shortQuestion, .severalSentences, .manyNegators,
        .earlyNegator, .contradicts, .startsDenial, .startsAssent, .negatedAssent, .asksProof,
        .swearing, .report, .forward, .hedge, .doubt, .feeling, .thirdPerson, .questionWord,
        .startsDemonstrative,
        .startsThread, .parentQuestion, .parentURL, .parentShort, .parentLong, .sharesManyWords,
        .sharesNoWords, .sharesOneWord, .sharesFourWords, .parentNegator, .parentDenial,
        .parentStartsMention, .deniesFirst, .deniesDenial, .bringsURL,
    ]

    /// The fact's bit in a set of facts, in the order of the cases.
    var bit: UInt64 { 1 << UInt64(Self.order[self] ?? 63) }

    private static let order = Dictionary(
        uniqueKeysWithValues: FormFact.allCases.enumerated().map { ($1, $0) })

    /// The facts of a text as a set of bits. Linear in the tokens.
    static func facts(of text: TokenizedText, parent: TokenizedText?) -> UInt64 {
        let own = FormCounts(text)
        var facts = FactSet()
        facts.add(own, text)
        guard let parent, !parent.tokens.isEmpty else {
            return facts.bits | FormFact.startsThread.bit
        }
        let other = FormCounts(parent)
        facts.add(parent: other, startsMention: parent.tokens.first?.kind == .mention)
        let denies =
            own.groups.contains(.denial) || own.negatesAssent || own.opening.contains(.refusal)
        let parentDenies = other.groups.contains(.denial) || other.negatesAssent
        // An answer to an answer, where names are put first.
        facts.set(.deniesFirst, denies && parent.tokens.first?.kind != .mention)
        facts.set(.deniesDenial, denies && parentDenies)
        facts.set(.bringsURL, own.urls > 0 && other.urls == 0)
        let shared = SharedWords(text, parent)
        facts.set(.sharesManyWords, shared.of > 0 && shared.count * 3 >= shared.of)
        facts.set(.sharesNoWords, shared.count == 0)
        facts.set(.sharesOneWord, shared.count == 1)
        facts.set(.sharesFourWords, shared.count >= 4)
        return facts.bits
    }
}

/// Facts that hold, being gathered.
private struct FactSet {
    private(set) var bits: UInt64 = 0

    mutating func set(_ fact: FormFact, _ holds: Bool) { if holds { bits |= fact.bit } }

    /// The facts of the text itself.
    mutating func add(_ own: FormCounts, _ text: TokenizedText) {
        addMarks(own, text)
        set(.words1, own.words < 5)
        set(.words5, (5..<10).contains(own.words))
        set(.words10, (10..<20).contains(own.words))
        set(.words20, (20..<40).contains(own.words))
        set(.words40, own.words >= 40)
        set(.negator, own.negators > 0)
        set(.manyNegators, own.negators >= 2)
        set(.earlyNegator, own.negatesEarly)
        set(.contradicts, own.contradicts)
        set(.negatedAssent, own.negatesAssent)
        set(.asksProof, own.questions > 0 && own.groups.contains(.proof))
        let groups: [(FormFact, FormWords)] = [
            (.firstPerson, .firstPerson), (.secondPerson, .secondPerson), (.denial, .denial),
            (.assent, .assent), (.swearing, .swearing), (.report, .report), (.forward, .forward),
            (.hedge, .hedge), (.doubt, .doubt), (.feeling, .feeling),
            (.thirdPerson, .thirdPerson), (.questionWord, .interrogative),
        ]
        for (fact, group) in groups { set(fact, own.groups.contains(group)) }
        set(.startsQuestionWord, own.opening.contains(.question))
        set(.startsDenial, !own.opening.isDisjoint(with: [.denial, .refusal]))
        set(.startsAssent, own.opening.contains(.assent))
        set(.startsDemonstrative, own.opening.contains(.demonstrative))
    }

    private mutating func addMarks(_ own: FormCounts, _ text: TokenizedText) {
        set(.questionMark, own.questions > 0)
        set(.endsQuestion, own.endsQuestion)
        set(.manyQuestions, own.questions >= 2)
        set(.shortQuestion, own.endsQuestion && own.words < 12)
        set(.exclamationMark, own.exclamations > 0)
        set(.url, own.urls > 0)
        set(.endsURL, text.tokens.last?.kind == .url)
        set(.startsMention, text.tokens.first?.kind == .mention)
        set(.mention, own.mentions > 0)
        set(.manyMentions, own.mentions >= 3)
        set(.hashtag, own.hashtags > 0)
        set(.manyHashtags, own.hashtags >= 3)
        set(.emoticon, own.emoticons > 0)
        set(.number, own.numbers > 0)
        set(.quotationMark, own.quotationMarks > 0)
        set(.ellipsis, own.ellipses > 0)
        set(.severalSentences, own.stops >= 2)
        set(.capitals, own.capitals > 0)
        set(.titleCase, own.words > 3 && own.capitalized * 10 > own.words * 6)
        set(.noCapitals, own.words > 0 && own.capitalized * 20 < own.words)
        set(.elongated, own.elongated > 0)
    }

    /// The facts of the text that is answered.
    mutating func add(parent other: FormCounts, startsMention: Bool) {
        set(.parentQuestion, other.questions > 0)
        set(.parentURL, other.urls > 0)
        set(.parentShort, other.words < 10)
        set(.parentLong, other.words >= 25)
        set(.parentNegator, other.negators > 0)
        set(.parentDenial, other.groups.contains(.denial))
        set(.parentStartsMention, startsMention)
    }
}

/// Two facts that hold together: what a fact means depends on others, as a link in an answer differs
/// from one in an opening text.
struct FormPair: Sendable {
    /// The bits of both.
    let mask: UInt64

    init(_ first: FormFact, _ second: FormFact) { mask = first.bit | second.bit }

    /// Reads a pattern such as `denial & parent_question`; nil where it is none.
    init?(pattern: String) {
        let parts = pattern.split(separator: " ")
        guard parts.count == 3, parts[1] == "&", let first = FormFact(rawValue: String(parts[0])),
            let second = FormFact(rawValue: String(parts[2]))
        else { return nil }
        self.init(first, second)
    }

    /// The pattern of a pair.
    static func pattern(_ first: FormFact, _ second: FormFact) -> String {
        first.rawValue + " & " + second.rawValue
    }
}
