public import Conversation
import Foundation
public import Lexicon

/// Why a lexicon could not be brought in or given out.
public enum ExchangeError: Error, Sendable, CustomStringConvertible {
    /// The file cannot be read.
    case unreadable(path: String, detail: String)
    /// The format was not given, and the file does not tell.
    case unknownFormat(path: String)
    /// A line is not of the format.
    case broken(LexiconProblem)
    /// Something lies where the lexicon or the file is to go.
    case exists(path: String)
    /// The lexicon or the file cannot be written.
    case cannotWrite(path: String, detail: String)
    /// The lexicon has nothing that the format can say.
    case nothingToWrite(lexicon: String, format: ExchangeFormat)

    /// What is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .unreadable(let path, let detail): "\(path): cannot be read (\(detail))"
        case .unknownFormat(let path):
            "\(path): its format cannot be told; give --format \(ExchangeFormat.allCases.map(\.rawValue).joined(separator: ", "))"
        case .broken(let problem): problem.description
        case .exists(let path): "\(path): exists; name another place with --output"
        case .cannotWrite(let path, let detail): "\(path): cannot be written (\(detail))"
        case .nothingToWrite(let lexicon, let format):
            "\(lexicon): has no entry of this measure that \(format.rawValue) can say; try --measure or another --format"
        }
    }
}

/// Lexicons of other tools as files: `standpoint lexicon import` and `export`.
public enum LexiconExchange {
    /// What is known of a file that is brought in.
    public struct Import: Sendable {
        /// The file.
        public var path: String
        /// Its format; nil tells it by the name and the first lines.
        public var format: ExchangeFormat?
        /// The folder that is made; its last component is the lexicon's id.
        public var output: String
        /// What the weights are for.
        public var measure = Measure.sentiment
        /// What `about.tsv` says; nil has the usual words.
        public var title: String?, licence: String?, language: String?

        /// A file to bring in as the folder `output`.
        public init(path: String, output: String) {
            self.path = path
            self.output = output
        }
    }

    /// What was brought in.
    public struct Imported: Sendable {
        /// The lexicon, and the format it came in.
        public var lexicon: Lexicon, format: ExchangeFormat
        /// Lines that were left out, and what a check of the new lexicon says.
        public var warnings: [LexiconProblem]
    }

    /// Reads a foreign file and writes it as a lexicon's folder.
    /// - Throws: ``ExchangeError``; nothing is written then.
    /// - Complexity: linear in the file.
    public static func bringIn(_ request: Import) throws(ExchangeError) -> Imported {
        let manager = FileManager.default
        if let names = try? manager.contentsOfDirectory(atPath: request.output), !names.isEmpty {
            throw .exists(path: request.output)
        }
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(fileURLWithPath: request.path)))
        } catch {
            throw .unreadable(path: request.path, detail: error.localizedDescription)
        }
        guard let format = request.format ?? format(of: bytes, path: request.path) else {
            throw .unknownFormat(path: request.path)
        }
        var read: (lexicon: Lexicon, warnings: [LexiconProblem])
        do throws(LexiconProblem) {
            read = try LexiconImport(format).read(
                bytes, file: request.path,
                id: URL(fileURLWithPath: request.output).lastPathComponent,
                measure: request.measure)
        } catch {
            throw .broken(error)
        }
        read.lexicon.about.title = request.title ?? read.lexicon.about.title
        read.lexicon.about.language = request.language ?? read.lexicon.about.language
        read.lexicon.about.licence = request.licence ?? read.lexicon.about.licence
        // The path of one machine says nothing on another.
        read.lexicon.about.sources = [
            "\(format.rawValue) file \(URL(fileURLWithPath: request.path).lastPathComponent)"
        ]
        let files = read.lexicon.serialized()
        let problems = Lexicon.check(files: files).problems
        if let problem = problems.first(where: { !$0.isWarning }) { throw .broken(problem) }
        do {
            try LexiconWriter.write(files, to: request.output)
        } catch {
            throw .cannotWrite(path: request.output, detail: String(describing: error))
        }
        return Imported(lexicon: read.lexicon, format: format, warnings: read.warnings)
    }

    /// The format that name and first lines tell; nil where they do not.
    public static func format(of bytes: [UInt8], path: String) -> ExchangeFormat? {
        switch URL(fileURLWithPath: path).pathExtension.lowercased() {
        case "dic": return .liwc
        case "yml", "yaml": return .quanteda
        case "lcd", "lc3": return .lexicoder
        default: break
        }
        // By bytes, because a line feed behind a carriage return is one character with it.
        let head = bytes.prefix(4_096)
        let lines = head.split(separator: 0x0A).dropLast(bytes.count > head.count ? 1 : 0)
            .map { String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self) }
            .filter { !$0.isEmpty }
        guard let first = lines.first else { return nil }
        if first == "%" { return .liwc }
        if first.first == "+", !first.contains("\t") { return .lexicoder }
        let rows = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        if rows.allSatisfy({ $0.count >= 3 && Double($0[1]) != nil }) { return .vader }
        if rows.allSatisfy({ $0.count == 2 && Int($0[1]) != nil }) { return .afinn }
        if rows.allSatisfy({ $0.count == 2 && Double($0[1]) != nil }) { return .vader }
        if first.hasSuffix(":") || first == "---" { return .quanteda }
        return nil
    }

    /// What was given out.
    public struct Exported: Sendable {
        /// The file.
        public var bytes: [UInt8]
        /// Entries written, and those that the format cannot say.
        public var written: Int, skipped: [LexiconEntry]
    }

    /// A lexicon's entries of one measure in another tool's format.
    /// - Throws: ``ExchangeError/nothingToWrite(lexicon:format:)``.
    public static func giveOut(
        _ lexicon: Lexicon, as format: ExchangeFormat, measure: Measure
    ) throws(ExchangeError) -> Exported {
        let result = LexiconExport(format).write(lexicon, measure: measure)
        let written = lexicon.entries.count - result.skipped.count
        guard written > 0 else {
            throw .nothingToWrite(lexicon: lexicon.about.id, format: format)
        }
        return Exported(bytes: result.bytes, written: written, skipped: result.skipped)
    }

    /// Writes an exported file; one that is there stays.
    public static func write(_ bytes: [UInt8], to path: String) throws(ExchangeError) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .cannotWrite(path: path, detail: error.localizedDescription)
        }
    }
}

extension ExchangeFormat {
    /// What the makers of such files ask of those who pass them on; nil where that differs file by file.
    public var usualLicence: String? {
        switch self {
        case .vader: "VADER's own file: MIT (Hutto and Gilbert 2014)"
        case .afinn: "AFINN's own files: ODbL 1.0 or Apache 2.0, by version (Nielsen 2011)"
        case .liwc: "LIWC's own dictionaries are sold and may not be passed on"
        case .lexicoder:
            "Lexicoder's own dictionaries: free for academic use (Young and Soroka 2012)"
        case .quanteda: nil
        }
    }
}
