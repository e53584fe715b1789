/// What a word can mean inside a time expression. A word may have several meanings at once: "ago" is
/// English for "before now" and Spanish for August, "mar" is March, Tuesday or both.
struct TimeWord: Sendable {
    /// Months 1-12 of the Gregorian calendar, 0 for none.
    var month: UInt8 = 0
    /// Months 1-12 of the Persian solar calendar, 0 for none.
    var persianMonth: UInt8 = 0
    /// 1 Monday to 7 Sunday, 0 for none.
    var weekday: UInt8 = 0
    /// A unit of relative times.
    var unit: TimeUnit = .none
    /// 0 today, -1 yesterday, -2 the day before; 1 for none.
    var dayShift: Int8 = 1
    /// A number written as a word, 0 for none.
    var amount: UInt8 = 0
    /// Minutes east of UTC where ``flags`` has `.zone`.
    var zone: Int16 = 0
    /// Everything else.
    var flags: TimeWordFlags = []
}

/// The units of relative times, fine to coarse.
enum TimeUnit: UInt8, Sendable, Comparable {
    case none, second, minute, hour, day, week, month, year

    static func < (left: TimeUnit, right: TimeUnit) -> Bool { left.rawValue < right.rawValue }
}

/// Grammatical roles of words in time expressions.
struct TimeWordFlags: OptionSet, Sendable {
    let rawValue: UInt32
    /// May stand between a date and a time of day ("at", "um").
    static let filler = TimeWordFlags(rawValue: 1)
    /// Stands before a relative amount ("vor", "hace").
    static let before = TimeWordFlags(rawValue: 2)
    /// Stands after a relative amount ("ago", "geleden").
    static let ago = TimeWordFlags(rawValue: 4)
    /// Says that an amount is rough ("about", "more", "than").
    static let about = TimeWordFlags(rawValue: 8)
    /// An indefinite small number ("few").
    static let few = TimeWordFlags(rawValue: 16)
    /// The moment of saving ("soeben", "now").
    static let now = TimeWordFlags(rawValue: 32)
    /// "just", which makes "now" a time of its own.
    static let just = TimeWordFlags(rawValue: 64)
    /// Before noon.
    static let am = TimeWordFlags(rawValue: 128)
    /// After noon.
    static let pm = TimeWordFlags(rawValue: 256)
    /// Follows a time of day ("Uhr").
    static let clock = TimeWordFlags(rawValue: 512)
    /// The suffix of an ordinal number ("st", "er").
    static let ordinal = TimeWordFlags(rawValue: 1024)
    /// A zone's name.
    static let zone = TimeWordFlags(rawValue: 2048)
    /// A counter behind a year, month, day, hour, minute or second in Chinese, Japanese and Korean.
    static let counter = TimeWordFlags(rawValue: 4096)
    /// "y" and "il", the parts of "il y a".
    static let il = TimeWordFlags(rawValue: 8192)
    /// "avant", which makes yesterday the day before.
    static let dayBefore = TimeWordFlags(rawValue: 16384)
    /// The "T" between date and time of ISO 8601.
    static let isoT = TimeWordFlags(rawValue: 32768)
    /// A mark of time of day that lets "14.05" be a time ("kl", "alle").
    static let clockBefore = TimeWordFlags(rawValue: 65536)
}

/// The words of time expressions, found by the hash of their folded letters.
///
/// Words are told apart by a 64-bit FNV-1a hash (Fowler, Noll and Vo) alone; a test proves that no two
/// words of the table share one.
struct TimeWordTable: Sendable {
    private var keys: [UInt64]
    private var values: [TimeWord]
    private let mask: Int
    /// Unaccented lower-case letters for U+00C0 to U+017F.
    let latin: [UInt8]

    static let shared = TimeWordTable(TimeWordTable.source)

