import Conversation

/// A page that shows a thread, as assembly sees it.
struct ShownPage {
    /// The row of `pages.csv`.
    let record: PageRecord
    /// What it shows of the thread; more than one where it shows the thread twice.
    var shown: [ShownThread]

    /// Which page of the thread it is, from 1.
    var number: Int { shown.first?.thread.pageNumber ?? 1 }
    /// When it was saved; before everything else where nobody knows.
    var seconds: Int64 { record.page.savedAt.seconds ?? .min }
}

/// The pages of one thread, grouped into saves: page 1, 2 and 3 that were saved together are one save.
enum SaveGroups {
    /// Pages that lie further apart are not of one save.
    private static let mostSeconds: Int64 = 6 * 3_600

    /// Saves by date, each with its pages by their number. O(pages log pages).
    static func of(_ pages: [ShownPage]) -> [[ShownPage]] {
        let sorted = pages.sorted {
            ($0.seconds, $0.record.path, $0.record.pageID)
                < ($1.seconds, $1.record.path, $1.record.pageID)
        }
        // Where times do not tell (unknown, or those of a copied folder), the second page 1 begins the
        // second save.
        var counts: [PageAtTime: Int] = [:]
        let rounds = sorted.map { page in
            let key = PageAtTime(seconds: page.seconds, number: page.number)
            defer { counts[key, default: 0] += 1 }
            return counts[key, default: 0]
        }
        let order = sorted.indices.sorted {
            (sorted[$0].seconds, rounds[$0], sorted[$0].number, $0)
                < (sorted[$1].seconds, rounds[$1], sorted[$1].number, $1)
        }
        var groups: [[ShownPage]] = []
        var numbers: Set<Int> = []
        for index in order {
            let page = sorted[index]
            let isNew =
                groups.last?.last.map { last in
                    numbers.contains(page.number)
                        || last.seconds != page.seconds
                            && (last.seconds == .min || page.seconds - last.seconds > mostSeconds)
                } ?? true
            if isNew {
                groups.append([])
                numbers = []
            }
            numbers.insert(page.number)
            groups[groups.count - 1].append(page)
        }
        return groups.map { group in
            group.sorted {
                ($0.number, $0.seconds, $0.record.path) < ($1.number, $1.seconds, $1.record.path)
            }
        }
    }

    private struct PageAtTime: Hashable {
        let seconds: Int64
        let number: Int
    }
}
