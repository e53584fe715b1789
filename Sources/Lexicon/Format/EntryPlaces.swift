/// Where the columns of `entries.tsv` stand, looked up once a file.
struct EntryPlaces {
    let id, pattern, measure, weight, category: Int?
    let mild, lean, scope, source, note, count, example: Int?
    let classes: [Int?]
    let required: [(name: String, place: Int?)]

    init(_ places: [String: Int], classes names: [String]) {
        id = places["id"]
        pattern = places["pattern"]
        measure = places["measure"]
        weight = places["weight"]
        category = places["category"]
        mild = places["mild"]
        lean = places["lean"]
        scope = places["scope"]
        source = places["source"]
        note = places["note"]
        count = places["count"]
        example = places["example"]
        classes = names.map { places["class.\($0)"] }
        required = ["id", "pattern", "measure", "weight", "category"].map { ($0, places[$0]) }
    }
}
