import Conversation

/// The keys of `about.tsv`.
enum AboutKeys {
    /// What is wrong with a key or its value.
    struct Failure {
        var isKey: Bool
        var reason: String
        var remedy: String
    }

    /// True for keys that may stand on several lines.
    static func isRepeatable(_ key: String) -> Bool {
        key == "source" || key == "parent" || key == "note" || key == "class"
    }

    /// Sets a key; the failure says what was wrong.
    static func set(_ key: String, _ value: String, _ about: inout LexiconAbout) -> Failure? {
        switch key {
        case "id": about.id = value
        case "title": about.title = value
        case "language": about.language = value
        case "version": about.version = value
        case "licence": about.licence = value
        case "source": about.sources.append(value)
        case "parent": about.parents.append(value)
        case "class": about.classes.append(value)
        case "topic": about.topic = value
        case "note": about.notes.append(value)
        case "kind":
            guard let kind = LexiconKind(rawValue: value) else {
                return unknown(value, "kind", LexiconKind.allCases.map(\.rawValue))
            }
            about.kind = kind
        case "measure":
            guard let measure = Measure(rawValue: value) else {
                return unknown(value, "measure", Measure.allCases.map(\.rawValue))
            }
            about.measure = measure
        default:
            let prefix = "category."
            guard key.hasPrefix(prefix), key.utf8.count > prefix.utf8.count else {
                return Failure(
                    isKey: true, reason: "no key is called '\(key)'",
                    remedy: "use id, title, kind, language, measure, version, licence, source, "
                        + "parent, class, topic, note or category.NAME")
            }
            about.categories.append(
                LexiconAbout.Category(
                    name: String(key.dropFirst(prefix.count)), description: value))
        }
        return nil
    }

    private static func unknown(_ value: String, _ name: String, _ all: [String]) -> Failure {
        Failure(
            isKey: false, reason: "'\(value)' is no \(name)",
            remedy: "use \(all.joined(separator: ", "))")
    }
}
