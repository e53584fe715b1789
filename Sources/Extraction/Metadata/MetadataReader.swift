import Conversation
import HTMLTree

/// Reads what a page says of itself: title, author, date, address, site, language, save date.
struct MetadataReader {
    private let tree: HTMLTree
    private var metas: [(name: String, content: String)] = []

    init(_ tree: HTMLTree) {
        self.tree = tree
        for node in tree.nodes(withTag: .meta) {
            guard let content = tree.value(.content, of: node), !content.isEmpty,
                let name = tree.value(.property, of: node) ?? tree.value(.name, of: node)
                    ?? tree.value(.itemprop, of: node) ?? tree.value("http-equiv", of: node)
            else { continue }
            metas.append((name.lowercased(), content))
        }
    }

    /// The page without its threads and its text.
    func page(_ input: ExtractionInput) -> Page {
        var page = Page()
        let origin = SaveNote(tree)
        page.canonicalURL = canonicalURL(beside: origin.url ?? input.url) ?? origin.url ?? input.url
        page.site =
            meta("og:site_name") ?? meta("application-name") ?? page.canonicalURL.flatMap(Self.host)
        page.title = title()
        page.author = author()
        page.language = language()
        if let noted = origin.savedAt {
            page.savedAt = noted
            page.savedAtSource = origin.source
        } else {
            page.savedAt = input.savedAt
            page.savedAtSource = input.savedAtSource
        }
        let times = TimeReader(language: page.language, savedAt: page.savedAt)
        page.publishedAt = publishedAt(times)
        return page
    }

    /// The first meta element with one of these names.
    private func meta(_ names: String...) -> String? {
        for name in names {
            if let found = metas.first(where: { $0.name == name }) {
                let bytes = Array(found.content.utf8)
                let line = bytes.oneLine(0..<bytes.count)
                if !line.isEmpty { return line }
            }
        }
        return nil
    }

    /// The address that the page declares, made whole by its base, its other address or the saved one.
    private func canonicalURL(beside saved: String?) -> String? {
        let other = meta("og:url", "twitter:url")
        for node in tree.nodes(withTag: .link) where tree.value(.rel, of: node, equals: "canonical")
        {
            guard let address = tree.value(.href, of: node), address.utf8.count > 1 else {
                continue
            }
            return whole(address, [other, saved])
        }
        return other.map { whole($0, [saved]) }
    }

    /// An address resolved against the page's base or the first absolute one; as it is without any.
    private func whole(_ address: String, _ others: [String?]) -> String {
        guard Self.host(address) == nil else { return address }
        let base = tree.nodes(withTag: .base).first.flatMap { tree.value(.href, of: $0) }
        for candidate in [base] + others {
            guard let candidate, let found = RelativeAddress.resolve(address, against: candidate)
            else { continue }
            return found
        }
        return address
    }

    private func title() -> String? {
        if let title = meta("og:title", "twitter:title", "dc.title") { return title }
        for tag in [HTMLTree.Tag.title, .h1] {
            for node in tree.nodes(withTag: tag) {
                let content = tag == .title ? rawText(node) : oneLine(node)
                if !content.isEmpty { return content }
            }
        }
        return nil
    }

    /// A title element's text, wherever the tree keeps it.
    private func rawText(_ node: Node) -> String {
        let text = oneLine(node)
        if !text.isEmpty { return text }
        let bytes = Array(tree.content(of: node).utf8)
        return bytes.oneLine(0..<bytes.count)
    }

    private func oneLine(_ node: Node) -> String { tree.text.oneLine(tree.textRange(of: node)) }

    private func author() -> String? {
        let named = meta(
            "author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
        if let named, !named.hasPrefix("http") { return PersonName.clean(named) }
        for node in tree.nodes(withTag: .a) where tree.value(.rel, of: node, equals: "author") {
            let name = PersonName.clean(oneLine(node))
            if !name.isEmpty, name.utf8.count < 80 { return name }
        }
        return nil
    }

    private func publishedAt(_ times: TimeReader) -> Timestamp {
        let named = meta(
            "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
            "pubdate", "publishdate",
            "parsely-pub-date", "sailthru.date", "og:published_time", "article.published")
        if let named {
            let time = times.read(named, source: .structured)
            if time.seconds != nil { return time }
        }
        for node in tree.nodes(withTag: .time)
        where tree.value("pubdate", of: node) != nil
            || tree.value(.itemprop, of: node, equals: "datePublished")
        {
            let time = times.read(
                shown: oneLine(node), datetime: tree.value(.datetime, of: node))
            if time.seconds != nil { return time }
        }
        return .none
    }

    private func language() -> String? {
        let root = tree.documentElement
        let declared =
            root.flatMap { tree.value(.lang, of: $0) ?? tree.value("xml:lang", of: $0) }
            ?? meta("content-language", "og:locale", "dc.language")
        guard var tag = declared?.utf8.map({ $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 })
        else {
            return nil
        }
        if let end = tag.firstIndex(where: { $0 == UInt8(ascii: ",") || $0 <= 0x20 }) {
            tag = Array(tag[..<end])
        }
        return tag.isEmpty ? nil : String(decoding: tag, as: UTF8.self)
    }

    /// The host of an address, without `www.`.
    static func host(_ address: String) -> String? {
        let bytes = Array(address.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 3 < bytes.count,
            bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/")
        else { return nil }
        var host = bytes[(colon + 3)...].prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "?")
        }
        if host.starts(with: "www.".utf8) { host = host.dropFirst(4) }
        return host.isEmpty ? nil : String(decoding: host, as: UTF8.self)
    }
}
