/// Where the bytes of a report go. Reporting opens no file: who calls it decides what an output is.
public protocol ReportSink: AnyObject {
    /// Begins an output; `output` is its path inside the report's folder, with `/` (`threads/3f9a.html`).
    func open(_ output: String) throws
    /// Adds a chunk, mostly about 64 KB, to an output that is open.
    func write(_ bytes: [UInt8], to output: String) throws
    /// Ends an output; no chunk follows.
    func close(_ output: String) throws
}

/// A sink that keeps everything in memory: for tests and small reports.
public final class MemorySink: ReportSink {
    /// The outputs so far, by path.
    public private(set) var outputs: [String: [UInt8]] = [:]
    /// The outputs that are open now.
    public private(set) var openOutputs: Set<String> = []

    /// An empty sink.
    public init() {}

    /// Begins an output; one of the same path is replaced.
    public func open(_ output: String) {
        outputs[output] = []
        openOutputs.insert(output)
    }

    /// Adds a chunk.
    public func write(_ bytes: [UInt8], to output: String) {
        precondition(openOutputs.contains(output), "\(output) is not open")
        outputs[output, default: []].append(contentsOf: bytes)
    }

    /// Ends an output.
    public func close(_ output: String) { openOutputs.remove(output) }

    /// An output as text.
    public func text(_ output: String) -> String? {
        outputs[output].map { String(decoding: $0, as: UTF8.self) }
    }
}

/// One output being written: small appends are gathered into chunks.
///
/// A struct in the format that owns it, so that no look-up is needed for a row.
struct OutputFile {
    let path: String
    private var buffer: [UInt8] = []
    private static let chunk = 64 * 1024

    /// Opens the output.
    init(_ path: String, in sink: any ReportSink) throws {
        self.path = path
        try sink.open(path)
        buffer.reserveCapacity(Self.chunk)
    }

    /// Appends what `body` writes, and passes a full buffer on.
    mutating func append(to sink: any ReportSink, _ body: (inout [UInt8]) -> Void) throws {
        body(&buffer)
        guard buffer.count >= Self.chunk else { return }
        try sink.write(buffer, to: path)
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes what is left and closes the output.
    mutating func close(in sink: any ReportSink) throws {
        if !buffer.isEmpty { try sink.write(buffer, to: path) }
        buffer = []
        try sink.close(path)
    }
}
