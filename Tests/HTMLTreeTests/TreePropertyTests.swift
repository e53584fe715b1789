import Foundation
import Testing

@testable import HTMLTree

@Suite("Properties of every tree")
struct TreePropertyTests {
    @Test("nodes, ranges and indexes agree with a slow reading of the same tree", arguments: 0..<60)
    func consistency(seed: Int) throws {
        let tree = try HTMLTree.parse(text: randomPage(seed: UInt64(seed) + 1, pieces: 120))
        try check(tree)
    }

    @Test("the same holds for real pages", .enabled(if: !sharedPages.isEmpty))
    func realPages() throws {
        for path in sharedPages.prefix(20) {
            try check(try HTMLTree.parse(Array(try Data(contentsOf: URL(fileURLWithPath: path)))))
        }
    }

    private func check(_ tree: HTMLTree) throws {
        var byParent: [HTMLTree.Node: [HTMLTree.Node]] = [:]
        var byClass: [String: [HTMLTree.Node]] = [:]
        for index in 0..<tree.count {
            let node = HTMLTree.Node(index)
            if let parent = tree.parent(node) {
                byParent[parent, default: []].append(node)
                #expect(parent < node && node < tree.subtreeEnd(parent))
                #expect(tree.subtreeEnd(node) <= tree.subtreeEnd(parent))
                #expect(tree.depth(node) == tree.depth(parent) + 1)
            }
            for id in tree.classes(of: node) {
                byClass[tree.className(id), default: []].append(node)
            }
        }
        for index in 0..<tree.count {
            let node = HTMLTree.Node(index)
            let children = byParent[node] ?? []
            #expect(Array(tree.children(of: node)) == children)
            #expect(Array(tree.elements(of: node)) == children.filter { tree.isElement($0) })
            #expect(tree.firstChild(node) == children.first)
            #expect(tree.lastChild(node) == children.last)
            for (left, right) in zip(children, children.dropFirst()) {
                #expect(tree.nextSibling(left) == right)
                #expect(tree.previousSibling(right) == left)
                #expect(!(tree.isText(left) && tree.isText(right)), "two texts side by side")
            }
            let inner =
                tree.isText(node)
                ? tree.text(of: node) : children.map { tree.text(of: $0) }.joined()
            #expect(tree.text(of: node) == inner)
            let visible = tree.text(of: node).unicodeScalars
                .filter { $0.value > 0x20 && $0.value != 0xA0 }.map { String($0).utf8.count }
            #expect(tree.visibleLength(of: node) == visible.reduce(0, +))
        }
        for (name, nodes) in byClass { #expect(Array(tree.nodes(withClass: name)) == nodes) }
        #expect(byClass.count == tree.classCount)
        let tags = Set((0..<tree.count).map { tree.tag(HTMLTree.Node($0)) })
        for tag in tags where tag != .document {
            let nodes = (0..<tree.count).map { HTMLTree.Node($0) }.filter { tree.tag($0) == tag }
            #expect(Array(tree.nodes(withTag: tag)) == nodes)
        }
    }

    @Test("moving libxml2's cursor changes nothing but the time", arguments: 0..<200)
    func steering(seed: Int) throws {
        try compareSteering(Array(randomPage(seed: UInt64(seed) + 1000, pieces: 80).utf8))
    }

    @Test("nor does it on real pages", .enabled(if: !sharedPages.isEmpty))
    func steeringOnRealPages() throws {
        for path in sharedPages {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            try compareSteering(CharacterSet.decode(bytes, declared: nil, isHTML: true).utf8)
        }
    }

    private func compareSteering(_ bytes: [UInt8]) throws {
        let fast = try parseHTML(bytes, maximumDepth: 1024, steers: true).storage
        let slow = try parseHTML(bytes, maximumDepth: 1024, steers: false).storage
        #expect(fast.text == slow.text, "\(String(decoding: bytes.prefix(3000), as: UTF8.self))")
        #expect(fast.records.map(\.tag) == slow.records.map(\.tag))
        #expect(fast.records.map(\.parent) == slow.records.map(\.parent))
    }
}
