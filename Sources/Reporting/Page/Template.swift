internal import Mustache

/// The values of a template: markup, conditions and lists. A plain string cannot be among them, so that
/// nothing unescaped reaches a page, whatever a template does with it.
struct TemplateValues {
    private(set) var values: [String: Any] = [:]

    /// Sets a variable to markup.
    mutating func set(_ name: String, _ markup: Markup) { values[name] = markup.string }

    /// Sets a variable to escaped text.
    mutating func set(_ name: String, text: String) { set(name, Markup(text: text)) }

    /// Sets a variable to a number.
    mutating func set(_ name: String, _ number: Int) {
        set(name, text: Numbers.grouped(number))
    }

    /// Says whether a section is shown.
    mutating func set(_ name: String, isShown: Bool) { values[name] = isShown }

    /// Sets the rows of a section; none hides it.
    mutating func set(_ name: String, _ rows: [TemplateValues]) {
        values[name] = rows.map(\.values)
    }
}

/// The templates of the page, parsed.
///
/// Templates hold `{{{name}}}` only: all values are escaped before they come here, in one place.
struct PageTemplates {
    private let templates: MustacheLibrary

    /// Parses every template.
    /// - Throws: an error of Mustache's parser when a template is broken, which a test rules out.
    init() throws {
        var library = MustacheLibrary()
        for (name, text) in Self.sources { try library.register(text, named: name) }
        templates = library
    }

    /// A template with its values filled in.
    func render(_ name: String, _ values: TemplateValues) -> [UInt8] {
        Array((templates.render(values.values, withTemplate: name) ?? "").utf8)
    }

    /// Every template by name.
    static var sources: [(name: String, text: String)] {
        [
            ("overview", OverviewTemplates.page), ("verdict", OverviewTemplates.verdict),
            ("timeline", OverviewTemplates.timeline), ("threads", OverviewTemplates.threads),
            ("authors", OverviewTemplates.authors), ("words", OverviewTemplates.words),
            ("replies", OverviewTemplates.replies), ("said", OverviewTemplates.said),
            ("methods", OverviewTemplates.methods),
            ("head", FrameTemplates.head),
            ("thread", FrameTemplates.thread), ("tools", FrameTemplates.tools),
            ("foot", FrameTemplates.foot), ("comparison", ComparisonTemplates.page),
            ("compared", ComparisonTemplates.compared), ("minds", ComparisonTemplates.minds),
            ("keyness", ComparisonTemplates.keyness), ("saves", ComparisonTemplates.saves),
            ("choices", ComparisonTemplates.choices),
        ]
    }
}
