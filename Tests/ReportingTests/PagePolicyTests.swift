import Foundation
import Testing

@testable import Reporting

@Suite("The page's policy")
struct PagePolicyTests {
    /// SHA-256 as the policy writes it, by Python.
    private static func hashes() throws -> [String] {
        let script = """
            import base64, hashlib
            for name in ['css', 'js']:
                digest = hashlib.sha256(open(name, 'rb').read()).digest()
                print('sha256-' + base64.b64encode(digest).decode())
            """
        let outputs = [
            "css": Array(PageStyle.css.description.utf8),
            "js": Array(PageScript.source.description.utf8),
        ]
        return try python(script, over: outputs).split(separator: "\n").map(String.init)
    }

    @Test(
        "names the hashes of the style sheet and of the script; STANDPOINT_GOLDEN=1 corrects the source"
    )
    func hashes() throws {
        let wanted = try Self.hashes()
        let found = [PagePolicy.styleHash.description, PagePolicy.scriptHash.description]
        guard found != wanted else { return }
        if Golden.isRemade {
            let file = URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../Sources/Reporting/Page/PagePolicy.swift")
                .standardizedFileURL
            var source = try String(contentsOf: file, encoding: .utf8)
            for (old, new) in zip(found, wanted) { source = source.replacing(old, with: new) }
            try source.write(to: file, atomically: false, encoding: .utf8)
        }
        Issue.record(
            "PagePolicy.swift must say \(wanted); build again after STANDPOINT_GOLDEN=1 has corrected it"
        )
    }

    @Test(
        "leaves no inline style, no handler and no address that loads something",
        arguments: ["report.html"])
    func nothingInline(path: String) throws {
        let page = try #require(try Fixture.report().text(path))
        let markup = page.replacing(PageStyle.css.description, with: "")
            .replacing(PageScript.source.description, with: "")
        for forbidden in [
            " style=", " onclick", " onload", " onerror", " src=", "@import", "url(", "<link",
            "<iframe", "<img",
        ] {
            #expect(!markup.contains(forbidden), "\(forbidden)")
        }
        #expect(page.components(separatedBy: "<script>").count == 2)
        #expect(page.contains("content=\"default-src &#39;none&#39;;"))
    }
}
