public import Conversation
import Extraction

/// Which readers may read a page.
public enum ReaderChoice: Sendable, Equatable {
    /// Every adapter, and the generic reader for what none claims.
    case all
    /// The generic reader alone.
    case genericOnly
    /// These adapters, and the generic reader for what none of them claims.
    case named(Set<String>)

    /// The adapters there are, in the order in which they are asked.
    public static var names: [String] { AdapterRegistry.all.map(\.name) }

    /// Names in the choice that no adapter has, sorted.
    public var unknownNames: [String] {
        guard case .named(let names) = self else { return [] }
        return names.subtracting(Self.names).sorted()
    }

    /// Midnight UTC of an ISO 8601 day (`2016-08-05`), nil where it is none.
    public static func date(_ text: String) -> Timestamp? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2]), let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        return Timestamp(raw: text, seconds: date.seconds, precision: .day, source: .text)
    }

    /// The extractor's options for this choice.
    var extractionOptions: ExtractionOptions {
        switch self {
        case .all: ExtractionOptions()
        case .genericOnly: ExtractionOptions(adapters: [])
        case .named(let names): ExtractionOptions(adapters: names)
        }
    }

    /// A word that tells this choice from others, for the key under which a page is archived.
    var key: String {
        switch self {
        case .all: "all"
        case .genericOnly: "none"
        case .named(let names): names.sorted().joined(separator: ",")
        }
    }
}
