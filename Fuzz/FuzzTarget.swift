import Conversation
import Extraction

@testable import HTMLTree

/// What libFuzzer calls with every input: bytes become a tree, the tree a page with its comments.
///
/// Not only crashes count: what the modules promise is checked, and a broken promise traps.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let tree = try? HTMLTree.parse(bytes) else { return 0 }
    checkTree(tree)
    checkSteering(bytes)
    let input = ExtractionInput(tree: tree, url: "https://example.org/t/1?page=2")
    checkPage(Extractor.extract(input).page)
    // The generic reader alone, with its trace: on a page that an adapter would have claimed too.
    let generic = ExtractionOptions(adapters: [], usesGenericReader: true, inspects: true)
    checkPage(Extractor.extract(input, options: generic).page)
    return 0
}

/// Ranges nest and follow each other, and all text is UTF-8.
private func checkTree(_ tree: HTMLTree) {
    precondition(String(validating: tree.text, as: UTF8.self) != nil, "the text is not UTF-8")
    precondition(tree.textRange(of: .document) == 0..<tree.text.count)
    for index in 0..<tree.count {
        let node = HTMLTree.Node(index)
        precondition(tree.subtreeEnd(node) > node)
        let range = tree.textRange(of: node)
        if let parent = tree.parent(node) {
            precondition(parent < node && tree.subtreeEnd(node) <= tree.subtreeEnd(parent))
            let outer = tree.textRange(of: parent)
            precondition(outer.lowerBound <= range.lowerBound)
            precondition(range.upperBound <= outer.upperBound)
            precondition(tree.depth(node) == tree.depth(parent) + 1)
        }
        precondition(tree.visibleLength(of: node) <= range.count)
        for attribute in tree.attributes(of: node) {
            precondition(attribute.value.upperBound <= tree.values.count)
        }
    }
}

/// Moving libxml2's cursor changes the time that parsing takes, and never the text.
private func checkSteering(_ bytes: [UInt8]) {
    let utf8 = CharacterSet.decode(bytes, declared: nil, isHTML: true).utf8
    let fast = try? parseHTML(utf8, maximumDepth: 64, steers: true)
    let slow = try? parseHTML(utf8, maximumDepth: 64, steers: false)
    precondition(fast?.storage.text == slow?.storage.text, "steering changes the text")
}

/// Comments are numbered in reading order, parents are comments of the thread and no circle, and
/// quotations are disjoint ranges of bytes on scalar borders.
private func checkPage(_ page: Page) {
    for thread in page.threads {
        precondition(thread.confidence >= 0 && thread.confidence <= 1)
        for (index, comment) in thread.comments.enumerated() {
            precondition(comment.position == index && comment.depth >= 0)
            var parent = comment.parent
            var steps = 0
            while let place = parent {
                precondition(
                    thread.comments.indices.contains(place), "a parent outside of the thread")
                precondition(steps < thread.comments.count, "a circle of parents")
                parent = thread.comments[place].parent
                steps += 1
            }
            let text = Array(comment.text.utf8)
            var last = 0
            for quote in comment.quotes {
                let (start, end) = (quote.span.start, quote.span.end)
                precondition(last <= start && start <= end && end <= text.count, "quotes overlap")
                for border in [start, end] where border < text.count {
                    precondition(text[border] & 0xC0 != 0x80, "a quote inside a scalar")
                }
                last = end
            }
        }
    }
}
