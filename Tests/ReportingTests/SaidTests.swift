import Conversation
import Foundation
import Testing

@testable import Reporting

@Suite("Distinctive words and saves in a run's report")
struct SaidTests {
    private static func page(_ options: ReportOptions = ReportOptions()) throws -> String {
        try #require(try Fixture.report(options: options).text("report.html"))
    }

    @Test("a term beyond chance stands under the side that uses it, one within chance does not")
    func sides() throws {
        let page = try Self.page()
        let said = try #require(page.range(of: "id=said "))
        let skeptics = try #require(page.range(of: ">Skeptics</span></h3>"))
        let believers = try #require(page.range(of: ">Believers</span></h3>"))
        let proof = try #require(page.range(of: "<q><bdi>&lt;b&gt;proof</bdi></q>"))
        let lamp = try #require(page.range(of: "<q><bdi>lamp</bdi></q>"))
        #expect(said.lowerBound < skeptics.lowerBound)
        #expect(skeptics.lowerBound < proof.lowerBound && proof.lowerBound < believers.lowerBound)
        #expect(believers.lowerBound < lamp.lowerBound)
        #expect(!page.contains("<q><bdi>meter</bdi></q>"))
        // Its own side's ratio counts upwards on both sides.
        #expect(page.contains("+2.2 (+0.5 to +4.5); 8 against 2 people"))
        #expect(page.contains("this side alone") == false)
    }

    @Test("an example leads to its comment, on the page or in the thread's own page")
    func links() throws {
        #expect(try Self.page().contains("<a href=\"#c-a1c1\"><bdi>Nadia &lt;i&gt;</bdi>"))
        var options = ReportOptions()
        options.inlineLimit = 0
        #expect(try Self.page(options).contains("<a href=\"threads/a1.html#c-a1c1\"><bdi>Nadia"))
    }

    @Test("the term is marked in its sentence, and nothing of it is markup")
    func excerpt() throws {
        let page = try Self.page()
        #expect(page.contains("<p>Where is the <b>&lt;b&gt;proof</b>?</p>"))
        #expect(!page.contains("<b>proof") && !page.contains("=1+1 <script>"))
    }

    @Test("a run without them has neither the sections nor the links to them")
    func nothing() throws {
        let page = try #require(
            try Fixture.report(extras: ReportExtras()).text("report.html"))
        #expect(!page.contains("#said") && !page.contains("#saves"))
        #expect(page.contains("<a href=\"#words\">Words</a>"))
    }

    @Test(
        "saves are listed with a way to their thread, and texts of formulas are guarded in the table"
    )
    func saves() throws {
        let sink = try Fixture.report()
        let page = try #require(sink.text("report.html"))
        #expect(page.contains("<a href=\"#t-a1\">Inside the Marlow cell</a>"))
        #expect(sink.text("snapshots.csv")?.contains("a1,page1,page2,") == true)
        #expect(sink.text("snapshot_comments.csv")?.contains("'=1+1") == true)
    }

    @Test("a validated corpus says so in the report, in the methods and in the summary")
    func validated() throws {
        var run = Fixture.run
        run.validation = ValidationInformation(codedComments: 212, macroF1: 0.714, alpha: 0.68)
        let sink = try Fixture.report(run: run)
        let page = try #require(sink.text("report.html"))
        #expect(page.contains("Validated on this corpus."))
        #expect(
            !page.contains("Not validated on this corpus") && !page.contains("was not validated"))
        #expect(page.contains("212 comments were coded by hand") && page.contains("0.71"))
        #expect(sink.text("summary.json")?.contains("\"coded_comments\": 212") == true)
    }
}
