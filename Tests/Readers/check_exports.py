#!/usr/bin/env python3
"""Has ConvoKit and networkx read what `standpoint export` writes of a run, and compares it with the run's own tables.

    python3 check_exports.py STANDPOINT RUN

A virtual environment in .build/venv gets convokit without the parts that only its models need, and networkx. Without a
network, and without that environment, the check is skipped and says so (exit code 0). Exit code 1 and a line for each complaint.
"""
import csv, json, os, subprocess, sys, tempfile, venv

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, "..", "..", ".build", "venv"))
PARTS = ["numpy", "scipy", "scikit-learn", "pandas", "pymongo", "pyyaml", "tqdm", "dill", "joblib", "requests", "networkx"]


def prepared():
    """The environment's Python, made where it is missing; None where it cannot be had."""
    python = os.path.join(ROOT, "bin", "python")
    if not os.path.exists(python):
        venv.create(ROOT, with_pip=True)
    if subprocess.run([python, "-c", "import convokit, networkx"], capture_output=True).returncode == 0:
        return python
    pip = [python, "-m", "pip", "install", "-q"]
    for command in (pip + PARTS, pip + ["--no-deps", "convokit"]):
        if subprocess.run(command, capture_output=True).returncode != 0:
            return None
    return python


def check(tool, run):
    import convokit, networkx

    complaints = []

    def expect(is_right, text):
        if not is_right:
            complaints.append(text)
            print(text)

    with open(os.path.join(run, "comments.jsonl"), encoding="utf-8") as file:
        comments = {c["comment_id"]: c for c in map(json.loads, file)}
    with open(os.path.join(run, "edges.csv"), newline="", encoding="utf-8") as file:
        edges = list(csv.DictReader(file))
    with open(os.path.join(run, "nodes.csv"), newline="", encoding="utf-8") as file:
        nodes = {n["Id"]: n for n in csv.DictReader(file)}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "corpus")
        subprocess.run([tool, "export", "convokit", run, "--output", path], check=True, capture_output=True)
        corpus = convokit.Corpus(filename=path)
        threads = {c["thread_id"] for c in comments.values()}
        expect({c.id for c in corpus.iter_conversations()} == threads, "convokit: other conversations than the run's threads")
        expect(len(list(corpus.iter_utterances())) == len(comments) + len(threads), "convokit: other utterances than the run's comments")
        for thread in corpus.iter_conversations():
            expect(thread.check_integrity(verbose=False), f"convokit: {thread.id} is no tree")
            expect(len(list(thread.traverse("bfs"))) == len(thread.get_utterance_ids()), f"convokit: {thread.id} falls apart")
        for utterance in corpus.iter_utterances():
            comment = comments.get(utterance.id)
            if comment is None:
                expect(utterance.meta["is_article"], f"convokit: {utterance.id} is no comment")
                continue
            expect(utterance.text == comment["text"], f"convokit: another text in {utterance.id}")
            expect(utterance.reply_to == (comment["parent_id"] or comment["thread_id"]), f"convokit: another parent of {utterance.id}")
            expect(utterance.meta["is_dated"] == bool(comment["timestamp"]), f"convokit: another time of {utterance.id}")
            for name in ("stance", "stance_in_context", "stance_score", "sentiment", "p_skeptic"):
                expect(utterance.meta[name] == comment[name], f"convokit: another {name} of {utterance.id}")
            expect(utterance.speaker.meta["name"] == (comment["author_name"] or ""), f"convokit: another author of {utterance.id}")
        print(f"convokit: {len(threads)} conversations, {len(comments)} utterances")
        for kind, read in (("gexf", networkx.read_gexf), ("graphml", networkx.read_graphml)):
            path = os.path.join(folder, "network." + kind)
            subprocess.run([tool, "export", kind, run, "--output", path], check=True, capture_output=True)
            graph = read(path)
            expect(set(graph.nodes) == set(nodes), f"{kind}: other nodes than nodes.csv")
            expect(graph.is_directed() and graph.number_of_edges() == len(edges), f"{kind}: other edges than edges.csv")
            for node, facts in graph.nodes(data=True):
                row = nodes.get(node, {})
                expect(facts["stance"] == row.get("stance"), f"{kind}: another stance of {node}")
                expect(facts["n_comments"] == int(row.get("n_comments", -1)), f"{kind}: another count of {node}")
            for edge in edges:
                facts = graph.get_edge_data(edge["Source"], edge["Target"])
                expect(facts is not None, f"{kind}: no edge {edge['Source']} {edge['Target']}")
                for name, column in (("weight", "Weight"), ("n_agree", "n_agree"), ("n_disagree", "n_disagree")):
                    expect(facts is None or facts[name] == float(edge[column]), f"{kind}: another {name} of {edge['Source']} {edge['Target']}")
            print(f"{kind}: {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges")
    return 1 if complaints else 0


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "--inside":
        sys.exit(check(sys.argv[2], sys.argv[3]))
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    python = prepared()
    if python is None:
        print("skipped: convokit and networkx cannot be installed here; is there a network?")
        sys.exit(0)
    # ConvoKit writes its settings into the home folder.
    inside = [python, os.path.abspath(__file__), "--inside", os.path.abspath(sys.argv[1]), sys.argv[2]]
    sys.exit(subprocess.run(inside, env={**os.environ, "HOME": ROOT}).returncode)
