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

/// Stops with a message, in optimised builds too, where `precondition` is silent.
private func require(_ holds: Bool, _ promise: @autoclosure () -> String = "a range out of place") {
    if !holds { fatalError(promise()) }
}

/// Ranges nest and follow each other, and all text is UTF-8.
private func checkTree(_ tree: HTMLTree) {
    require(String(validating: tree.text, as: UTF8.self) != nil, "the text is not UTF-8")
    require(tree.textRange(of: .document) == 0..<tree.text.count)
    for index in 0..<tree.count {
        let node = HTMLTree.Node(index)
        require(tree.subtreeEnd(node) > node)
        let range = tree.textRange(of: node)
        if let parent = tree.parent(node) {
            require(parent < node && tree.subtreeEnd(node) <= tree.subtreeEnd(parent))
            let outer = tree.textRange(of: parent)
            require(outer.lowerBound <= range.lowerBound)
            require(range.upperBound <= outer.upperBound)
            require(tree.depth(node) == tree.depth(parent) + 1)
        }
        require(tree.visibleLength(of: node) <= range.count)
        for attribute in tree.attributes(of: node) {
            require(attribute.value.upperBound <= tree.values.count)
        }
    }
}

/// Moving libxml2's cursor changes the time that parsing takes, and never the text.
private func checkSteering(_ bytes: [UInt8]) {
    let utf8 = CharacterSet.decode(bytes, declared: nil, isHTML: true).utf8
    let fast = try? parseHTML(utf8, maximumDepth: 64, steers: true)
    let slow = try? parseHTML(utf8, maximumDepth: 64, steers: false)
    require(fast?.storage.text == slow?.storage.text, "steering changes the text")
}

/// Comments are numbered in reading order, parents are comments of the thread and no circle, and
/// quotations are disjoint ranges of bytes on scalar borders.
private func checkPage(_ page: Page) {
    for thread in page.threads {
        let name = thread.extractor
        require((0...1).contains(thread.confidence), "\(name): confidence \(thread.confidence)")
        for (index, comment) in thread.comments.enumerated() {
            require(comment.position == index, "\(name): position \(comment.position) at \(index)")
            require(comment.depth >= 0, "\(name): depth \(comment.depth)")
            var parent = comment.parent
            var steps = 0
            while let place = parent {
                require(
                    thread.comments.indices.contains(place),
                    "\(name): a parent outside of the thread")
                require(steps < thread.comments.count, "\(name): a circle of parents")
                parent = thread.comments[place].parent
                steps += 1
            }
            let text = Array(comment.text.utf8)
            var last = 0
            for quote in comment.quotes {
                let (start, end) = (quote.span.start, quote.span.end)
                require(
                    last <= start && start <= end && end <= text.count, "\(name): quotes overlap")
                for border in [start, end] where border < text.count {
                    require(text[border] & 0xC0 != 0x80, "\(name): a quote inside a scalar")
                }
                last = end
            }
        }
    }
}
