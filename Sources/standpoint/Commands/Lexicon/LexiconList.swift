import ArgumentParser
import StandpointKit

/// `standpoint lexicon list`: what the library has.
struct LexiconList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the lexicons of the library.")

    @OptionGroup var lexiconOptions: LexiconOptions

    func run() throws {
        try withLexicons {
            let library = try lexiconOptions.library()
            var table = TextTable([
                ("lexicon", .left), ("kind", .left), ("language", .left), ("entries", .right),
                ("names", .right), ("tests", .right), ("licence", .left), ("title", .left),
            ])
            for folder in library.folders {
                let lexicon = try library.load(folder).lexicon
                table.add([
                    .init(folder.name, .bold), .init(lexicon.about.kind.rawValue),
                    .init(lexicon.about.language), .init(String(lexicon.entries.count)),
                    .init(String(lexicon.names.count)), .init(String(lexicon.tests.count)),
                    .init(lexicon.about.licence), .init(lexicon.about.title),
                ])
            }
            Terminal.put(table.rendered(width: 400))
        }
    }
}
