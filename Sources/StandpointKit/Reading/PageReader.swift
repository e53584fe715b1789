import Archive
import Conversation
import Extraction
import Foundation
import HTMLTree
import Intake

/// One document of an input as it was read: the row of `pages.csv` with its threads.
struct ReadPage: Sendable {
    /// The page, its threads, its status.
    var record: PageRecord
    /// True where it came out of the archive.
    var isUnchanged = false
    /// What was found and why; empty unless asked for.
    var trace = ExtractionTrace()

    /// True when the input needs a human's eye: it failed, held no comments, or was read with a loss.
    var needsAttention: Bool {
        switch record.status {
        case .failed, .noComments: true
        case .ok: !record.page.warnings.isEmpty
        case .skipped: false
        }
    }

    /// A line for people about what is wrong; nil where nothing is.
    var notice: String? {
        switch record.status {
        case .skipped: nil
        case .failed: record.errorMessage
        case .noComments: "\(record.path): no comments were found"
        case .ok: record.page.warnings.first.map { "\(record.path): \($0.message)" }
        }
    }
}

/// Reads inputs: unpacks, parses, extracts. A value that workers share.
struct PageReader: Sendable {
    /// Which readers may read a page.
    let readers: ReaderChoice
    /// When pages were saved that do not say so.
    let savedAt: Timestamp?
    /// Where unchanged pages come from; nil also where it holds none yet.
    let archive: Archive?
    /// Whether the trace is kept; such pages are never taken from the archive.
    let inspects: Bool
    /// Everything but the page's bytes that its reading depends on.
    let stageKey: String

    init(
        readers: ReaderChoice, savedAt: Timestamp? = nil, archive: Archive? = nil,
        inspects: Bool = false
    ) {
        self.readers = readers
        self.savedAt = savedAt
        let count = try? archive?.pageCount()
        self.archive = count == 0 ? nil : archive
        self.inspects = inspects
        stageKey = Identity.hash([
            "extraction", StandpointVersion.extraction, readers.key, savedAt?.iso8601 ?? "",
        ])
    }

    /// The pages of one input: one for most files, a failed one where nothing can be read.
    ///
    /// - Throws: only what the archive throws; a page's own failure is a row.
    func pages(of input: Input) throws(ArchiveError) -> [ReadPage] {
        if let reason = input.skipReason {
            var record = PageRecord(
                pageID: Identity.page(path: input.path, sha256: ""), path: input.path,
                status: .skipped)
            record.errorCode = reason.rawValue
            record.errorMessage = reason.message
            return [ReadPage(record: record)]
        }
        let fileTime = input.path == "-" ? nil : Self.modificationTime(input.path)
        var pages: [ReadPage] = []
        // One document at a time: a crawl's file holds more pages than memory does.
        var source: DocumentSource
        do throws(IntakeError) {
            source = try Intake.open(input)
        } catch {
            return [ReadPage(record: Self.failure(error, path: input.path))]
        }
        while true {
            let document: Document
            do throws(IntakeError) {
                guard let next = try source.next() else { return pages }
                document = next
            } catch {
                pages.append(ReadPage(record: Self.failure(error, path: input.path)))
                return pages
            }
            pages.append(try page(of: document, fileTime: fileTime))
        }
    }

    /// The row of an input that could not be read at all.
    static func failure(_ error: IntakeError, path: String) -> PageRecord {
        var record = PageRecord(
            pageID: Identity.page(path: path, sha256: ""), path: path, status: .failed)
        record.errorCode = error.code
        record.errorMessage = error.description
        return record
    }

    private func page(
        of document: Document, fileTime: Timestamp?
    ) throws(ArchiveError) -> ReadPage {
        let pageID = Identity.page(path: document.path, sha256: document.sha256)
        if !inspects, let stored = try archive?.page(id: pageID, stageKey: stageKey) {
            // A page that says nothing of its date follows its file's.
            let page = stored.record.page
            if page.savedAtSource != .fileTime || page.savedAt == fileTime {
                return ReadPage(record: stored.record, isUnchanged: true)
            }
        }
        var record = PageRecord(pageID: pageID, path: document.path, status: .ok)
        record.sha256 = document.sha256
        record.byteCount = document.byteCount
        record.format = document.format.rawValue
        let dated = Self.dated(document, given: savedAt, fileTime: fileTime)
        if let page = document.page {
            record.charset = "utf-8"
            record.page = page
            if page.savedAtSource == .none {
                record.page.savedAt = dated.savedAt
                record.page.savedAtSource = dated.savedAtSource
            }
            record.page.warnings = document.warnings + page.warnings
            Self.finish(&record)
            return ReadPage(record: record)
        }
        return parsed(dated, record)
    }

    /// Parses and extracts; a document that is no page is a failed row.
    private func parsed(_ document: Document, _ start: PageRecord) -> ReadPage {
        var record = start
        do throws(HTMLTreeError) {
            let tree = try HTMLTree.parse(
                document.bytes, declaredEncoding: document.declaredCharset)
            var input = ExtractionInput(
                tree: tree, url: document.url, savedAt: document.savedAt,
                savedAtSource: document.savedAtSource)
            var warnings = document.warnings
            for attachment in document.attachments {
                do throws(HTMLTreeError) {
                    let frame = try HTMLTree.parse(
                        attachment.bytes, declaredEncoding: attachment.declaredCharset)
                    input.frames.append(.init(tree: frame, url: attachment.url))
                } catch {
                    warnings.append(
                        Warning(
                            code: "frame_\(error.code)",
                            message: "a frame (\(attachment.url ?? "unnamed")): \(error.message)"))
                }
            }
            var options = readers.extractionOptions
            options.inspects = inspects
            let extraction = Extractor.extract(input, options: options)
            record.charset = tree.encoding
            record.page = extraction.page
            record.page.warnings =
                warnings + tree.warnings.map { Warning(code: $0.code, message: $0.message) }
                + extraction.page.warnings
            Self.finish(&record)
            return ReadPage(record: record, trace: extraction.trace)
        } catch {
            record.status = .failed
            record.errorCode = error.code
            record.errorMessage = "\(record.path): \(error.message)"
            record.page.savedAt = document.savedAt
            record.page.savedAtSource = document.savedAtSource
            return ReadPage(record: record)
        }
    }

    /// Counts what was found.
    private static func finish(_ record: inout PageRecord) {
        let threads = record.page.threads
        record.commentsFound = threads.reduce(0) { $0 + $1.comments.count }
        var names: [String] = []
        for thread in threads where !names.contains(thread.extractor) {
            names.append(thread.extractor)
        }
        record.extractor = names.joined(separator: "+")
        let declared = threads.compactMap(\.declaredCount)
        record.commentsDeclared = declared.isEmpty ? nil : declared.reduce(0, +)
        record.status = record.commentsFound > 0 ? .ok : .noComments
        if record.status == .noComments { record.errorCode = "no_comments" }
    }

    /// The document with a save date from the user or from the file where its container has none.
    private static func dated(
        _ document: Document, given: Timestamp?, fileTime: Timestamp?
    ) -> Document {
        guard document.savedAtSource == .none else { return document }
        var document = document
        if let given {
            document.savedAt = given
            document.savedAtSource = .given
        } else if let fileTime {
            document.savedAt = fileTime
            document.savedAtSource = .fileTime
        }
        return document
    }

    private static func modificationTime(_ path: String) -> Timestamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let seconds = Int64(status.st_mtimespec.tv_sec)
        #else
            let seconds = Int64(status.st_mtim.tv_sec)
        #endif
        return Timestamp(raw: "", seconds: seconds, precision: .second, source: .container)
    }
}
