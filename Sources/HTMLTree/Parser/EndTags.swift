/// What an end tag closes (WHATWG, section 13.2.6.4). An end tag without an open element of its name
/// costs nothing; one with is searched for from the innermost element outwards, at most as far as
/// the depth limit.
extension TreeBuilder {
    /// Closes what an end tag closes.
    mutating func endTag(_ tag: HTMLTree.Tag) {
        if unopened > 0 {
            unopened -= 1
            return
        }
        if phase != .inBody, !isInsideHeadElement {
            endBeforeBody(tag)
            return
        }
        let traits = traits(of: tag)
        switch tag {
        case .html, .body:
            // What follows still belongs to the body.
            return
        case .head:
            if phase == .inHead {
                pop(through: 2)
                phase = .afterHead
            }
        case .p:
            if !closeParagraph() { insertClosed(.p) }
        case .br:
            insertClosed(.br)
        case .form:
            endForm()
        case .li:
            if let place = innermost(tag, stoppingAt: [.scope, .listScope]) { pop(through: place) }
        case .dd, .dt:
            if let place = innermost(tag, stoppingAt: .scope) { pop(through: place) }
        case .table:
            if let place = innermost(tag, stoppingAt: .tableScope) { pop(through: place) }
        case .template:
            if let place = innermost(tag, stoppingAt: []) { pop(through: place) }
        default:
            if traits.contains(.formatting) {
                endFormatting(tag)
            } else if traits.contains(.tablePart) {
                if let place = innermost(tag, stoppingAt: .tableScope) { pop(through: place) }
            } else if traits.contains(.block) {
                if let place = innermost(tag, stoppingAt: .scope) { pop(through: place) }
            } else if traits.contains(.heading) {
                endHeading()
            } else if let place = innermost(tag, stoppingAt: .special) {
                pop(through: place)
            }
        }
    }

    private mutating func endBeforeBody(_ tag: HTMLTree.Tag) {
        switch tag {
        case .head:
            beginHead()
            if phase == .inHead { pop(through: 2) }
            phase = .afterHead
        case .br:
            beginBody()
            insertClosed(.br)
        case .html, .body:
            beginBody()
        default:
            break
        }
    }

    /// The place in the stack of the innermost open element with this tag; nil where none is open,
    /// or where an element with one of the `barrier` traits lies in between.
    func innermost(_ tag: HTMLTree.Tag, stoppingAt barrier: TagTraits) -> Int? {
        guard isOpen(tag) else { return nil }
        var place = open.count - 1
        while place > 0 {
            let other = HTMLTree.Tag(rawValue: open[place].tag)
            if other == tag { return place }
            if !traits(of: other).isDisjoint(with: barrier) { return nil }
            place -= 1
        }
        return nil
    }

    /// Closes an open paragraph; false where there is none in reach.
    @discardableResult
    mutating func closeParagraph() -> Bool {
        guard let place = innermost(.p, stoppingAt: [.scope, .buttonScope]) else { return false }
        pop(through: place)
        return true
    }

    /// Closes the innermost elements whose end tags may be left out.
    mutating func closeImplied(except isKept: (HTMLTree.Tag) -> Bool) {
        while traits(of: currentTag).contains(.impliedEnd), !isKept(currentTag) { pop() }
    }

    private mutating func endHeading() {
        var place = open.count - 1
        while place > 0 {
            let traits = traits(of: HTMLTree.Tag(rawValue: open[place].tag))
            if traits.contains(.heading) {
                pop(through: place)
                return
            }
            if traits.contains(.scope) { return }
            place -= 1
        }
    }

    /// A form may end while elements inside it are open: it closes once they have closed.
    private mutating func endForm() {
        hasForm = false
        guard let place = innermost(.form, stoppingAt: .scope) else { return }
        closeImplied { _ in false }
        if open.count - 1 <= place {
            pop(through: place)
        } else {
            open[place].isPending = true
        }
    }

    /// `<b><p>…</b>`: the standard splits the formatting element; here it closes with the block.
    private mutating func endFormatting(_ tag: HTMLTree.Tag) {
        guard isOpen(tag) else { return }
        var place = open.count - 1
        var isBlocked = false
        while place > 0 {
            let other = HTMLTree.Tag(rawValue: open[place].tag)
            if other == tag, !open[place].isPending {
                if isBlocked { open[place].isPending = true } else { pop(through: place) }
                return
            }
            let traits = traits(of: other)
            if traits.contains(.scope) { return }
            if traits.contains(.special) { isBlocked = true }
            place -= 1
        }
    }

    // MARK: Foreign content

    /// True where SVG's or MathML's rules hold.
    var isForeign: Bool { open[open.count - 1].foreignRoot >= 0 }

    /// The place of the SVG or MathML element whose rules hold inside an element that is opened at
    /// the current place; -1 where HTML's do, because none is open or because of an integration point.
    func foreignRoot(inside tag: HTMLTree.Tag) -> Int32 {
        if traits(of: tag).contains(.foreign) { return Int32(truncatingIfNeeded: open.count) }
        switch tag {
        case .foreignobject, .desc, .title, .mi, .mo, .mn, .ms, .mtext, .annotationXml: return -1
        default: return open[open.count - 1].foreignRoot
        }
    }
}
