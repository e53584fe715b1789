/// The encodings of MIME bodies (RFC 2045, section 6). Both decoders take what they can: what is
/// not well formed stays as it is, or is passed over.
enum TransferEncoding {
    /// Decodes a body by its `Content-Transfer-Encoding`.
    ///
    /// A body that states none but is full of `=3D` was encoded all the same, as some programs do.
    static func decode(_ body: [UInt8], named name: String?) -> [UInt8] {
        switch name?.lowercased() ?? "" {
        case "quoted-printable": quotedPrintable(body)
        case "base64": base64(body)
        case "", "7bit", "8bit": isQuotedPrintable(body) ? quotedPrintable(body) : body
        default: body
        }
    }

    /// RFC 2045, 6.7.
    static func quotedPrintable(_ body: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(body.count)
        let bytes = body.span
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            guard byte == UInt8(ascii: "=") else {
                result.append(byte)
                place += 1
                continue
            }
            if place + 2 < bytes.count, let high = bytes[place + 1].hexValue,
                let low = bytes[place + 2].hexValue
            {
                result.append(high << 4 | low)
                place += 3
                continue
            }
            // A soft line break, perhaps with spaces before the line's end.
            var end = place + 1
            while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D
            {
                end += 1
            }
            if end == bytes.count {
                // The file may be cut inside an escape.
                place = end
            } else if bytes[end] == 0x0A {
                place = end + 1
            } else if end + 1 == bytes.count, bytes[end].hexValue != nil {
                place = end + 1
            } else {
                result.append(byte)
                place += 1
            }
        }
        return result
    }

    /// RFC 2045, 6.8. An incomplete last group gives the bytes that it holds whole.
    static func base64(_ body: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(body.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in body {
            let value: UInt8
            switch byte {
            case 0x41...0x5A: value = byte - 0x41
            case 0x61...0x7A: value = byte - 0x61 + 26
            case 0x30...0x39: value = byte - 0x30 + 52
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return result
    }

    /// Whether an HTML body, of which no encoding is stated, is quoted-printable: attributes read
    /// `=3D"`.
    private static func isQuotedPrintable(_ body: [UInt8]) -> Bool {
        let head = 0..<min(body.count, 1 << 16)
        return body.firstIndex(of: Array("=3D\"".utf8), in: head) != nil
            && body.firstIndex(of: Array("=\"".utf8), in: head) == nil
    }
}
