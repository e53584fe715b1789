/// `datapackage.json`: every table described (Frictionless Tabular Data Package, version 1).
struct DataPackageFormat: ReportFormat {
    static let name = "datapackage.json"
    private let context: ReportContext

    init(_ context: ReportContext) throws { self.context = context }

    mutating func finish(_ digest: ReportDigest) throws {
        let bytes = DataPackage.encode(digest.run, isExcel: context.options.excel)
        var file = try OutputFile(Self.name, in: context.sink)
        try file.append(to: context.sink) { $0 = bytes }
        try file.close(in: context.sink)
    }
}
