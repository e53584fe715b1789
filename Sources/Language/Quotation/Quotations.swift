import Conversation
enum Quotations { static func find(in doc: inout TokenizedText, given: [Quotation]) {} }
