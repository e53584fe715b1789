import CLibXML2

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Decodes legacy character sets to UTF-8: windows-1252 by a table, all others through iconv.
enum Transcoder {
    /// Decoded bytes and how many of the source meant nothing.
    struct Result {
        var utf8: [UInt8]
        var encoding: String
        var replacedBytes: Int
    }

    /// Decodes from a WHATWG character set; nil where iconv does not have it.
    static func decode(_ bytes: [UInt8], from name: String) -> Result? {
        if name == "windows-1252" { return windows1252(bytes) }
        // iconv's descriptor is an opaque pointer; -1 means that it has no such converter.
        guard let converter = unsafe iconv_open("UTF-8", EncodingLabels.iconvName(for: name)),
            Int(bitPattern: converter) != -1
        else { return nil }
        defer { unsafe _ = iconv_close(converter) }
        var result = Result(utf8: [], encoding: name, replacedBytes: 0)
        result.utf8.reserveCapacity(bytes.count + bytes.count / 2)
        var source = bytes
        // iconv wants a mutable pointer, though it only reads; the copy is ours and lives long enough.
        unsafe source.withUnsafeMutableBytes { buffer in
            unsafe convert(buffer, with: converter, into: &result)
        }
        return result
    }

    /// Runs the converter over the source; every byte that it rejects becomes U+FFFD.
    private static func convert(
        _ source: UnsafeMutableRawBufferPointer, with converter: iconv_t, into result: inout Result
    ) {
        let chunk = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 16384)
        defer { unsafe chunk.deallocate() }
        var input = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var inputLeft = source.count
        var isFlushing = false
        while true {
            var output = chunk.baseAddress
            var outputLeft = chunk.count
            // Both pointers and counts describe buffers that outlive the call. Without an input, iconv
            // hands over what it has kept back, such as a Hebrew letter that might take a point.
            let status =
                isFlushing
                ? unsafe iconv(converter, nil, nil, &output, &outputLeft)
                : unsafe iconv(converter, &input, &inputLeft, &output, &outputLeft)
            // Read at once, before another call changes it.
            let failure = errno
            let written = chunk.count - outputLeft
            unsafe result.utf8.append(
                contentsOf: UnsafeRawBufferPointer(start: chunk.baseAddress, count: written))
            if status == -1, failure == E2BIG { continue }
            if isFlushing { return }
            guard status == -1, inputLeft > 0 else {
                isFlushing = true
                continue
            }
            // EILSEQ and EINVAL stop in front of the faulty byte: step over it.
            result.utf8 += [0xEF, 0xBF, 0xBD]
            result.replacedBytes += 1
            unsafe input = input?.advanced(by: 1)
            inputLeft -= 1
        }
    }

    /// Decodes windows-1252 as WHATWG has it: every byte has a meaning.
    static func windows1252(_ bytes: [UInt8]) -> Result {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                utf8.append(byte)
            } else if byte >= 0xA0 {
                utf8.append(0xC0 | byte >> 6)
                utf8.append(0x80 | byte & 0x3F)
            } else {
                utf8.append(codePoint: windows1252High[Int(byte) - 0x80])
            }
        }
        return Result(utf8: utf8, encoding: "windows-1252", replacedBytes: 0)
    }

    /// What the bytes 0x80 to 0x9F mean in windows-1252.
    static let windows1252High: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
        0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
}

extension [UInt8] {
    /// Appends a code point as UTF-8; surrogates and numbers past U+10FFFF become U+FFFD.
    mutating func append(codePoint: UInt32) {
        let scalar = Unicode.Scalar(codePoint) ?? "\u{FFFD}"
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
