import HTMLTree

/// wordpress.com: WordPress lists with the markers of its hosted service (`highlander-comment`, likes).
///
/// The reading is WordPress's; the name tells which pages were hosted there.
struct WordPressComAdapter: Adapter {
    let name = "wordpress-com"

    func recognizes(_ page: PageView) -> Bool {
        let tree = page.tree
        return tree.classID("highlander-comment") != nil && WordPressList.isPresent(page)
    }

    func threads(in page: PageView, trace: inout ExtractionTrace) -> [ThreadDraft] {
        let thread = WordPressList(page).thread(extractor: name, trace: &trace)
        return thread.map { [$0] } ?? []
    }
}
