import Statistics

/// Which comments of each stratum are drawn.
///
/// The class that the tool gave is always a stratum: the weights then restore the tool's own shares exactly,
/// and the shares of the coders' classes follow without bias (Horvitz and Thompson 1952).
struct SampleDraw {
    /// A drawn comment: its place among those offered, and its stratum's place.
    struct Item: Equatable {
        var place: Int
        var stratum: Int
    }

    /// The strata, by name.
    private(set) var strata: [SampleStratumCount] = []
    /// The drawn comments in the order of the sheet, which tells nothing of their strata.
    private(set) var items: [Item] = []

    /// Draws `size` of the comments whose strata are `names`. O(n log n), the same for the same seed.
    init(names: [String], size: Int, allocation: SampleAllocation, seed: UInt64) {
        var members: [String: [Int]] = [:]
        for (place, name) in names.enumerated() { members[name, default: []].append(place) }
        let ordered = members.keys.sorted()
        let sizes = ordered.map { members[$0]?.count ?? 0 }
        let counts = Self.counts(sizes: sizes, size: size, allocation: allocation)
        var generator = SeededGenerator(
            seed: seed, stream: SeededGenerator.stream(named: "sample"))
        for (stratum, name) in ordered.enumerated() {
            var places = members[name] ?? []
            generator.shuffle(&places)
            strata.append(
                SampleStratumCount(name: name, size: places.count, drawn: counts[stratum]))
            items += places.prefix(counts[stratum]).map { Item(place: $0, stratum: stratum) }
        }
        generator.shuffle(&items)
    }

    /// Items from strata of `sizes`: never more than a stratum has, at least one from each, and as many as
    /// `size` in all where there are so many and no more strata than that.
    static func counts(sizes: [Int], size: Int, allocation: SampleAllocation) -> [Int] {
        switch allocation {
        case .equal: equal(sizes, size)
        case .proportional: proportional(sizes, size)
        }
    }

    /// The smallest strata first; what they cannot give goes to the others.
    private static func equal(_ sizes: [Int], _ size: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: sizes.count)
        var left = size
        let order = sizes.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
        for (rank, stratum) in order.enumerated() {
            let share = max(1, left / (sizes.count - rank))
            counts[stratum] = min(sizes[stratum], share)
            left = max(0, left - counts[stratum])
        }
        return counts
    }

    /// By largest remainders, at least one each.
    private static func proportional(_ sizes: [Int], _ size: Int) -> [Int] {
        let total = sizes.reduce(0, +)
        guard size < total else { return sizes }
        var counts = sizes.map { max(min(1, $0), $0 * size / total) }
        let order = sizes.indices.sorted {
            let one = sizes[$0] * size % total
            let two = sizes[$1] * size % total
            return one != two ? one > two : $0 < $1
        }
        var left = size - counts.reduce(0, +)
        while left > 0 {
            let before = left
            for stratum in order where left > 0 && counts[stratum] < sizes[stratum] {
                counts[stratum] += 1
                left -= 1
            }
            if left == before { break }
        }
        // Strata that got their one above their due take it from the largest counts.
        while left < 0, let most = counts.indices.max(by: { counts[$0] < counts[$1] }),
            counts[most] > 1
        {
            counts[most] -= 1
            left += 1
        }
        return counts
    }
}
