import Foundation
import HTMLTree
import Testing

/// How far the tree agrees with the html5lib tree-construction tests on the order of text.
///
/// The tests are not part of the project; `html5lib-agreement.sh` fetches them into the build folder
/// and names it in `HTML5LIB_TESTS`. Without them this suite is skipped.
@Suite("html5lib tree construction")
struct HTML5LibAgreementTests {
    static let folder = ProcessInfo.processInfo.environment["HTML5LIB_TESTS"]

    @Test("text comes in the standard's order on nearly all pages", .enabled(if: folder != nil))
    func agreement() throws {
        let folder = try #require(Self.folder)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".dat") }.sorted()
        var total = 0
        var sameText = 0
        var sameElements = 0
        var differences = ""
        for file in files {
            let url = URL(fileURLWithPath: folder).appendingPathComponent(file)
            let content = String(decoding: try Data(contentsOf: url), as: UTF8.self)
            for page in HTML5LibPage.pages(in: content) {
                total += 1
                let tree = try? HTMLTree.parse(text: page.source)
                let text = tree.map(visibleText) ?? ""
                let elements = tree.map(elementNames) ?? []
                if elements == page.elements {
                    sameElements += 1
                } else if text == page.text {
                    differences += "\(file)\n  \(page.source.debugDescription)\n"
                    differences += "  WANT \(page.elements)\n  HAVE \(elements)\n"
                }
                if text == page.text {
                    sameText += 1
                } else {
                    differences += "\(file)\n  \(page.source.debugDescription)\n"
                    differences +=
                        "  want \(page.text.debugDescription)\n  have \(text.debugDescription)\n"
                }
            }
        }
        print(
            "html5lib: \(total) pages, \(sameText) agree on text, \(sameElements) on elements too")
        if let output = ProcessInfo.processInfo.environment["HTML5LIB_DIFFERENCES"] {
            try differences.write(toFile: output, atomically: true, encoding: .utf8)
        }
        #expect(total > 1000)
        #expect(Double(sameText) >= 0.98 * Double(total))
    }

    private func visibleText(_ tree: HTMLTree) -> String {
        folded(tree.text(of: .document))
    }

    private func elementNames(_ tree: HTMLTree) -> [String] {
        tree.descendants(of: .document).filter { tree.isElement($0) }.map { tree.tagName(of: $0) }
    }
}

/// Runs of white space as one space, none at the ends.
private func folded(_ text: String) -> String {
    text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
}

/// One page of the test files, and what its tree holds.
private struct HTML5LibPage {
    var source = ""
    var text = ""
    var elements: [String] = []

    /// The whole pages of a test file; fragments, and pages for browsers that run scripts, are left out.
    static func pages(in content: String) -> [HTML5LibPage] {
        var pages: [HTML5LibPage] = []
        for part in ("\n" + content).components(separatedBy: "\n#data\n").dropFirst() {
            var sections: [String: [String]] = ["#data": []]
            var section = "#data"
            for line in part.components(separatedBy: "\n") {
                if line.hasPrefix("#"), section != "#data" || line == "#errors" {
                    section = line
                    sections[section] = []
                } else {
                    sections[section, default: []].append(line)
                }
            }
            guard sections["#document-fragment"] == nil, sections["#script-on"] == nil,
                let document = sections["#document"]
            else { continue }
            var page = HTML5LibPage()
            page.source = (sections["#data"] ?? []).joined(separator: "\n")
            page.read(document)
            if !page.source.isEmpty { pages.append(page) }
        }
        return pages
    }

    /// Reads the drawing of the tree: `|   <p>`, `|     "text"`.
    private mutating func read(_ lines: [String]) {
        let hidden: Set<String> = ["script", "style", "iframe", "noembed", "noframes"]
        var path: [String] = []
        var pieces = ""
        var openText: String?
        func depth(_ line: String) -> Int { line.dropFirst(2).prefix { $0 == " " }.count / 2 }
        for line in lines {
            if var text = openText {
                text += "\n" + line
                openText = text
            } else if line.hasPrefix("| ") {
                let level = depth(line)
                let content = line.dropFirst(2 + level * 2)
                path = Array(path.prefix(level))
                while path.count < level { path.append("") }
                if content.hasPrefix("<"), !content.hasPrefix("<!"), !content.hasPrefix("<?") {
                    let words = content.dropFirst().dropLast().split(separator: " ")
                    let name = (words.last.map(String.init) ?? "").lowercased()
                    elements.append(name)
                    path.append(name)
                } else if content.hasPrefix("\"") {
                    openText = String(content.dropFirst())
                }
            }
            if let text = openText, text.hasSuffix("\"") {
                if !hidden.contains(path.last ?? "") { pieces += text.dropLast() }
                openText = nil
            }
        }
        text = folded(pieces)
    }
}
