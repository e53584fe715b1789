/// Collects a body's bytes: white space collapsed, breaks counted, quotations' borders remembered.
struct BodyWriter {
    private(set) var bytes: [UInt8] = []
    /// Line breaks owed before the next visible byte: 0, 1, or 2 for a blank line.
    private var breaks = 0
    private var space = false
    /// Where the last line starts.
    private(set) var lineStart = 0

    /// Owes a line break, or a blank line.
    mutating func lineBreak(atLeast count: Int) {
        breaks = max(breaks, count)
    }

    /// A `<br>`: one more line break, two at most.
    mutating func addLineBreak() {
        breaks = min(2, breaks + 1)
    }

    /// Owes a space.
    mutating func owesSpace() { space = true }

    /// Writes what is owed.
    @inline(__always)
    mutating func settle() {
        if breaks > 0 {
            if !bytes.isEmpty {
                bytes.append(0x0A)
                if breaks > 1 { bytes.append(0x0A) }
            }
            lineStart = bytes.count
            breaks = 0
        } else if space, let last = bytes.last, last > 0x20 {
            bytes.append(0x20)
        }
        space = false
    }

    /// Text outside `<pre>`: white space is one space.
    mutating func write(_ text: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        let end = range.upperBound
        var runStart = index
        while index < end {
            let byte = text[index]
            if byte > 0x20, byte < 0xC2 {
                index += 1
                continue
            }
            let blank = text.blankLength(index, end)
            let mute = blank > 0 ? 0 : text.muteLength(index, end)
            if blank == 0, mute == 0 {
                index += 1
                continue
            }
            if runStart < index {
                settle()
                bytes.append(contentsOf: text[runStart..<index])
            }
            if blank > 0 { space = true }
            index += max(blank, mute)
            runStart = index
        }
        if runStart < end {
            settle()
            bytes.append(contentsOf: text[runStart..<end])
        }
    }

    /// Text in `<pre>`: as it stands, but for carriage returns.
    mutating func writePreformatted(_ text: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        if bytes.isEmpty || breaks > 0 {
            // A line break right after `<pre>` is not shown.
            while index < range.upperBound, text[index] == 0x0A || text[index] == 0x0D {
                index += 1
            }
        }
        guard index < range.upperBound else { return }
        settle()
        while index < range.upperBound {
            let byte = text[index]
            if byte == 0x0A { lineStart = bytes.count + 1 }
            if byte != 0x0D { bytes.append(byte) }
            index += 1
        }
    }

    /// Text that no text node holds: an emoji's alternative.
    mutating func write(_ text: String) {
        settle()
        bytes.append(contentsOf: text.utf8)
    }

    /// Cuts white space at the end.
    mutating func trimEnd() {
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    }
}
