internal import Conversation

/// The code-point offsets of all evidence of one text, found in one walk over it, however the spans
/// overlap: O(text + k log k) for k spans.
struct CodePointOffsets {
    /// The byte offsets asked for, ascending, and the code points before each; empty for an ASCII text,
    /// where both are the same.
    private var bytes: [Int] = []
    private var codePoints: [Int] = []

    init(of spans: some Collection<TextSpan>, in text: String) {
        guard !spans.isEmpty, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        var offsets: [Int] = []
        offsets.reserveCapacity(spans.count * 2)
        for span in spans {
            offsets.append(span.start)
            offsets.append(span.end)
        }
        offsets.sort()
        var counter = CodePointCounter(text)
        for offset in offsets where offset != bytes.last {
            bytes.append(offset)
            codePoints.append(counter.codePoints(before: offset))
        }
    }

    /// The code points before a byte offset that was asked for.
    func codePoints(before offset: Int) -> Int {
        if bytes.isEmpty { return offset }
        var low = 0
        var high = bytes.count - 1
        while low < high {
            let middle = (low + high) / 2
            if bytes[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return codePoints[low]
    }
}
