/// The labels of the WHATWG Encoding standard (section 4.2) and the names under which iconv knows
/// the character sets. A data table.
enum EncodingLabels {
    /// The character set that a label (lower case, trimmed) means; nil for unknown ones.
    static func name(for label: String) -> String? {
        if let name = byLabel[label] { return name }
        // "utf_8", "cp-1252", "iso 8859-1", "windows1251": seen in saved pages.
        let letters = label.utf8.filter { $0 >= 0x30 && $0 != 0x5F && $0 != 0x3A }
        return squeezed[String(decoding: letters, as: UTF8.self)]
    }

    /// iconv's name for a WHATWG character set.
    static func iconvName(for name: String) -> String { iconvNames[name] ?? name }

    private static let table: [String: String] = [
        "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 x-unicode20utf8 utf8mb4",
        "ibm866": "866 cp866 csibm866",
        "iso-8859-2": "csisolatin2 iso-ir-101 iso8859-2 iso88592 l2 latin2",
        "iso-8859-3": "csisolatin3 iso-ir-109 iso8859-3 iso88593 l3 latin3",
        "iso-8859-4": "csisolatin4 iso-ir-110 iso8859-4 iso88594 l4 latin4",
        "iso-8859-5": "csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595",
        "iso-8859-6":
            "arabic asmo-708 csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i iso-ir-127",
        "iso-8859-7":
            "csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso88597 sun_eu_greek",
        "iso-8859-8": "csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso88598 visual",
        "iso-8859-8-i": "csiso88598i logical",
        "iso-8859-10": "csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6",
        "iso-8859-13": "iso8859-13 iso885913",
        "iso-8859-14": "iso8859-14 iso885914",
        "iso-8859-15": "csisolatin9 iso8859-15 iso885915 l9 latin9",
        "iso-8859-16": "",
        "koi8-r": "cskoi8r koi koi8 koi8_r",
        "koi8-u": "koi8-ru",
        "macintosh": "csmacintosh mac x-mac-roman macroman",
        "windows-874": "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620",
        "windows-1250": "cp1250 x-cp1250",
        "windows-1251": "cp1251 x-cp1251",
        "windows-1252":
            "ansi_x3.4-1968 ascii us-ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 l1 latin1 x-cp1252",
        "windows-1253": "cp1253 x-cp1253",
        "windows-1254":
            "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 l5 latin5 x-cp1254",
        "windows-1255": "cp1255 x-cp1255",
        "windows-1256": "cp1256 x-cp1256",
        "windows-1257": "cp1257 x-cp1257",
        "windows-1258": "cp1258 x-cp1258",
        "x-mac-cyrillic": "x-mac-ukrainian",
        "gbk": "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk",
        "gb18030": "",
        "big5": "big5-hkscs cn-big5 csbig5 x-x-big5",
        "euc-jp": "cseucpkdfmtjapanese x-euc-jp",
        "iso-2022-jp": "csiso2022jp",
        "shift_jis": "csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis",
        "euc-kr":
            "cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949",
        "utf-16be": "unicodefffe",
        "utf-16le": "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16",
        "x-user-defined": "",
    ]

    private static let byLabel: [String: String] = {
        var labels: [String: String] = [:]
        for (name, others) in table {
            labels[name] = name
            for other in others.split(separator: " ") { labels[String(other)] = name }
        }
        return labels
    }()

    private static let squeezed: [String: String] = {
        var labels: [String: String] = [:]
        for (label, name) in byLabel {
            let letters = label.utf8.filter { $0 >= 0x30 && $0 != 0x5F && $0 != 0x3A }
            labels[String(decoding: letters, as: UTF8.self)] = name
        }
        return labels
    }()

    private static let iconvNames: [String: String] = [
        "ibm866": "CP866", "iso-8859-8-i": "ISO-8859-8", "windows-874": "CP874",
        "windows-1250": "CP1250", "windows-1251": "CP1251", "windows-1253": "CP1253",
        "windows-1254": "CP1254", "windows-1255": "CP1255", "windows-1256": "CP1256",
        "windows-1257": "CP1257", "windows-1258": "CP1258", "x-mac-cyrillic": "MAC-CYRILLIC",
        "gbk": "GB18030", "big5": "BIG5-HKSCS", "shift_jis": "CP932", "euc-kr": "CP949",
        "euc-jp": "EUC-JP", "iso-2022-jp": "ISO-2022-JP", "utf-16be": "UTF-16BE",
        "utf-16le": "UTF-16LE",
    ]
}
