import Judgement
import Reporting

/// Where one worker judges line after line, with the room that it needs.
struct LineDesk {
    private let input: ClassificationRun.Input
    private let topics: JudgeStack
    private let topic: JudgeStack.Topic?
    private let chooser: TopicChooser?
    private var object: LineObject
    private var buffers = TopicJudge.Buffers()
    private var writers: [String: JudgedLineWriter] = [:]
    private var topicWriter: JudgedLineWriter?

    init(
        input: ClassificationRun.Input, topics: JudgeStack, topic: String, chooser: TopicChooser?
    ) {
        self.input = input
        self.topics = topics
        self.topic = topics[topic]
        self.chooser = chooser
        object = LineObject(member: input.member)
        topicWriter = self.topic.map { JudgedLineWriter(judge: $0.judge.judge) }
    }

    /// Judges the line in `range` of `bytes`, valid UTF-8, and appends the judged line; nothing where it
    /// throws.
    mutating func judge(
        _ bytes: [UInt8], _ range: Range<Int>, into out: inout [UInt8]
    ) throws(TextLineError) {
        let text = try read(bytes, range)
        guard let topic = chosenTopic() else { return }
        if topic.judge.scorer != nil {
            return try judgeByWeights(topic.judge, bytes[range], text, into: &out)
        }
        let judgement = topic.judge.judge.judgeMarks(&buffers.rules)
        switch input {
        case .plainLines:
            out.append(contentsOf: #"{"text":"#.utf8)
            Escaping.json(bytes[range], to: &out)
            out.append(0x2C)
        case .jsonLines:
            out.append(UInt8(ascii: "{"))
            for member in object.kept {
                out.append(contentsOf: bytes[member])
                out.append(0x2C)
            }
        }
        if topic === self.topic {
            topicWriter?.appendMembers(judgement, buffers.rules, to: &out)
        } else {
            writers[topic.id, default: JudgedLineWriter(judge: topic.judge.judge)]
                .appendMembers(judgement, buffers.rules, to: &out)
        }
    }

    /// Reads the line's text into the buffers; gives its bytes.
    private mutating func read(
        _ bytes: [UInt8], _ range: Range<Int>
    ) throws(TextLineError) -> ArraySlice<UInt8> {
        var text = bytes[range]
        if case .jsonLines = input {
            try object.read(bytes.span, range)
            guard let place = object.text else { throw .noText }
            text = bytes[place]
            if object.textHasEscapes { text = Array(TextMember.decoded(text).utf8)[...] }
        }
        buffers.rules.read(text)
        return text
    }

    private func chosenTopic() -> JudgeStack.Topic? {
        guard let chooser else { return topic }
        return buffers.rules.withText { topics[chooser.topic(of: $0)] } ?? topic
    }

    private mutating func judgeByWeights(
        _ judge: TopicJudge, _ line: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>,
        into out: inout [UInt8]
    ) throws(TextLineError) {
        let text = String(decoding: text, as: UTF8.self)
        var surroundings = TopicJudge.Surroundings()
        if case .jsonLines = input {
            surroundings.parent = (try? TextMember.text(named: "parent_text", in: line)) ?? ""
            surroundings.topic = (try? TextMember.text(named: "topic", in: line)) ?? ""
        }
        let (judgement, label) = judge.judge(text, in: surroundings, buffers: &buffers)
        switch input {
        case .plainLines:
            JudgedLine.append(text: text, judgement: judgement, label: label, to: &out)
        case .jsonLines:
            do throws(JudgedLine.Problem) {
                try JudgedLine.append(
                    object: Array(line), judgement: judgement, label: label, text: text, to: &out)
            } catch {
                guard case .notAnObject(let byte) = error else { return }
                throw .notAnObject(byte: byte)
            }
        }
    }
}

extension ClassificationRun.Input {
    /// The member that holds the text; empty for plain lines.
    fileprivate var member: String {
        switch self {
        case .jsonLines(let member): member
        case .plainLines: ""
        }
    }
}
