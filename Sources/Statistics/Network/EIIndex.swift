/// The E-I index of replies (Krackhardt & Stern 1988), -1 to 1: (external - internal) / all.
///
/// -1: people answer only their own side; 1: only the other side. O(1).
/// - Throws: `empty` without a reply between comments of known side, `outOfRange` for a negative count.
public func eiIndex(internal own: Int, external: Int) throws(StatisticsError) -> Double {
    guard own >= 0, external >= 0 else { throw .outOfRange("counts, 0 or more") }
    guard own + external > 0 else { throw .empty }
    return Double(external - own) / Double(external + own)
}
