import CLibXML2

/// Initialises libxml2 once: it must happen before two threads parse at the same time.
private let libxml2: Void = {
    xmlInitParser()
    htmlDefaultSAXHandlerInit()
}()

/// Bounds the bytes of different names that libxml2 keeps for a page; real pages have a few thousand.
///
/// It compares each attribute of a tag with all before it, so that an element with 100,000 of them
/// would take minutes. Past the bound it reads no new names: the elements stay, those attributes go.
/// The known names are there from the start, so that the rest of such a page is read as ever.
private func boundNames(of context: htmlParserCtxtPtr) {
    for name in HTMLTree.Tag.knownNames + HTMLTree.Attribute.knownNames {
        // A static string's bytes live as long as the program; the dictionary copies them.
        unsafe _ = xmlDictLookup(
            context.pointee.dict, name.utf8Start, Int32(truncatingIfNeeded: name.utf8CodeUnitCount))
    }
    unsafe _ = xmlDictSetLimit(context.pointee.dict, 64_000)
}

/// Parses valid UTF-8 without NUL into the arrays of a tree. Linear in the bytes.
///
/// The one place where libxml2 is called: make a context over the memory, let the session take the
/// start tags, free the context. No document is built, and no pointer outlives the call.
/// - Parameter steers: see ``ParseSession``; off for testing, and where libxml2 reads tags otherwise.
func parseHTML(
    _ utf8: [UInt8], maximumDepth: Int, steers: Bool = LIBXML_VERSION < 21400
) throws(HTMLTreeError) -> (storage: HTMLTree.Storage, warnings: [HTMLTree.Warning]) {
    _ = libxml2
    // The buffer outlives the closure, in which everything that points to it lives and ends.
    let result = unsafe utf8.withUnsafeBufferPointer {
        unsafe parse($0, maximumDepth: maximumDepth, steers: steers)
    }
    guard let result else { throw .parserFailure(message: "no parser context could be made") }
    return result
}

private func parse(
    _ source: UnsafeBufferPointer<UInt8>, maximumDepth: Int, steers: Bool
) -> (storage: HTMLTree.Storage, warnings: [HTMLTree.Warning])? {
    // libxml2 copies the bytes into its own input buffer.
    let context = unsafe source.withMemoryRebound(to: CChar.self) { bytes in
        unsafe htmlCreateMemoryParserCtxt(bytes.baseAddress, Int32(truncatingIfNeeded: bytes.count))
    }
    guard let context = unsafe context else { return nil }
    defer { unsafe htmlFreeParserCtxt(context) }
    guard let handler = unsafe context.pointee.sax else { return nil }

    // The input is UTF-8, whatever its `meta` says; nothing is printed, fetched or implied.
    let options =
        HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NOERROR.rawValue
        | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NOIMPLIED.rawValue
        | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue
    unsafe _ = htmlCtxtUseOptions(context, Int32(truncatingIfNeeded: options))
    unsafe context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    unsafe boundNames(of: context)

    // Only start tags are asked for; with no other callback, libxml2 builds no document.
    unsafe handler.pointee = xmlSAXHandler()
    unsafe handler.pointee.initialized = 1
    unsafe handler.pointee.startElement = { session, name, attributes in
        // The session was passed as the user data below and lives until the parser returns.
        guard let session = unsafe session, let name = unsafe name else { return }
        let call = unsafe session.assumingMemoryBound(to: SessionInContext.self)
        unsafe call.pointee.session.startElement(call.pointee.context, name, attributes)
    }
    var call = unsafe SessionInContext(
        session: ParseSession(source, maximumDepth: maximumDepth, steers: steers), context: context)
    unsafe withUnsafeMutablePointer(to: &call) { pointer in
        unsafe context.pointee.userData = UnsafeMutableRawPointer(pointer)
        unsafe _ = htmlParseDocument(context)
    }
    return unsafe call.session.finish()
}

/// What a callback needs: the session, and the context that calls it. Lives during one parse.
@unsafe
private struct SessionInContext {
    var session: ParseSession
    let context: htmlParserCtxtPtr
}
