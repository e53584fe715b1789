/// A value of Apple's property lists, as far as web archives use them.
///
/// Foundation's reader is not used: given damaged binary lists, the one on Linux reads memory that
/// is not there.
indirect enum PropertyList {
    case string(String)
    case data([UInt8])
    case array([PropertyList])
    case dictionary([String: PropertyList])
    /// A number, a date, a boolean.
    case other

    /// The value of a key; nil for anything but a dictionary that has it.
    subscript(_ key: String) -> PropertyList? {
        if case .dictionary(let values) = self { values[key] } else { nil }
    }

    /// The text of a string.
    var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The bytes of data.
    var data: [UInt8]? { if case .data(let bytes) = self { bytes } else { nil } }

    /// The values of an array; none for anything else.
    var elements: [PropertyList] { if case .array(let values) = self { values } else { [] } }

    /// Reads a list in either form; nil where it is not whole.
    /// - Parameter leavingOut: keys whose values are not read.
    /// - Complexity: linear in the bytes.
    static func read(_ bytes: [UInt8], leavingOut keys: Set<String>) -> PropertyList? {
        if bytes.has(BinaryPropertyList.mark, at: 0) {
            var reader = BinaryPropertyList(bytes, leavingOut: keys)
            return reader?.root()
        }
        return XMLPropertyList.read(bytes, leavingOut: keys)
    }
}
