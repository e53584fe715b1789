import HTMLTree

extension RecordReader {
    /// The texts from the first to the last of author and time, and the bytes of content among them; nil
    /// where one is missing.
    func between(
        _ author: FieldPlace?, _ time: FieldPlace?
    ) -> (leaves: ClosedRange<Int>, bytes: Int)? {
        guard let author, let time, let last = author.leaves.last, let end = time.leaves.last else {
            return nil
        }
        let joined =
            min(author.leaves.lowerBound, time.leaves.lowerBound)...max(last, end)
        let bytes = layout.leaves[joined].reduce(0) {
            $0 + ($1.role == .content ? Int($1.length) : 0)
        }
        return (joined, bytes)
    }
}
