enum Structure { static func cut(_ doc: inout TokenizedText) {} }
