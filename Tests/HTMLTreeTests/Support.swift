import Foundation
import HTMLTree

/// The body of a page in one line: `p("Hello " b("bold"))`; raw content and comments as `{…}`, `!…!`.
func outline(_ source: String) throws -> String {
    let tree = try HTMLTree.parse(text: source)
    guard let body = tree.body else { return "" }
    return tree.children(of: body).map { outline(tree, $0) }.joined(separator: " ")
}

/// One node in the same way.
func outline(_ tree: HTMLTree, _ node: HTMLTree.Node) -> String {
    switch tree.kind(node) {
    case .text: return "\"\(tree.text(of: node))\""
    case .comment: return "!\(tree.content(of: node))!"
    case .raw: return "{\(tree.content(of: node))}"
    case .document, .element:
        let inner = tree.children(of: node).map { outline(tree, $0) }.joined(separator: " ")
        return inner.isEmpty ? tree.tagName(of: node) : "\(tree.tagName(of: node))(\(inner))"
    }
}

/// Seconds of processor time that this thread spent in `work`: other work on the machine does not count.
func processorSeconds(_ work: () throws -> Void) rethrows -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    try work()
    return now() - start
}

/// Real pages outside of the project, for measuring only; empty where they are absent.
let sharedPages: [String] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    let shared =
        ProcessInfo.processInfo.environment["STANDPOINT_SHARED"]
        ?? root.deletingLastPathComponent().appendingPathComponent("shared").path
    let folder = shared + "/pages/html"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".html") }.sorted().map { folder + "/" + $0 }
}()

/// A page of random tags, text and broken markup; the same for the same seed.
func randomPage(seed: UInt64, pieces: Int) -> String {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
    let tags = [
        "div", "p", "a", "b", "i", "ul", "li", "table", "tr", "td", "form", "select", "option",
        "br",
        "svg", "title", "x-note", "span", "h1", "h2", "dl", "dt", "dd", "button", "blockquote",
        "body",
        "html", "head", "template", "noscript", "script", "style", "textarea", "img", "section",
        "math",
        "mi", "foreignObject", "caption", "tbody", "frameset", "plaintext", "iframe", "pre",
    ]
    let scraps = [
        "text ", "ü€𝄞", " ", "\n", "&amp;", "&hellip;", "&#146;", "&notit;", "&", "&#", "<", "< a",
        "</", "</>",
        "<!-- c -->", "<!-->", "<!--", "-->", "<!doctype html>", "<?php ?>", "<![CDATA[x]]>", "\"",
        "'", ">",
        "\r\n", "AT&T", "1 < 2", "<a href='x>y'>", "<p class=\"a b a\" id=c hidden>",
        "<div @on=\"a > b\" x=1>",
        "<br/>", "<path d='M0'/>", "</p foo='>'>", "<b",
    ]
    var page = ""
    for _ in 0..<pieces {
        switch next(10) {
        case 0...3: page += "<\(tags[next(tags.count)])>"
        case 4...6: page += "</\(tags[next(tags.count)])>"
        default: page += scraps[next(scraps.count)]
        }
    }
    return page
}
