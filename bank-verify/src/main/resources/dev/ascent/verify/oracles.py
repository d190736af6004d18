"""Runs an oracle: the input is a JSON object with a Python source and the cases to try it on.

For each case a line with the answer is written, or with what went wrong. Every case gets fresh variables. What an
oracle prints goes to the standard error: it is no answer.
"""

import json
import os
import sys


def plain(answer):
    """Returns the answer as JSON can hold it: a truth value as text, numbers of any type as numbers."""
    if isinstance(answer, (bool, str)):
        return str(answer)
    if isinstance(answer, int):
        return answer
    return float(answer)


def main():
    job = json.load(sys.stdin)
    replies = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    try:
        code = compile(job["source"], job["question"], "exec")
    except (SyntaxError, ValueError) as error:
        print(json.dumps({"error": repr(error)}), file=replies, flush=True)
        return
    for case in job["cases"]:
        try:
            variables = dict(case["parameters"])
            exec(code, variables)
            answer = plain(variables["answer"])
            line = json.dumps({"seed": case["seed"], "answer": answer}, allow_nan=False)
        except Exception as error:  # Whatever an oracle does wrong is reported beside the others.
            line = json.dumps({"seed": case["seed"], "error": repr(error)})
        print(line, file=replies, flush=True)


main()
