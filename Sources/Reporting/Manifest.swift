/// One output with the hash of its bytes.
public struct ManifestEntry: Hashable, Sendable {
    /// Its path inside the report's folder.
    public var path: String
    /// SHA-256 of its bytes, 64 hex digits.
    public var sha256: String
    /// Its size in bytes.
    public var byteCount: Int

    /// Makes an entry.
    public init(path: String, sha256: String, byteCount: Int) {
        self.path = path
        self.sha256 = sha256
        self.byteCount = byteCount
    }
}

/// `manifest.json`: the one output that holds clock times and arguments, so that all others are the same
/// bytes on a rerun; and the hash of each of them, for `standpoint verify`.
public enum Manifest {
    /// The manifest's JSON.
    ///
    /// - Parameters:
    ///   - run: the run, with its start and end.
    ///   - outputs: every other output; sorted by path here.
    public static func encode(run: RunInformation, outputs: [ManifestEntry]) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.member("schema", "standpoint/manifest/1")
            json.object("tool") { json in
                json.member("name", "standpoint")
                json.member("version", run.toolVersion)
            }
            json.member("title", run.title)
            json.member("arguments", run.arguments)
            json.member("seed", String(run.seed))
            json.member("started", run.started)
            json.member("ended", run.ended)
            json.array("lexicons") { json in
                for lexicon in run.lexicons {
                    json.object { json in
                        json.member("id", lexicon.id)
                        json.member("version", lexicon.version)
                        json.member("sha256", lexicon.sha256)
                    }
                }
            }
            json.array("outputs") { json in
                for output in outputs.sorted(by: {
                    $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
                }) {
                    json.object { json in
                        json.member("path", output.path)
                        json.member("sha256", output.sha256)
                        json.member("bytes", output.byteCount)
                    }
                }
            }
        }
        json.endLine()
        return json.bytes
    }
}
