import Foundation
import Testing

@testable import Intake

@Suite struct PropertyListTests {
    private func binary(_ value: Any) throws -> [UInt8] {
        Array(
            try PropertyListSerialization.data(
                fromPropertyList: value, format: .binary, options: 0))
    }

    @Test("what Foundation writes is read: short and long, ASCII and not, nested and shared")
    func reads() throws {
        let long = String(repeating: "x", count: 70_000)
        let value: [String: Any] = [
            "ascii": "a", "wide": "ünï 😀", "empty": "", "long": long,
            "data": Data(repeating: 7, count: 300), "list": (0..<40).map { "n\($0)" },
            "number": 5, "flag": true, "deep": ["deep": ["deep": "end"]], "left out": "x",
        ]
        for format in [PropertyListSerialization.PropertyListFormat.binary, .xml] {
            let bytes = Array(
                try PropertyListSerialization.data(
                    fromPropertyList: value, format: format, options: 0))
            let list = try #require(PropertyList.read(bytes, leavingOut: ["left out"]))
            #expect(list["ascii"]?.string == "a")
            #expect(list["wide"]?.string == "ünï 😀")
            #expect(list["empty"]?.string == "")
            #expect(list["long"]?.string == long)
            #expect(list["data"]?.data == [UInt8](repeating: 7, count: 300))
            #expect(list["list"]?.elements.compactMap(\.string) == (0..<40).map { "n\($0)" })
            #expect(list["deep"]?["deep"]?["deep"]?.string == "end")
            #expect(list["number"] != nil && list["number"]?.string == nil)
            #expect(list["left out"] == nil)
        }
    }

    @Test("a list in which every array holds the next one twice is refused, not unfolded")
    func unfolding() {
        // 60 arrays of two equal references each, then a string: 2^60 values when unfolded.
        var objects = (0..<60).map { [0xA2, UInt8($0 + 1), UInt8($0 + 1)] }
        objects.append([0x51, 0x61])
        #expect(PropertyList.read(list(of: objects), leavingOut: []) == nil)
        #expect(PropertyList.read(list(of: Array(objects[55...])), leavingOut: []) == nil)
        #expect(PropertyList.read(list(of: [objects[60]]), leavingOut: [])?.string == "a")
    }

    @Test("a list that holds itself is refused")
    func ring() {
        #expect(PropertyList.read(list(of: [[0xA1, 0]]), leavingOut: []) == nil)
    }

    /// A binary list of these objects, the first of them outermost.
    private func list(of objects: [[UInt8]]) -> [UInt8] {
        var bytes = "bplist00".bytes
        var offsets: [UInt8] = []
        for object in objects {
            offsets.append(UInt8(bytes.count))
            bytes += object
        }
        let table = UInt8(bytes.count)
        bytes += offsets
        bytes += [0, 0, 0, 0, 0, 0, 1, 1]
        for number in [UInt8(objects.count), 0, table] {
            bytes += [0, 0, 0, 0, 0, 0, 0, number]
        }
        return bytes
    }

    @Test("a list cut anywhere is refused")
    func cut() throws {
        let bytes = try binary(["a": ["b", "c"], "d": Data([1, 2, 3])])
        #expect(PropertyList.read(bytes, leavingOut: []) != nil)
        for length in 0..<bytes.count {
            #expect(PropertyList.read(Array(bytes[..<length]), leavingOut: []) == nil)
        }
    }
}
