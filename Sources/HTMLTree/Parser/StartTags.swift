/// Where a start tag's element goes (WHATWG, section 13.2.6.4).
extension TreeBuilder {
    /// Places the element of a start tag. False where the tag has no effect; otherwise the element
    /// is the last node, and its attributes are to be added next.
    mutating func startTag(_ tag: HTMLTree.Tag, isSelfClosing: Bool) -> Bool {
        if phase != .inBody, !isInsideHeadElement, let isPlaced = startBeforeBody(tag) {
            return isPlaced
        }
        let traits = traits(of: tag)
        if isForeign {
            guard traits.contains(.breakout) else {
                if isSelfClosing { insertClosed(tag) } else { insert(tag) }
                return true
            }
            pop(through: Int(open[open.count - 1].foreignRoot))
        }
        if traits.contains(.hasOwnRule) { return startByOwnRule(tag, traits) }
        if traits.contains(.closesParagraph) { closeParagraph() }
        // A slash closes SVG and MathML at once; on HTML's own elements it means nothing.
        if traits.contains(.void) || isSelfClosing && traits.contains(.foreign) {
            insertClosed(tag)
        } else {
            insert(tag)
        }
        return true
    }

    // MARK: Before the body

    /// True inside a `noscript`, `template` and the like that stands before the body.
    var isInsideHeadElement: Bool {
        let tag = currentTag
        return tag != .head && tag != .html && tag != .document
    }

    /// The rules up to the first content; nil where the tag begins the content.
    private mutating func startBeforeBody(_ tag: HTMLTree.Tag) -> Bool? {
        if phase == .beforeHTML {
            insert(.html)
            phase = .beforeHead
            if tag == .html { return true }
        }
        switch tag {
        case .html:
            return false
        case .head:
            guard phase == .beforeHead else { return false }
            insert(.head)
            phase = .inHead
            return true
        case .body, .frameset:
            beginHead()
            closeHead()
            insert(tag)
            phase = .inBody
            return true
        default:
            let traits = traits(of: tag)
            let isHeadContent =
                traits.contains(.headContent) && !(tag == .noscript && phase == .afterHead)
            guard isHeadContent else {
                beginBody()
                return nil
            }
            beginHead()
            if traits.contains(.void) { insertClosed(tag) } else { insert(tag) }
            return true
        }
    }

    /// Makes the head where the page has not come to it yet.
    mutating func beginHead() {
        if phase == .beforeHTML {
            insert(.html)
            phase = .beforeHead
        }
        if phase == .beforeHead {
            insert(.head)
            phase = .inHead
        }
    }

    private mutating func closeHead() {
        if phase == .inHead { pop(through: 2) }
    }

    /// Makes the body, and what has to stand before it, where the page has not.
    mutating func beginBody() {
        guard phase != .inBody else { return }
        beginHead()
        closeHead()
        insert(.body)
        phase = .inBody
    }

    // MARK: In the body

    private mutating func startByOwnRule(_ tag: HTMLTree.Tag, _ traits: TagTraits) -> Bool {
        if traits.contains(.tablePart) { return startTablePart(tag) }
        if traits.contains(.heading) {
            closeParagraph()
            if self.traits(of: currentTag).contains(.heading) { pop() }
            insert(tag)
            return true
        }
        switch tag {
        case .html, .head, .body, .frameset:
            return false
        case .li:
            closeItem { $0 == .li }
        case .dd, .dt:
            closeItem { $0 == .dd || $0 == .dt }
        case .form:
            return startForm()
        case .a, .nobr:
            if let place = innermost(tag, stoppingAt: .special) { pop(through: place) }
        case .button:
            if let place = innermost(tag, stoppingAt: .scope) { pop(through: place) }
            closeParagraphIfBlock(tag)
        case .select:
            if let place = innermost(tag, stoppingAt: .scope) {
                pop(through: place)
                return false
            }
        case .option:
            if currentTag == .option { pop() }
        case .optgroup:
            if currentTag == .option { pop() }
            if currentTag == .optgroup { pop() }
        case .rb, .rtc:
            if isOpen(.ruby) { closeImplied { _ in false } }
        case .rp, .rt:
            if isOpen(.ruby) { closeImplied { $0 == .rtc } }
        case .table:
            if self.traits(of: currentTag).contains(.tableContext),
                let place = innermost(.table, stoppingAt: .tableScope)
            {
                pop(through: place)
            }
            // Without a proper doctype, browsers leave a table inside its paragraph.
            if !isQuirky { closeParagraph() }
        case .image:
            insertClosed(.img)
            return true
        case .plaintext:
            closeParagraph()
        default:
            break
        }
        insert(tag)
        return true
    }

    private mutating func closeParagraphIfBlock(_ tag: HTMLTree.Tag) {
        if traits(of: tag).contains(.closesParagraph) { closeParagraph() }
    }

    private mutating func startForm() -> Bool {
        if hasForm && !isOpen(.template) { return false }
        hasForm = true
        if traits(of: currentTag).contains(.tableContext) {
            insertClosed(.form)
        } else {
            closeParagraph()
            insert(.form)
        }
        return true
    }

    /// Closes an open list item of the same kind, unless another block lies in between.
    private mutating func closeItem(_ isSame: (HTMLTree.Tag) -> Bool) {
        var place = open.count - 1
        while place > 0 {
            let tag = HTMLTree.Tag(rawValue: open[place].tag)
            if isSame(tag) {
                pop(through: place)
                break
            }
            if traits(of: tag).contains(.special), tag != .address, tag != .div, tag != .p { break }
            place -= 1
        }
        closeParagraph()
    }

    /// Rows, cells and the like: closes what is open in the innermost table down to where the part
    /// may stand, and makes the row group and row around it where they are missing.
    private mutating func startTablePart(_ tag: HTMLTree.Tag) -> Bool {
        guard isOpen(.table) || isOpen(.template) else { return false }
        var place = open.count - 1
        while place > 0, !traits(of: HTMLTree.Tag(rawValue: open[place].tag)).contains(.tableScope)
        {
            place -= 1
        }
        guard place > 0, open[place].tag != HTMLTree.Tag.html.rawValue else { return false }
        let isInTable = open[place].tag == HTMLTree.Tag.table.rawValue
        switch tag {
        case .td, .th:
            clearTable(to: place) { $0 == .tr || $0 == .tbody || $0 == .thead || $0 == .tfoot }
            if isInTable, currentTag == .table { insert(.tbody) }
            if isInTable, currentTag != .tr { insert(.tr) }
        case .tr:
            clearTable(to: place) { $0 == .tbody || $0 == .thead || $0 == .tfoot }
            if isInTable, currentTag == .table { insert(.tbody) }
        case .col:
            clearTable(to: place) { $0 == .colgroup }
            if isInTable, currentTag == .table { insert(.colgroup) }
            insertClosed(tag)
            return true
        default:
            clearTable(to: place) { _ in false }
        }
        insert(tag)
        return true
    }

    private mutating func clearTable(to place: Int, orTo isGoal: (HTMLTree.Tag) -> Bool) {
        while open.count - 1 > place, !isGoal(currentTag) { pop() }
    }
}
