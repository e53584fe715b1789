/// WordPress: classic comment lists of all years and themes, block themes, Jetpack.
///
/// Pings are told by their class and left out; depth comes from `depth-N`, parents from the nesting.
struct WordPressAdapter: Adapter {
    let name = "wordpress"

    func recognizes(_ page: PageView) -> Bool { WordPressList.isPresent(page) }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let thread = WordPressList(page).thread(extractor: name, trace: &trace)
        return thread.map { [$0] } ?? []
    }
}
