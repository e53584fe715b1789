internal import Aggregation
internal import Conversation

/// The reply network for other programs: `standpoint export gexf | graphml`.
///
/// Nodes are authors with name, side and number of comments; directed edges are answers, with their number, how
/// many agree and disagree, and their mean tone.
public struct NetworkFile: Sendable {
    private let nodes: [AuthorFigures]
    private let edges: [ReplyEdge]

    /// The network of a digest, over all threads or in one (whose authors alone are then nodes).
    public init(_ digest: ReportDigest, thread: String? = nil) {
        let edges = digest.replies.edges(thread: thread)
        self.edges = edges
        guard thread != nil else {
            nodes = digest.authors
            return
        }
        let named = Set(edges.flatMap { [$0.source, $0.target] })
        nodes = digest.authors.filter { named.contains($0.summary.authorID) }
    }

    /// The network of these authors and answers.
    init(nodes: [AuthorFigures], edges: [ReplyEdge]) {
        self.nodes = nodes
        self.edges = edges
    }

    /// GEXF 1.3, as Gephi and networkx read it. Linear in nodes and edges.
    public func gexf() -> [UInt8] {
        var xml = HTMLWriter()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.raw("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n")
        xml.raw("<meta><creator>Standpoint</creator></meta>\n")
        xml.raw("<graph defaultedgetype=\"directed\" mode=\"static\">\n")
        xml.raw("<attributes class=\"node\">")
        xml.raw("<attribute id=\"0\" title=\"stance\" type=\"string\"/>")
        xml.raw("<attribute id=\"1\" title=\"n_comments\" type=\"integer\"/></attributes>\n")
        xml.raw("<attributes class=\"edge\">")
        xml.raw("<attribute id=\"0\" title=\"n_agree\" type=\"integer\"/>")
        xml.raw("<attribute id=\"1\" title=\"n_disagree\" type=\"integer\"/>")
        xml.raw(
            "<attribute id=\"2\" title=\"mean_sentiment\" type=\"double\"/></attributes>\n<nodes>\n"
        )
        for node in nodes {
            xml.raw("<node")
            xml.attribute("id", node.summary.authorID)
            xml.attribute("label", node.name)
            xml.raw("><attvalues><attvalue for=\"0\"")
            xml.attribute("value", node.summary.classes.majority.rawValue)
            xml.raw("/><attvalue for=\"1\"")
            xml.attribute("value", node.summary.counts.comments)
            xml.raw("/></attvalues></node>\n")
        }
        xml.raw("</nodes>\n<edges>\n")
        for (place, edge) in edges.enumerated() {
            xml.raw("<edge")
            xml.attribute("id", place)
            xml.attribute("source", edge.source)
            xml.attribute("target", edge.target)
            xml.attribute("weight", edge.weight)
            xml.raw("><attvalues><attvalue for=\"0\"")
            xml.attribute("value", edge.agreements)
            xml.raw("/><attvalue for=\"1\"")
            xml.attribute("value", edge.disagreements)
            xml.raw("/>")
            if let tone = edge.meanSentiment {
                xml.raw("<attvalue for=\"2\"")
                xml.attribute("value", tone, 6)
                xml.raw("/>")
            }
            xml.raw("</attvalues></edge>\n")
        }
        xml.raw("</edges>\n</graph>\n</gexf>\n")
        return xml.bytes
    }

    /// GraphML, as Gephi, igraph and networkx read it. Linear in nodes and edges.
    public func graphML() -> [UInt8] {
        var xml = HTMLWriter()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.raw("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
        for (id, target, type) in Self.keys {
            xml.raw("<key")
            xml.attribute("id", id)
            xml.attribute("for", target)
            xml.attribute("attr.name", id)
            xml.attribute("attr.type", type)
            xml.raw("/>\n")
        }
        xml.raw("<graph id=\"replies\" edgedefault=\"directed\">\n")
        for node in nodes {
            xml.raw("<node")
            xml.attribute("id", node.summary.authorID)
            xml.raw("><data key=\"label\">")
            xml.text(node.name)
            xml.raw("</data><data key=\"stance\">")
            xml.text(node.summary.classes.majority.rawValue)
            xml.raw("</data><data key=\"n_comments\">")
            xml.number(node.summary.counts.comments)
            xml.raw("</data></node>\n")
        }
        for edge in edges {
            xml.raw("<edge")
            xml.attribute("source", edge.source)
            xml.attribute("target", edge.target)
            xml.raw("><data key=\"weight\">")
            xml.number(edge.weight)
            xml.raw("</data><data key=\"n_agree\">")
            xml.number(edge.agreements)
            xml.raw("</data><data key=\"n_disagree\">")
            xml.number(edge.disagreements)
            xml.raw("</data>")
            if let tone = edge.meanSentiment {
                xml.raw("<data key=\"mean_sentiment\">")
                xml.number(tone, 6)
                xml.raw("</data>")
            }
            xml.raw("</edge>\n")
        }
        xml.raw("</graph>\n</graphml>\n")
        return xml.bytes
    }

    private static let keys = [
        ("label", "node", "string"), ("stance", "node", "string"), ("n_comments", "node", "int"),
        ("weight", "edge", "double"), ("n_agree", "edge", "int"), ("n_disagree", "edge", "int"),
        ("mean_sentiment", "edge", "double"),
    ]
}
