import ArgumentParser
import StandpointKit

/// `standpoint lexicon show ID`: what a lexicon is and what it holds.
struct LexiconShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a lexicon: what it is, its categories, its entries.")

    @Argument(help: "The lexicon's id, name or folder.")
    var lexicon: String

    @Option(help: ArgumentHelp("Only this category.", valueName: "name"))
    var category: String?

    @Option(help: "How many entries to show; 0 shows all.")
    var most = 40

    @OptionGroup var lexiconOptions: LexiconOptions

    func run() throws {
        try withLexicons {
            let library = try lexiconOptions.library()
            let loaded = try library.load(library.folder(lexicon))
            let lexicon = loaded.lexicon
            let about = lexicon.about
            Terminal.put(
                "\(Style.bold(about.title)) (\(loaded.folder.name), \(about.kind.rawValue))\n")
            Terminal.put("language \(about.language), version \(about.version), \(about.licence)\n")
            for source in about.sources { Terminal.put("source: \(source)\n") }
            if !about.parents.isEmpty {
                Terminal.put("stands on: \(about.parents.joined(separator: ", "))\n")
            }
            if category == nil { Terminal.put("\n" + categories(of: lexicon)) }
            let entries = lexicon.entries.filter { category == nil || $0.category == category }
                .sorted { (abs($1.weight), $0.id) < (abs($0.weight), $1.id) }
            let shown = most > 0 ? Array(entries.prefix(most)) : entries
            var table = TextTable([
                ("pattern", .left), ("weight", .right), ("measure", .left), ("category", .left),
                ("source", .left), ("id", .left),
            ])
            for entry in shown {
                table.add([
                    .init(entry.pattern, entry.weight < 0 ? .skeptic : .believer),
                    .init(Numbers.fixed(entry.weight, 2)), .init(entry.measure.rawValue),
                    .init(entry.category), .init(entry.source), .init(entry.id, .dim),
                ])
            }
            Terminal.put("\n" + table.rendered(width: 400))
            if shown.count < entries.count {
                Terminal.put("… and \(entries.count - shown.count) more; --most 0 shows all\n")
            }
        }
    }

    private func categories(of lexicon: Lexicon) -> String {
        var counts: [String: Int] = [:]
        for entry in lexicon.entries { counts[entry.category, default: 0] += 1 }
        var table = TextTable([("category", .left), ("entries", .right), ("meaning", .left)])
        for category in lexicon.about.categories {
            table.add([
                .init(category.name, .bold), .init(String(counts[category.name] ?? 0)),
                .init(category.description),
            ])
        }
        return table.rendered(width: 400)
    }
}
