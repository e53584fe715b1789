/// What the generic reader counts in a stretch of a document.
struct SignalCounts: Sendable {
    private var lanes: SIMD8<Int32>

    static let zero = SignalCounts(lanes: .zero)

    private init(lanes: SIMD8<Int32>) { self.lanes = lanes }

    /// Visible bytes that are no prose: links, names, times, buttons.
    var chromeBytes: Int {
        get { Int(lanes[0]) }
        set { lanes[0] = Int32(newValue) }
    }
    /// Places that show a time.
    var times: Int {
        get { Int(lanes[1]) }
        set { lanes[1] = Int32(newValue) }
    }
    /// Elements that name somebody.
    var authors: Int {
        get { Int(lanes[2]) }
        set { lanes[2] = Int32(newValue) }
    }
    /// Links and buttons that act on a comment.
    var actions: Int {
        get { Int(lanes[3]) }
        set { lanes[3] = Int32(newValue) }
    }
    /// Those that answer or quote it.
    var replies: Int {
        get { Int(lanes[4]) }
        set { lanes[4] = Int32(newValue) }
    }
    /// Pictures of people.
    var avatars: Int {
        get { Int(lanes[5]) }
        set { lanes[5] = Int32(newValue) }
    }
    /// Headings that are links, and links that count comments: what teasers have.
    var titleLinks: Int {
        get { Int(lanes[6]) }
        set { lanes[6] = Int32(newValue) }
    }
    /// Fields to write in.
    var fields: Int {
        get { Int(lanes[7]) }
        set { lanes[7] = Int32(newValue) }
    }

    static func + (left: Self, right: Self) -> Self { Self(lanes: left.lanes &+ right.lanes) }
    static func - (left: Self, right: Self) -> Self { Self(lanes: left.lanes &- right.lanes) }
}
