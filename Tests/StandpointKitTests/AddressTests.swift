import Testing

@testable import StandpointKit

@Suite struct AddressTests {
    @Test(
        "two saves of one page have one key",
        arguments: [
            "https://www.Example.org/2016/08/kettle/",
            "http://example.org/2016/08/kettle",
            "https://example.org/2016/08/kettle/?utm_source=feed&utm_medium=rss#comments",
            "https://example.org/2016/08/kettle/comment-page-2/#comment-77",
            "https://example.org/2016/08/kettle/?replytocom=77",
            "//example.org/2016/08/kettle",
        ])
    func sameKey(text: String) {
        #expect(Address(text).key == "example.org/2016/08/kettle")
        #expect(Address(text).host == "example.org")
    }

    @Test(
        "what chooses the content stays in the key",
        arguments: [
            ("https://example.org/viewtopic.php?t=12", "example.org/viewtopic.php?t=12"),
            ("https://example.org/viewtopic.php?t=13", "example.org/viewtopic.php?t=13"),
            ("https://example.org", "example.org"),
            ("https://example.org/?p=4&fbclid=x", "example.org?p=4"),
            ("", ""),
        ])
    func differentKeys(text: String, key: String) {
        #expect(Address(text).key == key)
    }
}