    init(_ source: String) {
        latin = Array(
            ("aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaacccccccc"
                + "ddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
                + "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
        mask = 4095
        keys = [UInt64](repeating: 0, count: 4096)
        values = [TimeWord](repeating: TimeWord(), count: 4096)
        for line in source.utf8.split(separator: UInt8(ascii: "\n")) {
            var words = line.split(separator: UInt8(ascii: " ")).makeIterator()
            guard let role = words.next() else { continue }
            let name = String(Substring(role))
            while let word = words.next() {
                let bytes = Array(word)
                let key = hash(of: bytes.span, from: 0, to: bytes.count)
                values[slot(key)].add(name)
                keys[slot(key)] = key
            }
        }
    }

    private func slot(_ key: UInt64) -> Int {
        var index = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
        while keys[index] != 0, keys[index] != key { index = (index + 1) & mask }
        return index
    }

    /// The meanings of the word with this hash, or nil.
    func word(_ key: UInt64) -> TimeWord? {
        let index = slot(key)
        return keys[index] == key ? values[index] : nil
    }

    /// The number of different words.
    var count: Int { keys.reduce(0) { $0 + ($1 == 0 ? 0 : 1) } }

    /// The hash of the letters in `bytes[from..<to]`, case and accents folded, apostrophes left out.
    func hash(of bytes: Span<UInt8>, from: Int, to: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var index = from
        while index < to {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                if byte == 0x27 { continue }
                let isUpper = byte >= 0x41 && byte <= 0x5A
                hash = (hash ^ UInt64(isUpper ? byte | 0x20 : byte)) &* 0x100_0000_01b3
                continue
            }
            let (scalar, length) = decode(bytes, index, to)
            index += length
            guard let folded = fold(scalar) else { continue }
            hash = (hash ^ UInt64(folded)) &* 0x100_0000_01b3
        }
        return hash
    }

    /// One scalar without case and accent; nil for marks that are left out.
    private func fold(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0xC0...0x17F: UInt32(latin[Int(scalar) - 0xC0])
        case 0x218, 0x219: 0x73
        case 0x21A, 0x21B: 0x74
        case 0x300...0x36F, 0x200B...0x200F, 0x2019, 0xAD: nil
        case 0x386, 0x391, 0x3AC: 0x3B1
        case 0x388, 0x395, 0x3AD: 0x3B5
        case 0x389, 0x397, 0x3AE: 0x3B7
        case 0x38A, 0x399, 0x3AF, 0x3AA, 0x3CA, 0x390: 0x3B9
        case 0x38C, 0x39F, 0x3CC: 0x3BF
        case 0x38E, 0x3A5, 0x3CD, 0x3AB, 0x3CB: 0x3C5
        case 0x38F, 0x3A9, 0x3CE: 0x3C9
        case 0x3C2: 0x3C3
        case 0x391...0x3A9: scalar + 0x20
        case 0x410...0x42F: scalar + 0x20
        case 0x401, 0x451: 0x435
        case 0x404...0x40F: scalar + 0x50
        case 0x64A, 0x649: 0x6CC
        case 0x643: 0x6A9
        default: scalar
        }
    }
}

/// The scalar at `index` and its length in bytes; a broken sequence counts as one byte.
func decode(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(bytes[index])
    if lead < 0xC0 { return (lead, 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= end else { return (0xFFFD, 1) }
    var scalar = lead & (0x7F >> UInt32(length))
    for offset in 1..<length {
        let next = UInt32(bytes[index + offset])
        guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
        scalar = scalar << 6 | (next & 0x3F)
    }
    return (scalar, length)
}

extension TimeWord {
    /// Adds the meaning that a line of the table gives.
    fileprivate mutating func add(_ role: String) {
        let kind = role.utf8.first ?? 0
        let number = Int(role.dropFirst()) ?? 0
        switch kind {
        case UInt8(ascii: "m"): month = UInt8(number)
        case UInt8(ascii: "p"): persianMonth = UInt8(number)
        case UInt8(ascii: "w"): weekday = UInt8(number)
        case UInt8(ascii: "u"): unit = TimeUnit(rawValue: UInt8(number)) ?? .none
        case UInt8(ascii: "d"): dayShift = -Int8(number)
        case UInt8(ascii: "n"): amount = UInt8(number)
        case UInt8(ascii: "z"):
            zone = Int16(number)
            flags.insert(.zone)
        default: flags.insert(TimeWord.roles[role] ?? [])
        }
    }

    private static let roles: [String: TimeWordFlags] = [
        "filler": .filler, "before": .before, "ago": .ago, "about": .about, "few": .few,
        "immediate": .now, "just": .just, "AM": .am, "PM": .pm, "clock": .clock,
        "ordinal": .ordinal,
        "counter": .counter, "il": .il, "earlier": .dayBefore, "T": .isoT,
        "clockBefore": .clockBefore,
    ]
}
